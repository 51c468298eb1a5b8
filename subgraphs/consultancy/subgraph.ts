import { defineSubgraph, echo, only } from '../kernel/index.js';
import { AssociationStub } from './external/association.stub.js';
import { OrganizationStub } from './external/organization.stub.js';
import { ResearchFieldStub } from './external/research-field.stub.js';
import { ViewerAccountResolver, ViewerAccountStub } from './external/viewer-account.stub.js';
import { migrations } from './migrations/index.js';
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

const enums = [
  ConsultancyType,
  ConsultancyOrigin,
  SchemeKind,
  ConsultancyMethod,
  Confidentiality,
  ConsultancyUrgency,
  ConsultancyStatus,
  consultancyProblems.codes,
];

export const consultancy = defineSubgraph({
  name: 'consultancy',
  port: 4102,
  entities: [
    { entity: ConsultancyRequest, typename: 'ConsultancyRequest', prefix: 'cns', visible: visibleRequests },
  ],
  tables: [{ entity: RequestCounter, prefix: 'row' }],
  resolvers: [
    AssociationConsultancy,
    ConsultancyRequestMutations,
    ConsultancyRequestResolver,
    OrganizationConsultancy,
    ViewerAccountResolver,
  ],
  orphanedTypes: [AssociationStub, OrganizationStub, ResearchFieldStub, ViewerAccountStub],
  references: { Association: echo, Organization: echo, ResearchField: echo, ViewerAccount: only('viewer') },
  idColumns: { Person: [] },
  migrations,
  rules,
  enums,
});
