import { raw } from '@mikro-orm/core';
import { assertAllowed, type Context, type Where } from '../../kernel/index.js';
import type { Subject } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { decodeStatistic } from './statistic-key.js';
import { idsStatement } from './statistic-sql.js';
import { maySeeRecords } from './statistics.policy.js';
import { subjectOf } from './statistics.service.js';

const subjects: Readonly<Record<'person' | 'membership' | 'association', Subject[]>> = {
  person: ['intellectuals', 'memberships'],
  membership: ['memberships'],
  association: ['associations'],
};

/**
 * The records behind a number of a statistic, as a condition of a list, by the SQL that counts them.
 * @param text the number's `list`; nothing is no condition
 * @throws BAD_USER_INPUT for what is no such text, FORBIDDEN to those who may not see the records
 */
export async function statisticWhere(
  ctx: Context,
  text: string | null | undefined,
  of: keyof typeof subjects,
): Promise<Where> {
  if (text == null) return {};
  const population = decodeStatistic(text, ...subjects[of]);
  assertAllowed(maySeeRecords(ctx.viewer, subjectOf(population), ctx.today));
  const { text: query, values } = idsStatement(await frameOf(ctx, population), of);
  return { id: { $in: raw(`(${query})`, [...values]) } };
}
