import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { mayApply, mayLead, mayResign, maySecretary, visibleMemberships } from './membership.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const membership = { associationId: 'aso_own', personId: 'per_member', organizationId: null };
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  nobody: base,
  member: { ...base, personId: 'per_member' },
  secretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_own'] },
  leader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_own'] },
  otherSecretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_other'] },
  otherLeader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_other'] },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  unionLeader: { ...base, roles: ['UNION_LEADER'] },
  admin: { ...base, roles: ['ADMIN'] },
  agency: { ...base, roles: ['AGENCY'], organizationId: 'org_1' },
};

/** Who may; everybody who is not named may not. */
const table = [
  ['apply', mayApply, ['system', 'member', 'secretary']],
  ['do the secretary’s steps', maySecretary, ['system', 'secretary']],
  ['do the leader’s steps', mayLead, ['system', 'leader']],
  ['resign', mayResign, ['system', 'member']],
] as const;

describe.each(table)('to %s', (_what, decide, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer, membership);
    expect(decision.allowed).toBe((allowed as readonly string[]).includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

describe('to see memberships', () => {
  it.each([
    ['officer', {}],
    ['unionLeader', {}],
    ['anonymous', { id: null }],
    ['nobody', { id: null }],
    ['admin', { id: null }],
    ['member', { personId: 'per_member' }],
    ['agency', { organizationId: 'org_1' }],
    ['secretary', { associationId: { $in: ['aso_own'] } }],
  ])('%s', (name, where) => {
    expect(visibleMemberships(viewers[name]!)).toEqual(where);
  });
});
