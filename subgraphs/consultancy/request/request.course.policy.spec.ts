import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import * as policy from './request.course.policy.js';
import { ConsultancyOrigin } from './request.enums.js';

const viewers: Record<string, Viewer> = {
  anonymous,
  member: viewerWith({ personId: 'per_1' }),
  nobody: viewerWith({}),
  chair: viewerWith({ personId: 'per_chair' }),
  secretary: viewerWith({ personId: 'per_secretary' }),
  assocLeader: viewerWith({ roles: ['ASSOC_LEADER'], associationIds: ['aso_1'] }),
  agency: viewerWith({ roles: ['AGENCY'], organizationId: 'org_asks' }),
  recipient: viewerWith({ roles: ['AGENCY'], organizationId: 'org_receives' }),
  otherAgency: viewerWith({ roles: ['AGENCY'], organizationId: 'org_other' }),
  dost: viewerWith({ roles: ['DOST'], organizationId: 'org_asks' }),
  officer: viewerWith({ roles: ['UNION_OFFICER'] }),
  leader: viewerWith({ roles: ['UNION_LEADER'] }),
  inspector: viewerWith({ roles: ['UNION_INSPECTOR'] }),
  system,
};
const request: policy.CourseSubject = {
  origin: ConsultancyOrigin.AGENCY_REQUEST,
  requestingAgencyId: 'org_asks',
  recipientAgencyId: 'org_receives',
  proposedByAssociationId: null,
  leadAssociationId: 'aso_1',
  chairPersonId: 'per_chair',
  secretaryPersonId: 'per_secretary',
};
const empty = {
  ...request,
  requestingAgencyId: null,
  recipientAgencyId: null,
  chairPersonId: null,
  secretaryPersonId: null,
};
const among = (may: (viewer: Viewer) => boolean) =>
  Object.keys(viewers)
    .filter((name) => may(viewers[name]!))
    .join(' ');

describe('who may do what with a request under way', () => {
  it.each([
    ['record the council', policy.mayRecordCouncil, 'chair officer system', 'officer system'],
    ['draft the report', policy.mayDraftReport, 'secretary officer system', 'officer system'],
    ['answer', policy.mayAnswer, 'agency recipient officer system', 'officer system'],
    ['rate', policy.mayRate, 'agency recipient system', 'system'],
    ['run deadlines', policy.mayRunDeadlines, 'system', 'system'],
  ] as const)('%s', (_what, may, expected, whereNobodyIsNamed) => {
    expect(among((viewer) => may(viewer, request).allowed)).toBe(expected);
    expect(among((viewer) => may(viewer, empty).allowed)).toBe(whereNobodyIsNamed);
    expect(may(anonymous, request)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(may(viewers.inspector!, request)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('approves the text: the chair or who enters his paper; a leader without a council', () => {
    const may = (hasCouncil: boolean) => (viewer: Viewer) =>
      policy.mayApproveReport(viewer, { ...request, hasCouncil }).allowed;
    expect(among(may(true))).toBe('chair officer system');
    expect(among(may(false))).toBe('leader system');
  });

  it('sees the outcome and the debts', () => {
    expect(among((viewer) => policy.maySeeOutcome(viewer, request))).toBe(
      'agency recipient officer leader inspector system',
    );
    expect(among((viewer) => policy.maySeeDebts(viewer).allowed)).toBe('officer leader inspector system');
  });

  it('says in what capacity', () => {
    expect(policy.mayRecordCouncil(viewers.chair!, request)).toEqual({ allowed: true, as: 'SELF' });
    expect(policy.mayAnswer(viewers.agency!, request)).toEqual({ allowed: true, as: 'AGENCY' });
    expect(policy.isChair(viewers.chair!, request)).toBe(true);
    expect(policy.isChair(viewers.nobody!, empty)).toBe(false);
  });
});
