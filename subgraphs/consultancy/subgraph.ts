import { defineSubgraph, echo, only, viewerOfAccount } from '../kernel/index.js';
import { attachmentPart } from './attachment.part.js';
import { councilPart } from './council.part.js';
import { expertPart } from './expert.part.js';
import { exportPart } from './export.part.js';
import { AssociationStub } from './external/association.stub.js';
import { OrganizationStub } from './external/organization.stub.js';
import { ResearchFieldStub } from './external/research-field.stub.js';
import { ViewerAccountResolver, ViewerAccountStub } from './external/viewer-account.stub.js';
import { migrations } from './migrations/index.js';
import { opinionPart } from './opinion.part.js';
import type { Part } from './part.js';
import { Participant } from './participant/participant.entity.js';
import { ParticipantCapacity } from './participant/participant.enums.js';
import { registerPart } from './register.part.js';
import { reportPart } from './report.part.js';
import { AssociationConsultancy, OrganizationConsultancy } from './request/contributions.resolver.js';
import { ConsultancyRequest, RequestCounter } from './request/request.entity.js';
import {
  Confidentiality,
  ConsultancyMethod,
  ConsultancyOrigin,
  ConsultancyType,
  ConsultancyUrgency,
  SchemeKind,
} from './request/request.enums.js';
import { ConsultancyRequestMutations } from './request/request.mutations.js';
import { visibleRequests } from './request/request.policy.js';
import { consultancyProblems } from './request/request.problems.js';
import { ConsultancyRequestResolver } from './request/request.resolver.js';
import { ConsultancyStatus } from './request/request.status.js';
import { rules } from './rules.js';

const parts: readonly Part[] = [
  councilPart,
  opinionPart,
  reportPart,
  expertPart,
  attachmentPart,
  registerPart,
  exportPart,
];
/** What the parts have in one of the lists. */
const of = <List extends Exclude<keyof Part, 'references' | 'fileGuards' | 'erasePerson'>>(list: List) =>
  parts.flatMap((part) => (part[list] ?? []) as never[]) as unknown as NonNullable<Part[List]>;

const enums = [
  ConsultancyType,
  ConsultancyOrigin,
  SchemeKind,
  ConsultancyMethod,
  Confidentiality,
  ConsultancyUrgency,
  ConsultancyStatus,
  consultancyProblems.codes,
  ParticipantCapacity,
  ...of('enums'),
];

export const consultancy = defineSubgraph({
  name: 'consultancy',
  port: 4102,
  plansOnce: true,
  entities: [
    {
      entity: ConsultancyRequest,
      typename: 'ConsultancyRequest',
      prefix: 'cns',
      visible: visibleRequests,
      isGuarded: true,
      isMass: true,
    },
    ...of('entities'),
  ],
  tables: [
    { entity: RequestCounter, prefix: 'row' },
    { entity: Participant, prefix: 'row', unseen: true },
    ...of('tables'),
  ],
  resolvers: [
    AssociationConsultancy,
    ConsultancyRequestMutations,
    ConsultancyRequestResolver,
    OrganizationConsultancy,
    ViewerAccountResolver,
    ...of('resolvers'),
  ],
  orphanedTypes: [
    AssociationStub,
    OrganizationStub,
    ResearchFieldStub,
    ViewerAccountStub,
    ...of('orphanedTypes'),
  ],
  references: {
    Association: echo,
    Organization: echo,
    ResearchField: echo,
    ViewerAccount: only('viewer'),
    ...Object.assign({}, ...parts.map(({ references }) => references)),
  },
  idColumns: {
    Person: [
      [ConsultancyRequest, 'chairPersonId'],
      [ConsultancyRequest, 'secretaryPersonId'],
      [Participant, 'personId'],
      ...of('personColumns'),
    ],
  },
  erase: {
    async Person(tx, ids) {
      for (const { erasePerson } of parts) await erasePerson?.(tx, ids);
    },
  },
  consumers: of('consumers'),
  jobs: of('jobs'),
  accountViewer: viewerOfAccount,
  fileGuards: Object.assign({}, ...parts.map(({ fileGuards }) => fileGuards)),
  sharedFiles: ['ConsultancyAttachment', 'PeriodicReport'],
  migrations,
  rules,
  enums,
});
