import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, system } from '../../kernel/index.js';
import { maySeeRecords, type StatisticSubject } from './statistics.policy.js';

const today = '2026-11-23';
const [own, other] = [idFromName('aso', 'own'), idFromName('aso', 'other')];
const viewers = {
  anonymous,
  agency: viewerWith({ roles: ['AGENCY'] }),
  monitor: viewerWith({ roles: ['PROGRAMME_MONITOR'] }),
  inspector: viewerWith({ roles: ['UNION_INSPECTOR'] }),
  secretary: viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [own] }),
  leader: viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [own] }),
  officer: viewerWith({ roles: ['UNION_OFFICER'] }),
  unionLeader: viewerWith({ roles: ['UNION_LEADER'] }),
  dpo: viewerWith({ roles: ['DPO'] }),
  system,
};
const statistic = (parts: Partial<StatisticSubject> = {}): StatisticSubject => ({
  subject: 'memberships',
  dimensions: ['GENDER'],
  asOf: today,
  associationIds: null,
  isWithin: false,
  ...parts,
});
const staff = ['officer', 'unionLeader', 'dpo', 'system'];
const everyone = Object.keys(viewers);

describe('who may see the records behind a statistic', () => {
  it.each([
    ['of intellectuals', statistic({ subject: 'intellectuals' }), staff],
    ['of members', statistic(), staff],
    [
      'of members by what says nothing of them',
      statistic({ dimensions: ['ASSOCIATION', 'CATEGORY'] }),
      ['inspector', ...staff],
    ],
    ['of members of a place', statistic({ dimensions: ['CATEGORY'], isWithin: true }), staff],
    ['of an own association', statistic({ associationIds: [own] }), ['secretary', 'leader', ...staff]],
    ['of an own association and another', statistic({ associationIds: [own, other] }), staff],
    ['of no association', statistic({ associationIds: [] }), staff],
    [
      'of an own association a year ago',
      statistic({ associationIds: [own], asOf: '2025-11-23' }),
      ['secretary', 'leader', ...staff],
    ],
    ['of an own association before', statistic({ associationIds: [own], asOf: '2025-11-22' }), staff],
    ['by priority groups', statistic({ dimensions: ['PRIORITY'], associationIds: [own] }), ['dpo', 'system']],
    ['of associations', statistic({ subject: 'associations', dimensions: ['KIND'] }), everyone],
  ])('%s', (_what, subject, who) => {
    const may = Object.entries(viewers).filter(([, viewer]) => maySeeRecords(viewer, subject, today).allowed);
    expect(may.map(([name]) => name).sort()).toEqual([...who].sort());
  });
});
