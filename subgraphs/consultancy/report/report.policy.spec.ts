import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, system } from '../../kernel/index.js';
import { rateOf } from './acceptance.js';
import { contentHashOf } from './report.content.js';
import { ReportSection } from './report.enums.js';
import { maySeeDispatch, visibleFollowUps, visibleRecommendations, visibleReports } from './report.policy.js';

const officer = viewerWith({ roles: ['UNION_OFFICER'] });
const inspector = viewerWith({ roles: ['UNION_INSPECTOR'] });
const member = viewerWith({ personId: 'per_1' });

describe('who may know of a report', () => {
  it('is the Union, the inspector but for state secrets, others what is sent', () => {
    for (const viewer of [officer, system]) {
      expect(visibleReports(viewer)).toEqual({});
      expect(visibleRecommendations(viewer)).toEqual({});
      expect(visibleFollowUps(viewer)).toEqual({});
    }
    const notSecret = { confidentiality: { $ne: 'STATE_SECRET' } };
    expect(visibleReports(inspector)).toEqual({ requestId: notSecret });
    expect(visibleReports(anonymous)).toMatchObject({ sentOn: { $ne: null } });
    const [sent, council] = (visibleReports(member) as { $or: object[] }).$or;
    expect(sent).toMatchObject({ sentOn: { $ne: null } });
    expect(council).toMatchObject({ requestId: notSecret });
    const { requestId } = visibleReports(anonymous);
    const reportId = { sentOn: { $ne: null } };
    expect(visibleRecommendations(anonymous)).toEqual({ reportId, requestId });
    expect(visibleFollowUps(anonymous)).toEqual({ recommendationId: { reportId }, requestId });
  });

  it('tells of the dispatch to the Union only', () => {
    expect([officer, inspector, system, member, anonymous].map(maySeeDispatch)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the rate of acceptance', () => {
  const counts = {
    total: 0,
    pending: 0,
    accepted: 0,
    partially: 0,
    explained: 0,
    noResponse: 0,
    superseded: 0,
  };
  it.each([
    [{}, null],
    [{ total: 2, superseded: 2 }, null],
    [{ total: 4, accepted: 1, partially: 1, explained: 1, superseded: 1 }, [3, 6, 5000]],
    [{ total: 3, accepted: 2, noResponse: 1 }, [4, 6, 6667]],
    [{ total: 1, pending: 1 }, [0, 2, 0]],
  ])('of %j is %j', (parts, expected) => {
    const rate = rateOf({ ...counts, ...parts });
    expect(rate && [rate.numerator, rate.denominator, rate.basisPoints]).toEqual(expected);
  });
});

describe('the digest of a text', () => {
  const report = {
    round: 1,
    versionNumber: 1,
    sections: [{ section: ReportSection.CONCLUSIONS, text: 'Khả thi' }],
    minorities: [],
  };
  const recommendation = (no: number, text: string) => ({ no, text, theme: null, severity: 'KEY' as never });
  it('is the same whatever the order, and another for another text', () => {
    const [a, b] = [recommendation(1, 'Một'), recommendation(2, 'Hai')];
    const hash = contentHashOf(report, 'TVPB-2026-001', [a, b]);
    expect(contentHashOf(report, 'TVPB-2026-001', [b, a])).toBe(hash);
    expect(contentHashOf(report, 'TVPB-2026-002', [a, b])).not.toBe(hash);
    expect(contentHashOf({ ...report, versionNumber: 2 }, 'TVPB-2026-001', [a, b])).not.toBe(hash);
    expect(contentHashOf(report, 'TVPB-2026-001', [a, recommendation(2, 'Ba')])).not.toBe(hash);
  });
});
