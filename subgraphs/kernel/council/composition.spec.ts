import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfComposition, isFull, votes } from './composition.js';
import { CouncilRole } from './council.enums.js';
import { anyRoles, review } from './ruleset.fixture.js';

const { CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER, ADMIN_SECRETARY } = CouncilRole;
const seats = (...roles: CouncilRole[]) => roles.map((role) => ({ role }));
const least = [CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, REVIEWER, MEMBER];
const faults = (...roles: CouncilRole[]) => faultsOfComposition(review, seats(...roles)).map(({ en }) => en);

describe('the composition of a council', () => {
  it('is satisfied by the least council, and by one with all that is optional', () => {
    expect(faults(...least)).toEqual([]);
    expect(faults(...least, VICE_CHAIR, ADMIN_SECRETARY, MEMBER, REVIEWER)).toEqual([]);
  });

  it.each([
    ['no chair', [SCIENTIFIC_SECRETARY, REVIEWER, REVIEWER, MEMBER, MEMBER], 'Chair: 1 needed, 0 there.'],
    ['two chairs', [...least, CHAIR], 'Chair: at most 1, 2 there.'],
    ['no secretary', [CHAIR, REVIEWER, REVIEWER, MEMBER, MEMBER], 'Scientific secretary: 1 needed, 0 there.'],
    ['one reviewer', [CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER, MEMBER], 'Reviewer: 2 needed, 1 there.'],
    ['four members', least.slice(0, 4), 'The council must have 5 to 15 members and has 4.'],
    [
      'an administrative secretary in place of a member',
      [...least.slice(0, 4), ADMIN_SECRETARY],
      'The council must have 5 to 15 members and has 4.',
    ],
    [
      'sixteen members',
      [...least, ...Array(11).fill(MEMBER)],
      'The council must have 5 to 15 members and has 16.',
    ],
  ])('is not satisfied by %s', (_what, roles, fault) => {
    expect(faults(...roles)).toEqual([fault]);
  });

  it('asks for those who count votes where the ruleset does', () => {
    const ruleset = { ...review, voteCounters: 2 };
    const counting = (n: number) =>
      faultsOfComposition(
        ruleset,
        least.map((role, i) => ({ role, isVoteCounter: i < n })),
      );
    expect(counting(1)).toHaveLength(1);
    expect(counting(2)).toEqual([]);
  });

  it('is full exactly where one more seat would be a fault of too much', () => {
    fc.assert(
      fc.property(anyRoles, fc.constantFrom(...Object.values(CouncilRole)), (roles, role) => {
        const tooMuch = faultsOfComposition(review, seats(...roles, role)).filter(
          ({ en }) => en.includes(`at most`) || / has 1[6-9]| has [2-9]\d/.test(en),
        );
        const before = faultsOfComposition(review, seats(...roles)).filter(
          ({ en }) => en.includes(`at most`) || / has 1[6-9]| has [2-9]\d/.test(en),
        );
        if (before.length > 0) return;
        expect(isFull(review, seats(...roles), role) !== null).toBe(tooMuch.length > 0);
      }),
    );
  });

  it('lets everyone vote but the administrative secretary (C8)', () => {
    expect(Object.values(CouncilRole).filter((role) => !votes(role))).toEqual([ADMIN_SECRETARY]);
  });
});
