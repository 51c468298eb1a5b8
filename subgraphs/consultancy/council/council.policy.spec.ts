import { describe, expect, it } from 'vitest';
import { actorRoles, anonymous, system, type Viewer } from '../../kernel/index.js';
import {
  councilPolicy,
  declarationOf,
  isOfUnion,
  partiesOf,
  visibleCouncils,
  visibleSeats,
  visibleVotes,
} from './council.policy.js';

const viewer = (parts: Partial<Viewer>): Viewer => ({ ...anonymous, kind: 'account', ...parts });
const everyone = [...actorRoles.map((role) => viewer({ roles: [role] })), anonymous];
const rolesThat = (may: (viewer: Viewer) => boolean) => everyone.filter(may).map(({ roles }) => roles[0]);

describe('the councils of requests', () => {
  it('are put together by officers and established by leaders', () => {
    expect(rolesThat((each) => councilPolicy.mayPrepare(each).allowed)).toEqual(['UNION_OFFICER']);
    expect(rolesThat((each) => councilPolicy.mayEstablish(each).allowed)).toEqual(['UNION_LEADER']);
    expect(councilPolicy.mayEstablish(system).allowed).toBe(true);
    expect(rolesThat(isOfUnion)).toEqual(['UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR']);
  });

  it('are all seen by officers and leaders alone, with seats and votes', () => {
    for (const visible of [visibleCouncils, visibleSeats, visibleVotes])
      expect(rolesThat((each) => Object.keys(visible(each)).length === 0)).toEqual([
        'UNION_OFFICER',
        'UNION_LEADER',
      ]);
  });

  it('have no vote for who is neither of the Union nor a person', () => {
    expect(visibleVotes(viewer({ roles: ['AGENCY'], organizationId: 'org_a' }))).toEqual({ id: null });
  });

  it('come from who asks and who drafted', () => {
    expect(partiesOf({ requestingAgencyId: 'a', draftingAgencyId: null })).toEqual({
      applicantIds: ['a'],
      draftingIds: [],
    });
  });
});

describe('a declaration', () => {
  const seat = {
    personId: 'per_m',
    declaredAt: new Date(0),
    hasDeclaredConflict: true,
    declaration: 'Anh trai',
  };
  it('is for the Union and the holder', () => {
    expect(rolesThat((each) => declarationOf(each, seat) !== null)).toEqual([
      'UNION_OFFICER',
      'UNION_LEADER',
      'UNION_INSPECTOR',
    ]);
    expect(declarationOf(viewer({ personId: 'per_m' }), seat)).toMatchObject({
      hasConflict: true,
      text: 'Anh trai',
    });
    expect(declarationOf(viewer({ personId: 'per_x' }), seat)).toBeNull();
  });
  it('is none before it is made', () => {
    expect(declarationOf(system, { ...seat, declaredAt: null })).toBeNull();
  });
});
