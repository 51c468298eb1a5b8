import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { ConflictTie, ConflictVerdict, CouncilRole, verdictOf } from '../../kernel/council/index.js';
import { type ActorRole, actorRoles, anonymous, system } from '../../kernel/index.js';
import { type ConflictParty, judgeTie, mayCheckConflicts, mayRecordAuthors } from './conflict.policy.js';

const roles = [null, ...Object.values(CouncilRole)];
const all = roles.map((role) => role ?? 'none');

/** Tie, party, rule, seats that it bars from; for all others it is disclosed. */
const table: readonly (readonly [ConflictTie, ConflictParty | null, string, readonly string[]])[] = [
  [ConflictTie.EMPLOYED, 'DRAFTING_AGENCY', 'C4', ['CHAIR', 'REVIEWER']],
  [ConflictTie.EMPLOYED, 'REQUESTING_AGENCY', 'C4', ['CHAIR', 'REVIEWER']],
  [ConflictTie.EMPLOYED, 'RECIPIENT_AGENCY', 'C4', []],
  [ConflictTie.DECLARED_POST, 'DRAFTING_AGENCY', 'C4', ['CHAIR', 'REVIEWER']],
  [ConflictTie.DECLARED_POST, 'RECIPIENT_AGENCY', 'C4', []],
  [
    ConflictTie.OFFICE,
    'PROPOSING_ASSOCIATION',
    'C2',
    ['CHAIR', 'VICE_CHAIR', 'SCIENTIFIC_SECRETARY', 'REVIEWER'],
  ],
  [ConflictTie.OFFICE, 'LEAD_ASSOCIATION', 'C2', []],
  [ConflictTie.DECLARED, 'DRAFTING_AGENCY', 'DECLARED', []],
  [ConflictTie.PROJECT, 'DRAFTING_AGENCY', 'C4', []],
  [ConflictTie.TEAM, 'AUTHOR', 'C1', []],
  [ConflictTie.HONOUR, 'AUTHOR', 'C1', []],
  [ConflictTie.SANCTION, null, 'C6', all],
  [ConflictTie.DRAFTED, null, 'C1', all],
  [ConflictTie.EARLIER_ROUND, null, 'ROUND', []],
];

it.each(table)('judges %s with %s by %s', (tie, party, rule, bars) => {
  for (const role of roles)
    expect([role, judgeTie(tie, party, role)]).toEqual([
      role,
      { rule, severity: bars.includes(role ?? 'none') ? 'BLOCK' : 'DISCLOSE' },
    ]);
});

it('has a line for every tie, whatever it leads to', () => {
  for (const tie of Object.values(ConflictTie)) {
    expect(table.some(([each]) => each === tie)).toBe(true);
    expect(judgeTie(tie, null, null).rule).not.toBe('');
  }
});

describe('the verdict', () => {
  const [yes, no] = [
    { name: 'a', answered: true },
    { name: 'b', answered: false },
  ];
  const finding = (severity: ConflictVerdict.BLOCK | ConflictVerdict.DISCLOSE) => ({
    rule: 'C1',
    severity,
    domain: 'a',
    explanation: { vi: '', en: '' },
    path: [],
    since: null,
    until: null,
  });
  const [block, disclose] = [finding(ConflictVerdict.BLOCK), finding(ConflictVerdict.DISCLOSE)];
  it.each([
    ['CLEAR', [], [yes], 'per_1'],
    ['DISCLOSE', [disclose], [yes], 'per_1'],
    ['BLOCK', [disclose, block], [yes], 'per_1'],
    ['UNKNOWN', [], [yes, no], 'per_1'],
    ['UNKNOWN', [disclose], [yes, no], 'per_1'],
    ['BLOCK', [block], [yes, no], 'per_1'],
    ['UNKNOWN', [], [yes], null],
    ['UNKNOWN', [disclose], [yes], null],
    ['BLOCK', [block], [no], null],
    ['CLEAR', [], [yes], undefined],
  ] as const)('is %s for %j, %j, %s', (verdict, findings, domains, currentPersonId) => {
    const identity = currentPersonId === undefined ? {} : { currentPersonId };
    expect(verdictOf({ personId: 'per_1', ...identity, findings, domains })).toBe(verdict);
  });
});

it('lets the Union check, and officers record authors', () => {
  const allowed = (may: typeof mayCheckConflicts) =>
    actorRoles.filter((role: ActorRole) => may(viewerWith({ roles: [role] })).allowed);
  expect(allowed(mayCheckConflicts)).toEqual(['UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR']);
  expect(allowed(mayRecordAuthors)).toEqual(['UNION_OFFICER']);
  for (const may of [mayCheckConflicts, mayRecordAuthors]) {
    expect(may(system).allowed).toBe(true);
    expect(may(anonymous)).toMatchObject({ allowed: false, code: 'UNAUTHENTICATED' });
  }
});
