import { addMonths, isCivilDate, pastDayBy } from '../../kernel/calendar/index.js';
import {
  type Context,
  loadForChange,
  make,
  once,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import type { Ratio } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { type AcceptanceVotes, areVotes, gradeOf, isQuorate } from './grading.js';
import { amount, line } from './project.checks.js';
import { ResearchProject } from './project.entity.js';
import { FailureCause, Grade, LegalRegime } from './project.enums.js';
import { acceptanceOutcome, projectLifecycle } from './project.lifecycle.js';
import { projectProblems } from './project.problems.js';
import { AcceptanceEvaluation } from './project.rows.js';
import type {
  ConcludeAcceptanceInput,
  DocumentedProjectStepInput,
  ExtendResearchProjectInput,
  ProjectStepInput,
  TerminateResearchProjectInput,
} from './step.inputs.js';

const { refuse } = projectProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

export type ProjectStep = keyof typeof projectLifecycle.steps;
type Work = (
  tx: Context,
  project: ResearchProject,
  day: string,
) => Promise<TransitionInput> | TransitionInput;

/**
 * Takes one step of the lifecycle, once per idempotency key.
 * @param check judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeProjectStep(
  ctx: Context,
  step: ProjectStep,
  input: ProjectStepInput,
  check: Work = () => ({}),
): Promise<ResearchProject> {
  return once(ctx, input, `ResearchProject.${step}`, ResearchProject, async (tx) => {
    const project = await loadForChange(tx, ResearchProject, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, projectLifecycle, step, project, { reason });
    const day = pastDay(tx, input.on, 'on');
    if (day < project.startOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    if (day < (await lastStepOn(tx, project.id))) refuse('DATE_BEFORE_LAST_STEP', ['input', 'on']);
    const added = await check(tx, project, day);
    Object.assign(tx.pendingTransitions.at(-1)!, {
      to_state: project.status,
      ...added,
      extra: { on: day, ...added.extra },
    });
    project.updatedAt = tx.now();
    return project;
  });
}

/** The day of the last step that was taken; empty before the first. */
async function lastStepOn(tx: Context, id: string): Promise<string> {
  const [row] = await tx.em.execute<{ day: string | null }[]>(
    `select max(extra->>'on') as day from "${tx.subgraph}".transition
     where entity_type = 'ResearchProject' and entity_id = ?`,
    [id],
  );
  return row?.day ?? '';
}

const document = (input: DocumentedProjectStepInput) => line(input.documentNumber, 60, 'documentNumber');

/** Steps that add a document and nothing else. */
export const takeDocumentedStep = (ctx: Context, step: ProjectStep, input: DocumentedProjectStepInput) =>
  takeProjectStep(ctx, step, input, () => ({ documents: [document(input)] }));

/** @throws Refusal after the contract expired, or beyond `project.extensionMaxMonths` (I4) */
export const extendResearchProject = (ctx: Context, input: ExtendResearchProjectInput) =>
  takeProjectStep(ctx, 'extend', input, async (tx, project, day) => {
    const { extendedTo } = input;
    if (!isCivilDate(extendedTo)) refuse('INVALID_VALUE', ['input', 'extendedTo']);
    if (day > project.endOn) refuse('ALREADY_EXPIRED');
    if (extendedTo <= project.endOn) refuse('DATE_ORDER', ['input', 'extendedTo']);
    const latest = addMonths(project.endOn, await tx.rules.number('project.extensionMaxMonths'));
    if (extendedTo > latest) refuse('TOO_LONG_A_PERIOD', ['input', 'extendedTo']);
    project.extendedTo = extendedTo;
    return { documents: [document(input)], extra: { extendedTo } };
  });

/** @throws Refusal where a risk is accepted under the law of 2013 */
export const terminateResearchProject = (ctx: Context, input: TerminateResearchProjectInput) =>
  takeProjectStep(ctx, 'terminate', input, (_tx, project) => {
    if (input.riskAccepted && project.legalRegime !== LegalRegime.LAW_2025) {
      refuse('RISK_NOT_IN_REGIME', ['input', 'riskAccepted']);
    }
    project.riskAccepted ||= input.riskAccepted;
    const refundDue = amount(input.refundDue, 'refundDue');
    return { documents: [document(input)], extra: { refundDue, riskAccepted: input.riskAccepted } };
  });

export const openProvincialAcceptance = (ctx: Context, input: DocumentedProjectStepInput) =>
  takeProjectStep(ctx, 'openProvincialAcceptance', input, (_tx, project, day) => {
    project.dossierOn = day;
    return { documents: [document(input)] };
  });

/** The grade follows from the votes (I5: only here, from a concluded session). @throws Refusal for impossible votes */
export const concludeAcceptance = (ctx: Context, input: ConcludeAcceptanceInput) =>
  takeProjectStep(ctx, 'concludeAcceptance', input, async (tx, project, day) => {
    // The council may find a dossier late that the rule lets through, never the other way round.
    const votes = { ...input.votes, late: input.votes.late || (await isLate(tx, project)) };
    if (!areVotes(votes)) refuse('VOTES_DO_NOT_ADD_UP', ['input', 'votes']);
    if (!isQuorate(votes, await council(tx))) refuse('NO_QUORUM', ['input', 'votes']);
    const grade = gradeOf(votes, await shares(tx));
    const cause = input.cause ?? null;
    if (grade === Grade.FAIL && !cause) refuse('CAUSE_REQUIRED', ['input', 'cause']);
    if (grade !== Grade.FAIL && cause) refuse('INVALID_VALUE', ['input', 'cause']);
    project.grade = grade;
    project.status = acceptanceOutcome(project);
    project.riskAccepted = cause === FailureCause.RISK && project.legalRegime === LegalRegime.LAW_2025;
    make(tx, AcceptanceEvaluation, { projectId: project.id, heldOn: day, ...votes, grade, cause });
    return { documents: [document(input)], extra: { ...votes, grade, cause } satisfies AcceptanceExtra };
  });

type AcceptanceExtra = AcceptanceVotes & { grade: Grade; cause: FailureCause | null };

const council = async (tx: Context) => ({
  members: await tx.rules.number('accept.members'),
  quorum: await tx.rules.value<Ratio>('council.quorum'),
});

const shares = async (tx: Context) => ({
  excellent: await tx.rules.value<Ratio>('accept.excellentShare'),
  fail: await tx.rules.value<Ratio>('accept.failShare'),
});

/** Whether the dossier came more than `accept.lateMonths` after the last day, extension and redo included. */
async function isLate(tx: Context, { endOn, extendedTo, redoUntil, dossierOn }: ResearchProject) {
  const lastDay = redoUntil ?? extendedTo ?? endOn;
  return (dossierOn ?? tx.today) > addMonths(lastDay, await tx.rules.number('accept.lateMonths'));
}

/** The grade is open again, and the last day is `project.redoMonths` later. */
export const redoResearchProject = (ctx: Context, input: DocumentedProjectStepInput) =>
  takeProjectStep(ctx, 'redo', input, async (tx, project, day) => {
    project.redoUntil = addMonths(day, await tx.rules.number('project.redoMonths'));
    project.grade = null;
    project.riskAccepted = false;
    project.dossierOn = null;
    return { documents: [document(input)], extra: { redoUntil: project.redoUntil } };
  });

export const recogniseResearchProject = (ctx: Context, input: DocumentedProjectStepInput) =>
  takeProjectStep(ctx, 'recognise', input, (_tx, project) => {
    project.recognitionDecision = document(input);
    return { documents: [project.recognitionDecision] };
  });

export const registerResearchResult = (ctx: Context, input: DocumentedProjectStepInput) =>
  takeProjectStep(ctx, 'register', input, (_tx, project) => {
    project.registrationNumber = document(input);
    return { documents: [project.registrationNumber] };
  });
