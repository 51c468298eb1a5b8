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
import { FieldClass } from './person/field-class.js';
import { Person } from './person/person.entity.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProfileSource,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from './person/person.enums.js';
import { PersonMutations } from './person/person.mutations.js';
import { visiblePersons } from './person/person.policy.js';
import { personProblems } from './person/person.problems.js';
import { PersonResolver } from './person/person.resolver.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from './person/profile.entities.js';
import { DegreeResolver, EmploymentResolver, ProfileResolver } from './person/profile.resolver.js';
import { PriorityKind } from './priority/priority.enums.js';
import { PriorityResolver } from './priority/priority.resolver.js';
import {
  LanguageLevel,
  LeadershipLevel,
  PlaceKind,
  StaffKind,
  TrainingKind,
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
import { ResearchField } from './research-field/research-field.entity.js';
import { installResearchFields, ResearchFieldResolver } from './research-field/research-field.resolver.js';
import { rules } from './rules.js';
import { IndicatorMeasures, IndicatorReading, readingReference } from './statistics/indicator-measures.js';

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
  ...[FieldClass, ProfileSource, LanguageLevel, TrainingKind, TrainingLevel, LeadershipLevel, StaffKind],
  ...[PlaceKind, WorkKind, VerificationProof, PriorityKind, InterestKind],
  ...[IdentityDocumentKind, IdentityWarning, ContactChannel, ClaimMatch, ProfileClaimStatus],
  ...[DataRequestKind, DataRequestStatus, SlaState],
  ...[claimProblems, dataRequestProblems].map(({ codes }) => codes),
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
    { entity: Account, typename: 'Account', prefix: 'acc', visible: visibleAccounts },
    { entity: ProfileClaim, typename: 'ProfileClaim', prefix: 'clm', visible: visibleClaims },
    {
      entity: DataSubjectRequest,
      typename: 'DataSubjectRequest',
      prefix: 'dsr',
      visible: visibleDataRequests,
    },
  ],
  tables: [
    { entity: Session, prefix: 'ses', unseen: true },
    ...[AdminSuccession, AssociationField, Degree, AcademicTitle, Employment, PersonField, ConsentRecord].map(
      (entity) => ({
        entity,
        prefix: 'row',
      }),
    ),
    ...[LanguageSkill, Training, PersonKeyword, PersonPlace, Availability].map((entity) => ({
      entity,
      prefix: 'row',
    })),
    ...[Contact, IdentityDocument, InterestDeclaration, Interest].map((entity) => ({
      entity,
      prefix: 'row',
    })),
  ],
  resolvers: [
    AccountMutations,
    AccountResolver,
    AdministrativeUnitResolver,
    AssociationResolver,
    DataSubjectRequestMutations,
    DataSubjectRequestResolver,
    DegreeResolver,
    EmploymentResolver,
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
    IndicatorMeasures,
    MembershipMutations,
    MembershipResolver,
    NodeResolver,
    OrganizationResolver,
    PersonMutations,
    PersonResolver,
    ProfileResolver,
    ResearchFieldResolver,
    SessionMutations,
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
