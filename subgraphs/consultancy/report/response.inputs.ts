import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput, registerEnum } from '../../kernel/index.js';
import { ConsultancyStepInput } from '../request/request.inputs.js';

/** What an agency can answer. */
export enum RecommendationAnswer {
  ACCEPTED = 'ACCEPTED',
  PARTIALLY_ACCEPTED = 'PARTIALLY_ACCEPTED',
  EXPLAINED = 'EXPLAINED',
}
registerEnum(
  RecommendationAnswer,
  'RecommendationAnswer',
  'What an agency can answer to a recommendation (nội dung phản hồi).',
  {
    ACCEPTED: ['Tiếp thu', 'Accepted'],
    PARTIALLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part; it says in what part'],
    EXPLAINED: ['Giải trình', 'Not accepted, with the reason'],
  },
);

/** What was found of an accepted recommendation. */
export enum FollowUpFinding {
  DONE = 'DONE',
  PARTLY = 'PARTLY',
  NOT_DONE = 'NOT_DONE',
}
registerEnum(
  FollowUpFinding,
  'RecommendationFollowUpFinding',
  'What was found of an accepted recommendation in the final document (kết quả kiểm tra).',
  {
    DONE: ['Đã thể hiện', 'It is there'],
    PARTLY: ['Thể hiện một phần', 'It is there in part'],
    NOT_DONE: ['Chưa thể hiện', 'It is not there'],
  },
);

@InputType({ description: 'The answer to one recommendation (phản hồi một kiến nghị).' })
export class RecommendationAnswerInput {
  @Field(() => ID, { description: 'The recommendation, `rec_…`, of the report in force.' })
  recommendationId!: string;

  @Field(() => RecommendationAnswer, { description: 'The answer.' })
  answer!: RecommendationAnswer;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency’s words, at most 10,000 characters; required where it is not accepted as a whole.',
  })
  text?: string | null;
}

@InputType({ description: 'Answers of an agency to recommendations (phản hồi kiến nghị).' })
export class AnswerConsultancyRecommendationsInput extends ConsultancyStepInput {
  @Field(() => [RecommendationAnswerInput], {
    description:
      'At most 200; others may follow. Given again before all are answered, it replaces. None only where nothing waits.',
  })
  answers!: RecommendationAnswerInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Number of the agency’s letter; required where a union officer enters it from paper.',
  })
  letter?: string | null;
}

@InputType({ description: 'What was found of an accepted recommendation (kết quả theo dõi tiếp thu).' })
export class RecordRecommendationFollowUpInput extends MutationInput {
  @Field(() => ID, { description: 'The follow-up, `fup_…`.' })
  id!: string;

  @Field(() => FollowUpFinding, { description: 'What was found.' })
  finding!: FollowUpFinding;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the look; default today.' })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Article or page of the final document, at most 200 characters; required unless NOT_DONE.',
  })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark, at most 5,000 characters.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number or address of the final document, project or target, at most 500 characters.',
  })
  link?: string | null;
}
