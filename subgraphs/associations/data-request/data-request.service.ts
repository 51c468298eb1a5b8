import {
  addDays,
  addWorkingDays,
  type CivilDate,
  hasHolidaysOf,
  workingDayOnOrAfter,
} from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Person } from '../person/person.entity.js';
import { DataSubjectRequest } from './data-request.entity.js';
import { DataRequestKind, DataRequestStatus } from './data-request.enums.js';
import type { DataSubjectRequestStepInput, SubmitDataSubjectRequestInput } from './data-request.inputs.js';
import { dataRequestLifecycle } from './data-request.lifecycle.js';
import { maySubmitDataRequest } from './data-request.policy.js';
import { dataRequestProblems } from './data-request.problems.js';

const { refuse } = dataRequestProblems;
const texts = textInput(refuse);

const { WITHDRAW_CONSENT, RESTRICT, OBJECT, ERASE, COMPLAIN } = DataRequestKind;
const consentKinds: readonly DataRequestKind[] = [WITHDRAW_CONSENT, RESTRICT, OBJECT, COMPLAIN];

/** The rule that says within how many days a request is answered. */
const ruleOf = ({ kind, involvesProcessor }: SubmitDataSubjectRequestInput): string => {
  if (kind === ERASE) return 'pdp.eraseDays';
  if (!consentKinds.includes(kind)) return 'pdp.accessDays';
  return involvesProcessor ? 'pdp.processorDays' : 'pdp.withdrawDays';
};

/** A term in calendar days ends on a working day (Civil Code 2015, Art. 148(5)). */
function endOfTerm(from: CivilDate, days: number): CivilDate {
  const day = addDays(from, days);
  return hasHolidaysOf(addDays(day, 14)) ? workingDayOnOrAfter(day) : day;
}

const inWorkingDays = (from: CivilDate, days: number): CivilDate =>
  hasHolidaysOf(addDays(from, 30)) ? addWorkingDays(from, days) : addDays(from, days);

/** Submits a request; its deadlines follow from the rules in force. */
export function submitDataSubjectRequest(
  ctx: Context,
  input: SubmitDataSubjectRequestInput,
): Promise<DataSubjectRequest> {
  return once(ctx, input, 'submitDataSubjectRequest', DataSubjectRequest, async (tx) => {
    const person = await loadForChange(tx, Person, input.personId);
    assertAllowed(maySubmitDataRequest(tx.viewer, person.id), tx);
    const detail = texts.lines(input.detail, 2_000, 'detail');
    // The person is locked: of two alike one comes first.
    const known = await tx.em.find(DataSubjectRequest, { personId: person.id, kind: input.kind });
    if (known.some(({ closedOn }) => closedOn === null)) refuse('ALREADY_OPEN', ['input', 'kind']);
    const request = make(tx, DataSubjectRequest, {
      personId: person.id,
      kind: input.kind,
      status: dataRequestLifecycle.initial,
      detail,
      receivedOn: tx.today,
      acknowledgeBy: inWorkingDays(tx.today, await tx.rules.number('pdp.ackWD')),
      dueOn: endOfTerm(tx.today, await tx.rules.number(ruleOf(input))),
      closedOn: null,
      answer: null,
    });
    await recordCreation(tx, dataRequestLifecycle, request);
    return request;
  });
}

/** Takes one step of a request but the grant of an erasure. */
export function takeDataRequestStep(
  ctx: Context,
  step: Exclude<keyof typeof dataRequestLifecycle.steps, 'grantErasure'>,
  input: DataSubjectRequestStepInput,
): Promise<DataSubjectRequest> {
  return once(ctx, input, `DataSubjectRequest.${step}`, DataSubjectRequest, async (tx) => {
    const request = await loadForChange(tx, DataSubjectRequest, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, dataRequestLifecycle, step, request, { reason });
    if (request.status === DataRequestStatus.EXTENDED)
      request.dueOn = endOfTerm(request.dueOn, await tx.rules.number('pdp.extensionDays'));
    if (request.status === DataRequestStatus.DONE || request.status === DataRequestStatus.REFUSED) {
      request.closedOn = tx.today;
      request.answer = reason;
    }
    request.updatedAt = tx.now();
    return request;
  });
}
