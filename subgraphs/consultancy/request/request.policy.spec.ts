import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, selectedBy, system, type Viewer } from '../../kernel/index.js';
import { ConsultancyOrigin } from './request.enums.js';
import {
  mayDecide,
  mayHandle,
  mayPropose,
  maySeeHistory,
  maySeeInternals,
  mayWithdraw,
  type RequestSubject,
  visibleRequests,
} from './request.policy.js';
import { acceptedStatuses } from './request.status.js';

const [own, other] = ['org_own', 'org_other'];
const [ours, theirs] = ['aso_ours', 'aso_theirs'];
const viewers: Record<string, Viewer> = {
  anonymous,
  member: viewerWith({ personId: 'per_1' }),
  secretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [ours] }),
  otherSecretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [theirs] }),
  assocLeader: viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [ours] }),
  agency: viewerWith({ roles: ['AGENCY'], organizationId: own }),
  otherAgency: viewerWith({ roles: ['AGENCY'], organizationId: other }),
  dost: viewerWith({ roles: ['DOST'], organizationId: own }),
  officer: viewerWith({ roles: ['UNION_OFFICER'] }),
  leader: viewerWith({ roles: ['UNION_LEADER'] }),
  inspector: viewerWith({ roles: ['UNION_INSPECTOR'] }),
  admin: viewerWith({ roles: ['ADMIN'] }),
  system,
};
const asked: RequestSubject = {
  origin: ConsultancyOrigin.AGENCY_REQUEST,
  requestingAgencyId: own,
  proposedByAssociationId: null,
  leadAssociationId: ours,
};
const proposed: RequestSubject = {
  origin: ConsultancyOrigin.MEMBER_ASSOCIATION_PROPOSAL,
  requestingAgencyId: null,
  proposedByAssociationId: ours,
  leadAssociationId: null,
};
const initiative: RequestSubject = {
  ...asked,
  origin: ConsultancyOrigin.UNION_INITIATIVE,
};

describe('who may do what', () => {
  it.each([
    ['propose for the agency', (v: Viewer) => mayPropose(v, asked).allowed, 'agency officer system'],
    [
      'propose for the association',
      (v: Viewer) => mayPropose(v, proposed).allowed,
      'secretary officer system',
    ],
    ['propose an initiative', (v: Viewer) => mayPropose(v, initiative).allowed, 'officer system'],
    ['handle', (v: Viewer) => mayHandle(v).allowed, 'officer system'],
    ['decide', (v: Viewer) => mayDecide(v).allowed, 'leader system'],
    ['withdraw', (v: Viewer) => mayWithdraw(v, asked).allowed, 'agency officer system'],
    ['withdraw a proposal', (v: Viewer) => mayWithdraw(v, proposed).allowed, 'officer system'],
    ['see the history', (v: Viewer) => maySeeHistory(v, asked), 'agency officer leader inspector system'],
    [
      'see internals',
      (v: Viewer) => maySeeInternals(v, asked),
      'secretary assocLeader agency officer leader inspector system',
    ],
  ] as const)('%s', (_what, may, expected) => {
    const names = Object.keys(viewers).filter((name) => may(viewers[name]!));
    expect(names.join(' ')).toBe(expected);
  });

  it('tells anonymous callers to sign in and others that they may not', () => {
    for (const decision of [mayHandle, mayDecide]) {
      expect(decision(anonymous)).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(decision(viewers.agency!)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('who may know of a request', () => {
  const accepted = { status: { $in: [...acceptedStatuses] } };
  const publicOnes = { confidentiality: { $in: ['PUBLIC'] }, ...accepted };
  const notSecret = { confidentiality: { $ne: 'STATE_SECRET' } };
  const takingPart = (column: string, id: string) => ({
    id: {
      $in: selectedBy(
        `select request_id from consultancy.participant where ${column} = any(?) and ended_on is null`,
        [`{${id}}`],
      ),
    },
  });
  const association = {
    $and: [
      notSecret,
      {
        $or: [
          { confidentiality: { $in: ['PUBLIC', 'INTERNAL'] }, ...accepted },
          { proposedByAssociationId: { $in: [ours] } },
          { leadAssociationId: { $in: [ours] } },
          takingPart('association_id', ours),
        ],
      },
    ],
  };
  const member = { $and: [notSecret, { $or: [publicOnes, takingPart('person_id', 'per_1')] }] };
  const sentTo = { recipientAgencyId: own, sentOn: { $ne: null } };
  const agency = { $and: [notSecret, { $or: [publicOnes, { requestingAgencyId: own }, sentTo] }] };
  it.each([
    ['anonymous', publicOnes],
    ['member', member],
    ['dost', publicOnes],
    ['admin', publicOnes],
    ['secretary', association],
    ['assocLeader', association],
    ['agency', agency],
    ['inspector', notSecret],
    ['officer', {}],
    ['leader', {}],
    ['system', {}],
  ])('%s', (name, expected) => {
    expect(visibleRequests(viewers[name]!)).toEqual(expected);
  });
});
