import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { PersonPayload } from '../person/person.payloads.js';
import { Interest, InterestDeclaration } from './interest.entity.js';
import { DeclareInterestsInput } from './interest.inputs.js';
import { allDeclarations, currentDeclaration, declareInterests, interestsOf } from './interest.service.js';

@Resolver(() => Person)
export class PersonInterestsResolver {
  @FieldResolver(() => InterestDeclaration, {
    nullable: true,
    description:
      'The declaration of interests in force, on which every check of conflicts rests; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`). Every read by others is logged.',
  })
  interestDeclaration(@Ctx() ctx: Context, @Root() person: Person) {
    return currentDeclaration(ctx, person);
  }

  @FieldResolver(() => [InterestDeclaration], {
    nullable: true,
    description: 'All versions, the newest first; restricted as `interestDeclaration`.',
  })
  interestDeclarations(@Ctx() ctx: Context, @Root() person: Person) {
    return allDeclarations(ctx, person);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Declares the interests of a person anew (kê khai lợi ích). The person, or a union officer from a signed form.',
  })
  declareInterests(
    @Ctx() ctx: Context,
    @Arg('input', () => DeclareInterestsInput, { description: 'What to declare.' })
    input: DeclareInterestsInput,
  ) {
    return asPayload(ctx, 'person', declareInterests(ctx, input));
  }
}

@Resolver(() => InterestDeclaration)
export class InterestDeclarationResolver {
  @FieldResolver(() => [Interest], { description: 'The interests; empty where the person declared none.' })
  interests(@Ctx() ctx: Context, @Root() declaration: InterestDeclaration) {
    return interestsOf(ctx, declaration);
  }
}

@Resolver(() => Interest)
export class InterestResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization, where it is in the graph.',
  })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: Interest) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }
}
