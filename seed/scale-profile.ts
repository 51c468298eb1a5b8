import { AcademicTitleKind, DegreeLevel, WorkSector } from '../subgraphs/associations/person/person.enums.js';
import { LanguageLevel, PlaceKind, StaffKind } from '../subgraphs/associations/profile/profile.enums.js';
import { searchKey } from '../subgraphs/kernel/text/index.js';
import { sectors, units } from './fictitious.js';
import type { Random } from './random.js';
import type { Rows } from './scale.js';

/** Minorities of the province: Ba Na, Xơ Đăng, Hrê, Giẻ Triêng, Co. */
const minorities = ['13', '14', '19', '19', '27', '30'] as const;
export const ethnicity = (random: Random): string => (random.chance(12) ? random.pick(minorities) : '01');

const staffKinds: Partial<Record<WorkSector, StaffKind>> = {
  [WorkSector.STATE_ADMIN]: StaffKind.CIVIL_SERVANT,
  [WorkSector.EDUCATION]: StaffKind.PUBLIC_EMPLOYEE,
  [WorkSector.HEALTH]: StaffKind.PUBLIC_EMPLOYEE,
};
export const staffKindOf = (sector: WorkSector): StaffKind => staffKinds[sector] ?? StaffKind.NONE;

const topics = ['Đê biển', 'Tỏi Lý Sơn', 'Quế Trà Bồng', 'Lọc hóa dầu', 'Chuyển đổi số', 'Sâm Ngọc Linh'];

interface Life {
  readonly level: DegreeLevel;
  /** Of birth. */
  readonly year: number;
  /** Unit of the residence; null for who lives elsewhere. */
  readonly home: string | null;
  readonly employers: readonly string[];
}

/** What some have besides: a title, a former post, a former residence, a keyword, a language. */
export function furtherParts(
  random: Random,
  part: () => object,
  { level, year, home, employers }: Life,
  rows: Pick<Rows, 'academic_title' | 'employment' | 'person_place' | 'person_keyword' | 'language_skill'>,
): void {
  if ((level === DegreeLevel.PHD || level === DegreeLevel.DSC) && random.chance(25) && year < 1975)
    rows.academic_title.push({ ...part(), kind: AcademicTitleKind.ASSOCIATE_PROFESSOR, year: year + 45 });
  if (random.chance(25) && year < 1985)
    rows.employment.push({
      ...part(),
      organization_id: random.pick(employers),
      sector: random.pick(sectors),
      valid_from: '2009-01-01',
      valid_to: '2015-01-01',
      is_main: true,
    });
  if (home && random.chance(10)) {
    const residence = { kind: PlaceKind.RESIDENCE };
    rows.person_place.push({ ...part(), ...residence, unit_id: random.pick(units), valid_to: '2024-09-01' });
    rows.person_place.push({ ...part(), ...residence, unit_id: home, valid_from: '2024-09-01' });
  }
  if (random.chance(30)) {
    const keyword = random.pick(topics);
    rows.person_keyword.push({ ...part(), keyword, key: searchKey(keyword) });
  }
  if (random.chance(30)) rows.language_skill.push({ ...part(), language: 'en', level: LanguageLevel.B2 });
}
