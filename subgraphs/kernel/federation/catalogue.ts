import { Arg, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { enumLabels } from '../enums.js';
import type { Rule } from '../rules.js';
import { CivilDate } from '../values/scalars.js';

@ObjectType({ description: 'One value of an enum with its labels for people.' })
@Directive('@shareable')
export class EnumValueLabel {
  @Field(() => String, { description: 'The value as the API writes it.' })
  value!: string;

  @Field(() => String, { description: 'Vietnamese label, as screens show it.' })
  labelVi!: string;

  @Field(() => String, { description: 'English label.' })
  labelEn!: string;
}

@ObjectType({ description: 'A closed set of the graph with the labels of its values.' })
@Directive('@shareable')
export class EnumLabels {
  @Field(() => String, { description: 'Name of the enum in the API.' })
  name!: string;

  @Field(() => [EnumValueLabel], { description: 'Its values, in the order of the API.' })
  values!: EnumValueLabel[];
}

@ObjectType({
  description: 'A rule in force (quy định): a number or structure that is law or local rule, kept as data.',
})
@Directive('@shareable')
export class RuleInForce {
  @Field(() => String, { description: 'Stable key, e.g. `member.strikeOffFeeYears`.' })
  key!: string;

  @Field(() => String, { description: 'The value as JSON text.' })
  value!: string;

  @Field(() => String, { description: 'Law or local text that it comes from.' })
  legalBasis!: string;

  @Field(() => String, {
    description: 'How sure the value is: SEED, F, K-H, K-M, K-L or D (design decision).',
  })
  evidence!: string;

  @Field(() => CivilDate, { description: 'First day in force.' })
  validFrom!: string;

  @Field(() => CivilDate, { nullable: true, description: 'First day no longer in force; null while open.' })
  validTo!: string | null;
}

const showRule = ({ value, ...rule }: Rule): RuleInForce => ({ ...rule, value: JSON.stringify(value) });

/**
 * `Catalogue`, the entity to which every subgraph adds its enums and rules, so that one query answers all of them. Each
 * subgraph has a class of its own: field resolvers belong to a class, and the subgraphs may share a process.
 * @param subgraph name of the subgraph
 * @param enums the manifest's enums
 * @param owner whether the subgraph answers `Query.catalogue`
 * @returns the type and the resolver classes
 */
export function catalogueOf(subgraph: string, enums: readonly object[], owner: boolean) {
  @ObjectType(
    'Catalogue',
    owner ? { description: 'Enums with labels and rules in force, of all subgraphs. Everyone.' } : {},
  )
  @Directive('@key(fields: "id")')
  class Catalogue {
    @Field(() => ID, owner ? { description: 'Always `catalogue`.' } : {})
    id!: string;
  }

  @Resolver(() => Catalogue)
  class CatalogueResolver {
    @FieldResolver(() => [EnumLabels], {
      name: `${subgraph}Enums`,
      nullable: true,
      description: `The closed sets of \`${subgraph}\` with Vietnamese and English labels. Everyone.`,
    })
    enums(): EnumLabels[] {
      return enumLabels(enums).map(({ name, labels }) => ({
        name,
        values: [...labels].map(([value, { vi, en }]) => ({ value, labelVi: vi, labelEn: en })),
      }));
    }

    @FieldResolver(() => [RuleInForce], {
      name: `${subgraph}Rules`,
      nullable: true,
      description: `The rules of \`${subgraph}\` in force on a day. Everyone.`,
    })
    async rules(
      @Ctx() ctx: Context,
      @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?: string,
    ): Promise<RuleInForce[]> {
      return (await ctx.rules.all(asOf)).map(showRule);
    }
  }

  @Resolver()
  class CatalogueQuery {
    @Query(() => Catalogue, {
      description: 'Enums with labels and rules in force, of all subgraphs. Everyone.',
    })
    catalogue(): Catalogue {
      return { id: 'catalogue' };
    }
  }
  return { type: Catalogue, resolvers: owner ? [CatalogueResolver, CatalogueQuery] : [CatalogueResolver] };
}
