/** A group of the national list (Decision 121-TCTK/PPCĐ of 1979), which statistics still use. */
export interface EthnicGroupRow {
  readonly code: string;
  readonly name: string;
}

/** Code of the majority: the others are minorities (dân tộc thiểu số). */
export const kinh = '01';
/** Code of foreigners, who are no ethnic minority. */
export const foreigners = '55';

export const ethnicGroups: readonly EthnicGroupRow[] =
  `Kinh|Tày|Thái|Hoa|Khơ-me|Mường|Nùng|Mông|Dao|Gia Rai|Ngái|Ê Đê|Ba Na|Xơ Đăng|Sán Chay|Cơ Ho|Chăm|Sán Dìu|Hrê|Mnông|Ra Glai|Xtiêng|Bru - Vân Kiều|Thổ|Giáy|Cơ Tu|Giẻ Triêng|Mạ|Khơ Mú|Co (Cor)|Tà Ôi|Chơ Ro|Kháng|Xinh Mun|Hà Nhì|Chu Ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm|Người nước ngoài`
    .split('|')
    .map((name, i) => ({ code: String(i + 1).padStart(2, '0'), name }));

const byCode = new Map(ethnicGroups.map((group) => [group.code, group]));

/** The group of a code, undefined where there is none. */
export const ethnicGroupOf = (code: string): EthnicGroupRow | undefined => byCode.get(code);
