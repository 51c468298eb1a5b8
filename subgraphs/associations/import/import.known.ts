import { type Context, selectRows, visibleWhere } from '../../kernel/index.js';
import { searchIndex } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { nameOf } from '../duplicate/duplicate.finder.js';
import { IdentityDocument } from '../identity/identity.entity.js';
import { citizenFingerprint } from '../identity/identity.service.js';
import { Membership } from '../membership/membership.entity.js';
import { Person } from '../person/person.entity.js';
import { ImportKind } from './import.enums.js';
import type { AssociationRow, PersonRow } from './import.rows.js';
import { ImportedRow, type ImportJob } from './import-job.entity.js';

/** What is kept of a row's identity: a digest that only this graph can compute. */
export const digestOf = (ctx: Context, identity: string): string => ctx.files.keyed(`import ${identity}`);

/** Rows of this batch that are there already, imported before or entered by hand: their records by their identities. */
export async function knownIdentities(
  tx: Context,
  job: Pick<ImportJob, 'kind' | 'associationId'>,
  rows: readonly (PersonRow | AssociationRow)[],
): Promise<ReadonlyMap<string, string>> {
  const byDigest = new Map(rows.map(({ identity }) => [digestOf(tx, identity), identity]));
  const imported = await tx.em.find(
    ImportedRow,
    { kind: job.kind, scope: job.associationId ?? '', identity: { $in: [...byDigest.keys()] } },
    { fields: ['identity', 'recordId'] },
  );
  const byHand =
    job.kind === ImportKind.ASSOCIATIONS
      ? await knownAssociations(tx, rows as readonly AssociationRow[])
      : await knownPeople(tx, job.associationId, rows as readonly PersonRow[]);
  const known = new Map(byHand);
  for (const { identity, recordId } of imported) known.set(byDigest.get(identity)!, recordId);
  return known;
}

type Known = readonly (readonly [identity: string, recordId: string])[];

async function knownAssociations(tx: Context, rows: readonly AssociationRow[]): Promise<Known> {
  const found = await selectRows(tx, Association, { code: { $in: rows.map(({ input }) => input.code) } });
  const byCode = new Map(found.map(({ code, id }) => [code, id]));
  return rows.flatMap(({ identity, input }) => {
    const id = byCode.get(input.code);
    return id ? [[identity, id] as const] : [];
  });
}

/**
 * People by card or citizen id and name, or by name and birth: among the members of the association, or among whom the
 * viewer may see. Who is hidden from the viewer is not found, or an import would tell who is in the graph.
 */
async function knownPeople(
  tx: Context,
  associationId: string | null,
  rows: readonly PersonRow[],
): Promise<Known> {
  const cards = rows.flatMap(({ membership }) => membership.cardNumber ?? []);
  const taken =
    associationId && cards.length > 0
      ? await selectRows(tx, Membership, { associationId, cardNumber: { $in: cards } })
      : [];
  const members = new Map(
    taken.flatMap(({ cardNumber, personId }) => (personId ? [[cardNumber!, personId]] : [])),
  );
  const documented = await holdersOf(tx, rows);
  const ids = [...members.values(), ...documented.values(), ...(await namesakesOf(tx, rows))];
  const where = visibleWhere(
    tx,
    Person,
    { id: { $in: ids }, ...(associationId && { memberships: { $some: { associationId } } }) },
    true,
  );
  const people = await tx.em.find(Person, where as never, { fields: ['fullName', 'birth'] as never });
  const nameOfId = new Map(people.map(({ id, fullName }) => [id, fullName]));
  const born = new Map(people.map(({ id, fullName, birth }) => [`${birth} ${fullName}`, id]));
  return rows.flatMap(({ identity, membership: { cardNumber }, citizenId, fullName, birth }) => {
    const byCard = cardNumber ? members.get(cardNumber) : undefined;
    const byDocument = citizenId ? documented.get(citizenId) : undefined;
    // The card of somebody else is a mistake, told as such by the use case.
    const named = [byCard, byDocument].find((id) => id && nameOfId.get(id) === fullName);
    const id = named ?? (byCard || birth === null ? undefined : born.get(`${birth} ${fullName}`));
    return id ? [[identity, id] as const] : [];
  });
}

/** Ids of people with the name and the birth of one of the rows, whoever may see them; by the index of duplicates. */
async function namesakesOf(tx: Context, rows: readonly PersonRow[]): Promise<string[]> {
  const born = rows.flatMap(({ fullName, birth }) =>
    birth ? [{ fullName, birth, year: birth.slice(0, 4), key: firstText(searchIndex(fullName)) }] : [],
  );
  if (born.length === 0) return [];
  const found = await tx.em.execute<{ id: string }[]>(
    `select p.id from jsonb_to_recordset(?::jsonb) r ("fullName" text, birth text, year text, key text)
     join "${tx.subgraph}".person p on ${nameOf('p')} = r.key and left(p.birth, 4) = r.year
     where p.merged_into_id is null and p.birth = r.birth and p.full_name = r."fullName"`,
    [JSON.stringify(born)],
  );
  return found.map(({ id }) => id);
}

const firstText = (index: string) => index.split('\n')[1] ?? '';

/** Citizen ids of the rows to who has them. */
async function holdersOf(tx: Context, rows: readonly PersonRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ citizenId }) => citizenId ?? []);
  if (ids.length === 0) return new Map();
  const byFingerprint = new Map(ids.map((id) => [citizenFingerprint(tx, id), id]));
  const found = await tx.em.find(
    IdentityDocument,
    { fingerprint: { $in: [...byFingerprint.keys()] } },
    { fields: ['fingerprint', 'personId'] as never, orderBy: { id: 'ASC' } },
  );
  return new Map(found.map(({ fingerprint, personId }) => [byFingerprint.get(fingerprint)!, personId]));
}
