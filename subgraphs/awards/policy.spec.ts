import { describe, expect, it } from 'vitest';
import { actorRoles, anonymous, system, type Viewer } from '../kernel/index.js';
import { visibleEditions } from './edition/edition.policy.js';
import { mayDecide, mayPrepare, maySeeHistory } from './policy.js';

const viewers: [name: string, viewer: Viewer][] = [
  ['anonymous', anonymous],
  ['SYSTEM', system],
  ['SELF', { ...anonymous, kind: 'account' }],
  ...actorRoles.map((role): [string, Viewer] => [role, { ...anonymous, kind: 'account', roles: [role] }]),
];

const rights: [decision: string, judge: (viewer: Viewer) => boolean, who: string[]][] = [
  ['mayPrepare', (viewer) => mayPrepare(viewer).allowed, ['UNION_OFFICER']],
  ['mayDecide', (viewer) => mayDecide(viewer).allowed, ['UNION_LEADER']],
  ['maySeeHistory', maySeeHistory, ['UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR']],
  [
    'sees unannounced editions',
    (viewer) => Object.keys(visibleEditions(viewer)).length === 0,
    ['UNION_OFFICER', 'UNION_LEADER'],
  ],
];

describe.each(rights)('%s', (_name, judge, who) => {
  it.each(viewers)('%s', (name, viewer) => {
    expect(judge(viewer)).toBe(['SYSTEM', ...who].includes(name));
  });
});

it.each([mayPrepare, mayDecide])('tells an anonymous caller to sign in and others why not', (judge) => {
  expect(judge(anonymous)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(judge({ ...anonymous, kind: 'account', roles: ['ADMIN'] })).toMatchObject({ code: 'FORBIDDEN' });
});
