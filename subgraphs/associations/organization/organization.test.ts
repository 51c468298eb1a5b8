import { afterAll, beforeAll } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
  await made.done(officer, 'createOrganization', { code: 'TAKEN', nameVi: 'Sở', kind: 'STATE_AGENCY' });
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
let codes = 0;

trio('createOrganization', {
  input: () => {
    codes += 1;
    return { code: `SO-${codes}`, nameVi: 'Sở Thử nghiệm', kind: 'STATE_AGENCY' };
  },
  right: officer,
  wrong: () => made.secretary,
  again: 'CODE_TAKEN',
  refusals: [
    ['CODE_TAKEN', { code: ' TAKEN ' }],
    ['REQUIRED', { code: '' }],
    ['REQUIRED', { nameVi: ' ' }],
    ['TOO_LONG', { code: 'x'.repeat(31) }],
    ['TOO_LONG', { nameVi: 'x'.repeat(301) }],
    ['TOO_LONG', { nameEn: 'x'.repeat(301) }],
    ['INVALID_VALUE', { validFrom: '2025-07-01', validTo: '2025-07-01' }],
    ['REFERENCE_NOT_FOUND', { successorId: idFromName('org', 'unknown') }],
    ['BAD_USER_INPUT', { unitId: 'nonsense' }],
  ],
});
