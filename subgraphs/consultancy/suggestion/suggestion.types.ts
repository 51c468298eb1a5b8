import { Field, Float, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../../kernel/index.js';
import { CheckedDomain, ConflictCheck } from '../conflict/conflict.types.js';
import { ExpertLoad } from '../expert/load.js';
import { ExpertPoolEntry } from '../expert/pool.entity.js';
import { PersonStub } from '../external/person.stub.js';

export enum SuggestionComponent {
  FIELD = 'FIELD',
  EVIDENCE = 'EVIDENCE',
  LOAD = 'LOAD',
  USAGE = 'USAGE',
  DIVERSITY = 'DIVERSITY',
}
registerEnum(
  SuggestionComponent,
  'ExpertSuggestionComponent',
  'What an expert is ranked by (thành phần điểm gợi ý).',
  {
    FIELD: ['Lĩnh vực', 'Field: the very code, or another of the same parent for half'],
    EVIDENCE: ['Minh chứng chuyên môn', 'Degree, title, accepted projects, honours'],
    LOAD: ['Mức độ đảm nhiệm', 'Free capacity across the whole graph'],
    USAGE: ['Số lần đã mời trong năm', 'Times asked this year, the fewer the more'],
    DIVERSITY: ['Đa dạng', 'Association, gender and locality that those ranked before lack'],
  },
);

@ObjectType({ description: 'What one component adds to an expert’s rank, and why. No other thing counts.' })
export class SuggestionPoints {
  @Field(() => SuggestionComponent, { description: 'The component.' })
  component!: SuggestionComponent;

  @Field(() => Float, { description: 'Points, to one decimal.' })
  points!: number;

  @Field(() => Float, { description: 'Most points that it can add, by `consult.suggestWeights`.' })
  most!: number;

  @Field(() => String, { description: 'Why, in the language of the caller.' })
  reason!: string;
}

@ObjectType({
  description: 'An expert who could be asked, with all that the rank rests on (gợi ý chuyên gia).',
})
export class ExpertSuggestion {
  @Field(() => Int, { description: 'Place, from 1. Whom a conflict bars comes after all others.' })
  rank!: number;

  @Field(() => PersonStub, { nullable: true, description: 'The expert.' })
  person!: PersonStub;

  @Field(() => ExpertPoolEntry, { description: 'The entry in the pool.' })
  entry!: ExpertPoolEntry;

  @Field(() => Float, { description: 'All points together, to one decimal.' })
  points!: number;

  @Field(() => [SuggestionPoints], { description: 'Where the points come from.' })
  components!: SuggestionPoints[];

  @Field(() => ConflictCheck, { description: 'What stands against the expert, for the seat in view.' })
  conflict!: ConflictCheck;

  @Field(() => ExpertLoad, { description: 'What he has to do today.' })
  load!: ExpertLoad;

  @Field(() => Int, { description: 'Most open duties at a time: his own wish, or `expert.maxLoad`.' })
  maxLoad!: number;

  @Field(() => Int, { description: 'Requests that he was asked for this year and did not decline.' })
  usedThisYear!: number;

  @Field(() => Boolean, { description: 'Whether he is available today and has room for one more duty.' })
  isAvailable!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether he is available, free of conflicts as far as every domain says, and asked at most `expert.maxPerYear` times this year.',
  })
  isEligible!: boolean;
}

@ObjectType({ description: 'Experts for a request, ranked (danh sách gợi ý). Union officers and leaders.' })
export class ExpertSuggestions {
  @Field(() => [ExpertSuggestion], { description: 'The best first.' })
  candidates!: ExpertSuggestion[];

  @Field(() => Int, {
    description:
      'Experts of the pool in the fields. Those who fit best are looked at: 100 together with those who take part already.',
  })
  matched!: number;

  @Field(() => [CheckedDomain], {
    description: 'Domains that were asked; what one that did not answer knows is missing from the points.',
  })
  checkedDomains!: CheckedDomain[];
}
