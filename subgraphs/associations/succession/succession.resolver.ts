import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
  type Where,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { associationProblems } from '../association/association.problems.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { SuccessionEvent, SuccessionSide } from './succession.entity.js';
import { RegisterAssociationSuccessionInput, SuccessionFilter } from './succession.inputs.js';
import { eventsOf, partiesOf } from './succession.loaders.js';
import { assetPlanFor } from './succession.rights.js';
import { registerSuccession } from './succession.service.js';

export const SuccessionEventConnection = connectionType(SuccessionEvent, 'SuccessionEvent', 'successions');

@ObjectType({ description: 'An association in a succession, as it was called then.' })
export class SuccessionParty {
  @Field(() => Association, { description: 'The association as it is today.' })
  association!: Association;

  @Field(() => String, {
    description: 'Its name at that time: of a predecessor before, of a successor after.',
  })
  nameVi!: string;

  @Field(() => Boolean, { description: 'Whether it ended by the succession.' })
  ended!: boolean;
}

@ObjectType({ description: 'The outcome of registering a succession.' })
export class SuccessionEventPayload {
  @Field(() => SuccessionEvent, { nullable: true, description: 'The succession; null where refused.' })
  successionEvent!: SuccessionEvent | null;

  @Field(() => [associationProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

const successionWhere = (filter?: SuccessionFilter | null): Where => {
  const days = {
    ...(filter?.effectiveFrom && { $gte: filter.effectiveFrom }),
    ...(filter?.effectiveTo && { $lt: filter.effectiveTo }),
  };
  return {
    ...(filter?.kinds && { kind: { $in: filter.kinds } }),
    ...(Object.keys(days).length > 0 && { effectiveOn: days }),
  };
};

@Resolver(() => SuccessionEvent)
export class SuccessionResolver {
  @Query(() => SuccessionEvent, { nullable: true, description: 'One succession of associations. Everyone.' })
  successionEvent(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the succession, `sce_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(SuccessionEvent, assertId(id, 'sce'));
  }

  @Query(() => SuccessionEventConnection, {
    description: 'Successions of associations, the last first. Everyone.',
  })
  successionEvents(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SuccessionFilter, { nullable: true, description: 'Default: all.' })
    filter?: SuccessionFilter | null,
  ) {
    return connection(ctx, SuccessionEvent, page, {
      where: successionWhere(filter),
      orderBy: [['effectiveOn', 'DESC']],
    });
  }

  @Mutation(() => SuccessionEventPayload, {
    description:
      'Registers that associations came of others: split, separated, merged, consolidated, renamed or reorganised (ghi nhận tổ chức lại hội). Members and branches go over, with their history. The Union’s leaders.',
  })
  registerAssociationSuccession(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterAssociationSuccessionInput, { description: 'What to do.' })
    input: RegisterAssociationSuccessionInput,
  ) {
    return asPayload(ctx, 'successionEvent', registerSuccession(ctx, input));
  }

  @FieldResolver(() => [SuccessionParty], { description: 'Associations before it.' })
  predecessors(@Ctx() ctx: Context, @Root() { id }: SuccessionEvent) {
    return partiesOf(ctx, id, SuccessionSide.PREDECESSOR);
  }

  @FieldResolver(() => [SuccessionParty], { description: 'Associations after it.' })
  successors(@Ctx() ctx: Context, @Root() { id }: SuccessionEvent) {
    return partiesOf(ctx, id, SuccessionSide.SUCCESSOR);
  }

  @FieldResolver(() => LegalDocument, { nullable: true, description: 'The decision that it rests on.' })
  legalBasis(@Ctx() ctx: Context, @Root() { legalBasisId }: SuccessionEvent) {
    return ctx.loaders.byId(LegalDocument, legalBasisId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What becomes of the assets. Internal: officers, leaders, inspectors, the authorities and the associations that take part.',
  })
  assetPlan(@Ctx() ctx: Context, @Root() event: SuccessionEvent) {
    return assetPlanFor(ctx, event);
  }
}

@Resolver(() => Association)
export class AssociationSuccessionResolver {
  @FieldResolver(() => [SuccessionEvent], {
    description: 'The successions that it came of, the first first.',
  })
  predecessors(@Ctx() ctx: Context, @Root() { id }: Association) {
    return eventsOf(ctx, id, SuccessionSide.SUCCESSOR);
  }

  @FieldResolver(() => [SuccessionEvent], {
    description: 'The successions in which it went over into others, or into itself under another name.',
  })
  successors(@Ctx() ctx: Context, @Root() { id }: Association) {
    return eventsOf(ctx, id, SuccessionSide.PREDECESSOR);
  }
}
