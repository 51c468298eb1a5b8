import { expect, it } from 'vitest';
import { ProfileStatus } from './person.enums.js';
import { profileLifecycle } from './person.lifecycle.js';

const target = (to: unknown) =>
  typeof to === 'function'
    ? [
        to({ statusBefore: ProfileStatus.STALE, deceasedOn: null }),
        to({ statusBefore: null, deceasedOn: null }),
        to({ statusBefore: ProfileStatus.STALE, deceasedOn: '2026-01-01' }),
      ].join('|')
    : String(to);

interface Row {
  readonly from: readonly string[];
  readonly to: unknown;
  readonly reason?: boolean;
  readonly requires?: readonly { code: string }[];
}

it('has the table of DOMAIN C.1; MERGED is reached and left by `merge/` alone', () => {
  const live = 'DRAFT PROPOSED SELF_DECLARED VERIFYING VERIFIED RETURNED STALE';
  const rows = Object.entries(profileLifecycle.steps as Record<string, Row>).map(
    ([name, { from, to, reason, requires = [] }]) =>
      `${name}: ${from.join(' ')} -> ${target(to)}${reason ? ' with reason' : ''}${requires.map(({ code }) => ` [${code}]`).join('')}`,
  );
  expect(rows).toEqual([
    'propose: DRAFT -> PROPOSED [NOT_OWN_MEMBER]',
    'declare: DRAFT PROPOSED RETURNED -> SELF_DECLARED [CONSENT_MISSING]',
    'startVerification: SELF_DECLARED -> VERIFYING [PROFILE_INCOMPLETE]',
    'verify: VERIFYING -> VERIFIED [DUPLICATE_PERSON] [LIKELY_DUPLICATE]',
    'return: VERIFYING -> RETURNED with reason',
    'markStale: VERIFIED -> STALE [NOT_STALE_YET]',
    'reconfirm: STALE -> VERIFIED',
    'refuseProposal: PROPOSED -> DISCARDED',
    `restrict: ${live} -> RESTRICTED with reason`,
    'liftRestriction: RESTRICTED -> STALE|DRAFT|DECEASED with reason',
    `recordDeath: ${live} -> DECEASED [NOT_OWN_MEMBER]`,
    'correctDeath: DECEASED -> STALE|DRAFT|STALE with reason',
    `erase: ${live} DISCARDED RESTRICTED DECEASED -> ERASED [ERASURE_NOT_GRANTED]`,
  ]);
});

it('leaves nothing of what is over for good', () => {
  const left = (status: ProfileStatus) =>
    Object.entries(profileLifecycle.steps as Record<string, Row>)
      .filter(([, { from }]) => from.includes(status))
      .map(([name]) => name);
  expect(left(ProfileStatus.MERGED)).toEqual([]);
  expect(left(ProfileStatus.ERASED)).toEqual([]);
  expect(left(ProfileStatus.DISCARDED)).toEqual(['erase']);
});
