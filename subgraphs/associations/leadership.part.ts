import { type SubgraphManifest } from '../kernel/index.js';
import { Congress, CongressResolution } from './congress/congress.entity.js';
import {
  CandidateOutcome,
  CongressForm,
  CongressKind,
  CongressRequest,
  CongressStatus,
  DelegateKind,
  ElectionStatus,
  ResolutionSubject,
} from './congress/congress.enums.js';
import { CongressMutations } from './congress/congress.mutations.js';
import { visibleCongresses, visibleDelegates, visibleElections } from './congress/congress.policy.js';
import { congressProblems } from './congress/congress.problems.js';
import {
  AssociationCongressResolver,
  CongressDelegateResolver,
  CongressResolver,
} from './congress/congress.resolver.js';
import { CongressDelegate } from './congress/delegate.entity.js';
import { Election, ElectionCandidate } from './congress/election.entity.js';
import { ElectionMutations } from './congress/election.mutations.js';
import { ElectionCandidateResolver, ElectionResolver } from './congress/election.resolver.js';
import { AssociationBody } from './leadership/body.entity.js';
import {
  BodyKind,
  OfficeEndReason,
  OfficeSource,
  OfficeStatus,
  OfficeTitle,
} from './leadership/leadership.enums.js';
import { LeadershipMutations } from './leadership/leadership.mutations.js';
import { visibleLeadership } from './leadership/leadership.policy.js';
import { leadershipProblems } from './leadership/leadership.problems.js';
import { AssociationLeadershipResolver, PersonOfficesResolver } from './leadership/leadership.resolver.js';
import { OfficeHolding } from './leadership/office.entity.js';
import { AssociationBodyResolver, OfficeHoldingResolver } from './leadership/office.resolver.js';
import { Term } from './leadership/term.entity.js';
import { TermResolver } from './leadership/term.resolver.js';

/** Terms, bodies, offices, congresses and elections. */
export const leadership = {
  enums: [
    BodyKind,
    OfficeTitle,
    OfficeStatus,
    OfficeSource,
    OfficeEndReason,
    CongressKind,
    CongressForm,
    CongressStatus,
    CongressRequest,
    DelegateKind,
    ResolutionSubject,
    ElectionStatus,
    CandidateOutcome,
    ...[congressProblems, leadershipProblems].map(({ codes }) => codes),
  ],
  entities: [
    { entity: Term, typename: 'Term', prefix: 'trm', visible: visibleLeadership },
    { entity: AssociationBody, typename: 'AssociationBody', prefix: 'bdy', visible: visibleLeadership },
    { entity: OfficeHolding, typename: 'OfficeHolding', prefix: 'ofh', visible: visibleLeadership },
    { entity: Congress, typename: 'Congress', prefix: 'cgr', visible: visibleCongresses },
    { entity: CongressDelegate, typename: 'CongressDelegate', prefix: 'cdl', visible: visibleDelegates },
    { entity: Election, typename: 'Election', prefix: 'ele', visible: visibleElections },
  ],
  tables: [CongressResolution, ElectionCandidate].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [
    AssociationBodyResolver,
    AssociationCongressResolver,
    AssociationLeadershipResolver,
    CongressDelegateResolver,
    CongressMutations,
    CongressResolver,
    ElectionCandidateResolver,
    ElectionMutations,
    ElectionResolver,
    LeadershipMutations,
    OfficeHoldingResolver,
    PersonOfficesResolver,
    TermResolver,
  ],
} satisfies Partial<SubgraphManifest>;
