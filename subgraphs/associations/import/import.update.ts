import { type Context, notFound, selectRows } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { fields } from '../association/association.fields.js';
import { updateAssociation } from '../association/association.service.js';
import { IdentityDocument } from '../identity/identity.entity.js';
import { IdentityDocumentKind } from '../identity/identity.enums.js';
import { citizenFingerprint, recordIdentityDocument } from '../identity/identity.service.js';
import { Membership } from '../membership/membership.entity.js';
import { openStatuses } from '../membership/membership.enums.js';
import { currentPersonId } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { Gender, WorkSector } from '../person/person.enums.js';
import { AcademicTitle, Degree, Employment } from '../person/profile.entities.js';
import { updatePerson } from '../profile/basics.service.js';
import { addAcademicTitle, addDegree, updateDegree } from '../profile/education.service.js';
import { addEmployment, updateEmployment } from '../profile/employment.service.js';
import { partsOf } from '../profile/profile.change.js';
import { ImportField, ImportKind } from './import.enums.js';
import type { AssociationRow, PersonRow } from './import.rows.js';
import { advance, organizationsNamed } from './import.take.js';
import { CellRefused } from './import.values.js';
import type { ImportJob } from './import-job.entity.js';

/**
 * Brings the record of a row up to date through the use cases of the API, with the rights of who started the import.
 * Empty cells change nothing, and what is known better than the table says stays.
 * @returns whether anything changed
 */
export async function updateRow(
  tx: Context,
  job: ImportJob,
  row: PersonRow | AssociationRow,
  recordId: string,
): Promise<boolean> {
  if (job.kind === ImportKind.ASSOCIATIONS) return updateOrganization(tx, row as AssociationRow, recordId);
  const person = await tx.loaders.byId(Person, await currentPersonId(tx, recordId));
  if (!person) throw notFound();
  const of = row as PersonRow;
  const changed = [
    await updateBasics(tx, person, of),
    await updateDocument(tx, person, of),
    await updateEducation(tx, person, of),
    await updatePost(tx, person, of),
    job.kind === ImportKind.MEMBERSHIPS && (await updateMembership(tx, job.associationId!, person, of)),
  ];
  return changed.includes(true);
}

async function updateBasics(tx: Context, person: Person, { input, birth }: PersonRow): Promise<boolean> {
  const changes = {
    ...(input.gender !== Gender.UNDISCLOSED && input.gender !== person.gender && { gender: input.gender }),
    ...(birth && !person.birth?.startsWith(birth) && { birth: input.birth ?? null }),
  };
  if (Object.keys(changes).length === 0) return false;
  await updatePerson(tx, { personId: person.id, ...changes });
  return true;
}

async function updateDocument(tx: Context, { id }: Person, { citizenId }: PersonRow): Promise<boolean> {
  if (!citizenId) return false;
  const kind = IdentityDocumentKind.CITIZEN_ID;
  const known = (await partsOf(tx, IdentityDocument, id)).find((each) => each.kind === kind);
  if (known?.fingerprint === citizenFingerprint(tx, citizenId)) return false;
  await recordIdentityDocument(tx, { personId: id, kind, number: citizenId });
  return true;
}

async function updateEducation(tx: Context, { id }: Person, { input }: PersonRow): Promise<boolean> {
  const [degree] = input.degrees;
  const [title] = input.titles;
  let changed = false;
  if (degree) {
    const { level, major } = degree;
    const same = (await partsOf(tx, Degree, id)).filter((each) => each.level === level);
    const bare = same.find((each) => !each.major);
    const isKnown = same.some((each) => !major || each.major?.toLowerCase() === major.toLowerCase());
    if (!isKnown && bare && major) await updateDegree(tx, { personId: id, id: bare.id, major });
    else if (!isKnown) await addDegree(tx, { personId: id, level, ...(major && { major }) });
    changed ||= !isKnown;
  }
  if (title && !(await partsOf(tx, AcademicTitle, id)).some(({ kind }) => kind === title.kind)) {
    await addAcademicTitle(tx, { personId: id, kind: title.kind });
    changed = true;
  }
  return changed;
}

/** A post that lasts at the same place is brought up to date; another place is another post. */
async function updatePost(tx: Context, { id }: Person, { input, workplace }: PersonRow): Promise<boolean> {
  const [post] = input.employments;
  if (!post) return false;
  const organizationId = workplace ? (await organizationsNamed(tx, [workplace])).get(workplace) : undefined;
  const position = post.position ?? null;
  const lasting = (await partsOf(tx, Employment, id)).filter(({ validTo }) => validTo === null);
  // Where it was taken from a table, a place that is no organization of the graph stands beside the position.
  const beside = [position, workplace].filter(Boolean).join(', ');
  const same = lasting.find((each) =>
    !workplace
      ? each.isMain
      : organizationId
        ? each.organizationId === organizationId
        : each.organizationName === workplace || each.position === beside || each.position === workplace,
  );
  if (!same) {
    const place = organizationId ? { organizationId } : { organizationName: workplace };
    await addEmployment(tx, { personId: id, sector: post.sector, position, ...place });
    return true;
  }
  const changes = {
    ...(position && ![position, beside].includes(same.position ?? '') && { position }),
    ...(post.sector !== WorkSector.OTHER && post.sector !== same.sector && { sector: post.sector }),
  };
  if (Object.keys(changes).length === 0) return false;
  await updateEmployment(tx, { personId: id, id: same.id, ...changes });
  return true;
}

async function updateMembership(
  tx: Context,
  associationId: string,
  { id }: Person,
  { membership: row }: PersonRow,
): Promise<boolean> {
  const where = { associationId, personId: id, status: { $in: [...openStatuses] } };
  const [membership] = await selectRows(tx, Membership, where);
  if (!membership) throw new CellRefused('MEMBERSHIP_ENDED', null);
  const { cardNumber, category } = membership;
  if (row.category && row.category !== category)
    throw new CellRefused('CATEGORY_DIFFERS', ImportField.CATEGORY);
  if (row.cardNumber && cardNumber && row.cardNumber !== cardNumber)
    throw new CellRefused('CARD_DIFFERS', ImportField.CARD_NUMBER);
  return advance(tx, membership, row);
}

async function updateOrganization(tx: Context, { input }: AssociationRow, id: string): Promise<boolean> {
  const association = await tx.loaders.byId(Association, id);
  if (!association) throw notFound();
  if (association.nameVi !== input.nameVi) throw new CellRefused('NAME_DIFFERS', ImportField.NAME);
  const { nameEn, kind, phone, email, address } = input;
  const changes = {
    ...(nameEn && fields.nameEn(nameEn) !== association.nameEn && { nameEn }),
    ...(kind !== association.kind && { kind }),
    ...(phone && fields.phone(phone) !== association.phone && { phone }),
    ...(email && fields.email(email) !== association.email && { email }),
    ...(address && fields.address(address) !== association.address && { address }),
  };
  if (Object.keys(changes).length === 0) return false;
  await updateAssociation(tx, { id, version: association.version, ...changes });
  return true;
}
