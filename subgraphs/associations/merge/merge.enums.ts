import { registerEnum } from '../../kernel/index.js';

export enum MergeStatus {
  PROPOSED = 'PROPOSED',
  REJECTED = 'REJECTED',
  MERGED = 'MERGED',
  UNDO_PROPOSED = 'UNDO_PROPOSED',
  UNDONE = 'UNDONE',
}
registerEnum(MergeStatus, 'MergeStatus', 'State of a merge of two people (tình trạng gộp hồ sơ).', {
  PROPOSED: ['Đề nghị gộp', 'Proposed; another officer decides'],
  REJECTED: ['Không gộp', 'Not merged'],
  MERGED: ['Đã gộp', 'Merged'],
  UNDO_PROPOSED: ['Đề nghị hoàn tác', 'Undoing proposed; another officer decides; still merged'],
  UNDONE: ['Đã hoàn tác', 'Undone'],
});

export enum MergeField {
  NAME = 'NAME',
  GENDER = 'GENDER',
  BIRTH = 'BIRTH',
  PROVINCE_LINK = 'PROVINCE_LINK',
  RESIDENCE = 'RESIDENCE',
}
registerEnum(
  MergeField,
  'MergeField',
  'What the officer may take from the merged person in place of the survivor’s (giá trị lấy từ hồ sơ được gộp). Of everything else the survivor keeps what there is and gets what is missing.',
  {
    NAME: ['Họ và tên', 'Name'],
    GENDER: ['Giới tính', 'Gender'],
    BIRTH: ['Ngày sinh', 'Birth date'],
    PROVINCE_LINK: ['Gắn bó với tỉnh', 'Tie to the province'],
    RESIDENCE: ['Nơi cư trú', 'Residence'],
  },
);

/** Columns of `person` by field. */
export const columnsOfField: Readonly<Record<MergeField, readonly string[]>> = {
  NAME: ['family_name', 'middle_name', 'given_name', 'full_name', 'sort_key', 'full_sort_key', 'search_key'],
  GENDER: ['gender'],
  BIRTH: ['birth'],
  PROVINCE_LINK: ['province_link'],
  RESIDENCE: ['residence_id'],
};
