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
import { DuplicateCandidate, DuplicateScan } from './duplicate/duplicate.entity.js';
import { ComparedField, DuplicateReasonCode, DuplicateStatus } from './duplicate/duplicate.enums.js';
import { DuplicateMutations } from './duplicate/duplicate.mutations.js';
import { unlessMerged, visibleDuplicates } from './duplicate/duplicate.policy.js';
import { duplicateProblems } from './duplicate/duplicate.problems.js';
import { DuplicateResolver } from './duplicate/duplicate.resolver.js';
import { Membership } from './membership/membership.entity.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership/membership.enums.js';
import { MembershipMutations } from './membership/membership.mutations.js';
import { visibleMemberships } from './membership/membership.policy.js';
import { membershipProblems } from './membership/membership.problems.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { plainPersonColumns } from './merge/merge.columns.js';
import { MergeAcknowledgement, MergeChange, PersonMerge } from './merge/merge.entity.js';
import { MergeField, MergeStatus } from './merge/merge.enums.js';
import { mergeAcknowledgements } from './merge/merge.followers.js';
import { MergeMutations } from './merge/merge.mutations.js';
import { mergeProblems } from './merge/merge.problems.js';
import { FormerIdsResolver, MergeResolver } from './merge/merge.resolver.js';
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
  DuplicateStatus,
  DuplicateReasonCode,
  ComparedField,
  MergeStatus,
  MergeField,
  ...[
    accountProblems,
    associationProblems,
    duplicateProblems,
    membershipProblems,
    mergeProblems,
    organizationProblems,
    personProblems,
  ].map(({ codes }) => codes),
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
      visible: unlessMerged(visiblePersons),
      formerIds: 'formerIds',
      isPersonal: true,
    },
    { entity: Membership, typename: 'Membership', prefix: 'mem', visible: visibleMemberships },
    {
      entity: DuplicateCandidate,
      typename: 'DuplicateCandidate',
      prefix: 'dup',
      visible: visibleDuplicates,
    },
    { entity: PersonMerge, typename: 'PersonMerge', prefix: 'mrg', visible: visibleDuplicates },
    { entity: Account, typename: 'Account', prefix: 'acc', visible: visibleAccounts },
  ],
  tables: [
    { entity: Session, prefix: 'ses', unseen: true },
    ...[
      AdminSuccession,
      AssociationField,
      Degree,
      AcademicTitle,
      Employment,
      PersonField,
      ConsentRecord,
      DuplicateScan,
      MergeAcknowledgement,
      MergeChange,
    ].map((entity) => ({ entity, prefix: 'row' })),
  ],
  resolvers: [
    AccountMutations,
    AccountResolver,
    AdministrativeUnitResolver,
    AssociationResolver,
    DuplicateMutations,
    DuplicateResolver,
    EmploymentResolver,
    FormerIdsResolver,
    IndicatorMeasures,
    MembershipMutations,
    MembershipResolver,
    MergeMutations,
    MergeResolver,
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
  consumers: [mergeAcknowledgements],
  idColumns: { Person: plainPersonColumns },
  nodeTypes: foreignNodeTypes,
  migrations,
  rules,
  enums,
  async install(em, schema) {
    await installResearchFields(em, schema);
    await installAdministrativeUnits(em, schema);
  },
});
