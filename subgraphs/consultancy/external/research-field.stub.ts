import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ResearchField')
@Directive('@key(fields: "id")')
export class ResearchFieldStub {
  @Field(() => ID)
  id!: string;
}
