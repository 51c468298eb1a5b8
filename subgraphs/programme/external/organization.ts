import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `associations`. */
@ObjectType('Organization')
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID)
  id!: string;
}
