import { evidenceReference } from '../kernel/council/index.js';
import { defineSubgraph, echo, only } from '../kernel/index.js';
import { ConflictEvidenceStub } from './external/conflict-evidence.stub.js';
import { OrganizationStub } from './external/organization.stub.js';
import { PersonStub } from './external/person.stub.js';
import { ResearchFieldStub } from './external/research-field.stub.js';
import { ViewerAccountResolver, ViewerAccountStub } from './external/viewer-account.stub.js';
import { migrations } from './migrations/index.js';
import {
  OrganizationContribution,
  PersonContribution,
  ResearchFieldContribution,
} from './project/contributions.resolver.js';
import { ConflictEvidenceExperience } from './project/experience.resolver.js';
import { ResearchProject } from './project/project.entity.js';
import {
  FailureCause,
  FundingRoute,
  Grade,
  LegalRegime,
  ManagingLevel,
  ProductForm,
  ProjectType,
  TeamRole,
} from './project/project.enums.js';
import { eraseMember } from './project/project.erasure.js';
import { ConflictEvidenceProjects } from './project/project.evidence.js';
import { ResearchProjectMutations } from './project/project.mutations.js';
import { visibleProjects } from './project/project.policy.js';
import { projectProblems } from './project/project.problems.js';
import { ProjectMemberResolver, ResearchProjectResolver } from './project/project.resolver.js';
import { AcceptanceEvaluation, Product, ProjectMember } from './project/project.rows.js';
import { ProjectStatus } from './project/project.status.js';
import { rules } from './rules.js';

const enums = [
  ProjectType,
  ManagingLevel,
  LegalRegime,
  FundingRoute,
  TeamRole,
  ProductForm,
  Grade,
  FailureCause,
  ProjectStatus,
  projectProblems.codes,
];

export const research = defineSubgraph({
  name: 'research',
  port: 4104,
  entities: [
    { entity: ResearchProject, typename: 'ResearchProject', prefix: 'prj', visible: visibleProjects },
  ],
  tables: [ProjectMember, Product, AcceptanceEvaluation].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [
    ConflictEvidenceProjects,
    ConflictEvidenceExperience,
    OrganizationContribution,
    PersonContribution,
    ProjectMemberResolver,
    ResearchFieldContribution,
    ResearchProjectMutations,
    ResearchProjectResolver,
    ViewerAccountResolver,
  ],
  orphanedTypes: [ConflictEvidenceStub, PersonStub, OrganizationStub, ResearchFieldStub, ViewerAccountStub],
  references: {
    ConflictEvidence: evidenceReference,
    Person: echo,
    Organization: echo,
    ResearchField: echo,
    ViewerAccount: only('viewer'),
  },
  idColumns: {
    Person: [
      [ResearchProject, 'principalInvestigatorId'],
      [ProjectMember, 'personId'],
    ],
  },
  erase: { Person: eraseMember },
  migrations,
  rules,
  enums,
});
