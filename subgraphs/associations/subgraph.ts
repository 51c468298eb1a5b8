import { defineSubgraph, only } from '../kernel/index.js';
import { Account, Session } from './account/account.entity.js';
import { Role } from './account/account.enums.js';
import { AccountMutations } from './account/account.mutations.js';
import { visibleAccounts } from './account/account.policy.js';
import { accountProblems } from './account/account.problems.js';
import { AccountResolver } from './account/account.resolver.js';
import { SessionMutations } from './account/session.mutations.js';
import { accountViewer } from './account/session.service.js';
import { ViewerResolver, viewerAccount } from './account/viewer.resolver.js';
import { AdministrativeUnit, AdminSuccession } from './administrative-unit/administrative-unit.entity.js';
import {
  AdminUnitKind,
  AdminUnitLevel,
  SuccessionExtent,
} from './administrative-unit/administrative-unit.enums.js';
import { installAdministrativeUnits } from './administrative-unit/administrative-unit.install.js';
import { AdministrativeUnitResolver } from './administrative-unit/administrative-unit.resolver.js';
import { installRegions } from './administrative-unit/region.install.js';
import { AnnualReport, AnnualReportVersion } from './annual-report/annual-report.entity.js';
import { AnnualReportStatus, ReportSource } from './annual-report/annual-report.enums.js';
import { AnnualReportMutations } from './annual-report/annual-report.mutations.js';
import { visibleReports } from './annual-report/annual-report.policy.js';
import { annualReportProblems } from './annual-report/annual-report.problems.js';
import {
  AnnualReportResolver,
  AnnualReportVersionResolver,
  AssociationReports,
} from './annual-report/annual-report.resolver.js';
import { Association, AssociationField } from './association/association.entity.js';
import {
  AssociationKind,
  AssociationScope,
  DissolutionGround,
  LegalStatus,
  UnionMembershipStatus,
  UnionSuspensionGround,
} from './association/association.enums.js';
import { AssociationMutations } from './association/association.mutations.js';
import { visibleAssociations } from './association/association.policy.js';
import { associationProblems } from './association/association.problems.js';
import { AssociationResolver } from './association/association.resolver.js';
import { AssociationRightsResolver } from './association/association.rights.resolver.js';
import { AssociationName } from './association/association-name.entity.js';
import { LegalLifeMutations } from './association/legal-life.mutations.js';
import { UnionMutations } from './association/union.mutations.js';
import { Branch } from './branch/branch.entity.js';
import { visibleBranches } from './branch/branch.policy.js';
import { branchProblems } from './branch/branch.problems.js';
import { AssociationBranchResolver, BranchResolver } from './branch/branch.resolver.js';
import { CharterVersion } from './charter/charter.entity.js';
import { CharterResolver } from './charter/charter.resolver.js';
import { ComplianceAlertKind } from './compliance/compliance.enums.js';
import { ComplianceResolver } from './compliance/compliance.resolver.js';
import { duplicates } from './duplicates.part.js';
import { erasureAcknowledgements } from './erasure/erasure.followers.js';
import { exports } from './export/export.service.js';
import { FeeDue } from './fee/fee.entity.js';
import { FeeEntryKind, FeePaymentMethod, FeeReversalStatus, FeeStatus } from './fee/fee.enums.js';
import { FeeMutations } from './fee/fee.mutations.js';
import { visibleFeeDues } from './fee/fee.policy.js';
import { feeProblems } from './fee/fee.problems.js';
import { FeeDueResolver, FeePaymentResolver } from './fee/fee.resolver.js';
import { FeePayment, FeeReversal } from './fee/fee-ledger.entity.js';
import { FeeSchedule } from './fee/fee-schedule.entity.js';
import { AssociationFees, FeeScheduleResolver, MembershipFees } from './fee/fee-schedule.resolver.js';
import { jobs } from './jobs.js';
import { leadership } from './leadership.part.js';
import { LegalDocument } from './legal-document/legal-document.entity.js';
import { LegalDocumentKind } from './legal-document/legal-document.enums.js';
import { visibleLegalDocuments } from './legal-document/legal-document.policy.js';
import { legalDocumentProblems } from './legal-document/legal-document.problems.js';
import { LegalDocumentResolver } from './legal-document/legal-document.resolver.js';
import {
  AssociationMembers,
  OrganizationMemberships,
  PersonInheritance,
} from './membership/inherited.resolver.js';
import { Membership } from './membership/membership.entity.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership/membership.enums.js';
import { MembershipMutations } from './membership/membership.mutations.js';
import { visibleMemberships } from './membership/membership.policy.js';
import { membershipProblems } from './membership/membership.problems.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { MembershipCardResolver } from './membership/membership-card.resolver.js';
import { MembershipCardStatus } from './membership/membership-card.types.js';
import { plainPersonColumns } from './merge/merge.columns.js';
import { mergeAcknowledgements } from './merge/merge.followers.js';
import { migrations } from './migrations/index.js';
import { foreignNodes, foreignNodeTypes, NodeResolver } from './node/node.resolver.js';
import { Organization } from './organization/organization.entity.js';
import { OrganizationKind } from './organization/organization.enums.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { organizationProblems } from './organization/organization.service.js';
import { people } from './person/person.definition.js';
import {
  AcademicTitleKind,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from './person/person.enums.js';
import { PersonMutations } from './person/person.mutations.js';
import { personProblems } from './person/person.problems.js';
import { PersonResolver } from './person/person.resolver.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from './person/profile.entities.js';
import { EmploymentResolver, ProfileResolver } from './person/profile.resolver.js';
import { profilePart } from './profile.part.js';
import { representation } from './representation.part.js';
import { ResearchField } from './research-field/research-field.entity.js';
import { installResearchFields, ResearchFieldResolver } from './research-field/research-field.resolver.js';
import { rules } from './rules.js';
import { IndicatorReading, readingReference } from './statistics/indicator-measures.js';
import { statisticsPart } from './statistics.part.js';
import { SuccessionEvent, SuccessionPart } from './succession/succession.entity.js';
import { AssociationSuccessionKind } from './succession/succession.enums.js';
import { AssociationSuccessionResolver, SuccessionResolver } from './succession/succession.resolver.js';
import { tablesPart } from './tables.part.js';

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
  MemberType,
  MemberCategory,
  MembershipStatus,
  AssociationSuccessionKind,
  ComplianceAlertKind,
  DissolutionGround,
  LegalDocumentKind,
  UnionSuspensionGround,
  MembershipCardStatus,
  FeeStatus,
  FeePaymentMethod,
  FeeEntryKind,
  FeeReversalStatus,
  AnnualReportStatus,
  ReportSource,
  ...[
    accountProblems,
    annualReportProblems,
    associationProblems,
    branchProblems,
    feeProblems,
    legalDocumentProblems,
    membershipProblems,
    organizationProblems,
    personProblems,
  ].map(({ codes }) => codes),
  ...leadership.enums,
  ...profilePart.enums,
  ...duplicates.enums,
  ...representation.enums,
  ...statisticsPart.enums,
  ...tablesPart.enums,
];

export const associations = defineSubgraph({
  name: 'associations',
  port: 4101,
  entities: [
    { entity: AdministrativeUnit, typename: 'AdministrativeUnit', prefix: 'adm', visible: everyone },
    { entity: ResearchField, typename: 'ResearchField', prefix: 'fld', visible: everyone },
    { entity: Organization, typename: 'Organization', prefix: 'org', visible: everyone },
    { entity: Association, typename: 'Association', prefix: 'aso', visible: visibleAssociations },
    { entity: Branch, typename: 'Branch', prefix: 'brn', visible: visibleBranches },
    { entity: LegalDocument, typename: 'LegalDocument', prefix: 'doc', visible: visibleLegalDocuments },
    { entity: SuccessionEvent, typename: 'SuccessionEvent', prefix: 'sce', visible: everyone },
    people,
    { entity: Membership, typename: 'Membership', prefix: 'mem', visible: visibleMemberships, isMass: true },
    ...leadership.entities,
    ...profilePart.entities,
    ...duplicates.entities,
    ...representation.entities,
    ...statisticsPart.entities,
    ...tablesPart.entities,
    { entity: FeeSchedule, typename: 'FeeSchedule', prefix: 'fsc', visible: everyone },
    { entity: FeeDue, typename: 'FeeDue', prefix: 'fee', visible: visibleFeeDues, isMass: true },
    { entity: AnnualReport, typename: 'AnnualReport', prefix: 'anr', visible: visibleReports },
    { entity: Account, typename: 'Account', prefix: 'acc', visible: visibleAccounts },
  ],
  tables: [
    { entity: Session, prefix: 'ses', unseen: true },
    ...[
      AdminSuccession,
      AssociationField,
      AssociationName,
      CharterVersion,
      SuccessionPart,
      Degree,
      AcademicTitle,
      Employment,
      PersonField,
      ConsentRecord,
    ].map((entity) => ({ entity, prefix: 'row' })),
    ...leadership.tables,
    ...profilePart.tables,
    ...duplicates.tables,
    ...representation.tables,
    ...statisticsPart.tables,
    ...tablesPart.tables,
    { entity: FeePayment, prefix: 'pay' },
    { entity: FeeReversal, prefix: 'row' },
    { entity: AnnualReportVersion, prefix: 'row' },
  ],
  resolvers: [
    AccountMutations,
    AccountResolver,
    AdministrativeUnitResolver,
    AssociationBranchResolver,
    AssociationMutations,
    AnnualReportMutations,
    AnnualReportResolver,
    AnnualReportVersionResolver,
    AssociationFees,
    AssociationMembers,
    AssociationReports,
    AssociationResolver,
    AssociationRightsResolver,
    AssociationSuccessionResolver,
    BranchResolver,
    CharterResolver,
    ComplianceResolver,
    EmploymentResolver,
    FeeDueResolver,
    FeeMutations,
    FeePaymentResolver,
    FeeScheduleResolver,
    LegalDocumentResolver,
    LegalLifeMutations,
    MembershipCardResolver,
    MembershipFees,
    MembershipMutations,
    MembershipResolver,
    NodeResolver,
    OrganizationMemberships,
    OrganizationResolver,
    PersonInheritance,
    PersonMutations,
    PersonResolver,
    ProfileResolver,
    ResearchFieldResolver,
    ...leadership.resolvers,
    ...profilePart.resolvers,
    ...duplicates.resolvers,
    ...representation.resolvers,
    ...statisticsPart.resolvers,
    ...tablesPart.resolvers,
    SessionMutations,
    SuccessionResolver,
    UnionMutations,
    ViewerResolver,
  ],
  orphanedTypes: [IndicatorReading, ...foreignNodes, ...profilePart.orphanedTypes],
  references: {
    IndicatorReading: readingReference,
    ...profilePart.references,
    ViewerAccount: only('viewer', (_reference, ctx) => viewerAccount(ctx)),
  },
  nodeTypes: foreignNodeTypes,
  accountViewer,
  consumers: [erasureAcknowledgements, mergeAcknowledgements],
  fileGuards: { ExportJob: exports.mayRead },
  jobs,
  warm: statisticsPart.warm,
  idColumns: { Person: plainPersonColumns },
  migrations,
  rules,
  enums,
  async install(em, schema) {
    await installResearchFields(em, schema);
    await installAdministrativeUnits(em, schema);
    await installRegions(em, schema);
  },
});
