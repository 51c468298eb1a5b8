import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { votes } from './composition.js';
import { CouncilRole } from './council.enums.js';
import { faultsOfQuorum } from './quorum.js';
import { anyRoles, review } from './ruleset.fixture.js';

const { CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER, ADMIN_SECRETARY } = CouncilRole;
const seatsOf = (roles: readonly CouncilRole[]) => roles.map((role, i) => ({ id: String(i), role }));
const nine = [CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, REVIEWER, MEMBER, MEMBER, MEMBER, MEMBER];
const codes = (roles: readonly CouncilRole[], present: readonly number[]) =>
  faultsOfQuorum(review, seatsOf(roles), new Set(present.map(String))).map(({ code }) => code);

describe('the quorum of a council', () => {
  it('is exactly two thirds, compared without rounding', () => {
    expect(codes(nine, [0, 2, 3, 5, 6, 7])).toEqual([]);
    expect(codes(nine, [0, 2, 3, 5, 6])).toEqual(['NO_QUORUM']);
    const ten = [...nine, MEMBER];
    expect(codes(ten, [0, 2, 3, 5, 6, 7])).toEqual(['NO_QUORUM']);
    expect(codes(ten, [0, 2, 3, 5, 6, 7, 8])).toEqual([]);
  });

  it('needs the chair or the vice-chair, and a reviewer', () => {
    expect(codes(nine, [1, 2, 3, 5, 6, 7])).toEqual([]);
    expect(codes(nine, [2, 3, 4, 5, 6, 7])).toEqual(['MUST_ATTEND_MISSING']);
    expect(codes(nine, [0, 1, 2, 5, 6, 7])).toEqual(['MUST_ATTEND_MISSING']);
    expect(codes(nine, [2, 5, 6, 7, 8])).toEqual(['NO_QUORUM', 'MUST_ATTEND_MISSING', 'MUST_ATTEND_MISSING']);
  });

  it('counts an administrative secretary on neither side', () => {
    const three = [CHAIR, REVIEWER, MEMBER, ADMIN_SECRETARY];
    expect(codes(three, [0, 1])).toEqual([]);
    expect(codes(three, [0, 3])).toEqual(['NO_QUORUM', 'MUST_ATTEND_MISSING']);
  });

  it('does not come of nobody', () => {
    expect(codes([], [])).toContain('NO_QUORUM');
    expect(codes([ADMIN_SECRETARY], [0])).toContain('NO_QUORUM');
  });

  it('is never lost by somebody’s coming, nor won by somebody’s leaving', () => {
    fc.assert(
      fc.property(anyRoles, fc.func(fc.boolean()), fc.nat(), (roles, isThere, more) => {
        if (roles.length === 0) return;
        const present = roles.map((_, i) => i).filter((i) => isThere(i));
        const joined = [...new Set([...present, more % roles.length])];
        if (codes(roles, present).length === 0) expect(codes(roles, joined)).toEqual([]);
      }),
    );
  });

  it('has at least two thirds of those who vote, whenever it is there', () => {
    fc.assert(
      fc.property(anyRoles, fc.func(fc.boolean()), (roles, isThere) => {
        const present = roles.map((_, i) => i).filter((i) => isThere(i));
        if (codes(roles, present).includes('NO_QUORUM')) return;
        const members = roles.filter(votes).length;
        expect(present.filter((i) => votes(roles[i]!)).length * 3).toBeGreaterThanOrEqual(members * 2);
      }),
    );
  });
});
