import { describe, expect, it } from 'vitest';
import { CouncilKind, CouncilRole, CouncilSeatStatus } from './council.enums.js';
import { type EstablishingSeat, faultsOfEstablishing } from './establishing.js';
import { review } from './ruleset.fixture.js';

const { CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER } = CouncilRole;
const seat = (role: CouncilRole, changes: Partial<EstablishingSeat> = {}): EstablishingSeat => ({
  role,
  status: CouncilSeatStatus.ACCEPTED,
  declaredAt: new Date(0),
  organizationId: null,
  isVoteCounter: false,
  ...changes,
});
const whole = [seat(CHAIR), seat(SCIENTIFIC_SECRETARY), seat(REVIEWER), seat(REVIEWER), seat(MEMBER)];
const codes = (...seats: EstablishingSeat[]) =>
  faultsOfEstablishing(CouncilKind.CONSULTANCY_REVIEW, review, seats, {
    applicantIds: ['agency'],
    draftingIds: ['author'],
  }).map(({ code }) => code);

describe('what keeps a council from being established', () => {
  it('is nothing where everyone has accepted and declared', () => {
    expect(codes(...whole)).toEqual([]);
  });

  it.each([
    ['a seat that is not filled', whole.slice(1), ['COMPOSITION_INCOMPLETE', 'COMPOSITION_INCOMPLETE']],
    [
      'an invitation without answer',
      [...whole, seat(MEMBER, { status: CouncilSeatStatus.INVITED })],
      ['SEAT_NOT_ACCEPTED'],
    ],
    ['a declaration that is missing', [...whole, seat(MEMBER, { declaredAt: null })], ['DECLARATION_NEEDED']],
    [
      'two of the applicant',
      [...whole, seat(MEMBER, { organizationId: 'agency' }), seat(MEMBER, { organizationId: 'agency' })],
      ['APPLICANT_SEAT'],
    ],
    [
      'a reviewer of the drafting agency',
      [...whole, seat(REVIEWER, { organizationId: 'author' })],
      ['DRAFTER_SEAT'],
    ],
  ])('is %s', (_what, seats, expected) => {
    expect(codes(...seats)).toEqual(expected);
  });
});
