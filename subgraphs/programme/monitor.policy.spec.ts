import { describe, expect, it } from 'vitest';
import { anonymous } from '../kernel/viewer.js';
import { mayHandIn, mayMonitor, mayReport, visibleByStatus } from './monitor.policy.js';
import { account, monitor, officer, organizationId, owner, stranger } from './programme.fixture.js';

describe('who may what', () => {
  const own = { organizationId };
  it.each([
    ['anonymous', anonymous, false, false, false],
    ['a monitor', monitor, true, true, true],
    ['an officer', officer, false, false, true],
    ['the owner', owner, false, true, true],
    ['a stranger', stranger, false, false, false],
  ])('%s', (_name, viewer, monitors, handsIn, reports) => {
    expect([
      mayMonitor(viewer).allowed,
      mayHandIn(viewer, own).allowed,
      mayReport(viewer, own).allowed,
    ]).toEqual([monitors, handsIn, reports]);
  });
  it('nobody owns what belongs to no organization', () => {
    expect(mayHandIn(account({}), { organizationId: null }).allowed).toBe(false);
    expect(visibleByStatus(['ACCEPTED'])(account({}))).toEqual({ status: { $in: ['ACCEPTED'] } });
  });
});
