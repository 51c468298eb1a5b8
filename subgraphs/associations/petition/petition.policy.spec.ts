import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import {
  mayAnswer,
  mayFile,
  mayHandle,
  mayRunDeadlines,
  maySeeHistory,
  maySeePetitioner,
  visiblePetitions,
} from './petition.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const petition = {
  personId: 'per_self',
  associationId: 'aso_own',
  organizationId: 'org_1',
  isPaper: false,
  isConfidential: true,
};
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  nobody: base,
  self: { ...base, personId: 'per_self' },
  secretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_own'] },
  leader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_own'] },
  otherSecretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_other'] },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  unionLeader: { ...base, roles: ['UNION_LEADER'] },
  inspector: { ...base, roles: ['UNION_INSPECTOR'] },
  admin: { ...base, roles: ['ADMIN'] },
  agency: { ...base, roles: ['AGENCY'], organizationId: 'org_1' },
  otherAgency: { ...base, roles: ['AGENCY'], organizationId: 'org_2' },
};
const paper = { ...petition, isPaper: true };

const parties = ['system', 'self', 'secretary', 'leader', 'officer', 'unionLeader', 'inspector'];
const table: [string, (viewer: Viewer) => boolean, string[]][] = [
  ['file', (v) => mayFile(v, petition).allowed, ['system', 'self', 'secretary', 'leader']],
  ['file a paper', (v) => mayFile(v, paper).allowed, ['system', 'self', 'secretary', 'leader', 'officer']],
  ['handle', (v) => mayHandle(v).allowed, ['system', 'officer']],
  ['answer', (v) => mayAnswer(v, petition).allowed, ['system', 'officer', 'agency']],
  ['run the deadlines', (v) => mayRunDeadlines(v).allowed, ['system']],
  ['see a confidential petitioner', (v) => maySeePetitioner(v, petition), parties],
  ['see the history', (v) => maySeeHistory(v, petition), parties],
  [
    'see an open petitioner',
    (v) => maySeePetitioner(v, { ...petition, isConfidential: false }),
    Object.keys(viewers),
  ],
  [
    'know of petitions',
    (v) => JSON.stringify(visiblePetitions(v)) !== '{"id":null}',
    [...parties, 'otherSecretary', 'agency', 'otherAgency'],
  ],
];

describe.each(table)('to %s', (_what, may, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    expect(may(viewer)).toBe(allowed.includes(name));
  });
});
