import { afterAll, beforeAll, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

let names = 0;
const trio = trioOn(() => made.graph);

trio('registerAssociation', {
  input: () => {
    names += 1;
    return { code: `HOI-${names}`, nameVi: `Hội Thử nghiệm ${names}`, kind: 'SECTORAL' };
  },
  right: officer,
  wrong: () => made.chair,
  becomes: 'ADMITTED',
  again: 'NAME_TAKEN',
  refusals: [
    ['CODE_TAKEN', { code: ' A ' }],
    ['NAME_TAKEN', { nameVi: 'Hội  A' }],
    ['REQUIRED', { code: ' ' }],
    ['REQUIRED', { nameVi: '\u200b' }],
    ['TOO_LONG', { code: 'x'.repeat(21) }],
    ['TOO_LONG', { nameVi: 'x'.repeat(301) }],
    ['TOO_LONG', { nameEn: 'x'.repeat(301) }],
    ['TOO_LONG', { address: 'x'.repeat(301) }],
    ['NAME_TAKEN', { nameVi: 'HỘI A' }],
    ['DISSOLUTION_ENDS_MEMBERSHIP', { legalStatus: 'DISSOLVED' }],
    ['DISSOLUTION_ENDS_MEMBERSHIP', { legalStatus: 'DISSOLVED', status: 'WITHDRAWN' }],
    ['DISSOLUTION_ENDS_MEMBERSHIP', { status: 'ENDED_BY_DISSOLUTION' }],
    ['NOT_IN_LEGAL_LIFE', { legalStatus: 'REFUSED' }],
    ['NOT_IN_LEGAL_LIFE', { legalStatus: 'MERGED' }],
    ['INVALID_VALUE', { phone: 'abc' }],
    ['INVALID_VALUE', { email: 'not' }],
    ['TOO_LONG', { email: `${'x'.repeat(200)}@example.org` }],
    ['REFERENCE_NOT_FOUND', { successorId: idFromName('aso', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { unitId: idFromName('adm', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { fieldIds: [idFromName('fld', 'unknown')] }],
    ['BAD_USER_INPUT', { unitId: idFromName('aso', 'of another type') }],
  ],
});

it('keeps the telephone as it is dialled from anywhere', async () => {
  const { data } = await made.graph.run(
    officer,
    'mutation($input: RegisterAssociationInput!) { registerAssociation(input: $input) { association { phone email } } }',
    {
      input: {
        code: 'HOI-DT',
        nameVi: 'Hội Điện thoại',
        kind: 'SECTORAL',
        phone: '(0255) 382-2345 máy lẻ 12',
        email: 'hoi@example.org',
      },
    },
  );
  expect(data.registerAssociation.association).toEqual({
    phone: '+842553822345;ext=12',
    email: 'hoi@example.org',
  });
});
