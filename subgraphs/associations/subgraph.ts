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
  ...[
    accountProblems,
    associationProblems,
    congressProblems,
    leadershipProblems,
    membershipProblems,
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
      visible: visiblePersons,
      isPersonal: true,
    },
    { entity: Membership, typename: 'Membership', prefix: 'mem', visible: visibleMemberships },
    { entity: Term, typename: 'Term', prefix: 'trm', visible: visibleLeadership },
    { entity: AssociationBody, typename: 'AssociationBody', prefix: 'bdy', visible: visibleLeadership },
    { entity: OfficeHolding, typename: 'OfficeHolding', prefix: 'ofh', visible: visibleLeadership },
    { entity: Congress, typename: 'Congress', prefix: 'cgr', visible: visibleCongresses },
    { entity: CongressDelegate, typename: 'CongressDelegate', prefix: 'dlg', visible: visibleDelegates },
    { entity: Election, typename: 'Election', prefix: 'ele', visible: visibleElections },
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
      CongressResolution,
      ElectionCandidate,
    ].map((entity) => ({
      entity,
      prefix: 'row',
    })),
  ],
  resolvers: [
    AccountMutations,
    AccountResolver,
    AdministrativeUnitResolver,
    AssociationResolver,
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
    EmploymentResolver,
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
