import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ExpertProposal } from './expert-proposal.entity.js';
import { Opinion } from './opinion.entity.js';
import { opinionProblems } from './opinion.problems.js';
import { OpinionCall } from './opinion-call.entity.js';
import { OpinionComment } from './opinion-comment.entity.js';

export const OpinionConnection = connectionType(Opinion, 'Opinion', 'written opinions');
export const OpinionCommentConnection = connectionType(
  OpinionComment,
  'OpinionComment',
  'comments on an opinion',
);
export const ExpertProposalConnection = connectionType(
  ExpertProposal,
  'ExpertProposal',
  'proposals of experts',
);

const why = 'Why nothing was changed; empty on success.';

@ObjectType({ description: 'The outcome of a mutation about a written opinion.' })
export class OpinionPayload {
  @Field(() => Opinion, { nullable: true, description: 'The opinion after the change; null where refused.' })
  opinion!: Opinion | null;

  @Field(() => [opinionProblems.type], { description: why })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a call for opinions.' })
export class OpinionCallPayload {
  @Field(() => OpinionCall, { nullable: true, description: 'The call after the change; null where refused.' })
  opinionCall!: OpinionCall | null;

  @Field(() => [opinionProblems.type], { description: why })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about the opinions on a request.' })
export class RequestOpinionsPayload {
  @Field(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request after the change; null where refused.',
  })
  consultancyRequest!: ConsultancyRequest | null;

  @Field(() => [opinionProblems.type], { description: why })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about the proposal of an expert.' })
export class ExpertProposalPayload {
  @Field(() => ExpertProposal, {
    nullable: true,
    description: 'The proposal after the change; null where refused.',
  })
  expertProposal!: ExpertProposal | null;

  @Field(() => [opinionProblems.type], { description: why })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a comment on an opinion.' })
export class OpinionCommentPayload {
  @Field(() => OpinionComment, {
    nullable: true,
    description: 'The comment after the change; null where refused.',
  })
  opinionComment!: OpinionComment | null;

  @Field(() => [opinionProblems.type], { description: why })
  userErrors!: object[];
}
