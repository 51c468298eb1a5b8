/** The seven targets to 2030 (DOMAIN D.1). The numbers are those of the programme. */
export interface IndicatorData {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: 'COUNT' | 'PERCENT' | 'BAND';
  readonly operator: 'GT' | 'GE' | 'EQ' | 'BETWEEN';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: 'DERIVED' | 'MANUAL' | 'HYBRID';
  readonly definition: string;
  readonly populationNote: string | null;
  readonly definitionStatus: 'CONFIRMED' | 'ASSUMED' | 'NEEDS_DECISION';
  readonly baseline: number | null;
  readonly baselineNote: string | null;
}

export const deadline = '2030-12-31';
export const baselineOn = '2021-12-31';

const none = { value: null, low: null, high: null, baseline: null, baselineNote: null, populationNote: null };
const allStaff = '= 100 %: numerator staff who meet it, denominator all such staff.';
const schools =
  'The sentence speaks of education, health, S&T management bodies and S&T service units, so the population may be narrower than the whole province: ask the client.';
const researchStaff =
  'End of 2021, staff in research and development of the province before 2025-07-01; the whole province had more.';

export const indicators: readonly IndicatorData[] = [
  {
    ...none,
    code: 'T1',
    nameVi: 'Đội ngũ trí thức của tỉnh',
    nameEn: 'Intellectual workforce of the province',
    kind: 'COUNT',
    operator: 'GT',
    value: 50_000,
    source: 'HYBRID',
    definition:
      'Distinct people, alive, with at least a college diploma, who live or work in the territory: "trên 50.000 người". The count from the database is partial; the official total comes from statistics.',
    definitionStatus: 'CONFIRMED',
    baseline: 48_000,
    baselineNote: 'About, end of 2021, college and above, province before 2025-07-01.',
  },
  {
    ...none,
    code: 'T2',
    nameVi:
      'Cán bộ, công chức, viên chức các cấp được đào tạo theo tiêu chuẩn chức danh, bồi dưỡng cập nhật kiến thức',
    nameEn:
      'Officials, civil servants and public employees at all levels trained to title standards and given updated knowledge',
    kind: 'PERCENT',
    operator: 'EQ',
    value: 100,
    source: 'MANUAL',
    definition: allStaff,
    populationNote: 'All such staff at all levels.',
    definitionStatus: 'CONFIRMED',
  },
  {
    ...none,
    code: 'T3',
    nameVi: 'Cán bộ, công chức, viên chức cấp tỉnh, cấp huyện có trình độ phù hợp với Đề án vị trí việc làm',
    nameEn: 'Staff at provincial and district level with qualification fitting the Job-Position Scheme',
    kind: 'PERCENT',
    operator: 'EQ',
    value: 100,
    source: 'MANUAL',
    definition: allStaff,
    populationNote:
      'The district level was abolished on 2025-07-01. Proposed: read "district" as "commune"; the client must decide.',
    definitionStatus: 'NEEDS_DECISION',
  },
  {
    ...none,
    code: 'T4',
    nameVi: 'Cán bộ lãnh đạo, quản lý các cấp dưới 40 tuổi',
    nameEn: 'Leaders and managers at all levels under 40',
    kind: 'BAND',
    operator: 'BETWEEN',
    low: 15,
    high: 20,
    source: 'HYBRID',
    definition:
      'Share of leaders and managers at all levels who are under 40 on the day: 15–20 %. More than the band is no failure.',
    definitionStatus: 'CONFIRMED',
  },
  {
    ...none,
    code: 'T5',
    nameVi: 'Cán bộ lãnh đạo, quản lý cấp tỉnh đủ khả năng làm việc trong môi trường quốc tế',
    nameEn: 'Provincial-level leaders and managers able to work in an international environment',
    kind: 'BAND',
    operator: 'BETWEEN',
    low: 25,
    high: 35,
    source: 'MANUAL',
    definition:
      'Share of provincial leaders and managers who are able to, by official judgement: 25–35 %. More than the band is no failure.',
    definitionStatus: 'CONFIRMED',
  },
  {
    ...none,
    code: 'T6',
    nameVi: 'Tiến sĩ',
    nameEn: 'PhDs',
    kind: 'COUNT',
    operator: 'GE',
    value: 120,
    source: 'DERIVED',
    definition:
      'Distinct people whose highest degree is a doctorate (tiến sĩ, tiến sĩ khoa học). "trở lên" closes the phrase about T6 and T7, so both are read as "at least".',
    populationNote: schools,
    definitionStatus: 'ASSUMED',
    baseline: 25,
    baselineNote: researchStaff,
  },
  {
    ...none,
    code: 'T7',
    nameVi: 'Thạc sĩ',
    nameEn: 'Masters',
    kind: 'COUNT',
    operator: 'GE',
    value: 3_000,
    source: 'DERIVED',
    definition:
      'Distinct people whose highest degree is a master’s (thạc sĩ). "trở lên" closes the phrase about T6 and T7, so both are read as "at least".',
    populationNote: schools,
    definitionStatus: 'ASSUMED',
    baseline: 396,
    baselineNote: researchStaff,
  },
];
