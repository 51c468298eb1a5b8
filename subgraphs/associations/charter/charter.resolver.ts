import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asPayload, CivilDate, type Context } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { AssociationPayload } from '../association/association.payloads.js';
import { adoptCharter, charterOn, chartersOf } from './charter.service.js';
import { AdoptCharterInput, Charter } from './charter.types.js';

@Resolver(() => Association)
export class CharterResolver {
  @Mutation(() => AssociationPayload, {
    description:
      'Records a charter that was approved (ghi nhận điều lệ được phê duyệt). The competent authority, union officers.',
  })
  adoptCharter(
    @Ctx() ctx: Context,
    @Arg('input', () => AdoptCharterInput, { description: 'What to do.' }) input: AdoptCharterInput,
  ) {
    return asPayload(ctx, 'association', adoptCharter(ctx, input));
  }

  @FieldResolver(() => Charter, {
    nullable: true,
    description: 'The charter in force on a day (điều lệ); null where none is recorded.',
  })
  charter(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return charterOn(ctx, id, asOf ?? ctx.today);
  }

  @FieldResolver(() => [Charter], { description: 'All its charters, the first first.' })
  charters(@Ctx() ctx: Context, @Root() { id }: Association) {
    return chartersOf(ctx, id);
  }
}
