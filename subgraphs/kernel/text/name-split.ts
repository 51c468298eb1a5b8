import { normalizeText } from './normalize.js';

/** A proposal of how a full name divides, for a person to confirm. */
export interface NameSplit {
  family: string | null;
  middle: string | null;
  given: string;
  /** False when the pattern is rare or unknown and the user should be asked with emphasis. */
  certain: boolean;
}

/** Family names of more than one word, longest first. */
const COMPOUND_FAMILIES = [
  'công tằng tôn nữ',
  'công huyền tôn nữ',
  'công tôn nữ',
  'huyền tôn nữ',
  'tôn nữ',
  'tôn thất',
  'âu dương',
  'hoàng phủ',
  'thượng quan',
  'tư mã',
  'gia cát',
];

/** Clan names that are just as often a family name and a middle name. */
const AMBIGUOUS_CLANS = ['nguyễn phúc', 'nguyễn phước', 'a lăng'];

/** Common family names of one word; a first word outside this set is not taken for a family name. */
const FAMILIES = new Set(
  (
    'an âu bạch bành bế bùi ca cao cấn cầm châu chế chu chử chung cổ cù cung danh diệp doãn dư dương đái đàm ' +
    'đan đào đặng đậu điền điểu đinh đoàn đỗ đồng đổng đường giang giáp hà hàn hạ hầu hoa hoàng hồ hồng hứa huỳnh kha ' +
    'khổng khuất kiều kim la lã lạc lại lâm lê liêu liễu lò lô lộc lục lữ lư lương lưu lý lí ma mã mạc mạch mai mẫn ' +
    'mông ngân nghiêm ngô ngụy nguyễn nhâm nhan ninh nông nùng ông phạm phan phí phó phù phùng phương quách quản quan ' +
    'sầm sơn tạ tăng tất thái thạch thân thẩm thi thiều thịnh tiêu tiết tô tôn tống trà trang tráng trần triệu trịnh ' +
    'trương từ tưởng ty ung uông văn vi viên vòng võ vũ vương xa yên'
  ).split(' '),
);

const join = (words: readonly string[]): string | null => (words.length > 0 ? words.join(' ') : null);

/**
 * Proposes how a full Vietnamese name divides into family, middle and given name; never store it unconfirmed
 * (DOMAIN F: names are not split blindly). Knows compound family names (Tôn Nữ, Âu Dương) and highland names
 * without family name, which begin with `A` (man) or `Y` (`Y Thu`, `A Brol`) or `H'`. When the first word is no
 * known family name, the whole is proposed as given name. Letter case is kept.
 *
 * @param fullName family – middle – given, without title
 * @returns the proposal, or null when the name is blank
 */
export function proposeNameSplit(fullName: string): NameSplit | null {
  const full = normalizeText(fullName);
  if (full === '') return null;
  const words = full.split(' ');
  const first = words[0]?.toLowerCase() ?? '';
  const begins = (family: string): boolean => full.toLowerCase().startsWith(`${family} `);

  const compound = COMPOUND_FAMILIES.find(begins) ?? AMBIGUOUS_CLANS.find(begins);
  if (compound !== undefined) {
    const size = compound.split(' ').length;
    return divide(words, size, !AMBIGUOUS_CLANS.includes(compound));
  }
  if (first === 'a' || first === 'y' || /^h['’]/.test(first)) {
    return { family: null, middle: null, given: full, certain: words.length === 2 && first.length === 1 };
  }
  if (words.length > 1 && FAMILIES.has(first)) return divide(words, 1, true);
  return { family: null, middle: null, given: full, certain: false };
}

function divide(words: readonly string[], familySize: number, certain: boolean): NameSplit {
  return {
    family: join(words.slice(0, familySize)),
    middle: join(words.slice(familySize, -1)),
    given: words.at(-1) ?? '',
    certain,
  };
}
