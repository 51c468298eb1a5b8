import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OpinionConclusion, Severity } from './opinion.enums.js';

@ObjectType({
  description:
    'A criterion of the form of an opinion (tiêu chí nhận xét), of the rule `consult.criteria` when the author was asked. Who may see the opinion.',
})
export class OpinionCriterion {
  @Field(() => String, { description: 'Stable code, e.g. `FEASIBILITY`.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese label, as the form shows it.' })
  labelVi!: string;

  @Field(() => String, { description: 'English label.' })
  labelEn!: string;
}

@ObjectType({ description: 'What an opinion says to one criterion (nhận xét theo tiêu chí).' })
export class CriterionComment {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => String, { description: 'The comment, at most 10,000 characters.' })
  text!: string;
}

@ObjectType({ description: 'The place of a draft that a point is about (vị trí trong dự thảo).' })
export class PointAnchor {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the document; null where it is a file of the request.',
  })
  documentName!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The file of the request that it is in; null where the document is named.',
  })
  attachmentId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Article (Điều), e.g. `12` or `12a`; null for the whole.',
  })
  article!: string | null;

  @Field(() => String, { nullable: true, description: 'Clause of the article (Khoản), e.g. `3`.' })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: 'Point of the clause or article (Điểm), e.g. `b`.' })
  point!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page (trang), from 1.' })
  page!: number | null;
}

@ObjectType({ description: 'A point as one version of an opinion has it (ý kiến cụ thể của một bản).' })
export class OpinionVersionPoint {
  @Field(() => Int, { description: 'Number in the version, from 1.' })
  no!: number;

  @Field(() => String, { description: 'Code of the criterion.' })
  criterion!: string;

  @Field(() => String, { description: 'The remark.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What is recommended; null where nothing is.' })
  recommendation!: string | null;

  @Field(() => Severity, { description: 'Weight.' })
  severity!: Severity;

  @Field(() => PointAnchor, { nullable: true, description: 'Place in the draft; null for the whole.' })
  anchor!: PointAnchor | null;
}

/** What an opinion says. */
export interface OpinionContent {
  readonly summary: string | null;
  readonly conclusion: OpinionConclusion | null;
  readonly comments: readonly CriterionComment[];
  readonly points: readonly OpinionVersionPoint[];
}

@ObjectType({ description: 'What differs between a version and the one before it (khác biệt giữa hai bản).' })
export class OpinionChange {
  @Field(() => String, {
    description: 'What changed: `summary`, `conclusion`, `comments.<criterion>` or `points.<number>`.',
  })
  part!: string;

  @Field(() => String, { nullable: true, description: 'As it was; null where it was not there.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is; null where it is gone.' })
  after!: string | null;
}
