import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Association')
@Directive('@key(fields: "id")')
export class AssociationStub {
  @Field(() => ID)
  id!: string;
}
