import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import {
  mayJudgeReport,
  maySubmitReport,
  mayWriteReport,
  reportingAssociations,
  visibleReports,
} from './annual-report.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  nobody: base,
  secretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_own'] },
  leader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_own'] },
  otherLeader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_other'] },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  unionLeader: { ...base, roles: ['UNION_LEADER'] },
  homeAffairs: { ...base, roles: ['HOME_AFFAIRS'] },
  admin: { ...base, roles: ['ADMIN'] },
};

/** Who may; everybody who is not named may not. */
const table = [
  ['write a report', mayWriteReport, ['system', 'secretary', 'leader']],
  ['submit a report', maySubmitReport, ['system', 'leader']],
  ['judge a report', mayJudgeReport, ['system', 'officer']],
] as const;

describe.each(table)('to %s', (_what, decide, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer, { associationId: 'aso_own' });
    expect(decision.allowed).toBe((allowed as readonly string[]).includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

describe('to see reports, and who has none', () => {
  const own = { $in: ['aso_own'] };
  it.each([
    ['officer', {}, {}],
    ['unionLeader', {}, {}],
    ['system', {}, {}],
    ['homeAffairs', { status: { $nin: ['DRAFT', 'RETURNED'] } }, {}],
    ['secretary', { associationId: own }, { id: own }],
    ['leader', { associationId: own }, { id: own }],
    ['anonymous', { id: null }, { id: null }],
    ['nobody', { id: null }, { id: null }],
    ['admin', { id: null }, { id: null }],
  ])('%s', (name, reports, associations) => {
    expect(visibleReports(viewers[name]!)).toEqual(reports);
    expect(reportingAssociations(viewers[name]!)).toEqual(associations);
  });
});
