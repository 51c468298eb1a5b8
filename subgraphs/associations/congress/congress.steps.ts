import { addDays, daysBetween, isCivilDate } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { AssociationBody } from '../leadership/body.entity.js';
import { fullMembers } from '../leadership/eligibility.js';
import { OfficeEndReason } from '../leadership/leadership.enums.js';
import { endHolding } from '../leadership/office.appointment.js';
import { OfficeHolding } from '../leadership/office.entity.js';
import { dueAfter, runningTerm, startTerm } from '../leadership/term.service.js';
import { type Congress, CongressResolution } from './congress.entity.js';
import { CongressForm, CongressKind, ResolutionSubject } from './congress.enums.js';
import type {
  AdjournCongressInput,
  AnswerCongressInput,
  ApproveCongressCharterInput,
  CloseCongressInput,
  CongressStepInput,
  ConveneCongressInput,
  ExtendCongressInput,
  ReportCongressInput,
  ReportCongressResultsInput,
} from './congress.inputs.js';
import { congressProblems } from './congress.problems.js';
import { delegateCounts, isQuorum } from './congress.reading.js';
import { agendaOf, takeCongressStep } from './congress.service.js';

const { refuse } = congressProblems;
const texts = textInput(refuse);

export const reportCongress = (ctx: Context, input: ReportCongressInput): Promise<Congress> =>
  takeCongressStep(ctx, 'report', input, (_tx, congress, day) => {
    congress.committeeResolution = texts.required(input.committeeResolution, 100, 'committeeResolution');
    congress.reportNumber = texts.required(input.reportNumber, 100, 'reportNumber');
    if (input.agenda) congress.agenda = agendaOf(input.agenda);
    if (input.plannedOn) congress.plannedOn = dayOf(input.plannedOn, 'plannedOn');
    congress.reportedOn ??= day;
    return { documents: [congress.reportNumber, congress.committeeResolution] };
  });

/** The authority agrees, or returns the file with a reason. */
export const answerCongress = (
  ctx: Context,
  step: 'permit' | 'return',
  input: AnswerCongressInput,
): Promise<Congress> =>
  takeCongressStep(ctx, step, input, (_tx, congress, day) => {
    if (congress.reportedOn && day < congress.reportedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    congress.replyNumber = texts.required(input.replyNumber, 100, 'replyNumber');
    congress.repliedOn = day;
    return { documents: [congress.replyNumber] };
  });

/** Calls the congress to order. A regular or founding congress begins a term on the day on which it really meets. */
export const conveneCongress = (ctx: Context, input: ConveneCongressInput): Promise<Congress> =>
  takeCongressStep(
    ctx,
    'convene',
    input,
    async (tx, congress, day) => {
      if (congress.repliedOn && day < congress.repliedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
      if (!(await enterAttendance(tx, congress, input))) refuse('QUORUM_NOT_MET', ['input', 'presentCount']);
      congress.heldFrom = day;
      return { extra: { present: congress.presentCount, eligible: congress.eligibleCount } };
    },
    async (tx, congress, day) => {
      if (congress.kind !== CongressKind.EXTRAORDINARY) await startTerm(tx, congress, day);
    },
  );

export const adjournCongress = (ctx: Context, input: AdjournCongressInput): Promise<Congress> =>
  takeCongressStep(ctx, 'adjourn', input, async (tx, congress, day) => {
    if (await enterAttendance(tx, congress, input)) refuse('QUORUM_IS_MET', ['input', 'presentCount']);
    congress.plannedOn = dayOf(input.newDay, 'newDay');
    if (congress.plannedOn <= day) refuse('DATE_BEFORE_START', ['input', 'newDay']);
    const { presentCount: present, eligibleCount: eligible } = congress;
    return { extra: { present, eligible, newDay: congress.plannedOn } };
  });

/** Closes the congress; offices of former terms that nobody took over end. A rename restarts the count of the term. */
export const closeCongress = (ctx: Context, input: CloseCongressInput): Promise<Congress> =>
  takeCongressStep(
    ctx,
    'close',
    input,
    (_tx, congress, day) => {
      if (day < congress.heldFrom!) refuse('DATE_BEFORE_START', ['input', 'on']);
      congress.resolutionNumber = texts.required(input.resolutionNumber, 100, 'resolutionNumber');
      congress.heldTo = day;
      return { documents: [congress.resolutionNumber] };
    },
    async (tx, congress, day) => {
      const term = await runningTerm(tx, congress.associationId);
      if (!term) return;
      if (congress.kind !== CongressKind.EXTRAORDINARY) {
        for (const each of await leftOpen(tx, congress.associationId, term.id))
          await endHolding(tx, each, day, OfficeEndReason.TERM_ENDED);
      } else if (await hasRenamed(tx, congress.id)) {
        term.dueOn = await dueAfter(tx, congress.heldFrom!);
        term.isExtended = false;
        term.updatedAt = tx.now();
      }
    },
  );

/** A report after `assoc.resultReportDays` days is taken, with a reason. */
export const reportCongressResults = (ctx: Context, input: ReportCongressResultsInput): Promise<Congress> =>
  takeCongressStep(ctx, 'reportResults', input, async (tx, congress, day) => {
    if (day < congress.heldTo!) refuse('DATE_BEFORE_START', ['input', 'on']);
    const daysLate = daysBetween(congress.heldTo!, day) - (await tx.rules.number('assoc.resultReportDays'));
    if (daysLate > 0 && !input.reason?.trim()) refuse('REASON_REQUIRED', ['input', 'reason']);
    congress.resultReportNumber = texts.required(input.resultReportNumber, 100, 'resultReportNumber');
    congress.resultReportedOn = day;
    return { documents: [congress.resultReportNumber], extra: { daysLate: Math.max(0, daysLate) } };
  });

export const approveCongressCharter = (ctx: Context, input: ApproveCongressCharterInput): Promise<Congress> =>
  takeCongressStep(ctx, 'approveCharter', input, (_tx, congress) => {
    congress.charterDecision = texts.required(input.charterDecision, 100, 'charterDecision');
    return { documents: [congress.charterDecision] };
  });

export const takePlainCongressStep = (
  ctx: Context,
  step: 'complete' | 'cancel',
  input: CongressStepInput,
): Promise<Congress> => takeCongressStep(ctx, step, input);

/** Extends the deadline of the running term, once and before it has passed. */
export const extendCongress = (ctx: Context, input: ExtendCongressInput): Promise<Congress> =>
  takeCongressStep(ctx, 'extend', input, async (tx, congress, day) => {
    const term = await runningTerm(tx, congress.associationId);
    if (!term) return refuse('NO_TERM', ['input', 'id']);
    if (term.isExtended) refuse('EXTENDED_ALREADY', ['input', 'id']);
    if (day > term.dueOn) refuse('DEADLINE_PASSED', ['input', 'on']);
    const extendedTo = dayOf(input.extendedTo, 'extendedTo');
    if (extendedTo <= term.dueOn) refuse('DATE_BEFORE_START', ['input', 'extendedTo']);
    const latest = addDays(term.dueOn, await tx.rules.number('assoc.congressExtensionDays'));
    if (extendedTo > latest) refuse('EXTENSION_TOO_LONG', ['input', 'extendedTo']);
    const dueOn = term.dueOn;
    Object.assign(term, { dueOn: extendedTo, isExtended: true, updatedAt: tx.now() });
    congress.replyNumber = texts.required(input.replyNumber, 100, 'replyNumber');
    congress.repliedOn = day;
    congress.extendedTo = extendedTo;
    // The file is sent anew, for another day.
    congress.reportedOn = null;
    return { documents: [congress.replyNumber], extra: { dueOn, extendedTo } };
  });

const dayOf = (value: string, field: string): string =>
  isCivilDate(value) ? value : refuse('INVALID_VALUE', ['input', field]);

/** Enters who could come and who came, by the form of the congress. @returns whether that is a quorum */
async function enterAttendance(
  tx: Context,
  congress: Congress,
  { presentCount }: ConveneCongressInput,
): Promise<boolean> {
  const byList = congress.form === CongressForm.DELEGATES && congress.kind !== CongressKind.FOUNDING;
  if (byList !== (presentCount === null || presentCount === undefined))
    refuse('PRESENT_NEEDED', ['input', 'presentCount']);
  const { official, present } = await delegateCounts(tx, congress.id);
  congress.eligibleCount = byList
    ? official
    : (congress.founders ?? (await fullMembers(tx, congress.associationId)));
  congress.presentCount = byList ? present : presentCount!;
  if (congress.presentCount < 0 || congress.presentCount > congress.eligibleCount)
    refuse('INVALID_VALUE', ['input', 'presentCount']);
  congress.quorumMet = await isQuorum(tx, congress.presentCount, congress.eligibleCount);
  return congress.quorumMet;
}

async function leftOpen(tx: Context, associationId: string | null, termId: string): Promise<OfficeHolding[]> {
  const bodies = await tx.em.find(AssociationBody, { associationId, termId: { $ne: termId } } as never);
  return tx.em.find(OfficeHolding, { bodyId: { $in: bodies.map(({ id }) => id) }, endedOn: null } as never);
}

const hasRenamed = async (tx: Context, congressId: string): Promise<boolean> =>
  (await tx.em.count(CongressResolution, {
    congressId,
    subject: ResolutionSubject.RENAME,
    isPassed: true,
  } as never)) > 0;
