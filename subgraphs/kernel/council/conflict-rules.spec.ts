import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConflictVerdict, verdictOf } from './conflict.js';
import { faultsOfOrganizations, reportFor, severityOf } from './conflict-rules.js';
import { CouncilKind, CouncilRole } from './council.enums.js';

const { CONSULTANCY_REVIEW, CONTEST_JURY, SELECTION } = CouncilKind;
const { CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER, ADMIN_SECRETARY } = CouncilRole;
const roles = Object.values(CouncilRole);
const barred = (rule: string, kind: CouncilKind) =>
  roles.filter((role) => severityOf(rule, kind, role) === ConflictVerdict.BLOCK);

describe('the rules on conflicts of interest', () => {
  it.each([
    ['C1', CONSULTANCY_REVIEW, roles],
    ['C2', CONSULTANCY_REVIEW, [CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER]],
    ['C2', SELECTION, [CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER]],
    ['C3', CONSULTANCY_REVIEW, roles],
    ['C4', CONSULTANCY_REVIEW, [CHAIR, REVIEWER]],
    ['C4', SELECTION, []],
    ['C5', CONTEST_JURY, []],
    ['C6', CONSULTANCY_REVIEW, roles],
    ['C7', CONSULTANCY_REVIEW, []],
    ['DECLARED', CONSULTANCY_REVIEW, []],
  ])('%s in %s bars these seats', (rule, kind, expected) => {
    expect(barred(rule, kind)).toEqual(expected);
  });

  it('recuses by C5 for the entry, and not from the jury; elsewhere it says nothing', () => {
    expect(severityOf('C5', CONTEST_JURY, MEMBER, 'BALLOT')).toBe('BLOCK');
    expect(severityOf('C5', CONTEST_JURY, MEMBER)).toBe('DISCLOSE');
    expect(severityOf('C5', SELECTION, MEMBER, 'BALLOT')).toBeNull();
  });

  it('bars by rules on certain seats nobody whose seat is not known', () => {
    for (const rule of ['C2', 'C4']) expect(severityOf(rule, CONSULTANCY_REVIEW, null)).toBe('DISCLOSE');
  });

  it('leaves what was judged for the seat as it is', () => {
    const finding = { rule: 'C2', severity: ConflictVerdict.DISCLOSE, isJudged: true };
    const report = { personId: 'per', findings: [finding], domains: [] } as never;
    expect(reportFor(report, CONSULTANCY_REVIEW, CHAIR, 'APPOINTMENT').findings).toEqual([finding]);
  });

  it('makes a report stricter for a seat and never milder', () => {
    const finding = fc.record({
      rule: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'DECLARED'),
      severity: fc.constantFrom(ConflictVerdict.BLOCK, ConflictVerdict.DISCLOSE),
    });
    const order = ['CLEAR', 'DISCLOSE', 'UNKNOWN', 'BLOCK'];
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 5 }),
        fc.constantFrom(...roles),
        fc.constantFrom('APPOINTMENT', 'BALLOT'),
        fc.boolean(),
        (findings, role, moment, answered) => {
          const report = { personId: 'per', findings, domains: [{ name: 'x', answered }] } as never;
          const judged = reportFor(report, CONSULTANCY_REVIEW, role, moment as never);
          expect(order.indexOf(verdictOf(judged))).toBeGreaterThanOrEqual(order.indexOf(verdictOf(report)));
          if (!answered) expect(['BLOCK', 'UNKNOWN']).toContain(verdictOf(judged));
        },
      ),
    );
  });
});

describe('the organisations of the seats', () => {
  const parties = { applicantIds: ['agency'], draftingIds: ['author'] };
  const of = (...seats: [CouncilRole, string | null][]) =>
    faultsOfOrganizations(
      CONSULTANCY_REVIEW,
      seats.map(([role, organizationId]) => ({ role, organizationId })),
      parties,
    );

  it('lets the applicant have one seat that decides nothing', () => {
    expect(of([MEMBER, 'agency'], [MEMBER, 'other'], [CHAIR, null])).toEqual([]);
    expect(of([MEMBER, 'agency'], [ADMIN_SECRETARY, 'agency'])).toEqual(['APPLICANT_SEAT']);
    for (const role of [CHAIR, VICE_CHAIR, REVIEWER, SCIENTIFIC_SECRETARY])
      expect(of([role, 'agency'])).toEqual(['APPLICANT_SEAT']);
  });

  it('lets nobody of the drafting agency be chair or reviewer of a review', () => {
    expect(of([MEMBER, 'author'], [VICE_CHAIR, 'author'])).toEqual([]);
    for (const role of [CHAIR, REVIEWER]) expect(of([role, 'author'])).toEqual(['DRAFTER_SEAT']);
    expect(faultsOfOrganizations(SELECTION, [{ role: CHAIR, organizationId: 'author' }], parties)).toEqual(
      [],
    );
  });

  it('names both where one organisation asks and drafts', () => {
    const same = { applicantIds: ['agency'], draftingIds: ['agency'] };
    expect(
      faultsOfOrganizations(CONSULTANCY_REVIEW, [{ role: REVIEWER, organizationId: 'agency' }], same),
    ).toEqual(['APPLICANT_SEAT', 'DRAFTER_SEAT']);
  });
});
