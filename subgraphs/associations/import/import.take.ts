import { type Context, selectRows } from '../../kernel/index.js';
import { AssociationScope, LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { registerAssociation } from '../association/association.service.js';
import { addCitizenId } from '../identity/identity.service.js';
import type { Membership } from '../membership/membership.entity.js';
import { MemberCategory, MembershipStatus } from '../membership/membership.enums.js';
import { mayLead } from '../membership/membership.policy.js';
import { applyForMembership } from '../membership/membership.service.js';
import { admitMember, takePlainStep } from '../membership/membership.steps.js';
import { Organization } from '../organization/organization.entity.js';
import { ConsentPurpose } from '../person/person.enums.js';
import { createPerson } from '../person/person.service.js';
import { ImportKind } from './import.enums.js';
import { digestOf } from './import.known.js';
import type { AssociationRow, PersonRow } from './import.rows.js';
import { ImportedRow, type ImportJob } from './import-job.entity.js';

/**
 * Takes rows through the use cases of the API, with the rights of who started the import. Inside a batch they are written
 * in few statements; whatever one row is refused for rolls back all that are given.
 */
export async function takeRows(
  tx: Context,
  job: ImportJob,
  rows: readonly (PersonRow | AssociationRow)[],
): Promise<void> {
  const records =
    job.kind === ImportKind.ASSOCIATIONS
      ? await takeAssociations(tx, rows as readonly AssociationRow[])
      : await takePeople(tx, job, rows as readonly PersonRow[]);
  for (const [index, { identity }] of rows.entries()) {
    const row = tx.em.create(ImportedRow, {
      id: tx.ids('row'),
      kind: job.kind,
      scope: job.associationId ?? '',
      identity: digestOf(tx, identity),
      recordId: records[index]!,
    });
    tx.em.persist(row);
  }
  await tx.em.flush();
}

async function takeAssociations(tx: Context, rows: readonly AssociationRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { input } of rows) {
    const standing = {
      scope: AssociationScope.PROVINCE,
      legalStatus: LegalStatus.ACTIVE,
      status: UnionMembershipStatus.ADMITTED,
      fieldIds: [],
    };
    ids.push((await registerAssociation(tx, { ...input, ...standing })).id);
  }
  return ids;
}

async function takePeople(tx: Context, job: ImportJob, rows: readonly PersonRow[]): Promise<string[]> {
  const workplaces = await organizationsNamed(
    tx,
    rows.flatMap(({ workplace }) => workplace ?? []),
  );
  const isGiven = job.associationId !== null && job.hasConsents;
  const ids: string[] = [];
  for (const { input, workplace, citizenId } of rows) {
    const [post] = input.employments;
    const organizationId = workplace && workplaces.get(workplace);
    // What is no organization of the graph stays readable beside the position.
    const position = organizationId ? post?.position : [post?.position, workplace].filter(Boolean).join(', ');
    const person = await createPerson(tx, {
      ...input,
      employments: post
        ? [{ ...post, organizationId: organizationId || null, position: position || null }]
        : [],
      consents: isGiven ? [ConsentPurpose.MEMBERSHIP_ADMIN] : [],
      associationId: isGiven ? job.associationId : null,
      consentChannel: 'PAPER_FORM',
    });
    if (citizenId) addCitizenId(tx, person.id, citizenId);
    ids.push(person.id);
  }
  if (job.kind === ImportKind.MEMBERSHIPS) await takeMembers(tx, job.associationId!, rows, ids);
  return ids;
}

/** Names or codes of organizations to their ids. */
export async function organizationsNamed(
  tx: Context,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const among = { $in: [...new Set(names)] };
  const found = await selectRows(tx, Organization, { $or: [{ nameVi: among }, { code: among }] });
  return new Map([
    ...found.map(({ code, id }) => [code, id] as const),
    ...found.map(({ nameVi, id }) => [nameVi, id] as const),
  ]);
}

/**
 * An application for each; with a card and a decision also the admission, where the viewer leads the association, else
 * it waits for its leader.
 */
async function takeMembers(
  tx: Context,
  associationId: string,
  rows: readonly PersonRow[],
  people: readonly string[],
): Promise<void> {
  // Consents are read from the database.
  await tx.em.flush();
  const applied = await Promise.all(
    rows.map(({ membership: { category, appliedOn, admittedOn } }, index) =>
      applyForMembership(tx, {
        associationId,
        personId: people[index]!,
        category: category ?? MemberCategory.FULL,
        appliedOn: appliedOn ?? admittedOn,
      }),
    ),
  );
  await tx.em.flush();
  for (const [index, membership] of applied.entries()) await advance(tx, membership, rows[index]!.membership);
}

/** The steps that a row tells of, as far as they are not taken. @returns whether one was */
export async function advance(
  tx: Context,
  { id, status, associationId }: Pick<Membership, 'id' | 'status' | 'associationId'>,
  { admittedOn, cardNumber, decisionNumber }: PersonRow['membership'],
): Promise<boolean> {
  if (!admittedOn) return false;
  const isNew = status === MembershipStatus.APPLIED;
  if (!isNew && status !== MembershipStatus.UNDER_REVIEW) return false;
  if (isNew) await takePlainStep(tx, 'startReview', { id, on: admittedOn });
  const leads = mayLead(tx.viewer, { associationId, personId: null, organizationId: null }).allowed;
  if (!leads || !cardNumber || !decisionNumber) return isNew;
  await admitMember(tx, { id, on: admittedOn, cardNumber, decisionNumber });
  return true;
}
