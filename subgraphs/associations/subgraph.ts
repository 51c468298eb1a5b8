import { defineSubgraph, only } from '../kernel/index.js';
import { Account, Session } from './account/account.entity.js';
import { Role } from './account/account.enums.js';
import { AccountMutations } from './account/account.mutations.js';
import { visibleAccounts } from './account/account.policy.js';
import { accountProblems } from './account/account.problems.js';
import { AccountResolver } from './account/account.resolver.js';
import { SessionMutations } from './account/session.mutations.js';
import { ViewerResolver, viewerAccount } from './account/viewer.resolver.js';
import { AdministrativeUnit, AdminSuccession } from './administrative-unit/administrative-unit.entity.js';
import {
  AdminUnitKind,
  AdminUnitLevel,
  SuccessionExtent,
} from './administrative-unit/administrative-unit.enums.js';
import { installAdministrativeUnits } from './administrative-unit/administrative-unit.install.js';
import { AdministrativeUnitResolver } from './administrative-unit/administrative-unit.resolver.js';
import { Association, AssociationField } from './association/association.entity.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association/association.enums.js';
import { visibleAssociations } from './association/association.policy.js';
import { associationProblems } from './association/association.problems.js';
import { AssociationResolver } from './association/association.resolver.js';
import { Dialogue } from './dialogue/dialogue.entity.js';
import {
  DialogueAttendance,
  DialogueCommitmentStatus,
  DialogueQuestionStatus,
  DialogueRole,
  DialogueStatus,
} from './dialogue/dialogue.enums.js';
import { DialogueMutations } from './dialogue/dialogue.mutations.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue/dialogue.parts.js';
import { DialoguePartsMutations } from './dialogue/dialogue.parts.mutations.js';
import {
  DialogueCommitmentResolver,
  DialogueParticipantResolver,
  DialogueQuestionResolver,
  OrganizationDialoguesResolver,
} from './dialogue/dialogue.parts.resolver.js';
import {
  visibleCommitments,
  visibleDialogues,
  visibleParticipants,
  visibleQuestions,
} from './dialogue/dialogue.policy.js';
import { dialogueProblems } from './dialogue/dialogue.problems.js';
import { DialogueResolver, PetitionDialogueResolver } from './dialogue/dialogue.resolver.js';
import { Membership } from './membership/membership.entity.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership/membership.enums.js';
import { MembershipMutations } from './membership/membership.mutations.js';
import { visibleMemberships } from './membership/membership.policy.js';
import { membershipProblems } from './membership/membership.problems.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { migrations } from './migrations/index.js';
import { foreignNodes, foreignNodeTypes, NodeResolver } from './node/node.resolver.js';
import { Organization } from './organization/organization.entity.js';
import { OrganizationKind } from './organization/organization.enums.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { organizationProblems } from './organization/organization.service.js';
import { Person } from './person/person.entity.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from './person/person.enums.js';
import { PersonMutations } from './person/person.mutations.js';
import { visiblePersons } from './person/person.policy.js';
import { personProblems } from './person/person.problems.js';
import { PersonResolver } from './person/person.resolver.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from './person/profile.entities.js';
import { EmploymentResolver, ProfileResolver } from './person/profile.resolver.js';
import { Petition, RegisterCounter } from './petition/petition.entity.js';
import {
  PetitionerKind,
  PetitionForwardStatus,
  PetitionKind,
  PetitionOutcome,
  PetitionSatisfaction,
  PetitionStatus,
} from './petition/petition.enums.js';
import { PetitionResponse } from './petition/petition.filters.js';
import { PetitionMutations } from './petition/petition.mutations.js';
import { visibleForwards, visiblePetitions } from './petition/petition.policy.js';
import { petitionProblems } from './petition/petition.problems.js';
import { PetitionResolver } from './petition/petition.resolver.js';
import { PetitionStatisticsResolver } from './petition/petition.statistics.resolver.js';
import { PetitionStatisticKey } from './petition/petition.statistics.types.js';
import { PetitionForward } from './petition/petition-forward.entity.js';
import { PetitionForwardMutations } from './petition/petition-forward.mutations.js';
import {
  AssociationPetitionsResolver,
  OrganizationPetitionsResolver,
  PersonPetitionsResolver,
  PetitionForwardResolver,
} from './petition/petition-forward.resolver.js';
import { PublicService, ServiceAssignment, ServiceResult } from './public-service/public-service.entity.js';
import {
  ServiceAssignmentStatus,
  ServiceKind,
  ServiceRating,
  ServiceResultStatus,
} from './public-service/public-service.enums.js';
import { PublicServiceMutations } from './public-service/public-service.mutations.js';
import { visibleAssignments, visibleResults } from './public-service/public-service.policy.js';
import { serviceProblems } from './public-service/public-service.problems.js';
import {
  AssociationServicesResolver,
  OrganizationServicesResolver,
  PublicServiceResolver,
  ServiceAssignmentResolver,
  ServiceResultResolver,
} from './public-service/public-service.resolver.js';
import { ResearchField } from './research-field/research-field.entity.js';
import { installResearchFields, ResearchFieldResolver } from './research-field/research-field.resolver.js';
import { rules } from './rules.js';
import { IndicatorMeasures, IndicatorReading, readingReference } from './statistics/indicator-measures.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from './training/training.entity.js';
import {
  AttractionStatus,
  SuccessorStatus,
  TrainingFunding,
  TrainingKind,
  TrainingStatus,
} from './training/training.enums.js';
import { TrainingMutations } from './training/training.mutations.js';
import { visibleTalent } from './training/training.policy.js';
import { trainingProblems } from './training/training.problems.js';
import {
  AssociationTalentResolver,
  PersonTalentResolver,
  SuccessorEntryResolver,
  TalentAttractionResolver,
  TrainingRecordResolver,
} from './training/training.resolver.js';
import { TalentKey, TalentMeasure, TalentStatisticsResolver } from './training/training.statistics.js';

const everyone = () => ({});

const enums = [
  Role,
  AdminUnitLevel,
  AdminUnitKind,
  SuccessionExtent,
  OrganizationKind,
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
  Gender,
  ProvinceLink,
  ProfileStatus,
  DegreeLevel,
  AcademicTitleKind,
  WorkSector,
  ConsentPurpose,
  MemberType,
  MemberCategory,
  MembershipStatus,
  DialogueStatus,
  DialogueRole,
  DialogueAttendance,
  DialogueQuestionStatus,
  DialogueCommitmentStatus,
  dialogueProblems.codes,
  PetitionKind,
  PetitionerKind,
  PetitionStatus,
  PetitionForwardStatus,
  PetitionOutcome,
  PetitionSatisfaction,
  PetitionResponse,
  PetitionStatisticKey,
  petitionProblems.codes,
  ServiceKind,
  ServiceAssignmentStatus,
  ServiceResultStatus,
  ServiceRating,
  serviceProblems.codes,
  TrainingKind,
  TrainingFunding,
  TrainingStatus,
  AttractionStatus,
  SuccessorStatus,
  TalentMeasure,
  TalentKey,
  trainingProblems.codes,
  ...[accountProblems, associationProblems, membershipProblems, organizationProblems, personProblems].map(
    ({ codes }) => codes,
  ),
];

export const associations = defineSubgraph({
  name: 'associations',
  port: 4101,
  entities: [
    { entity: AdministrativeUnit, typename: 'AdministrativeUnit', prefix: 'adm', visible: everyone },
    { entity: ResearchField, typename: 'ResearchField', prefix: 'fld', visible: everyone },
    { entity: Organization, typename: 'Organization', prefix: 'org', visible: everyone },
    { entity: Association, typename: 'Association', prefix: 'aso', visible: visibleAssociations },
    {
      entity: Person,
      typename: 'Person',
      prefix: 'per',
      visible: visiblePersons,
      isPersonal: true,
    },
    { entity: Membership, typename: 'Membership', prefix: 'mem', visible: visibleMemberships },
    { entity: Dialogue, typename: 'Dialogue', prefix: 'dlg', visible: visibleDialogues },
    {
      entity: DialogueParticipant,
      typename: 'DialogueParticipant',
      prefix: 'dpt',
      visible: visibleParticipants,
    },
    { entity: DialogueQuestion, typename: 'DialogueQuestion', prefix: 'dqn', visible: visibleQuestions },
    {
      entity: DialogueCommitment,
      typename: 'DialogueCommitment',
      prefix: 'dcm',
      visible: visibleCommitments,
    },
    { entity: Petition, typename: 'Petition', prefix: 'pet', visible: visiblePetitions },
    { entity: PetitionForward, typename: 'PetitionForward', prefix: 'pfw', visible: visibleForwards },
    { entity: PublicService, typename: 'PublicService', prefix: 'psv', visible: everyone },
    { entity: ServiceAssignment, typename: 'ServiceAssignment', prefix: 'sas', visible: visibleAssignments },
    { entity: ServiceResult, typename: 'ServiceResult', prefix: 'svr', visible: visibleResults },
    {
      entity: TrainingRecord,
      typename: 'TrainingRecord',
      prefix: 'trn',
      visible: visibleTalent,
      isPersonal: true,
    },
    {
      entity: TalentAttraction,
      typename: 'TalentAttraction',
      prefix: 'tal',
      visible: visibleTalent,
      isPersonal: true,
    },
    {
      entity: SuccessorEntry,
      typename: 'SuccessorEntry',
      prefix: 'suc',
      visible: visibleTalent,
      isPersonal: true,
    },
    { entity: Account, typename: 'Account', prefix: 'acc', visible: visibleAccounts },
  ],
  tables: [
    { entity: Session, prefix: 'ses', unseen: true },
    { entity: RegisterCounter, prefix: 'row', unseen: true },
    ...[AdminSuccession, AssociationField, Degree, AcademicTitle, Employment, PersonField, ConsentRecord].map(
      (entity) => ({
        entity,
        prefix: 'row',
      }),
    ),
  ],
  resolvers: [
    AccountMutations,
    AccountResolver,
    AdministrativeUnitResolver,
    AssociationResolver,
    EmploymentResolver,
    IndicatorMeasures,
    MembershipMutations,
    MembershipResolver,
    NodeResolver,
    OrganizationResolver,
    PersonMutations,
    PersonResolver,
    ProfileResolver,
    DialogueMutations,
    DialogueResolver,
    DialoguePartsMutations,
    DialogueParticipantResolver,
    DialogueQuestionResolver,
    DialogueCommitmentResolver,
    OrganizationDialoguesResolver,
    PetitionDialogueResolver,
    PetitionMutations,
    PetitionResolver,
    PetitionStatisticsResolver,
    PetitionForwardMutations,
    PetitionForwardResolver,
    AssociationPetitionsResolver,
    OrganizationPetitionsResolver,
    PersonPetitionsResolver,
    AssociationServicesResolver,
    OrganizationServicesResolver,
    PublicServiceMutations,
    PublicServiceResolver,
    ServiceAssignmentResolver,
    ServiceResultResolver,
    ResearchFieldResolver,
    SessionMutations,
    AssociationTalentResolver,
    PersonTalentResolver,
    SuccessorEntryResolver,
    TalentAttractionResolver,
    TalentStatisticsResolver,
    TrainingMutations,
    TrainingRecordResolver,
    ViewerResolver,
  ],
  orphanedTypes: [IndicatorReading, ...foreignNodes],
  references: {
    IndicatorReading: readingReference,
    ViewerAccount: only('viewer', (_reference, ctx) => viewerAccount(ctx)),
  },
  nodeTypes: foreignNodeTypes,
  migrations,
  rules,
  enums,
  async install(em, schema) {
    await installResearchFields(em, schema);
    await installAdministrativeUnits(em, schema);
  },
});
