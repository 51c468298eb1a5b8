import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { Confidentiality, ConsultancyOrigin } from '../request/request.enums.js';
import { AttachmentKind, AttachmentOwner } from './attachment.enums.js';
import {
  type FilesSubject,
  isAtLeast,
  mayAttach,
  mayConfirm,
  mayNameOwner,
  maySeeGivenName,
  mayWithdrawFile,
  type OwnerSubject,
  visibleAttachments,
} from './attachment.policy.js';

const viewers: Record<string, Viewer> = {
  anonymous,
  member: viewerWith({ accountId: 'acc_member', personId: 'per_member' }),
  agency: viewerWith({ accountId: 'acc_agency', roles: ['AGENCY'], organizationId: 'org_own' }),
  otherAgency: viewerWith({ accountId: 'acc_other', roles: ['AGENCY'], organizationId: 'org_other' }),
  proposer: viewerWith({ accountId: 'acc_prop', roles: ['ASSOC_SECRETARY'], associationIds: ['aso_prop'] }),
  proposerLeader: viewerWith({ accountId: 'acc_pl', roles: ['ASSOC_LEADER'], associationIds: ['aso_prop'] }),
  lead: viewerWith({ accountId: 'acc_lead', roles: ['ASSOC_SECRETARY'], associationIds: ['aso_lead'] }),
  authors: viewerWith({ accountId: 'acc_auth', roles: ['ASSOC_SECRETARY'], associationIds: ['aso_author'] }),
  author: viewerWith({ accountId: 'acc_author', personId: 'per_author' }),
  chair: viewerWith({ accountId: 'acc_chair', personId: 'per_chair' }),
  clerk: viewerWith({ accountId: 'acc_clerk', personId: 'per_clerk' }),
  officer: viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] }),
  leader: viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] }),
  inspector: viewerWith({ accountId: 'acc_inspector', roles: ['UNION_INSPECTOR'] }),
  admin: viewerWith({ accountId: 'acc_admin', roles: ['ADMIN'] }),
  system,
};
const request: FilesSubject = {
  origin: ConsultancyOrigin.AGENCY_REQUEST,
  requestingAgencyId: 'org_own',
  proposedByAssociationId: 'aso_prop',
  leadAssociationId: 'aso_lead',
  chairPersonId: 'per_chair',
  secretaryPersonId: 'per_clerk',
};
const { REQUEST, OPINION, COUNCIL, REPORT } = AttachmentOwner;
const owner = (type: AttachmentOwner, parts: Partial<OwnerSubject> = {}): OwnerSubject => ({
  type,
  personId: null,
  associationId: null,
  isOpen: type === REQUEST,
  ...parts,
});
const opinion = owner(OPINION, { personId: 'per_author' });
const associationOpinion = owner(OPINION, { associationId: 'aso_author' });
const who = (may: (viewer: Viewer) => boolean) =>
  Object.keys(viewers)
    .filter((name) => may(viewers[name]!))
    .join(' ');
const file = { uploadedByAccountId: 'acc_author', ownerType: OPINION };

describe('who may do what', () => {
  it.each([
    ['add the dossier', AttachmentKind.DOSSIER, owner(REQUEST), 'agency proposer officer system'],
    ['add the answer', AttachmentKind.RESPONSE, owner(REPORT), 'agency officer system'],
    ['add minutes', AttachmentKind.MINUTES, owner(COUNCIL), 'lead chair clerk officer system'],
    ['add the report', AttachmentKind.REPORT, owner(REPORT), 'lead chair clerk officer system'],
    ['add to a person’s opinion', AttachmentKind.OPINION, opinion, 'author officer system'],
    ['add to an association’s', AttachmentKind.OPINION, associationOpinion, 'authors officer system'],
  ] as const)('%s', (_what, kind, on, expected) => {
    expect(who((viewer) => mayAttach(viewer, request, kind, on).allowed)).toBe(expected);
  });

  it('lets who announced an upload confirm it, and take it back besides officers', () => {
    expect(who((viewer) => mayConfirm(viewer, file).allowed)).toBe('author system');
    expect(who((viewer) => mayWithdrawFile(viewer, file).allowed)).toBe('author officer system');
    expect(mayConfirm(anonymous, file)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('tells of an opinion only its author and the Union, of a council who is inside', () => {
    const staff = 'officer leader inspector system';
    expect(who((viewer) => mayNameOwner(viewer, request, opinion))).toBe(`author ${staff}`);
    expect(who((viewer) => mayNameOwner(viewer, request, owner(COUNCIL)))).toBe(`lead chair clerk ${staff}`);
    expect(who((viewer) => mayNameOwner(viewer, request, owner(REPORT, { isOpen: true })))).toBe(
      Object.keys(viewers).join(' '),
    );
  });

  it('shows the given name of an opinion’s file to who gave it and to the Union', () => {
    expect(who((viewer) => maySeeGivenName(viewer, file))).toBe('author officer leader system');
    expect(who((viewer) => maySeeGivenName(viewer, { ...file, ownerType: REQUEST }))).toBe(
      Object.keys(viewers).join(' '),
    );
  });

  it('orders levels', () => {
    const { PUBLIC, INTERNAL, RESTRICTED, STATE_SECRET } = Confidentiality;
    expect([
      isAtLeast(RESTRICTED, INTERNAL),
      isAtLeast(INTERNAL, INTERNAL),
      isAtLeast(PUBLIC, INTERNAL),
    ]).toEqual([true, true, false]);
    expect(isAtLeast(STATE_SECRET, RESTRICTED)).toBe(true);
  });

  it('hides nothing from officers and leaders', () => {
    for (const name of ['officer', 'leader', 'system'])
      expect(visibleAttachments(viewers[name]!)).toEqual({});
    expect(visibleAttachments(anonymous)).not.toEqual({});
  });
});
