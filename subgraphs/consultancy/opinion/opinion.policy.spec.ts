import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { ConsultancyOrigin } from '../request/request.enums.js';
import * as policy from './opinion.policy.js';
import * as visibility from './opinion-visibility.policy.js';

const [ours, theirs, own] = ['aso_ours', 'aso_theirs', 'org_own'];
const viewers: Record<string, Viewer> = {
  anonymous,
  author: viewerWith({ personId: 'per_author' }),
  member: viewerWith({ personId: 'per_member' }),
  secretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [ours] }),
  assocLeader: viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [ours] }),
  otherSecretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [theirs] }),
  // Acts for no association: that it is named is not enough.
  roleless: viewerWith({ associationIds: [ours] }),
  agency: viewerWith({ roles: ['AGENCY'], organizationId: own }),
  otherAgency: viewerWith({ roles: ['AGENCY'], organizationId: 'org_other' }),
  dost: viewerWith({ roles: ['DOST'], organizationId: own }),
  officer: viewerWith({ roles: ['UNION_OFFICER'] }),
  leader: viewerWith({ roles: ['UNION_LEADER'] }),
  inspector: viewerWith({ roles: ['UNION_INSPECTOR'] }),
  admin: viewerWith({ roles: ['ADMIN'] }),
  system,
};
const byPerson = { personId: 'per_author', associationId: null };
const byAssociation = { personId: null, associationId: ours };
const request = {
  origin: ConsultancyOrigin.AGENCY_REQUEST,
  requestingAgencyId: own,
  proposedByAssociationId: null,
  leadAssociationId: null,
  isNamedReview: false,
};
const all = Object.keys(viewers).join(' ');
const allBut = (name: string) => all.replace(`${name} `, '');

describe('who may do what', () => {
  it.each([
    [
      'write a person’s opinion',
      (v: Viewer) => policy.mayWriteOpinion(v, byPerson).allowed,
      'author officer system',
    ],
    [
      'write an association’s opinion',
      (v: Viewer) => policy.mayWriteOpinion(v, byAssociation).allowed,
      'secretary assocLeader officer system',
    ],
    [
      'propose an expert',
      (v: Viewer) => policy.mayProposeExpert(v, ours).allowed,
      'secretary assocLeader officer system',
    ],
    [
      'read the history',
      (v: Viewer) => policy.maySeeOpinionHistory(v, byPerson),
      'author officer leader inspector system',
    ],
    ['learn the author', (v: Viewer) => policy.mayKnowAuthor(v, byPerson, request), allBut('agency')],
    [
      'learn the author of a named review',
      (v: Viewer) => policy.mayKnowAuthor(v, byPerson, { ...request, isNamedReview: true }),
      all,
    ],
    ['comment, without a part in the round', (v: Viewer) => policy.mayComment(v, none).allowed, 'system'],
    ['comment, as an author', (v: Viewer) => policy.mayComment(v, { ...none, isAuthor: true }).allowed, all],
    [
      'comment, on the council',
      (v: Viewer) => policy.mayComment(v, { ...none, isOnCouncil: true }).allowed,
      all,
    ],
    [
      'withdraw a comment',
      (v: Viewer) => policy.mayWithdrawComment(v, byAssociation).allowed,
      'secretary assocLeader system',
    ],
    [
      'read a withdrawn comment',
      (v: Viewer) => policy.mayReadComment(v, byPerson, true),
      'author officer leader inspector system',
    ],
    [
      'see what comes up for an association',
      (v: Viewer) => policy.maySeeUpcoming(v, ours).allowed,
      'secretary assocLeader officer leader inspector system',
    ],
    [
      'see what comes up for his associations',
      (v: Viewer) => policy.maySeeUpcoming(v, null).allowed,
      'secretary assocLeader otherSecretary officer leader inspector system',
    ],
  ] as const)('%s', (_what, may, expected) => {
    const names = Object.keys(viewers).filter((name) => may(viewers[name]!));
    expect(names.join(' ')).toBe(expected);
  });

  it('calls paper what an officer writes, and not what is his own', () => {
    expect(policy.isFromPaper(viewers.officer!, byPerson)).toBe(true);
    expect(policy.isFromPaper({ ...viewers.officer!, personId: 'per_author' }, byPerson)).toBe(false);
    expect(policy.isFromPaper(system, byPerson)).toBe(false);
    expect(policy.mayWriteOpinion(viewers.author!, byPerson)).toMatchObject({ as: 'SELF' });
    expect(policy.mayWriteOpinion(viewers.officer!, byPerson)).toMatchObject({ as: 'UNION_OFFICER' });
  });

  it('tells anonymous callers to sign in and others that they may not', () => {
    expect(policy.mayWriteOpinion(anonymous, byPerson)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(policy.mayWriteOpinion(viewers.agency!, byPerson)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
const none = { isOnCouncil: false, isAuthor: false };

describe('what is visible at all', () => {
  const rules = {
    opinions: visibility.visibleOpinions,
    points: visibility.visiblePoints,
    versions: visibility.visibleVersions,
    comments: visibility.visibleComments,
    calls: visibility.visibleCalls,
    proposals: visibility.visibleProposals,
  };
  it.each(Object.entries(rules))('%s: nothing for who has no part', (_what, visible) => {
    for (const name of ['anonymous', 'roleless', 'dost', 'admin']) {
      const where = JSON.stringify(visible(viewers[name]!));
      expect(['{"id":null}', '{"opinionId":{"id":null}}']).toContain(where);
    }
  });

  it('all for officers and leaders, but the drafts of others', () => {
    for (const name of ['officer', 'leader']) {
      for (const [what, visible] of Object.entries(rules)) {
        const where = visible(viewers[name]!);
        const expected =
          what === 'versions' ? { $or: [{ submittedAt: { $ne: null } }, { isOnPaper: true }] } : {};
        expect([name, what, where]).toEqual([name, what, expected]);
      }
    }
  });
});
