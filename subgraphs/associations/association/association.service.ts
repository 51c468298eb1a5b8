import {
  assertAllowed,
  type Context,
  conflict,
  countRows,
  loadForChange,
  make,
  once,
  recordCreation,
} from '../../kernel/index.js';
import { searchIndex, sortKey, textInput } from '../../kernel/text/index.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import { documentOf } from '../legal-document/legal-document.service.js';
import { Association, AssociationField } from './association.entity.js';
import { LegalStatus, UnionMembershipStatus } from './association.enums.js';
import { checkReferences, fields } from './association.fields.js';
import type {
  RegisterAssociationInput,
  ReportAssociationMembersInput,
  UpdateAssociationInput,
} from './association.inputs.js';
import { unionLifecycle } from './association.lifecycle.js';
import { addFirstName, indexNames } from './association.names.js';
import {
  mayRegisterAssociation,
  mayRunAssociation,
  mayUpdateAssociation,
  mayUpdateContact,
} from './association.policy.js';
import { associationProblems } from './association.problems.js';
import { legalLifecycle } from './legal-life.lifecycle.js';

const { refuse } = associationProblems;
const texts = textInput(refuse);

/**
 * Registers an association with its present standing.
 * @throws Refusal for a taken code or name, a standing that does not fit the legal life (invariant I8), a telephone or
 *   e-mail that is none, unknown references
 */
export function registerAssociation(ctx: Context, input: RegisterAssociationInput): Promise<Association> {
  return once(ctx, input, 'registerAssociation', Association, async (tx) => {
    assertAllowed(mayRegisterAssociation(tx.viewer));
    const nameVi = texts.required(input.nameVi, 300, 'nameVi');
    const code = texts.required(input.code, 20, 'code');
    const nameEn = fields.nameEn(input.nameEn);
    const shortName = fields.shortName(input.shortName);
    checkStanding(input);
    if (input.legalStatus === LegalStatus.ACTIVE) await requireFreeName(tx, nameVi);
    await checkReferences(tx, input);
    const association = make(tx, Association, {
      code,
      nameVi,
      nameEn,
      shortName,
      kind: input.kind,
      scope: input.scope,
      legalStatus: input.legalStatus,
      status: input.status,
      founded: fields.founded(tx, input.founded) ?? input.foundedOn ?? null,
      admittedOn: input.admittedOn ?? null,
      admissionDecision: texts.optional(input.admissionDecision, 100, 'admissionDecision'),
      phone: fields.phone(input.phone),
      email: fields.email(input.email),
      website: fields.website(input.website),
      address: fields.address(input.address),
      unitId: input.unitId ?? null,
      isPartyStateTasked: input.isPartyStateTasked ?? false,
      isCongressExtended: false,
      nationalParentId: input.nationalParentId ?? null,
      successorId: input.successorId ?? null,
      searchKey: searchIndex(code, nameVi, nameEn, shortName),
      sortKey: sortKey(nameVi),
    });
    await addDocuments(tx, association, input);
    setFields(tx, association.id, input.fieldIds);
    addFirstName(tx, association);
    await recordCreation(tx, unionLifecycle, association);
    await recordCreation(tx, legalLifecycle, association);
    return association;
  });
}

async function addDocuments(
  tx: Context,
  association: Association,
  { licence, admissionDocument }: RegisterAssociationInput,
): Promise<void> {
  if (licence) {
    const place = { path: ['input', 'licence'], kind: LegalDocumentKind.PPC_DECISION };
    association.licenceId = (await documentOf(tx, licence, place)).id;
  }
  if (admissionDocument) {
    const place = { path: ['input', 'admissionDocument'], kind: LegalDocumentKind.DECISION };
    const document = await documentOf(tx, admissionDocument, place);
    association.admissionDocumentId = document.id;
    association.admissionDecision ??= document.number;
  }
}

/**
 * Changes the data of an association.
 * @throws CONFLICT where somebody else changed it since; FORBIDDEN for a secretary who changes more than how to reach it
 */
export function updateAssociation(ctx: Context, input: UpdateAssociationInput): Promise<Association> {
  return once(ctx, input, 'updateAssociation', Association, async (tx) => {
    const association = await loadForChange(tx, Association, input.id);
    const { id: _id, version, idempotencyKey: _key, phone, email, website, address, unitId, ...more } = input;
    const isMore = Object.values(more).some((value) => value !== undefined);
    assertAllowed(isMore ? mayUpdateAssociation(tx.viewer) : mayUpdateContact(tx.viewer, association), tx);
    if (version !== association.version) throw conflict();
    await checkReferences(tx, input);
    const changes = {
      phone: phone === undefined ? undefined : fields.phone(phone),
      email: email === undefined ? undefined : fields.email(email),
      website: website === undefined ? undefined : fields.website(website),
      address: address === undefined ? undefined : fields.address(address),
      unitId,
      nameEn: more.nameEn === undefined ? undefined : fields.nameEn(more.nameEn),
      shortName: more.shortName === undefined ? undefined : fields.shortName(more.shortName),
      kind: more.kind ?? undefined,
      scope: more.scope ?? undefined,
      founded: more.founded === undefined ? undefined : fields.founded(tx, more.founded),
      isPartyStateTasked: more.isPartyStateTasked ?? undefined,
      nationalParentId: more.nationalParentId,
      bankName: more.bankName === undefined ? undefined : fields.bankName(more.bankName),
      bankAccountNumber:
        more.bankAccountNumber === undefined ? undefined : fields.bankAccountNumber(more.bankAccountNumber),
      licenceId: more.licence === undefined ? undefined : await licenceOf(tx, more.licence),
    };
    for (const [name, value] of Object.entries(changes))
      if (value !== undefined) Object.assign(association, { [name]: value });
    if (more.fieldIds !== undefined) {
      for (const row of await tx.em.find(AssociationField, { associationId: association.id }))
        tx.em.remove(row);
      setFields(tx, association.id, more.fieldIds ?? []);
    }
    await indexNames(tx, association);
    association.updatedAt = tx.now();
    return association;
  });
}

const licenceOf = async (tx: Context, licence: UpdateAssociationInput['licence']): Promise<string | null> =>
  licence
    ? (await documentOf(tx, licence, { path: ['input', 'licence'], kind: LegalDocumentKind.PPC_DECISION })).id
    : null;

/** Records how many members an association says that it has. @throws Refusal for counts that cannot be */
export function reportMembers(ctx: Context, input: ReportAssociationMembersInput): Promise<Association> {
  return once(ctx, input, 'reportAssociationMembers', Association, async (tx) => {
    const association = await loadForChange(tx, Association, input.id);
    assertAllowed(mayRunAssociation(tx.viewer, association), tx);
    const { asOf, individuals, collectives, female = null, withDegree = null } = input;
    if (asOf > tx.today) refuse('DATE_IN_FUTURE', ['input', 'asOf']);
    if (association.reportedOn && asOf < association.reportedOn)
      refuse('DATE_BEFORE_START', ['input', 'asOf']);
    const count = (name: string, value: number | null, most: number) =>
      value === null || (value >= 0 && value <= most) ? value : refuse('INVALID_VALUE', ['input', name]);
    Object.assign(association, {
      reportedOn: asOf,
      reportedIndividuals: count('individuals', individuals, 1_000_000),
      reportedCollectives: count('collectives', collectives, 100_000),
      reportedFemale: count('female', female, individuals),
      reportedWithDegree: count('withDegree', withDegree, individuals),
      updatedAt: tx.now(),
    });
    return association;
  });
}

/** @throws Refusal where an active association has the name, letter case apart */
export async function requireFreeName(
  tx: Context,
  nameVi: string,
  path = ['input', 'nameVi'],
): Promise<void> {
  if (await countRows(tx, Association, { nameVi, legalStatus: LegalStatus.ACTIVE }))
    refuse('NAME_TAKEN', path);
}

function setFields(tx: Context, associationId: string, fieldIds: readonly string[]): void {
  for (const fieldId of new Set(fieldIds)) {
    const row = tx.em.create(AssociationField, { id: tx.ids('row'), associationId, fieldId } as never);
    tx.em.persist(row as object);
  }
}

/** DOMAIN B.1, I8. */
function checkStanding({ legalStatus, status }: RegisterAssociationInput): void {
  const { ADMITTED, ENDED_BY_DISSOLUTION } = UnionMembershipStatus;
  const { ACTIVE, SUSPENDED, DISSOLVED } = LegalStatus;
  const path = ['input', 'status'];
  if ((legalStatus === DISSOLVED) !== (status === ENDED_BY_DISSOLUTION))
    refuse('DISSOLUTION_ENDS_MEMBERSHIP', path);
  if (status === ADMITTED && legalStatus !== ACTIVE && legalStatus !== SUSPENDED)
    refuse('NOT_IN_LEGAL_LIFE', path);
}
