import { describe, expect, it } from 'vitest';
import { historyName } from '../../kernel/index.js';
import { unionLifecycle } from './association.lifecycle.js';
import { legalLifecycle } from './legal-life.lifecycle.js';

const rows = (
  steps: Record<
    string,
    { from: readonly string[]; to: unknown; reason?: boolean; requires?: readonly { code: string }[] }
  >,
) =>
  Object.entries(steps).map(
    ([name, { from, to, reason, requires = [] }]) =>
      `${name}: ${from.join(' ')} -> ${to}${reason ? ' with reason' : ''}${requires.map(({ code }) => ` [${code}]`).join('')}`,
  );
const any = 'NONE APPLIED ADMITTED SUSPENDED WITHDRAWN EXPELLED';

describe('the lives of an association', () => {
  it('has the table of DOMAIN B.1.a', () => {
    expect(rows(unionLifecycle.steps)).toEqual([
      'apply: NONE WITHDRAWN -> APPLIED [NOT_ACTIVE_IN_LAW] [LICENCE_MISSING] [CHARTER_MISSING]',
      'confirmApplication: APPLIED -> APPLIED [APPLICATION_CHECKED] [LICENCE_MISSING] [CHARTER_MISSING]',
      'admit: APPLIED -> ADMITTED [NOT_ACTIVE_IN_LAW] [APPLICATION_NOT_CHECKED]',
      'reject: APPLIED -> NONE with reason',
      'suspend: ADMITTED -> SUSPENDED with reason',
      'reinstate: SUSPENDED -> ADMITTED [NOT_IN_LEGAL_LIFE]',
      'withdraw: ADMITTED SUSPENDED -> WITHDRAWN [DUES_NOT_SETTLED]',
      'expel: ADMITTED SUSPENDED -> EXPELLED with reason',
      `succeed: ${any} -> SUCCEEDED`,
      `endByDissolution: ${any} -> ENDED_BY_DISSOLUTION`,
    ]);
  });

  it('has the table of DOMAIN B.1.b', () => {
    expect(rows(legalLifecycle.steps)).toEqual([
      'license: FOUNDING -> LICENSED [OFFICE_MISSING]',
      'refuseLicence: FOUNDING -> REFUSED with reason',
      'extendCongress: LICENSED -> LICENSED [ALREADY_EXTENDED]',
      'activate: LICENSED -> ACTIVE',
      'lapse: LICENSED -> LICENCE_LAPSED',
      'suspendActivity: ACTIVE -> SUSPENDED with reason',
      'resumeActivity: SUSPENDED -> ACTIVE',
      'rename: ACTIVE -> ACTIVE',
      'separate: ACTIVE -> ACTIVE',
      'reorganise: ACTIVE -> ACTIVE',
      'split: ACTIVE -> SPLIT',
      'merge: ACTIVE -> MERGED',
      'consolidate: ACTIVE -> CONSOLIDATED',
      'dissolve: ACTIVE SUSPENDED -> DISSOLVED [SUSPENSION_RUNS]',
    ]);
  });

  it('keeps the two histories apart', () => {
    expect([historyName(unionLifecycle), historyName(legalLifecycle)]).toEqual([
      'Association',
      'Association.legalStatus',
    ]);
  });
});
