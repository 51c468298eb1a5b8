import { addWorkingDays, hasHolidaysOf, pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { searchIndex, textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { Person } from '../person/person.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Petition, type PetitionDocument } from './petition.entity.js';
import { PetitionerKind, PetitionStatus } from './petition.enums.js';
import type {
  DraftPetitionInput,
  EditPetitionInput,
  PetitionDocumentInput,
  PetitionStepInput,
  RatePetitionInput,
} from './petition.inputs.js';
import { petitionLifecycle } from './petition.lifecycle.js';
import { isPetitioner, mayFile, mayRate } from './petition.policy.js';
import { petitionProblems } from './petition.problems.js';

const { refuse } = petitionProblems;
export const texts = textInput(refuse);
export const pastDay = pastDayBy(refuse);

export type PetitionStep = keyof typeof petitionLifecycle.steps;

/**
 * Drafts a petition: for oneself, for one's association or a member of it; an officer enters one that came on paper.
 * @throws Refusal for a petitioner that does not fit the kind, is unknown or no member of the association named
 */
export function draftPetition(ctx: Context, input: DraftPetitionInput): Promise<Petition> {
  return once(ctx, input, 'draftPetition', Petition, async (tx) => {
    const petitioner = {
      personId: input.personId ? assertId(input.personId, 'per') : null,
      associationId: input.associationId ? assertId(input.associationId, 'aso') : null,
      isConfidential: input.isConfidential,
    };
    const isPaper = !isPetitioner(tx.viewer, { ...petitioner, isPaper: false });
    assertAllowed(mayFile(tx.viewer, { ...petitioner, isPaper }), tx);
    await checkPetitioner(tx, input.petitionerKind, petitioner);
    await checkReferences(tx, input);
    const petition = make(tx, Petition, {
      ...petitioner,
      isPaper: isPaper && tx.viewer.kind !== 'system',
      kind: input.kind,
      petitionerKind: input.petitionerKind,
      ...titled(input.title),
      text: texts.lines(input.text, 20_000, 'text'),
      fieldIds: [...new Set(input.fieldIds)],
      unitId: input.unitId ?? null,
      documents: documentsOf(tx, input.documents),
      status: petitionLifecycle.initial,
      writtenOn: pastDay(tx, input.writtenOn, 'writtenOn'),
    });
    await recordCreation(tx, petitionLifecycle, petition);
    return petition;
  });
}

/** Changes a draft, or what was returned for completion. */
export function editPetition(ctx: Context, input: EditPetitionInput): Promise<Petition> {
  return once(ctx, input, 'editPetition', Petition, async (tx) => {
    const petition = await loadForChange(tx, Petition, input.id);
    assertAllowed(mayFile(tx.viewer, petition), tx);
    const { DRAFT, RETURNED } = PetitionStatus;
    if (petition.status !== DRAFT && petition.status !== RETURNED)
      refuse('ILLEGAL_TRANSITION', ['input', 'id']);
    if (input.kind === null) refuse('REQUIRED', ['input', 'kind']);
    if (input.title === null) refuse('REQUIRED', ['input', 'title']);
    if (input.kind) petition.kind = input.kind;
    if (typeof input.title === 'string') Object.assign(petition, titled(input.title));
    if (input.text !== undefined) petition.text = texts.lines(input.text, 20_000, 'text');
    if (input.isConfidential !== undefined) petition.isConfidential = input.isConfidential ?? false;
    if (input.documents !== undefined) petition.documents = documentsOf(tx, input.documents ?? []);
    petition.updatedAt = tx.now();
    return petition;
  });
}

/**
 * Takes one step of the lifecycle.
 * @param check judges what the step's input adds, and changes what the step changes besides the state
 */
export function takePetitionStep<Input extends PetitionStepInput>(
  ctx: Context,
  step: PetitionStep,
  input: Input,
  check: (tx: Context, petition: Petition, day: string, reason: string | null) => Promise<void> | void,
): Promise<Petition> {
  return once(ctx, input, `Petition.${step}`, Petition, async (tx) => {
    const petition = await loadForChange(tx, Petition, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const day = pastDay(tx, input.on, 'on');
    await transition(tx, petitionLifecycle, step, petition, { reason });
    if (day < lastDay(petition)) refuse('DATE_BEFORE_START', ['input', 'on']);
    await check(tx, petition, day, reason);
    petition.updatedAt = tx.now();
    return petition;
  });
}

/** The petitioner says what he thinks of the answer; he may think again. */
export function ratePetition(ctx: Context, input: RatePetitionInput): Promise<Petition> {
  return once(ctx, input, 'ratePetition', Petition, async (tx) => {
    const petition = await loadForChange(tx, Petition, input.id);
    assertAllowed(mayRate(tx.viewer, petition), tx);
    const { ANSWERED, CLOSED } = PetitionStatus;
    if (petition.status !== ANSWERED && petition.status !== CLOSED)
      refuse('ILLEGAL_TRANSITION', ['input', 'id']);
    petition.satisfaction = input.satisfaction;
    petition.satisfactionNote = texts.lines(input.note, 2_000, 'note');
    petition.updatedAt = tx.now();
    return petition;
  });
}

/** The day before which nothing further can have happened. */
const lastDay = ({ answeredOn, registeredOn, filedOn, writtenOn, status }: Petition): string => {
  const answered = status === PetitionStatus.CLOSED ? answeredOn : null;
  return answered ?? registeredOn ?? filedOn ?? writtenOn;
};

/** @throws Refusal for a day of a year whose holidays are not known */
export async function workingDaysFrom(tx: Context, day: string, rule: string): Promise<string> {
  if (!hasHolidaysOf(day)) refuse('INVALID_VALUE', ['input', 'on']);
  return addWorkingDays(day, await tx.rules.number(rule));
}

function titled(text: string) {
  const title = texts.required(text, 300, 'title');
  return { title, searchKey: searchIndex(title) };
}

function documentsOf(tx: Context, inputs: readonly PetitionDocumentInput[]): PetitionDocument[] {
  if (inputs.length > 20) refuse('TOO_MANY_ENTRIES', ['input', 'documents']);
  return inputs.map(({ number, title, signedOn }, i) => ({
    number: texts.required(number, 100, 'documents', String(i), 'number'),
    title: texts.optional(title, 300, 'documents', String(i), 'title'),
    signedOn: signedOn ? pastDay(tx, signedOn, 'documents', String(i), 'signedOn') : null,
  }));
}

/** Whoever petitions must exist, and be a member of the association through which he does. */
async function checkPetitioner(
  tx: Context,
  kind: PetitionerKind,
  { personId, associationId }: { personId: string | null; associationId: string | null },
): Promise<void> {
  const isPerson = kind === PetitionerKind.PERSON;
  if (isPerson !== (personId !== null) || (!isPerson && associationId === null))
    refuse('ONE_PETITIONER', ['input']);
  if (associationId && !(await tx.loaders.byId(Association, associationId)))
    refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
  if (personId && personId !== tx.viewer.personId && !(await tx.loaders.byId(Person, personId)))
    refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
  if (!personId || !associationId) return;
  const member = { personId, associationId, status: MembershipStatus.ACTIVE };
  if ((await tx.em.count(Membership, member as never)) === 0)
    refuse('NOT_A_MEMBER', ['input', 'associationId']);
}

async function checkReferences(tx: Context, { fieldIds, unitId }: DraftPetitionInput): Promise<void> {
  if (fieldIds.length > 20) refuse('TOO_MANY_ENTRIES', ['input', 'fieldIds']);
  const fields = await Promise.all(fieldIds.map((id) => tx.loaders.byId(ResearchField, assertId(id, 'fld'))));
  if (fields.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input', 'fieldIds']);
  if (unitId && !(await tx.loaders.byId(AdministrativeUnit, assertId(unitId, 'adm'))))
    refuse('REFERENCE_NOT_FOUND', ['input', 'unitId']);
}
