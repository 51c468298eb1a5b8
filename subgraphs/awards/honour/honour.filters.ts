import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, type Context, currentId, type Order, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { assertYear } from '../../kernel/values/year.js';
import { AwardKind, AwardLevel } from '../programme/programme.enums.js';
import { HonourStatus } from './honour.enums.js';

@InputType({ description: 'Which honours (khen thưởng); all conditions must hold.' })
export class ConferredHonourFilter {
  @Field(() => [AwardKind], { nullable: true, description: 'Of one of these kinds (hình thức).' })
  kinds?: AwardKind[] | null;

  @Field(() => [AwardLevel], { nullable: true, description: 'Of one of these levels (cấp).' })
  levels?: AwardLevel[] | null;

  @Field(() => [HonourStatus], { nullable: true, description: 'In one of these states (tình trạng).' })
  statuses?: HonourStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Conferred in this year (năm).' })
  year?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Conferred on this person (cá nhân), by any id that the person has or had before a merge.',
  })
  recipientPersonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of the recipient’s name or the decision’s number (từ khóa), with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;
}

/** Honours that count: conferred and not revoked, or restored. */
export const inForce: Where = Object.freeze({ status: { $ne: HonourStatus.REVOKED } });

export const newestFirst: Order = [
  ['conferredOn', 'DESC'],
  ['id', 'DESC'],
];

/** The filter as a condition. */
export const honourWhere = async (
  ctx: Context,
  filter: ConferredHonourFilter | null | undefined,
): Promise<Where> => ({
  ...searchWhere(filter?.search),
  ...(filter?.kinds && { kind: { $in: filter.kinds } }),
  ...(filter?.levels && { level: { $in: filter.levels } }),
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
  ...(filter?.year != null && {
    conferredOn: { $gte: `${assertYear(filter.year)}-01-01`, $lte: `${filter.year}-12-31` },
  }),
  ...(filter?.recipientPersonId && {
    recipientPersonId: await currentId(ctx, 'Person', assertId(filter.recipientPersonId, 'per')),
  }),
});
