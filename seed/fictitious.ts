import { unitId } from '../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import { administrativeUnits } from '../subgraphs/associations/administrative-unit/data/index.js';
import { DegreeLevel, ProvinceLink, WorkSector } from '../subgraphs/associations/person/person.enums.js';
import { researchFields } from '../subgraphs/associations/research-field/data/index.js';
import { fieldId } from '../subgraphs/associations/research-field/research-field.resolver.js';
import { periodContains } from '../subgraphs/kernel/calendar/index.js';

/** Parts of names that mean sample, test, example: nobody bears these names. */
export const families = [
  ...'Nguyễn Trần Lê Phạm Đặng Võ Bùi Huỳnh Đinh Hồ Đoàn Doãn'.split(' '),
  // Two words, not to be split.
  'Tôn Nữ',
];
export const middles = 'Văn Thử|Thị Dữ|Minh|Giả|Ví|Thị Hư|Tượng|Thí|Văn Bản|Thị|Mô|Kiểm'.split('|');
export const givens = 'Nghiệm Liệu Họa Định Dụ Cấu Trưng Điểm Mẫu Nháp Phỏng Thử Ánh Ân An Hòa Hoà'.split(
  ' ',
);

const { SPECIALIST_I, SPECIALIST_II, BACHELOR, ENGINEER, PHYSICIAN, COLLEGE } = DegreeLevel;
/** Highest degrees below master, the frequent ones more than once. */
export const firstDegrees = [
  BACHELOR,
  BACHELOR,
  ENGINEER,
  ENGINEER,
  PHYSICIAN,
  SPECIALIST_I,
  SPECIALIST_II,
  COLLEGE,
] as const;

export const sectors = [
  WorkSector.EDUCATION,
  WorkSector.HEALTH,
  WorkSector.STATE_ADMIN,
  WorkSector.PRIVATE_ENTERPRISE,
] as const;

/** Ties to the province of those who do not live in it. */
export const distantLinks = [
  ProvinceLink.WORKS_HERE_LIVES_ELSEWHERE,
  ProvinceLink.NATIVE_IN_VIETNAM,
  ProvinceLink.NATIVE_OVERSEAS,
  ProvinceLink.COLLABORATOR,
] as const;

/** Ids of the research fields of level 2. */
export const fields = researchFields.filter(({ level }) => level === 2).map(({ code }) => fieldId(code));
/** Day on which people are recorded, and ids of the communes of that day. */
export const recordedOn = '2024-02-01';
export const units = administrativeUnits
  .filter(
    ({ level, validFrom, validTo }) =>
      level === 'COMMUNE' && periodContains({ from: validFrom, to: validTo }, recordedOn),
  )
  .map(({ key }) => unitId(key));
