import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * A row of a profile: it has no visibility of its own and is reached only through its person. Each class says itself
 * whose it is: were `personId` here, this file and that of `Person` would need each other to begin.
 */
@ObjectType()
export abstract class OfPerson {
  @PrimaryKey({ type: 'text' })
  @Field(() => ID, {
    description: 'Id of the entry, `row_…`, for mutations that change it; no record of `node`.',
  })
  id!: string;

  abstract personId: string;
}
