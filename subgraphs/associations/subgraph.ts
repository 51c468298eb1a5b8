import { FileState, forgetExpiredFiles, StoredFile, visibleFiles } from '../kernel/files/index.js';
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
import { ExportedList, ExportFormat } from './export/export.enums.js';
import { visibleExports } from './export/export.policy.js';
import { exportProblems } from './export/export.problems.js';
import { ExportResolver } from './export/export.resolver.js';
import { mayReadExport, runExport } from './export/export.run.js';
import { exportJobName } from './export/export.service.js';
import { ExportJob } from './export/export-job.entity.js';
import { fileProblems } from './file/file.problems.js';
import { FileResolver } from './file/file.resolver.js';
import { ImportField, ImportKind, WorkState } from './import/import.enums.js';
import { ImportMutations } from './import/import.mutations.js';
import { visibleImports } from './import/import.policy.js';
import { importProblems } from './import/import.problems.js';
import { ImportResolver } from './import/import.resolver.js';
import { runImport } from './import/import.run.js';
import { importJobName } from './import/import.service.js';
import { ImportedRow, ImportJob, ImportRowError } from './import/import-job.entity.js';
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
import { ResearchField } from './research-field/research-field.entity.js';
import { installResearchFields, ResearchFieldResolver } from './research-field/research-field.resolver.js';
import { rules } from './rules.js';
import { IndicatorMeasures, IndicatorReading, readingReference } from './statistics/indicator-measures.js';

const everyone = () => ({});

const enums = [
  ExportedList,
  ExportFormat,
  exportProblems.codes,
  FileState,
  ImportField,
  ImportKind,
  WorkState,
  fileProblems.codes,
  importProblems.codes,
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
    { entity: StoredFile, typename: 'StoredFile', prefix: 'fil', visible: visibleFiles },
    { entity: ExportJob, typename: 'ExportJob', prefix: 'exp', visible: visibleExports },
    { entity: ImportJob, typename: 'ImportJob', prefix: 'imp', visible: visibleImports },
    { entity: Account, typename: 'Account', prefix: 'acc', visible: visibleAccounts },
  ],
  tables: [
    { entity: Session, prefix: 'ses', unseen: true },
    { entity: ImportRowError, prefix: 'row', unseen: true },
    { entity: ImportedRow, prefix: 'row', unseen: true },
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
    ExportResolver,
    FileResolver,
    ImportMutations,
    ImportResolver,
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
  accountViewer,
  fileGuards: { ExportJob: mayReadExport },
  jobs: [
    { name: exportJobName, retries: 10, minutes: 60, run: runExport },
    { name: importJobName, retries: 10, minutes: 60, run: runImport },
    { name: 'forget-files', cron: '20 3 * * *', run: forgetExpiredFiles },
  ],
  async install(em, schema) {
    await installResearchFields(em, schema);
    await installAdministrativeUnits(em, schema);
  },
});
