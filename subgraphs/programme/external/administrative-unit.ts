import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by `associations`. */
@ObjectType('AdministrativeUnit')
@Directive('@key(fields: "id", resolvable: false)')
export class AdministrativeUnit {
  @Field(() => ID)
  id!: string;
}
