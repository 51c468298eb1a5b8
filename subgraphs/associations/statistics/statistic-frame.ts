import { badInput, type Context } from '../../kernel/index.js';
import { recastIds, territoryOf } from '../administrative-unit/administrative-unit.territory.js';
import type { Frame } from './dimensions.js';
import { lastMonthEnd } from './month-end.js';
import type { Population } from './statistic.js';

/** What the SQL of a population is made from. */
export async function frameOf(ctx: Context, population: Population): Promise<Frame> {
  const { asOf, within, boundaryOn, level } = population;
  return {
    schema: ctx.subgraph,
    asOf,
    today: ctx.today,
    population,
    youngMaxAge: await ctx.rules.number('young.maxAge'),
    recast: () => recastIds(boundaryOn === null ? 'AS_RECORDED' : { day: boundaryOn }, level, ctx.today),
    unitIds: within === null ? null : (territoryOf(within)?.unitIds ?? unknownPlace()),
  };
}

const unknownPlace = (): never => {
  throw badInput({
    vi: 'Không có đơn vị hành chính hoặc vùng thống kê này.',
    en: 'There is no such administrative unit or statistical region.',
  });
};

/** For whom days would tell people apart, figures are made once a month. */
export const publishedDay = (population: Population): Population => ({
  ...population,
  asOf: lastMonthEnd(population.asOf),
});
