import {
  assertAllowed,
  assertId,
  type Context,
  idFromName,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Body } from '../body/body.entity.js';
import { mayMonitor } from '../monitor.policy.js';
import { ActionPlan } from './action-plan.entity.js';
import type {
  ActionPlanStepInput,
  ExpectActionPlanInput,
  SubmitActionPlanInput,
  TransferActionPlanInput,
} from './action-plan.inputs.js';
import { actionPlanLifecycle } from './action-plan.lifecycle.js';
import { actionPlanProblems } from './action-plan.problems.js';

const { refuse } = actionPlanProblems;
const texts = textInput(refuse);

export type ActionPlanStep = keyof typeof actionPlanLifecycle.steps;

/** Puts down that a body owes a plan. @throws Refusal where one is down already, or for an unknown body */
export function expectActionPlan(ctx: Context, input: ExpectActionPlanInput): Promise<ActionPlan> {
  return once(ctx, input, 'expectActionPlan', ActionPlan, async (tx) => {
    assertAllowed(mayMonitor(tx.viewer));
    const body = await requireBody(tx, input.bodyId, 'bodyId');
    const sentTo = input.sentToId ?? idFromName('bod', 'STANDING_BOARD');
    const copyTo = input.copyToId ?? idFromName('bod', 'PROPAGANDA_COMMISSION');
    const plan = make(tx, ActionPlan, {
      bodyId: body.id,
      organizationId: body.organizationId,
      status: actionPlanLifecycle.initial,
      dueOn: input.dueOn ?? (await tx.rules.value<string>('actionPlan.dueOn')),
      sentToId: (await requireBody(tx, sentTo, 'sentToId')).id,
      copyToId: (await requireBody(tx, copyTo, 'copyToId')).id,
    });
    await recordCreation(tx, actionPlanLifecycle, plan);
    return plan;
  });
}

/**
 * Takes one step of the lifecycle.
 * @param apply judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takePlanStep<Input extends ActionPlanStepInput>(
  ctx: Context,
  step: ActionPlanStep,
  input: Input,
  apply: (tx: Context, plan: ActionPlan) => Promise<TransitionInput> | TransitionInput = () => ({}),
): Promise<ActionPlan> {
  return once(ctx, input, `ActionPlan.${step}`, ActionPlan, async (tx) => {
    // Everyone may know that somebody else's mutation needs an account; whether the plan exists is another question.
    if (tx.viewer.kind === 'anonymous') assertAllowed(mayMonitor(tx.viewer));
    const plan = await loadForChange(tx, ActionPlan, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, actionPlanLifecycle, step, plan, { reason });
    Object.assign(tx.pendingTransitions.at(-1)!, await apply(tx, plan));
    plan.updatedAt = tx.now();
    return plan;
  });
}

export const submitActionPlan = (ctx: Context, input: SubmitActionPlanInput): Promise<ActionPlan> =>
  takePlanStep(ctx, 'submit', input, (tx, plan) => {
    const number = texts.required(input.documentNumber, 60, 'documentNumber');
    const day = input.submittedOn ?? tx.today;
    if (day > tx.today) refuse('DATE_IN_FUTURE', ['input', 'submittedOn']);
    plan.submittedOn = day;
    plan.documentNumber = number;
    return { documents: [number] };
  });

/** @throws Refusal where the body goes on, or no successor is named or known */
export const transferActionPlan = (ctx: Context, input: TransferActionPlanInput): Promise<ActionPlan> =>
  takePlanStep(ctx, 'transfer', input, async (tx, plan) => {
    const body = await requireBody(tx, plan.bodyId, 'id');
    const successor = input.successorId ?? body.successorId;
    if (!successor || successor === body.id) return refuse('SUCCESSOR_MISSING', ['input', 'successorId']);
    plan.transferredToId = (await requireBody(tx, successor, 'successorId')).id;
    return { extra: { transferredToId: plan.transferredToId } };
  });

async function requireBody(tx: Context, id: string, field: string): Promise<Body> {
  const body = await tx.loaders.byId(Body, assertId(id, 'bod'));
  return body ?? refuse('REFERENCE_NOT_FOUND', ['input', field]);
}
