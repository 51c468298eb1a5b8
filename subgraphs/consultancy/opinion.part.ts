import { echo } from '../kernel/index.js';
import { PersonStub } from './external/person.stub.js';
import { ExpertProposal } from './opinion/expert-proposal.entity.js';
import { ExpertProposalMutations } from './opinion/expert-proposal.mutations.js';
import { ExpertProposalResolver } from './opinion/expert-proposal.resolver.js';
import { Opinion, OpinionPoint } from './opinion/opinion.entity.js';
import {
  CommentStance,
  CommentStatus,
  ExpertProposalStatus,
  OpinionCallStatus,
  OpinionConclusion,
  OpinionStatus,
  Severity,
} from './opinion/opinion.enums.js';
import { OpinionMutations } from './opinion/opinion.mutations.js';
import { opinionProblems } from './opinion/opinion.problems.js';
import {
  OpinionCommentResolver,
  OpinionPointResolver,
  OpinionResolver,
  OpinionVersionResolver,
} from './opinion/opinion.resolver.js';
import { OpinionCall } from './opinion/opinion-call.entity.js';
import { OpinionCallMutations } from './opinion/opinion-call.mutations.js';
import { OpinionCallResolver } from './opinion/opinion-call.resolver.js';
import { OpinionComment } from './opinion/opinion-comment.entity.js';
import { OpinionCommentMutations } from './opinion/opinion-comment.mutations.js';
import {
  AssociationOpinions,
  OpinionViewerResolver,
  PersonOpinions,
  RequestOpinionsResolver,
  UpcomingConsultancies,
} from './opinion/opinion-contributions.resolver.js';
import { OpinionVersion } from './opinion/opinion-version.entity.js';
import {
  visibleCalls,
  visibleComments,
  visibleOpinions,
  visiblePoints,
  visibleProposals,
  visibleVersions,
} from './opinion/opinion-visibility.policy.js';
import type { Part } from './part.js';
import { eraseTexts } from './participant/erase-texts.js';

/** What experts and associations say of a request. */
export const opinionPart: Part = {
  entities: [
    { entity: Opinion, typename: 'Opinion', prefix: 'opn', visible: visibleOpinions, isMass: true },
    { entity: OpinionPoint, typename: 'OpinionPoint', prefix: 'opp', visible: visiblePoints },
    { entity: OpinionVersion, typename: 'OpinionVersion', prefix: 'opv', visible: visibleVersions },
    { entity: OpinionCall, typename: 'OpinionCall', prefix: 'opc', visible: visibleCalls },
    { entity: OpinionComment, typename: 'OpinionComment', prefix: 'opm', visible: visibleComments },
    { entity: ExpertProposal, typename: 'ExpertProposal', prefix: 'xpr', visible: visibleProposals },
  ],
  resolvers: [
    AssociationOpinions,
    ExpertProposalMutations,
    ExpertProposalResolver,
    OpinionCallMutations,
    OpinionCallResolver,
    OpinionCommentMutations,
    OpinionCommentResolver,
    OpinionMutations,
    OpinionPointResolver,
    OpinionResolver,
    OpinionVersionResolver,
    OpinionViewerResolver,
    PersonOpinions,
    RequestOpinionsResolver,
    UpcomingConsultancies,
  ],
  orphanedTypes: [PersonStub],
  references: { Person: echo },
  enums: [
    OpinionStatus,
    OpinionConclusion,
    Severity,
    OpinionCallStatus,
    ExpertProposalStatus,
    CommentStance,
    CommentStatus,
    opinionProblems.codes,
  ],
  personColumns: [
    [Opinion, 'personId'],
    [OpinionComment, 'personId'],
    [ExpertProposal, 'personId'],
  ],
  // What an author said of his interests, and others of an expert; opinions are a part of the report and stay.
  async erasePerson(tx, ids) {
    await eraseTexts(tx, [Opinion, 'personId'], ids, ['competingInterests']);
    await tx.em.execute(
      `update consultancy.opinion_version set competing_interests = null where opinion_id in
         (select id from consultancy.opinion where person_id = any(?::text[]))`,
      [`{${ids.join(',')}}`],
    );
    await eraseTexts(tx, [ExpertProposal, 'personId'], ids, ['grounds', 'decisionReason']);
  },
};
