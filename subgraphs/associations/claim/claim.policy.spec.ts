import { expect, it } from 'vitest';
import { anonymous, nothing, system, type Viewer } from '../../kernel/index.js';
import { mayClaim, mayDecideClaim, visibleClaims } from './claim.policy.js';

const newcomer: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1', personId: null };
const known: Viewer = { ...newcomer, personId: 'per_1' };
const officer: Viewer = { ...known, roles: ['UNION_OFFICER'] };
const secretary: Viewer = { ...known, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_1'] };
const dpo: Viewer = { ...known, roles: ['DPO'] };

it.each([
  ['anonymous', anonymous, false, false, nothing],
  ['a newcomer', newcomer, true, false, { accountId: 'acc_1' }],
  ['who has a person', known, false, false, { accountId: 'acc_1' }],
  ['a secretary', secretary, false, false, { accountId: 'acc_1' }],
  ['an officer', officer, false, true, {}],
  ['the data protection officer', dpo, false, false, {}],
  ['the system', system, false, true, {}],
] as const)('lets %s claim, decide and see what they may', (_who, viewer, claims, decides, sees) => {
  expect(mayClaim(viewer).allowed).toBe(claims);
  expect(mayDecideClaim(viewer).allowed).toBe(decides);
  expect(visibleClaims(viewer)).toEqual(sees);
});
