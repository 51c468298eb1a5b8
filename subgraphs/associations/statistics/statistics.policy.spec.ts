import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, system } from '../../kernel/index.js';
import { type AskedParts, mayAsk, maySeeRecords, type StatisticSubject } from './statistics.policy.js';

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

describe('what may be asked without the records', () => {
  const asked = (parts: Partial<AskedParts>) =>
    mayAsk(viewers.agency, {
      groupBy: ['GENDER'],
      where: [],
      associationIds: null,
      within: null,
      isCurrent: true,
      ...parts,
    });

  it.each<[string, Partial<AskedParts>, boolean]>([
    ['one dimension', {}, true],
    ['two', { groupBy: ['GENDER', 'DEGREE'] }, true],
    ['three', { groupBy: ['GENDER', 'DEGREE', 'SECTOR'] }, false],
    ['a dimension and a value', { where: [['PRIORITY', ['WOMAN']]] }, true],
    ['a dimension and two values of another', { where: [['PRIORITY', ['WOMAN', 'YOUNG']]] }, false],
    ['a dimension and no value', { where: [['PRIORITY', []]] }, false],
    [
      'a dimension and two conditions',
      {
        where: [
          ['DEGREE', ['PHD']],
          ['SECTOR', ['HEALTH']],
        ],
      },
      false,
    ],
    ['two dimensions and a value', { groupBy: ['GENDER', 'DEGREE'], where: [['SECTOR', ['HEALTH']]] }, false],
    ['an association', { associationIds: [own] }, true],
    ['two associations', { associationIds: [own, other] }, false],
    ['an association and a value', { associationIds: [own], where: [['DEGREE', ['PHD']]] }, false],
    ['a region', { within: 'REGION' }, true],
    ['a commune', { within: 'COMMUNE' }, false],
    [
      'localities of a region, and a value',
      { groupBy: ['LOCALITY'], within: 'REGION', where: [['PRIORITY', ['WOMAN']]] },
      true,
    ],
    ['localities of another day', { groupBy: ['LOCALITY'], isCurrent: false }, false],
  ])('%s', (_what, parts, may) => {
    expect(asked(parts).allowed).toBe(may);
  });

  it('is no union, by which a cell could be added to one set after the other', () => {
    const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1 });
    const where = fc.array(fc.tuple(fc.constantFrom('DEGREE', 'SECTOR', 'PRIORITY'), codes), {
      maxLength: 3,
    });
    const ids = fc.option(fc.uniqueArray(fc.constantFrom(own, other), { minLength: 1 }));
    fc.assert(
      fc.property(where, ids, (where, associationIds) => {
        const isUnion = where.some(([, each]) => each.length > 1) || (associationIds?.length ?? 0) > 1;
        if (isUnion) expect(asked({ where, associationIds }).allowed).toBe(false);
      }),
    );
  });
});
