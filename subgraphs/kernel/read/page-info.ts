import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';

/** Relay's page information. */
@ObjectType({ description: 'Where a page starts and ends, and whether there is more.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether this page was asked for with `after`, so that rows precede it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; null where the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; null where the page is empty.',
  })
  endCursor!: string | null;
}

/** Arguments of every connection but those of people. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows at most: 0 to 100, default 20.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}

/** Arguments of connections of people, whose pages are shorter. */
@ArgsType()
export class PersonalPageArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many people at most: 0 to 50, default 20.' })
  declare first: number;
}
