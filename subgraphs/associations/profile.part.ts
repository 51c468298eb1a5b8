import { evidenceReference } from '../kernel/council/index.js';
import { type SubgraphManifest } from '../kernel/index.js';
import { ProfileClaim } from './claim/claim.entity.js';
import { ClaimMatch, ProfileClaimStatus } from './claim/claim.enums.js';
import { visibleClaims } from './claim/claim.policy.js';
import { claimProblems } from './claim/claim.problems.js';
import { ProfileClaimResolver } from './claim/claim.resolver.js';
import { DataSubjectRequest } from './data-request/data-request.entity.js';
import { DataRequestKind, DataRequestStatus, SlaState } from './data-request/data-request.enums.js';
import { DataSubjectRequestMutations } from './data-request/data-request.mutations.js';
import { visibleDataRequests } from './data-request/data-request.policy.js';
import { dataRequestProblems } from './data-request/data-request.problems.js';
import { DataSubjectRequestResolver } from './data-request/data-request.resolver.js';
import { OwnDataResolver } from './data-request/own-data.resolver.js';
import { ExpertDirectoryResolver } from './directory/directory.resolver.js';
import { ErasureAcknowledgement } from './erasure/erasure.entity.js';
import { ConflictEvidenceResolver } from './evidence/evidence.resolver.js';
import { ConflictEvidenceStub } from './evidence/evidence.stub.js';
import { ConflictEvidenceProfile } from './evidence/expert-profile.resolver.js';
import { Contact, IdentityDocument } from './identity/identity.entity.js';
import { ContactChannel, IdentityDocumentKind, IdentityWarning } from './identity/identity.enums.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { Interest, InterestDeclaration } from './interest/interest.entity.js';
import { InterestKind } from './interest/interest.enums.js';
import {
  InterestDeclarationResolver,
  InterestResolver,
  PersonInterestsResolver,
} from './interest/interest.resolver.js';
import { FieldClass } from './person/field-class.js';
import { ConsentPurpose, ProfileSource } from './person/person.enums.js';
import { DegreeResolver } from './person/profile.resolver.js';
import { PriorityKind } from './priority/priority.enums.js';
import { PriorityResolver } from './priority/priority.resolver.js';
import {
  LanguageLevel,
  LeadershipLevel,
  PlaceKind,
  StaffKind,
  TheoryTrainingKind,
  TrainingLevel,
  VerificationProof,
  WorkKind,
} from './profile/profile.enums.js';
import { ProfileMutations } from './profile/profile.mutations.js';
import {
  Availability,
  LanguageSkill,
  PersonKeyword,
  PersonPlace,
  Training,
} from './profile/profile-part.entities.js';
import { PersonPlaceResolver, ProfilePartsResolver } from './profile/profile-part.resolver.js';
import { IdentityMutations, SkillMutations } from './profile/skill.mutations.js';

/** The intellectual profile: its parts, documents, interests, claims, and what a person may ask about his data. */
export const profilePart = {
  enums: [
    FieldClass,
    ProfileSource,
    ConsentPurpose,
    LanguageLevel,
    TheoryTrainingKind,
    TrainingLevel,
    LeadershipLevel,
    StaffKind,
    PlaceKind,
    WorkKind,
    VerificationProof,
    PriorityKind,
    InterestKind,
    IdentityDocumentKind,
    IdentityWarning,
    ContactChannel,
    ClaimMatch,
    ProfileClaimStatus,
    DataRequestKind,
    DataRequestStatus,
    SlaState,
    ...[claimProblems, dataRequestProblems].map(({ codes }) => codes),
  ],
  entities: [
    { entity: ProfileClaim, typename: 'ProfileClaim', prefix: 'clm', visible: visibleClaims },
    {
      entity: DataSubjectRequest,
      typename: 'DataSubjectRequest',
      prefix: 'dsr',
      visible: visibleDataRequests,
    },
  ],
  tables: [
    LanguageSkill,
    Training,
    PersonKeyword,
    PersonPlace,
    Availability,
    Contact,
    IdentityDocument,
    InterestDeclaration,
    Interest,
    ErasureAcknowledgement,
  ].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [
    ConflictEvidenceProfile,
    ConflictEvidenceResolver,
    DataSubjectRequestMutations,
    DataSubjectRequestResolver,
    DegreeResolver,
    ExpertDirectoryResolver,
    IdentityMutations,
    IdentityResolver,
    InterestDeclarationResolver,
    InterestResolver,
    OwnDataResolver,
    PersonInterestsResolver,
    PersonPlaceResolver,
    PriorityResolver,
    ProfileClaimResolver,
    ProfileMutations,
    ProfilePartsResolver,
    SkillMutations,
  ],
  orphanedTypes: [ConflictEvidenceStub],
  references: { ConflictEvidence: evidenceReference },
} satisfies Partial<SubgraphManifest>;
