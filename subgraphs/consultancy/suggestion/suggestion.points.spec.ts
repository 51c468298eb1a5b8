import { describe, expect, it } from 'vitest';
import { type CandidateFacts, diversityPoints, ownPoints, ranking } from './suggestion.points.js';

const weights = { FIELD: 40, EVIDENCE: 25, LOAD: 15, USAGE: 10, DIVERSITY: 10 };
const facts = (parts: Partial<CandidateFacts> = {}): CandidateFacts => ({
  isExactField: true,
  highestDegree: null,
  titles: [],
  acceptedProjects: 0,
  honours: 0,
  load: 0,
  maxLoad: 3,
  usedThisYear: 0,
  maxPerYear: 2,
  traits: [],
  ...parts,
});
const pointsOf = (parts: Partial<CandidateFacts>) =>
  Object.fromEntries(ownPoints(weights, facts(parts)).map(({ component, points }) => [component, points]));

describe('points', () => {
  it.each([
    [{}, { FIELD: 40, EVIDENCE: 0, LOAD: 15, USAGE: 10 }],
    [{ isExactField: false }, { FIELD: 20 }],
    [{ load: 1 }, { LOAD: 10 }],
    [{ load: 9 }, { LOAD: 0 }],
    [{ usedThisYear: 1 }, { USAGE: 5 }],
    [{ usedThisYear: 7 }, { USAGE: 0 }],
    [{ highestDegree: 'PHD' }, { EVIDENCE: 10 }],
    [{ highestDegree: 'DSC', titles: ['PROFESSOR'], acceptedProjects: 99, honours: 99 }, { EVIDENCE: 25 }],
    [{ acceptedProjects: null, honours: null }, { EVIDENCE: 0 }],
  ] as const)('of %j are %j', (parts, expected) => {
    expect(pointsOf(parts as never)).toMatchObject(expected);
  });

  it('say why, in both languages, also where a domain did not answer', () => {
    for (const { reason } of ownPoints(weights, facts({ acceptedProjects: null })))
      expect([reason.vi, reason.en].every((text) => text.length > 5)).toBe(true);
    expect(ownPoints(weights, facts({ acceptedProjects: null }))[1]!.reason.vi).toContain('chưa có số liệu');
  });

  it('count what those before lack', () => {
    const traits = ['association:a', 'gender:FEMALE', 'locality:x'];
    const points = (...present: string[]) => diversityPoints(weights, traits, new Set(present)).points;
    expect(points()).toBe(10);
    expect(points('gender:FEMALE')).toBe(6.7);
    expect(points(...traits)).toBe(0);
    expect(diversityPoints(weights, [], new Set()).points).toBe(0);
  });
});

describe('the ranking', () => {
  const candidate = (id: string, parts: Partial<CandidateFacts> = {}, isBarred = false) => ({
    id,
    facts: facts(parts),
    isBarred,
  });
  const order = (candidates: ReturnType<typeof candidate>[], chosen: string[] = []) =>
    ranking(weights, candidates, chosen)
      .map((each) => each.candidate.id)
      .join('');

  it('puts the most points first, ties by id, and whom a conflict bars last', () => {
    expect(order([candidate('b'), candidate('a'), candidate('c', { highestDegree: 'PHD' })])).toBe('cab');
    const barred = candidate('a', { highestDegree: 'DSC' }, true);
    expect(order([barred, candidate('b', { isExactField: false })])).toBe('ba');
  });

  it('prefers who adds something to those who are chosen or stand before', () => {
    const same = { traits: ['gender:MALE', 'association:a'] };
    const women = { traits: ['gender:FEMALE', 'association:b'] };
    expect(order([candidate('a', same), candidate('b', same), candidate('c', women)])).toBe('acb');
    expect(order([candidate('a', same), candidate('c', women)], same.traits)).toBe('ca');
  });
});
