import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { actorRoles, anonymous, idFromName, nothing, system, type Viewer } from '../../kernel/index.js';
import { EngagementStatus } from './engagement.enums.js';
import { engagementLifecycle } from './engagement.lifecycle.js';
import {
  mayAnswerOffer,
  mayEngage,
  maySeeExperts,
  maySeeFee,
  maySeeQuality,
  maySeeSpending,
  visibleEngagements,
} from './engagement.policy.js';
import { ExpertPoolStatus } from './pool.enums.js';
import { poolLifecycle } from './pool.lifecycle.js';
import { mayManagePool, maySpeakForExpert, maySuggestExperts, visiblePoolEntries } from './pool.policy.js';

const personId = idFromName('per', 'expert');
const org = idFromName('org', 'agency');
const self = viewerWith({ personId });
const other = viewerWith({ personId: idFromName('per', 'other') });
const agency = viewerWith({ roles: ['AGENCY'], organizationId: org });
const union = ['UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR'];
const expert = { personId };
const rolesThat = (may: (viewer: Viewer) => boolean) =>
  actorRoles.filter((role) => may(viewerWith({ roles: [role] })));

describe('who may', () => {
  it.each([
    ['manage the pool', (v: Viewer) => mayManagePool(v).allowed, ['UNION_OFFICER'], false],
    ['speak for an expert', (v: Viewer) => maySpeakForExpert(v, expert).allowed, ['UNION_OFFICER'], true],
    [
      'ask for suggestions',
      (v: Viewer) => maySuggestExperts(v).allowed,
      ['UNION_OFFICER', 'UNION_LEADER'],
      false,
    ],
    ['engage', (v: Viewer) => mayEngage(v).allowed, ['UNION_OFFICER'], false],
    ['answer an offer', (v: Viewer) => mayAnswerOffer(v, expert).allowed, [], true],
    ['see a fee', (v: Viewer) => maySeeFee(v, expert), union, true],
    ['see the quality', (v: Viewer) => maySeeQuality(v), union, false],
    ['see the spending', (v: Viewer) => maySeeSpending(v).allowed, union, false],
  ] as const)('%s', (_what, may, roles, isForSelf) => {
    expect(rolesThat(may)).toEqual(roles);
    expect(may(self)).toBe(isForSelf);
    expect([may(other), may(anonymous), may(agency)]).toEqual([false, false, false]);
    expect(may(system)).toBe(true);
  });

  it('sees the experts of a request: the agency only of its own named review', () => {
    const review = { requestingAgencyId: org, isNamedReview: true };
    const hidden = { ...review, isNamedReview: false };
    expect(rolesThat((viewer) => maySeeExperts(viewer, hidden))).toEqual(union);
    expect(maySeeExperts(agency, review)).toBe(true);
    expect(maySeeExperts(agency, hidden)).toBe(false);
    expect(maySeeExperts(agency, { ...review, requestingAgencyId: idFromName('org', 'b') })).toBe(false);
    expect(maySeeExperts(anonymous, review)).toBe(false);
    // He finds himself only: rows have a visibility of their own.
    expect(maySeeExperts(self, hidden)).toBe(true);
  });

  it('sees rows: nobody by default', () => {
    for (const visible of [visiblePoolEntries, visibleEngagements]) {
      expect(visible(anonymous)).toEqual(nothing);
      expect(visible(viewerWith({ roles: ['DPO', 'ASSOC_SECRETARY', 'ADMIN'] }))).toEqual(nothing);
      expect(visible(viewerWith({ roles: ['UNION_OFFICER'] }))).toEqual({});
      expect(JSON.stringify(visible(self))).toContain(personId);
    }
    expect(visiblePoolEntries(agency)).toEqual(nothing);
    expect(JSON.stringify(visibleEngagements(agency))).toContain('is_named_review');
  });
});

describe('the lifecycles', () => {
  const stepsFrom = (table: { steps: object }, state: string) =>
    Object.entries(table.steps as Record<string, { from: readonly string[] }>)
      .filter(([, { from }]) => from.includes(state))
      .map(([name]) => name);
  it('go from the offer to the payment, and nowhere from the ends', () => {
    expect(
      Object.values(EngagementStatus).map((state) => [
        state,
        stepsFrom(engagementLifecycle, state).join(' '),
      ]),
    ).toEqual([
      ['OFFERED', 'accept decline cancel'],
      ['ACCEPTED', 'complete cancel'],
      ['DECLINED', ''],
      ['DONE', 'pay'],
      ['PAID', ''],
      ['CANCELLED', ''],
    ]);
    expect(
      Object.values(ExpertPoolStatus).map((state) => [state, stepsFrom(poolLifecycle, state).join(' ')]),
    ).toEqual([
      ['ACTIVE', 'pause leave withdrawConsent'],
      ['PAUSED', 'resume leave withdrawConsent'],
      ['LEFT', ''],
    ]);
  });
});
