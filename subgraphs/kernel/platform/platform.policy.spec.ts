import { expect, test } from 'vitest';
import { actorRoles, anonymous, system, type Viewer } from '../viewer.js';
import { maySeePlatform } from './platform.policy.js';

test('how the parts fare is for administrators, union officers and the graph itself', () => {
  const holders = actorRoles.filter((role) =>
    maySeePlatform({ ...anonymous, kind: 'account', roles: [role] } as Viewer),
  );
  expect(holders).toEqual(['ADMIN', 'UNION_OFFICER']);
  expect(maySeePlatform(anonymous)).toBe(false);
  expect(maySeePlatform(system)).toBe(true);
});
