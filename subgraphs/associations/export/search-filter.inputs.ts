import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which rows, by a search as the list takes it.' })
export class SearchExportFilter {
  @Field(() => String, { nullable: true, description: 'Part of code or name; every word must occur.' })
  search?: string | null;
}
