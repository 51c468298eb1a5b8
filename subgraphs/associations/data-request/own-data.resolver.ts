import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput, type Context, DateTime } from '../../kernel/index.js';
import { myData, whoLookedAtMe } from './own-data.service.js';

@ObjectType({
  description:
    'A look at the viewer’s personal data (lượt truy cập dữ liệu): restricted or sensitive fields, or a list of more than 50 people.',
})
export class DataLook {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'In what capacity, e.g. `UNION_OFFICER`.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'User name of the account; null for anonymous lists.' })
  username!: string | null;

  @Field(() => String, { nullable: true, description: 'Purpose as stated; null where none was.' })
  purpose!: string | null;

  @Field(() => [String], { description: 'Fields that were read; `list` for a long list.' })
  fields!: string[];
}

const most = 100;
function assertFirst(first: number): number {
  if (first < 0 || first > most)
    throw badInput({ vi: `«first» phải từ 0 đến ${most}.`, en: `"first" must be between 0 and ${most}.` });
  return first;
}

@Resolver()
export class OwnDataResolver {
  @Query(() => [DataLook], {
    description:
      'Who looked at the viewer’s own data, the newest first; empty for an account without person. Kept for at least 24 months.',
  })
  whoLookedAtMe(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 0 to 100, default 50.' })
    first: number,
    @Arg('before', () => DateTime, { nullable: true, description: 'Only before this; default now.' })
    before?: Date | null,
  ) {
    return whoLookedAtMe(ctx, assertFirst(first), before ?? null);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'All that this part of the graph stores about the viewer, as JSON text by table (quyền được cung cấp dữ liệu); null for an account without person. The export is logged.',
  })
  myData(@Ctx() ctx: Context) {
    return myData(ctx);
  }
}
