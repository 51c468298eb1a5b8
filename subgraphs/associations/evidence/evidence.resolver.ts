import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type ConflictEvidence, ConflictFact, factsOf } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import { associationFacts, currentPerson } from './evidence.service.js';
import { ConflictEvidenceStub } from './evidence.stub.js';

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceResolver {
  @FieldResolver(() => [ConflictFact], {
    nullable: true,
    description:
      'Posts at the agencies of the subject and at those that they came from or went into, offices in its associations, and interests in its agencies that the person declared: that there is one and of what kind, never its text. Only the graph itself.',
  })
  associations(@Ctx() ctx: Context, @Root() evidence: ConflictEvidence) {
    return factsOf(ctx, evidence, associationFacts);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The id that the person has today, where the one asked for was merged; null where nobody is known by it. Only the graph itself.',
  })
  currentPersonId(@Ctx() ctx: Context, @Root() { personId }: ConflictEvidence) {
    return ctx.viewer.kind === 'system' ? currentPerson(ctx, personId) : null;
  }
}
