import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import {
  isSomebodyElse,
  isTheClock,
  mayDecideReversal,
  mayForgiveFees,
  mayKeepFees,
  maySeeFeeSummary,
  maySeeUnionFees,
  visibleFeeDues,
} from './fee.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
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
  inspector: { ...base, roles: ['UNION_INSPECTOR'] },
  dpo: { ...base, roles: ['DPO'] },
  admin: { ...base, roles: ['ADMIN'] },
};
const [toAssociation, toUnion] = [{ associationId: 'aso_own' }, { associationId: null }];

/** Who may; everybody who is not named may not. */
const table = [
  ['keep an association’s fees', mayKeepFees, toAssociation, ['system', 'secretary']],
  ['keep the Union’s fees', mayKeepFees, toUnion, ['system', 'officer']],
  ['forgive an association’s fees', mayForgiveFees, toAssociation, ['system', 'leader']],
  ['forgive the Union’s fees', mayForgiveFees, toUnion, ['system', 'unionLeader']],
  [
    'decide on an association’s reversal',
    mayDecideReversal,
    toAssociation,
    ['system', 'secretary', 'leader'],
  ],
  ['decide on the Union’s reversal', mayDecideReversal, toUnion, ['system', 'officer', 'unionLeader']],
  ['let time pass', isTheClock, toUnion, ['system']],
] as const;

describe.each(table)('to %s', (_what, decide, fee, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer, fee);
    expect(decision.allowed).toBe((allowed as readonly string[]).includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

it('takes one person, whatever the account, as one', () => {
  const asked = { account: 'acc_1', person: 'per_1' };
  expect(isSomebodyElse({ ...base, accountId: 'acc_1', personId: null }, asked)).toBe(false);
  expect(isSomebodyElse({ ...base, accountId: 'acc_2', personId: 'per_1' }, asked)).toBe(false);
  expect(isSomebodyElse({ ...base, accountId: 'acc_2', personId: 'per_2' }, asked)).toBe(true);
  // Of accounts without a person no more is known than that they are two.
  expect(isSomebodyElse({ ...base, accountId: 'acc_2' }, { account: 'acc_1', person: null })).toBe(true);
});

describe('to see fees', () => {
  const own = { $in: ['aso_own'] };
  it.each([
    ['officer', {}],
    ['unionLeader', {}],
    ['inspector', {}],
    ['dpo', {}],
    ['system', {}],
    ['anonymous', { id: null }],
    ['nobody', { id: null }],
    ['admin', { id: null }],
    ['member', { personId: 'per_member' }],
    ['secretary', { $or: [{ associationId: own }, { debtorAssociationId: own }] }],
    ['leader', { $or: [{ associationId: own }, { debtorAssociationId: own }] }],
  ])('%s', (name, where) => {
    expect(visibleFeeDues(viewers[name]!)).toEqual(where);
  });

  it.each(Object.entries(viewers))('in sums: %s', (name, viewer) => {
    const overseers = ['system', 'officer', 'unionLeader', 'inspector'];
    expect(maySeeUnionFees(viewer)).toBe(overseers.includes(name));
    expect(maySeeFeeSummary(viewer, 'aso_own')).toBe([...overseers, 'secretary', 'leader'].includes(name));
  });
});
