import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Person')
@Directive('@key(fields: "id")')
export class PersonStub {
  @Field(() => ID)
  id!: string;
}
