import { expect, it } from 'vitest';
import { Gender, WorkSector } from '../person/person.enums.js';
import { ethnicGroupOf, ethnicGroups } from './ethnic-groups.js';
import { mainPostOn, type PostFacts, type PriorityFacts, priorityGroupsOf } from './priority.policy.js';

const day = '2026-06-15';
const nobody: PriorityFacts = { gender: Gender.UNDISCLOSED, birth: null, ethnicity: null, posts: [] };
const post = (parts: Partial<PostFacts> = {}): PostFacts => ({
  sector: WorkSector.EDUCATION,
  isMain: true,
  validFrom: '2020-01-01',
  validTo: null,
  workplace: { mountainous: false, island: false, border: false },
  ...parts,
});
const groups = (facts: Partial<PriorityFacts>, on = day) =>
  priorityGroupsOf({ ...nobody, ...facts }, on, 35).join();

it.each([
  ['nothing known', {}, ''],
  ['a woman', { gender: Gender.FEMALE }, 'WOMAN'],
  ['exactly as old as may be', { birth: '1991-06-15' }, 'YOUNG'],
  ['36 since today', { birth: '1990-06-15' }, ''],
  ['36 tomorrow', { birth: '1990-06-16' }, 'YOUNG'],
  ['36 in this year, the day not known', { birth: '1990' }, ''],
  ['35 at most in this year', { birth: '1991' }, 'YOUNG'],
  ['of the majority', { ethnicity: '01' }, ''],
  ['a foreigner', { ethnicity: '55' }, ''],
  ['Hrê', { ethnicity: '19' }, 'ETHNIC_MINORITY'],
  ['a soldier', { posts: [post({ sector: WorkSector.ARMED_FORCES })] }, 'ARMED_FORCES'],
  [
    'on Lý Sơn',
    { posts: [post({ workplace: { mountainous: false, island: true, border: false } })] },
    'REMOTE_AREA,BORDER_SEA_ISLAND',
  ],
  [
    'in the mountains on the border',
    { posts: [post({ workplace: { mountainous: true, island: false, border: true } })] },
    'REMOTE_AREA,BORDER_SEA_ISLAND,MOUNTAINOUS_DISADVANTAGED',
  ],
  [
    'where nothing is known of the unit',
    { posts: [post({ workplace: { mountainous: null, island: null, border: null } })] },
    '',
  ],
] as const)('derives the groups of somebody %s', (_who, facts, expected) => {
  expect(groups(facts as Partial<PriorityFacts>)).toBe(expected);
});

it('goes by the main post of the day', () => {
  const soldier = post({ sector: WorkSector.ARMED_FORCES, validTo: '2024-01-01' });
  const teacher = post({ validFrom: '2024-01-01' });
  const posts = [soldier, teacher];
  expect(groups({ posts }, '2023-12-31')).toBe('ARMED_FORCES');
  expect(groups({ posts }, '2024-01-01')).toBe('');
  const second = post({ isMain: false, validFrom: '2025-01-01' });
  expect(mainPostOn([teacher, second], day)).toBe(teacher);
  expect(mainPostOn([{ ...teacher, isMain: false }, second], day)).toBe(second);
  expect(mainPostOn([], day)).toBeNull();
});

it('knows the 54 groups of the national list and foreigners', () => {
  expect(ethnicGroups).toHaveLength(55);
  expect(['01', '13', '14', '19', '27', '30', '52', '54'].map((code) => ethnicGroupOf(code)?.name)).toEqual([
    'Kinh',
    'Ba Na',
    'Xơ Đăng',
    'Hrê',
    'Giẻ Triêng',
    'Co (Cor)',
    'Brâu',
    'Rơ Măm',
  ]);
});
