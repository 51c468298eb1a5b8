import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ResearchProject')
@Directive('@key(fields: "id")')
export class ResearchProjectStub {
  @Field(() => ID)
  id!: string;
}
