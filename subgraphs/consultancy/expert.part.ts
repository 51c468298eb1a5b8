import { ConflictTie, ConflictVerdict, evidenceReference } from '../kernel/council/index.js';
import { echo } from '../kernel/index.js';
import { ConflictMutations } from './conflict/conflict.mutations.js';
import { ConflictResolver, SchemeAuthorsResolver } from './conflict/conflict.resolver.js';
import { SchemeAuthor } from './conflict/scheme-author.entity.js';
import { ExpertEngagement } from './expert/engagement.entity.js';
import { EngagementRole, EngagementStatus, ExpertFundingSource } from './expert/engagement.enums.js';
import { ExpertEngagementMutations } from './expert/engagement.mutations.js';
import { visibleEngagements } from './expert/engagement.policy.js';
import { ExpertEngagementResolver, PersonEngagements, RequestExperts } from './expert/engagement.resolver.js';
import { expertProblems } from './expert/expert.problems.js';
import { consentFollower, eraseExpert } from './expert/pool.consent.js';
import { ExpertPoolEntry } from './expert/pool.entity.js';
import { ExpertPoolStatus } from './expert/pool.enums.js';
import { ExpertPoolMutations } from './expert/pool.mutations.js';
import { visiblePoolEntries } from './expert/pool.policy.js';
import { ExpertPoolResolver, PersonExpertPool } from './expert/pool.resolver.js';
import { ExpertSpendingResolver } from './expert/spending.resolver.js';
import { SpendingKey } from './expert/spending.types.js';
import { ViewerExpertsResolver } from './expert/viewer.resolver.js';
import { ConflictEvidenceStub } from './external/conflict-evidence.stub.js';
import { PersonStub } from './external/person.stub.js';
import type { Part } from './part.js';
import { SuggestionResolver } from './suggestion/suggestion.resolver.js';
import { SuggestionComponent } from './suggestion/suggestion.types.js';

/** Experts: pool, engagements, suggestions, conflicts of interest. */
export const expertPart: Part = {
  entities: [
    { entity: ExpertPoolEntry, typename: 'ExpertPoolEntry', prefix: 'xpe', visible: visiblePoolEntries },
    { entity: ExpertEngagement, typename: 'ExpertEngagement', prefix: 'eng', visible: visibleEngagements },
  ],
  tables: [{ entity: SchemeAuthor, prefix: 'row' }],
  resolvers: [
    ConflictMutations,
    ConflictResolver,
    ExpertEngagementMutations,
    ExpertEngagementResolver,
    ExpertPoolMutations,
    ExpertPoolResolver,
    ExpertSpendingResolver,
    PersonEngagements,
    PersonExpertPool,
    RequestExperts,
    SchemeAuthorsResolver,
    SuggestionResolver,
    ViewerExpertsResolver,
  ],
  orphanedTypes: [ConflictEvidenceStub, PersonStub],
  references: { ConflictEvidence: evidenceReference, Person: echo },
  consumers: [consentFollower],
  enums: [
    ConflictVerdict,
    ConflictTie,
    EngagementStatus,
    EngagementRole,
    ExpertFundingSource,
    ExpertPoolStatus,
    SpendingKey,
    SuggestionComponent,
    expertProblems.codes,
  ],
  personColumns: [
    [SchemeAuthor, 'personId'],
    [ExpertPoolEntry, 'personId'],
    [ExpertEngagement, 'personId'],
  ],
  erasePerson: eraseExpert,
};
