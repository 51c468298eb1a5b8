import { assertAllowed, assertId, type Context, loadForChange, make, once } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { eligibleOf } from '../leadership/eligibility.js';
import { Person } from '../person/person.entity.js';
import { Congress } from './congress.entity.js';
import { CongressStatus, DelegateKind } from './congress.enums.js';
import { mayKeepDelegates } from './congress.policy.js';
import { congressProblems } from './congress.problems.js';
import { CongressDelegate } from './delegate.entity.js';
import type {
  RecordDelegateAttendanceInput,
  RegisterDelegateInput,
  RemoveCongressDelegateInput,
} from './election.inputs.js';

const { refuse } = congressProblems;
const texts = textInput(refuse);

const { PLANNED, REPORTED, PERMITTED, RETURNED, ADJOURNED_NO_QUORUM, EXTENDED, CONVENED } = CongressStatus;
/** Before it meets the list may change; afterwards it is what the quorum was counted from. */
const listOpen: readonly CongressStatus[] = [
  PLANNED,
  REPORTED,
  PERMITTED,
  RETURNED,
  ADJOURNED_NO_QUORUM,
  EXTENDED,
];

/**
 * Puts somebody on the list of delegates.
 * @throws Refusal for who may not vote (I1), is on it, or once the congress has met
 */
export function registerCongressDelegate(
  ctx: Context,
  input: RegisterDelegateInput,
): Promise<CongressDelegate> {
  return once(ctx, input, 'registerCongressDelegate', CongressDelegate, async (tx) => {
    const congress = await loadForChange(tx, Congress, input.congressId);
    const sentById = input.sentById ? assertId(input.sentById, 'aso') : null;
    assertAllowed(mayKeepDelegates(tx.viewer, congress, sentById), tx);
    if (!listOpen.includes(congress.status)) refuse('DELEGATES_FINAL', ['input', 'congressId']);
    const isUnions = congress.associationId === null;
    if (sentById ? !isUnions : isUnions && input.kind === DelegateKind.OFFICIAL)
      refuse('SENDER_NEEDED', ['input', 'sentById']);
    if (sentById && !(await tx.loaders.byId(Association, sentById)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'sentById']);
    const personId = assertId(input.personId, 'per');
    if (!(await tx.loaders.byId(Person, personId))) refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
    if (input.kind === DelegateKind.OFFICIAL) {
      const eligible = await eligibleOf(tx, sentById ?? congress.associationId, [personId], tx.today);
      if (!eligible.has(personId)) refuse('NOT_ELIGIBLE', ['input', 'personId']);
    }
    if (await tx.em.count(CongressDelegate, { congressId: congress.id, personId } as never))
      refuse('DELEGATE_EXISTS', ['input', 'personId']);
    return make(tx, CongressDelegate, {
      congressId: congress.id,
      associationId: congress.associationId,
      sentById,
      personId,
      kind: input.kind,
      branchId: await branchOf(tx, input, sentById ?? congress.associationId),
      unitName: texts.optional(input.unitName, 200, 'unitName'),
    });
  });
}

/** @throws BAD_USER_INPUT for what is no id; Refusal for what is no branch of the sender that stands today */
async function branchOf(
  tx: Context,
  input: RegisterDelegateInput,
  sender: string | null,
): Promise<string | null> {
  if (!input.branchId) return null;
  const branch = await tx.loaders.byId(Branch, assertId(input.branchId, 'brn'));
  if (!branch || branch.associationId !== sender || (branch.validTo !== null && branch.validTo <= tx.today))
    return refuse('REFERENCE_NOT_FOUND', ['input', 'branchId']);
  return branch.id;
}

/** Notes whether a delegate will come, and is there. Who comes late is let in, but the quorum stays as it was counted. */
export function recordDelegateAttendance(
  ctx: Context,
  input: RecordDelegateAttendanceInput,
): Promise<CongressDelegate> {
  return once(ctx, input, 'recordDelegateAttendance', CongressDelegate, async (tx) => {
    const delegate = await loadForChange(tx, CongressDelegate, input.id);
    assertAllowed(mayKeepDelegates(tx.viewer, delegate, delegate.sentById), tx);
    const congress = await tx.em.findOneOrFail(Congress, { id: delegate.congressId });
    if (congress.status !== CONVENED && !listOpen.includes(congress.status))
      refuse('DELEGATES_FINAL', ['input', 'id']);
    if (input.isConfirmed !== undefined) delegate.isConfirmed = input.isConfirmed;
    if (input.isPresent !== undefined) delegate.isPresent = input.isPresent;
    delegate.updatedAt = tx.now();
    return delegate;
  });
}

/** Takes a delegate off the list, while it may change. @returns the congress */
export function removeCongressDelegate(ctx: Context, input: RemoveCongressDelegateInput): Promise<Congress> {
  return once(ctx, input, 'removeCongressDelegate', Congress, async (tx) => {
    const delegate = await loadForChange(tx, CongressDelegate, input.id);
    assertAllowed(mayKeepDelegates(tx.viewer, delegate, delegate.sentById), tx);
    const congress = await loadForChange(tx, Congress, delegate.congressId);
    if (!listOpen.includes(congress.status)) refuse('DELEGATES_FINAL', ['input', 'id']);
    tx.em.remove(delegate);
    congress.updatedAt = tx.now();
    return congress;
  });
}
