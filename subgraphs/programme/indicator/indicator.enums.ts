import { registerEnum } from '../../kernel/index.js';

export enum IndicatorKind {
  COUNT = 'COUNT',
  PERCENT = 'PERCENT',
  BAND = 'BAND',
  QUALITATIVE = 'QUALITATIVE',
}
registerEnum(IndicatorKind, 'IndicatorKind', 'How a target is measured (loại chỉ tiêu).', {
  COUNT: ['Số lượng', 'A number'],
  PERCENT: ['Tỷ lệ', 'A share in percent'],
  BAND: ['Khoảng tỷ lệ', 'A share that should lie in a band'],
  QUALITATIVE: ['Định tính', 'A goal without a number'],
});

export enum IndicatorOperator {
  GT = 'GT',
  GE = 'GE',
  EQ = 'EQ',
  BETWEEN = 'BETWEEN',
}
registerEnum(
  IndicatorOperator,
  'IndicatorOperator',
  'How the actual value compares with the target (phép so sánh).',
  {
    GT: ['Trên', 'More than the value'],
    GE: ['Trở lên', 'At least the value'],
    EQ: ['Bằng', 'Equal to the value'],
    BETWEEN: ['Trong khoảng', 'Between low and high, both included'],
  },
);

export enum IndicatorUnit {
  PERSON = 'PERSON',
  PERCENT = 'PERCENT',
}
registerEnum(IndicatorUnit, 'IndicatorUnit', 'Unit of a target (đơn vị tính).', {
  PERSON: ['Người', 'Persons'],
  PERCENT: ['Phần trăm', 'Percent'],
});

export enum IndicatorSource {
  DERIVED = 'DERIVED',
  MANUAL = 'MANUAL',
  HYBRID = 'HYBRID',
}
registerEnum(IndicatorSource, 'IndicatorSource', 'Where the actual value comes from (nguồn số liệu).', {
  DERIVED: ['Tính từ cơ sở dữ liệu', 'Computed from the database'],
  MANUAL: ['Báo cáo', 'Reported by the owner'],
  HYBRID: ['Kết hợp', 'Partly computed, partly reported'],
});

export enum DefinitionStatus {
  CONFIRMED = 'CONFIRMED',
  ASSUMED = 'ASSUMED',
  NEEDS_DECISION = 'NEEDS_DECISION',
}
registerEnum(
  DefinitionStatus,
  'DefinitionStatus',
  'How settled the definition of a target is (tình trạng định nghĩa).',
  {
    CONFIRMED: ['Rõ ràng', 'As the programme says'],
    ASSUMED: ['Tạm hiểu', 'Read in one way, to be confirmed'],
    NEEDS_DECISION: ['Cần quyết định', 'Open until the programme’s owner decides'],
  },
);

export enum IndicatorStatus {
  ACHIEVED = 'ACHIEVED',
  ON_TRACK = 'ON_TRACK',
  AT_RISK = 'AT_RISK',
  OFF_TRACK = 'OFF_TRACK',
  ABOVE_BAND = 'ABOVE_BAND',
  BELOW_BAND = 'BELOW_BAND',
  NO_DATA = 'NO_DATA',
}
registerEnum(IndicatorStatus, 'IndicatorStatus', 'Where a target stands (mức độ đạt chỉ tiêu).', {
  ACHIEVED: ['Đạt', 'Achieved'],
  ON_TRACK: ['Đúng tiến độ', 'At or above the milestone'],
  AT_RISK: ['Có nguy cơ', 'A little below the milestone'],
  OFF_TRACK: ['Chậm', 'Far below the milestone'],
  ABOVE_BAND: ['Cao hơn khoảng', 'Above the band, which is no failure'],
  BELOW_BAND: ['Thấp hơn khoảng', 'Below the band'],
  NO_DATA: ['Chưa có số liệu', 'No value'],
});
