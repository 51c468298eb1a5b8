import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import type { Refusal } from '../../kernel/index.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType, SchemeKind } from './request.enums.js';
import type { ProposeConsultancyRequestInput } from './request.inputs.js';
import { requireSoundProposal } from './request.proposal.js';

const { AGENCY_REQUEST, UNION_INITIATIVE, MEMBER_ASSOCIATION_PROPOSAL } = ConsultancyOrigin;
const sound: ProposeConsultancyRequestInput = {
  title: 'Đề án phát triển vùng trồng quế',
  type: ConsultancyType.CRITIQUE,
  origin: AGENCY_REQUEST,
  schemeKind: SchemeKind.POLICY_SCHEME,
  confidentiality: Confidentiality.PUBLIC,
  fieldIds: [],
  requestingAgencyId: 'org_1',
  draftingAgencyId: 'org_1',
};
const agency = viewerWith({ roles: ['AGENCY'] });
const officer = viewerWith({ roles: ['UNION_OFFICER'] });
const secret = { confidentiality: Confidentiality.STATE_SECRET };

const codes = (parts: object, fields = ['fld_1'], viewer = officer) => {
  try {
    requireSoundProposal(viewer, { ...sound, ...parts }, fields);
    return [];
  } catch (error) {
    return (error as Refusal).problems.map(({ code, path }) => `${code} ${path?.[1]}`);
  }
};

describe('a sound proposal', () => {
  it.each([
    ['as it is', {}, []],
    ['without title', { title: ' … ' }, ['REQUIRED title']],
    ['with a title of 500', { title: 'a'.repeat(500) }, []],
    ['with a title of 501', { title: 'a'.repeat(501) }, ['TOO_LONG title']],
    ['without agency', { requestingAgencyId: null }, ['REQUESTING_AGENCY_NEEDED requestingAgencyId']],
    [
      'of the Union with an agency and no recipient',
      { origin: UNION_INITIATIVE },
      ['NO_REQUESTING_AGENCY requestingAgencyId', 'RECIPIENT_NEEDED recipientAgencyId'],
    ],
    ['of the Union', { origin: UNION_INITIATIVE, requestingAgencyId: null, recipientAgencyId: 'org_2' }, []],
    [
      'of no association',
      { origin: MEMBER_ASSOCIATION_PROPOSAL, requestingAgencyId: null },
      ['PROPOSING_ASSOCIATION_NEEDED proposedByAssociationId'],
    ],
    [
      'of an agency with an association',
      { proposedByAssociationId: 'aso_1' },
      ['NO_PROPOSING_ASSOCIATION proposedByAssociationId'],
    ],
    ['for a critique without draft', { draftingAgencyId: null }, ['DRAFT_NEEDED draftingAgencyId']],
    ['for advice without draft', { draftingAgencyId: null, type: ConsultancyType.CONSULTANCY }, []],
    [
      'to appraise a draft',
      { type: ConsultancyType.SOCIAL_APPRAISAL, schemeKind: SchemeKind.LEGAL_DRAFT },
      ['SCHEME_NOT_UNDER_WAY schemeKind'],
    ],
    ['to appraise a scheme', { type: ConsultancyType.SOCIAL_APPRAISAL, draftingAgencyId: null }, []],
  ])('%s', (_what, parts, expected) => {
    expect(codes(parts)).toEqual(expected);
  });

  it('names one to ten fields', () => {
    expect(codes({}, [])).toEqual(['REQUIRED fieldIds']);
    expect(codes({}, Array(10).fill('fld_1'))).toEqual([]);
    expect(codes({}, Array(11).fill('fld_1'))).toEqual(['INVALID_VALUE fieldIds']);
  });

  it('is a state secret only where an officer records it from paper', () => {
    expect(codes(secret, ['fld_1'], agency)).toEqual(['STATE_SECRET_ON_PAPER confidentiality']);
    expect(codes(secret)).toEqual([]);
  });
});
