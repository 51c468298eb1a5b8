import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { OpinionConclusion, Severity } from './opinion.enums.js';

@InputType({ description: 'A place of a draft (vị trí trong dự thảo).' })
export class PointAnchorInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the document, at most 300 characters; this or a file of the request.',
  })
  documentName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A stored file of the request, `att_…`, that the viewer may see; this or the name of a document.',
  })
  attachmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Article (Điều), e.g. `12` or `12a`.' })
  article?: string | null;

  @Field(() => String, { nullable: true, description: 'Clause (Khoản), e.g. `3`; needs the article.' })
  clause?: string | null;

  @Field(() => String, { nullable: true, description: 'Point (Điểm), e.g. `b`; needs the article.' })
  point?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page (trang), 1 to 100,000.' })
  page?: number | null;
}

@InputType({ description: 'A point of an opinion (ý kiến cụ thể).' })
export class OpinionPointInput {
  @Field(() => String, { description: 'Code of the criterion, of the form of the opinion.' })
  criterion!: string;

  @Field(() => String, { description: 'The remark, required, at most 10,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What is recommended, at most 10,000 characters.' })
  recommendation?: string | null;

  @Field(() => Severity, { defaultValue: Severity.NORMAL, description: 'Weight; default NORMAL.' })
  severity!: Severity;

  @Field(() => PointAnchorInput, { nullable: true, description: 'Place in the draft; default the whole.' })
  anchor?: PointAnchorInput | null;
}

@InputType({ description: 'What is said to one criterion.' })
export class CriterionCommentInput {
  @Field(() => String, { description: 'Code of the criterion, of the form of the opinion.' })
  criterion!: string;

  @Field(() => String, { description: 'The comment, required, at most 10,000 characters.' })
  text!: string;
}

@InputType({
  description:
    'The whole of an opinion as it is now (nội dung phiếu): it is kept as a new version. What is left out is empty in it.',
})
export class OpinionContentInput extends MutationInput {
  @Field(() => ID, { description: 'The opinion, `opn_…`.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the version that it was written from: refused where another was saved meanwhile. Default: not checked.',
  })
  basedOn?: number | null;

  @Field(() => String, { nullable: true, description: 'Summary (ý kiến chung), at most 20,000 characters.' })
  summary?: string | null;

  @Field(() => OpinionConclusion, { nullable: true, description: 'Conclusion (kết luận).' })
  conclusion?: OpinionConclusion | null;

  @Field(() => [CriterionCommentInput], {
    nullable: true,
    description: 'Comments by criterion, one for each.',
  })
  comments?: CriterionCommentInput[] | null;

  @Field(() => [OpinionPointInput], { nullable: true, description: 'Points in order, at most 200.' })
  points?: OpinionPointInput[] | null;
}

@InputType({
  description: 'The submission of an opinion (nộp phiếu nhận xét): the version that was saved last.',
})
export class SubmitOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The opinion, `opn_…`.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'Whether the author has interests of his own in the matter (có lợi ích liên quan).',
  })
  hasCompetingInterests!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Which, at most 2,000 characters; required where there are some, else left out.',
  })
  competingInterests?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of receipt, only for what came on paper; default today.',
  })
  receivedOn?: string | null;
}

@InputType({ description: 'A step in the life of an opinion.' })
export class OpinionStepInput extends MutationInput {
  @Field(() => ID, { description: 'The opinion, `opn_…`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A later deadline of one opinion (gia hạn).' })
export class ExtendOpinionDeadlineInput extends OpinionStepInput {
  @Field(() => CivilDate, { description: 'The new deadline, later than the present one.' })
  dueOn!: string;
}

@InputType({ description: 'The opening of the sealed opinions of a round (mở ý kiến).' })
export class OpenOpinionsInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;
}

@InputType({ description: 'People who are asked for written opinions (mời phản biện, góp ý bằng văn bản).' })
export class InviteReviewersInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;

  @Field(() => [ID], { description: 'People, 1 to 20; who was asked already is passed over.' })
  personIds!: string[];

  @Field(() => Boolean, {
    description: 'Whether they are reviewers (ủy viên phản biện), without whose forms no report goes out.',
  })
  isReviewer!: boolean;

  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Deadline, at most the due date of the request; default the working days of `consult.opinionWD` from today.',
  })
  dueOn?: string | null;
}
