import { describe, expect, it } from 'vitest';
import { type ActorRole, actorRoles, anonymous, system, type Viewer } from '../../kernel/index.js';
import { mayActAsHost, mayDecide, mayManage, maySeeInternal, visibleProjects } from './project.policy.js';

const project = { hostOrganizationId: 'org_host' };
const account = (roles: readonly ActorRole[], organizationId: string | null = null): Viewer => ({
  ...anonymous,
  kind: 'account',
  accountId: 'acc_1',
  roles,
  organizationId,
});

/** Who may: manage, decide, act as host, see internal facts. */
const rights: Partial<Record<ActorRole, readonly [boolean, boolean, boolean, boolean]>> = {
  DOST: [true, true, true, true],
  PPC: [false, true, false, true],
  UNION_OFFICER: [false, false, false, true],
  UNION_LEADER: [false, false, false, true],
};
const none = [false, false, false, false] as const;
const table: [string, Viewer, readonly boolean[]][] = [
  ...actorRoles.map((role): [string, Viewer, readonly boolean[]] => [
    role,
    account([role]),
    rights[role] ?? none,
  ]),
  ['the host', account([], 'org_host'), [false, false, true, true]],
  ['another organization', account(['AGENCY'], 'org_other'), none],
  ['nobody', anonymous, none],
  ['the system', system, [true, true, true, true]],
];

describe('rights on projects', () => {
  it.each(table)('%s', (_name, viewer, [manage, decide, host, internal]) => {
    const decisions = [mayManage(viewer), mayDecide(viewer), mayActAsHost(viewer, project)];
    expect(decisions.map(({ allowed }) => allowed)).toEqual([manage, decide, host]);
    const code = viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    for (const decision of decisions) if (!decision.allowed) expect(decision.code).toBe(code);
    expect(maySeeInternal(viewer, project)).toBe(internal);
  });

  it.each(table)('%s sees projects', (_name, viewer, [manage, decide, , internal]) => {
    const where = visibleProjects(viewer);
    const all = manage || decide || (internal && viewer.organizationId === null);
    if (all) expect(where).toEqual({});
    else expect(JSON.stringify(where)).toContain('"$nin":["PROPOSED"');
    expect('$or' in where).toBe(!all && viewer.organizationId !== null);
  });
});
