import { OrganizationKind } from '../../subgraphs/associations/organization/organization.enums.js';
import { createOrganization } from '../../subgraphs/associations/organization/organization.service.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';
import { viewerWith } from './subgraph.js';

/** May create organizations, the smallest record that everybody sees. */
export const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });

let made = 0;

/** The input of an organization that there is none of yet. */
export const organizationInput = () => {
  const name = `UNIT-${process.pid}-${Date.now().toString(36)}-${++made}`;
  return { code: name.slice(-30), nameVi: name, kind: OrganizationKind.ENTERPRISE };
};

/** Makes one straight in the service of its subgraph. */
export const makeOrganization = (runtime: SubgraphRuntime) =>
  createOrganization(runtime.context({ viewer: officer }), organizationInput());
