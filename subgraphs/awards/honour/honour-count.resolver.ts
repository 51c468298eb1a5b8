import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ConflictEvidence } from '../../kernel/council/index.js';
import { type Context, currentId } from '../../kernel/index.js';
import { ConflictEvidenceStub } from '../external/conflict-evidence.js';
import { ConferredHonour } from './honour.entity.js';
import { inForce } from './honour.filters.js';

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceHonourCount {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many honours in force the person has (số khen thưởng), by which experts are ranked. Only the graph itself.',
  })
  async honourCount(@Ctx() ctx: Context, @Root() { personId }: ConflictEvidence): Promise<number | null> {
    if (ctx.viewer.kind !== 'system') return null;
    const today = await currentId(ctx, 'Person', personId);
    return ctx.loaders.count(ConferredHonour, 'recipientPersonId', today, {
      name: 'in force',
      where: inForce,
    });
  }
}
