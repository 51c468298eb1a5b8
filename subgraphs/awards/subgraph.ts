import { evidenceReference } from '../kernel/council/index.js';
import { defineSubgraph, echo, only } from '../kernel/index.js';
import { AwardEdition } from './edition/edition.entity.js';
import { EditionStatus, PrizeRank } from './edition/edition.enums.js';
import { AwardEditionMutations } from './edition/edition.mutations.js';
import { visibleEditions } from './edition/edition.policy.js';
import { editionProblems } from './edition/edition.problems.js';
import { AwardEditionResolver } from './edition/edition.resolver.js';
import { AssociationStub } from './external/association.js';
import { ConflictEvidenceStub } from './external/conflict-evidence.js';
import { OrganizationStub } from './external/organization.js';
import { PersonStub } from './external/person.js';
import { ResearchProjectStub } from './external/research-project.js';
import { ViewerAccountResolver, ViewerAccountStub } from './external/viewer-account.js';
import {
  AssociationHonours,
  OrganizationHonours,
  PersonHonours,
  ResearchProjectHonours,
} from './honour/contributions.js';
import { HonourCode } from './honour/honour.catalogue.js';
import { ConferredHonour } from './honour/honour.entity.js';
import { HonourClass, HonourRecipientType, HonourStatus, RevocationGround } from './honour/honour.enums.js';
import { eraseRecipient } from './honour/honour.erasure.js';
import { ConflictEvidenceHonours } from './honour/honour.evidence.js';
import { ConferredHonourMutations } from './honour/honour.mutations.js';
import { honourProblems } from './honour/honour.problems.js';
import { ConferredHonourResolver } from './honour/honour.resolver.js';
import { ConflictEvidenceHonourCount } from './honour/honour-count.resolver.js';
import { migrations } from './migrations/index.js';
import { AwardProgramme } from './programme/programme.entity.js';
import { AwardKind, AwardLevel } from './programme/programme.enums.js';
import { AwardProgrammeResolver } from './programme/programme.resolver.js';
import { programmeProblems } from './programme/programme.service.js';
import { rules } from './rules.js';

const everyone = () => ({});

const enums = [
  AwardKind,
  AwardLevel,
  EditionStatus,
  PrizeRank,
  HonourCode,
  HonourClass,
  HonourRecipientType,
  HonourStatus,
  RevocationGround,
  ...[programmeProblems, editionProblems, honourProblems].map(({ codes }) => codes),
];

export const awards = defineSubgraph({
  name: 'awards',
  port: 4103,
  entities: [
    { entity: AwardProgramme, typename: 'AwardProgramme', prefix: 'apr', visible: everyone },
    { entity: AwardEdition, typename: 'AwardEdition', prefix: 'aed', visible: visibleEditions },
    { entity: ConferredHonour, typename: 'ConferredHonour', prefix: 'hon', visible: everyone },
  ],
  resolvers: [
    AssociationHonours,
    AwardEditionMutations,
    AwardEditionResolver,
    AwardProgrammeResolver,
    ConferredHonourMutations,
    ConferredHonourResolver,
    ConflictEvidenceHonours,
    ConflictEvidenceHonourCount,
    OrganizationHonours,
    PersonHonours,
    ResearchProjectHonours,
    ViewerAccountResolver,
  ],
  orphanedTypes: [
    AssociationStub,
    ConflictEvidenceStub,
    OrganizationStub,
    PersonStub,
    ResearchProjectStub,
    ViewerAccountStub,
  ],
  references: {
    Association: echo,
    ConflictEvidence: evidenceReference,
    Organization: echo,
    Person: echo,
    ResearchProject: echo,
    ViewerAccount: only('viewer'),
  },
  idColumns: { Person: [[ConferredHonour, 'recipientPersonId']] },
  erase: { Person: eraseRecipient },
  migrations,
  rules,
  enums,
});
