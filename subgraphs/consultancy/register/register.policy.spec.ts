import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { visibleRequests } from '../request/request.policy.js';
import {
  countedRequests,
  mayPrepareReport,
  maySignReport,
  visiblePeriodicReports,
} from './register.policy.js';

const viewers: Record<string, Viewer> = {
  anonymous,
  member: viewerWith({ personId: 'per_1' }),
  secretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: ['aso_1'] }),
  agency: viewerWith({ roles: ['AGENCY'], organizationId: 'org_1' }),
  ppc: viewerWith({ roles: ['PPC'], organizationId: 'org_ppc' }),
  officer: viewerWith({ roles: ['UNION_OFFICER'] }),
  leader: viewerWith({ roles: ['UNION_LEADER'] }),
  inspector: viewerWith({ roles: ['UNION_INSPECTOR'] }),
  admin: viewerWith({ roles: ['ADMIN'] }),
  system,
};
const who = (may: (viewer: Viewer) => boolean) =>
  Object.keys(viewers)
    .filter((name) => may(viewers[name]!))
    .join(' ');
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe('who', () => {
  it('prepares and signs periodic reports', () => {
    expect(who((viewer) => mayPrepareReport(viewer).allowed)).toBe('officer system');
    expect(who((viewer) => maySignReport(viewer).allowed)).toBe('leader system');
    expect(mayPrepareReport(anonymous)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('sees periodic reports: the Union all, the province what is sent', () => {
    expect(who((viewer) => same(visiblePeriodicReports(viewer), {}))).toBe('officer leader inspector system');
    expect(who((viewer) => same(visiblePeriodicReports(viewer), { status: 'SENT' }))).toBe('ppc');
    expect(who((viewer) => same(visiblePeriodicReports(viewer), { id: null }))).toBe(
      'anonymous member secretary agency admin',
    );
  });

  it('counts what: the Union what it sees, everybody else what everybody sees', () => {
    const public_ = visibleRequests(anonymous);
    expect(who((viewer) => same(countedRequests(viewer), public_))).toBe(
      'anonymous member secretary agency ppc admin',
    );
    expect(who((viewer) => same(countedRequests(viewer), {}))).toBe('officer leader system');
    expect(countedRequests(viewers.inspector!)).toEqual({ confidentiality: { $ne: 'STATE_SECRET' } });
  });
});
