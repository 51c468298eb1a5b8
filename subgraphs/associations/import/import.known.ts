import { type Context, selectRows } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Person } from '../person/person.entity.js';
import { visiblePersons } from '../person/person.policy.js';
import { ImportKind } from './import.enums.js';
import type { AssociationRow, PersonRow } from './import.rows.js';
import { ImportedRow, type ImportJob } from './import-job.entity.js';

/** What is kept of a row's identity: a digest that only this graph can compute. */
export const digestOf = (ctx: Context, identity: string): string => ctx.files.keyed(`import ${identity}`);

/** Identities of rows of this batch that are there already: imported before, or entered by hand. */
export async function knownIdentities(
  tx: Context,
  job: Pick<ImportJob, 'kind' | 'associationId'>,
  rows: readonly (PersonRow | AssociationRow)[],
): Promise<ReadonlySet<string>> {
  const byDigest = new Map(rows.map(({ identity }) => [digestOf(tx, identity), identity]));
  const imported = await tx.em.find(
    ImportedRow,
    { kind: job.kind, scope: job.associationId ?? '', identity: { $in: [...byDigest.keys()] } },
    { fields: ['identity'] },
  );
  const known = new Set(imported.map(({ identity }) => byDigest.get(identity)!));
  const byHand =
    job.kind === ImportKind.ASSOCIATIONS
      ? await knownAssociations(tx, rows as readonly AssociationRow[])
      : await knownPeople(tx, job.associationId, rows as readonly PersonRow[]);
  for (const identity of byHand) known.add(identity);
  return known;
}

async function knownAssociations(tx: Context, rows: readonly AssociationRow[]): Promise<string[]> {
  const found = await selectRows(tx, Association, { code: { $in: rows.map(({ input }) => input.code) } });
  const codes = new Set(found.map(({ code }) => code));
  return rows.filter(({ input }) => codes.has(input.code)).map(({ identity }) => identity);
}

/**
 * People by card, or by name and birth: among the members of the association, or among whom the viewer may see. Who is
 * hidden from the viewer is not found, or an import would tell who is in the graph.
 */
async function knownPeople(
  tx: Context,
  associationId: string | null,
  rows: readonly PersonRow[],
): Promise<string[]> {
  const cards = rows.flatMap(({ membership }) => membership.cardNumber ?? []);
  const taken =
    associationId && cards.length > 0
      ? await selectRows(tx, Membership, { associationId, cardNumber: { $in: cards } })
      : [];
  const members = new Map(
    taken.flatMap(({ cardNumber, personId }) => (personId ? [[cardNumber!, personId]] : [])),
  );
  const names = [...new Set(rows.filter(({ birth }) => birth).map(({ fullName }) => fullName))];
  const where = {
    $and: [
      visiblePersons(tx.viewer, tx.today),
      { $or: [{ fullName: { $in: names } }, { id: { $in: [...members.values()] } }] },
      ...(associationId ? [{ memberships: { $some: { associationId } } }] : []),
    ],
  };
  const people = await tx.em.find(Person, where as never, { fields: ['fullName', 'birth'] as never });
  const nameOfId = new Map(people.map(({ id, fullName }) => [id, fullName]));
  const born = new Set(people.map(({ fullName, birth }) => `${birth} ${fullName}`));
  return rows
    .filter(({ membership: { cardNumber }, fullName, birth }) => {
      const holder = cardNumber ? members.get(cardNumber) : undefined;
      // The card of somebody else is a mistake, told as such by the use case.
      if (holder) return nameOfId.get(holder) === fullName;
      return birth !== null && born.has(`${birth} ${fullName}`);
    })
    .map(({ identity }) => identity);
}
