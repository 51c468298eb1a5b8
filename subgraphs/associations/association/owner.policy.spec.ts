import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { CongressStatus } from '../congress/congress.enums.js';
import {
  mayAnswerCongress,
  mayApproveCongress,
  mayKeepDelegates,
  publicStatuses,
  visibleCongresses,
  visibleDelegates,
  visibleElections,
} from '../congress/congress.policy.js';
import { mayKeepOwner, mayLeadOwner, type Owned, ofKnownOwners, seesInside } from './owner.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const own = { associationIds: ['aso_own'] };
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  nobody: base,
  member: { ...base, personId: 'per_member' },
  secretary: { ...base, ...own, roles: ['ASSOC_SECRETARY'] },
  leader: { ...base, ...own, roles: ['ASSOC_LEADER'] },
  otherSecretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_other'] },
  otherLeader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_other'] },
  // Acts for an association by name, but in no role of it.
  roleless: { ...base, ...own },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  unionLeader: { ...base, roles: ['UNION_LEADER'] },
  inspector: { ...base, roles: ['UNION_INSPECTOR'] },
  homeAffairs: { ...base, roles: ['HOME_AFFAIRS'] },
  ppc: { ...base, roles: ['PPC'] },
  dpo: { ...base, roles: ['DPO'] },
  admin: { ...base, roles: ['ADMIN'] },
  agency: { ...base, roles: ['AGENCY'], organizationId: 'org_1' },
};

const association: Owned = { associationId: 'aso_own' };
const union: Owned = { associationId: null };
const keepers = ['system', 'secretary', 'leader'];
const unionStaff = ['system', 'officer', 'unionLeader'];

/** Who may; everybody who is not named may not. */
const table = [
  ['lead an association', (v: Viewer) => mayLeadOwner(v, association), ['system', 'leader']],
  ['lead the Union', (v: Viewer) => mayLeadOwner(v, union), ['system', 'unionLeader']],
  ['keep the records of an association', (v: Viewer) => mayKeepOwner(v, association), keepers],
  ['keep the records of the Union', (v: Viewer) => mayKeepOwner(v, union), unionStaff],
  [
    'answer an association’s congress',
    (v: Viewer) => mayAnswerCongress(v, association),
    ['system', 'homeAffairs', 'ppc', 'officer'],
  ],
  [
    'answer the Union’s congress',
    (v: Viewer) => mayAnswerCongress(v, union),
    ['system', 'homeAffairs', 'ppc'],
  ],
  [
    'approve an association’s charter',
    (v: Viewer) => mayApproveCongress(v, association),
    ['system', 'ppc', 'officer'],
  ],
  ['approve the Union’s charter', (v: Viewer) => mayApproveCongress(v, union), ['system', 'ppc']],
  ['list delegates of an association', (v: Viewer) => mayKeepDelegates(v, association, null), keepers],
  [
    'list delegates of an association, sent by another',
    (v: Viewer) => mayKeepDelegates(v, association, 'aso_other'),
    keepers,
  ],
  ['list delegates of the Union', (v: Viewer) => mayKeepDelegates(v, union, null), unionStaff],
  [
    'list delegates whom an association sends to the Union',
    (v: Viewer) => mayKeepDelegates(v, union, 'aso_own'),
    [...unionStaff, 'secretary', 'leader'],
  ],
] as const;

describe.each(table)('to %s', (_what, decide, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer);
    expect(decision.allowed).toBe((allowed as readonly string[]).includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

it.each(
  Object.entries(viewers),
)('%s sees the inside of an association and of the Union, or not', (name, viewer) => {
  const overseers = ['system', 'officer', 'unionLeader', 'inspector', 'homeAffairs', 'ppc', 'admin'];
  expect(seesInside(viewer, union)).toBe(overseers.includes(name));
  expect(seesInside(viewer, association)).toBe([...overseers, 'secretary', 'leader'].includes(name));
});

describe('what is seen', () => {
  const known = ofKnownOwners(anonymous);
  const open = { $and: [{ status: { $in: [...publicStatuses] } }, known] };

  it('is of congresses what met, all of one’s own, and the Union’s for associations', () => {
    expect(visibleCongresses(viewers.officer!)).toEqual({});
    expect(visibleCongresses(anonymous)).toEqual(open);
    expect(visibleCongresses(viewers.member!)).toEqual(open);
    expect(visibleCongresses(viewers.secretary!)).toEqual({
      $or: [
        { $and: [{ status: { $in: [...publicStatuses] } }, ofKnownOwners(viewers.secretary!)] },
        { associationId: { $in: ['aso_own'] } },
        { associationId: null },
      ],
    });
    expect(publicStatuses).not.toContain(CongressStatus.ADJOURNED_NO_QUORUM);
  });

  it('is of elections what was counted, and all of one’s own', () => {
    expect(visibleElections(anonymous)).toEqual({ $and: [{ status: { $in: ['COUNTED'] } }, known] });
    expect(visibleElections(viewers.inspector!)).toEqual({});
    expect(visibleElections(viewers.leader!).$or).toHaveLength(2);
  });

  it.each([
    ['officer', {}],
    ['dpo', {}],
    ['admin', { id: null }],
    ['homeAffairs', { id: null }],
    ['anonymous', { id: null }],
    ['nobody', { id: null }],
    ['roleless', { id: null }],
    ['member', { personId: 'per_member' }],
    ['secretary', { $or: [{ associationId: { $in: ['aso_own'] } }, { sentById: { $in: ['aso_own'] } }] }],
  ])('is of delegates to %s', (name, where) => {
    expect(visibleDelegates(viewers[name]!)).toEqual(where);
  });
});
