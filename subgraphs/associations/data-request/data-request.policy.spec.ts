import { expect, it } from 'vitest';
import { anonymous, nothing, system, type Viewer } from '../../kernel/index.js';
import { DataRequestStatus } from './data-request.enums.js';
import {
  mayExportOwnData,
  mayHandleDataRequest,
  maySubmitDataRequest,
  slaStateOf,
  visibleDataRequests,
} from './data-request.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1', personId: 'per_other' };
const self = { ...base, personId: 'per_1' };
const officer: Viewer = { ...base, roles: ['UNION_OFFICER'] };
const dpo: Viewer = { ...base, roles: ['DPO'] };
const secretary: Viewer = { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_1'] };

it.each([
  ['anonymous', anonymous, false, false],
  ['a stranger', base, false, false],
  ['self', self, true, false],
  ['a secretary', secretary, false, false],
  ['an officer', officer, true, false],
  ['the data protection officer', dpo, true, true],
  ['the system', system, true, true],
] as const)('lets %s submit or handle what they may', (_who, viewer, submits, handles) => {
  expect(maySubmitDataRequest(viewer, 'per_1').allowed).toBe(submits);
  expect(mayHandleDataRequest(viewer).allowed).toBe(handles);
});

it('lets people export their own data, and nobody without a person', () => {
  for (const viewer of [self, base]) expect(mayExportOwnData(viewer).allowed).toBe(true);
  for (const viewer of [anonymous, system, { ...officer, personId: null }])
    expect(mayExportOwnData(viewer).allowed).toBe(false);
});

it('shows requests to the person and to those who handle them', () => {
  expect(visibleDataRequests(anonymous)).toEqual(nothing);
  expect(visibleDataRequests(self)).toEqual({ personId: 'per_1' });
  for (const viewer of [officer, dpo]) expect(visibleDataRequests(viewer)).toEqual({});
});

it.each([
  ['RECEIVED', '2026-03-02', 'ON_TIME'],
  ['RECEIVED', '2026-03-05', 'OVERDUE'],
  ['ACKNOWLEDGED', '2026-03-06', 'ON_TIME'],
  ['IN_PROGRESS', '2026-03-07', 'HALF_GONE'],
  ['IN_PROGRESS', '2026-03-10', 'URGENT'],
  ['EXTENDED', '2026-03-12', 'URGENT'],
  ['EXTENDED', '2026-03-13', 'OVERDUE'],
  ['DONE', '2026-04-01', 'CLOSED'],
  ['REFUSED', '2026-03-02', 'CLOSED'],
] as const)('sees a request %s on %s as %s', (status, day, expected) => {
  const request = {
    status: status as DataRequestStatus,
    receivedOn: '2026-03-02',
    acknowledgeBy: '2026-03-04',
    dueOn: '2026-03-12',
  };
  expect(slaStateOf(request, day)).toBe(expected);
});
