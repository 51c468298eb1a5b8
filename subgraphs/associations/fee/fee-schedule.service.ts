import { assertAllowed, assertId, type Context, make, once } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { Association } from '../association/association.entity.js';
import type { FeeRateInput, SetFeeScheduleInput } from './fee.inputs.js';
import { mayKeepFees } from './fee.policy.js';
import { feeProblems } from './fee.problems.js';
import { amountOf } from './fee.service.js';
import { FeeSchedule, type StoredFeeRate } from './fee-schedule.entity.js';

const { refuse } = feeProblems;
const texts = textInput(refuse);

/**
 * Sets what is asked for one year, or changes it while nobody was charged.
 * @throws Refusal for a due day outside the year and the next, two rates for the same members, a schedule in use
 */
export function setFeeSchedule(ctx: Context, input: SetFeeScheduleInput): Promise<FeeSchedule> {
  return once(ctx, input, 'setFeeSchedule', FeeSchedule, async (tx) => {
    const associationId = input.associationId ? assertId(input.associationId, 'aso') : null;
    assertAllowed(mayKeepFees(tx.viewer, { associationId }), tx);
    if (associationId && !(await tx.loaders.byId(Association, associationId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
    const year = assertYear(input.year);
    if (input.dueOn < `${year}-01-01` || input.dueOn > `${year + 1}-12-31`)
      refuse('INVALID_VALUE', ['input', 'dueOn']);
    const values = {
      dueOn: input.dueOn,
      resolutionNumber: texts.required(input.resolutionNumber, 100, 'resolutionNumber'),
      rates: ratesOf(input.rates, associationId === null),
    };
    const [known] = await tx.em.find(FeeSchedule, { associationId, year } as never, { lockMode: 4 });
    if (!known) return make(tx, FeeSchedule, { associationId, year, ...values, issuedOn: null });
    const schedule = known as FeeSchedule;
    if (schedule.issuedOn) refuse('SCHEDULE_IN_USE');
    return Object.assign(schedule, values, { updatedAt: tx.now() });
  });
}

function ratesOf(inputs: readonly FeeRateInput[], isOfUnion: boolean): StoredFeeRate[] {
  if (inputs.length < 1 || inputs.length > 10) refuse('INVALID_VALUE', ['input', 'rates']);
  const rates = inputs.map(({ memberType, category, amount }) => ({
    memberType: memberType ?? null,
    category: category ?? null,
    amount: amountOf(amount, 0, 'rates'),
  }));
  if (new Set(rates.map(({ memberType, category }) => `${memberType}${category}`)).size < rates.length)
    refuse('AMBIGUOUS_RATE', ['input', 'rates']);
  if (isOfUnion && rates.some(({ memberType, category }) => memberType || category))
    refuse('INVALID_VALUE', ['input', 'rates']);
  return rates;
}
