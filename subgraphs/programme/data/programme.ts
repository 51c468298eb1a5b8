/** The programme itself, its goals without numbers and the duties of its section IV (DOMAIN D, D.1, D.5). */
export const programme = {
  code: 'QNG-45',
  titleVi: 'Chương trình hành động thực hiện Nghị quyết số 45-NQ/TW về xây dựng đội ngũ trí thức',
  titleEn: 'Action Programme implementing Resolution 45-NQ/TW on building the intellectual workforce',
  resolution: '45-NQ/TW',
  resolutionOn: '2023-11-24',
  horizonYear: 2030,
  visionYear: 2045,
  /** The province before it absorbed Kon Tum. */
  territoryKey: '51@1989-07-01',
  territoryNote:
    'Written for Quảng Ngãi before it absorbed Kon Tum on 2025-07-01; reports must name their territory.',
  documents: ['45-NQ/TW (2023-11-24)', '20-KH/TW (2023-11-28)'],
  distribution: [
    'Bộ Chính trị, Ban Bí thư (báo cáo)',
    'Các ban xây dựng Đảng Trung ương (báo cáo)',
    'Các cơ quan đảng của tỉnh',
    'Các sở, ngành',
    'Các huyện ủy, thị ủy, thành ủy',
    'Cổng thông tin điện tử Đảng bộ tỉnh',
  ],
} as const;

export const goals = [
  {
    code: 'Q1',
    textVi:
      'Tăng số sáng chế, công trình khoa học, sản phẩm khoa học và công nghệ được xếp hạng trong vùng, khu vực, cả nước',
    textEn: 'Increase inventions, scientific works and S&T products ranked in the region, area and country',
  },
  { code: 'Q2', textVi: 'Hoàn thiện cơ chế, chính sách', textEn: 'Complete mechanisms and policies' },
  {
    code: 'Q3',
    textVi: 'Ưu tiên kinh phí cho khoa học và công nghệ, công nghệ cao, cốt lõi, nguồn, mũi nhọn',
    textEn: 'Priority funding for S&T and for high, core, source and spearhead technology',
  },
  {
    code: 'Q4',
    textVi: 'Phát triển chuyên gia đầu ngành ở các lĩnh vực then chốt, mới',
    textEn: 'Develop leading experts in key and new fields',
  },
  {
    code: 'Q5',
    textVi: 'Bảo đảm định mức nhân lực sau đại học ở các đơn vị giáo dục, y tế, khoa học và công nghệ',
    textEn: 'Postgraduate staffing to the required norm in education, health and S&T units',
  },
] as const;

type Duty = readonly [
  code: string,
  vi: string,
  en: string,
  dueOn: string | null,
  bodies: readonly (readonly [body: string, role: string])[],
];

export const duties: readonly Duty[] = [
  [
    'IV.1',
    'Lãnh đạo, chỉ đạo, thường xuyên kiểm tra việc thực hiện',
    'Lead, direct and check regularly',
    null,
    [['STANDING_BOARD', 'STEER']],
  ],
  [
    'IV.2',
    'Xây dựng chương trình hành động của đơn vị, hoàn thành trong quý I/2024, gửi Ban Thường vụ Tỉnh ủy, đồng gửi Ban Tuyên giáo Tỉnh ủy',
    'Write their own action programme, finish it in the first quarter of 2024, send it to the Standing Board with a copy to the Propaganda Commission',
    '2024-03-31',
    [
      ['CAUCUSES_AND_DELEGATIONS', 'ADVISE_IMPLEMENT'],
      ['DISTRICT_COMMITTEES', 'ADVISE_IMPLEMENT'],
      ['AFFILIATED_COMMITTEES', 'ADVISE_IMPLEMENT'],
    ],
  ],
  [
    'IV.3',
    'Thể chế hóa các văn bản pháp luật do Ủy ban nhân dân tỉnh trình; tăng cường giám sát',
    'Institutionalise legal texts submitted by the People’s Committee; strengthen supervision',
    null,
    [
      ['COUNCIL_DELEGATION', 'ADVISE_IMPLEMENT'],
      ['COUNCIL_DELEGATION', 'SUPERVISE'],
    ],
  ],
  [
    'IV.4',
    'Ban hành kế hoạch, đề án, cơ chế',
    'Issue plans, schemes and mechanisms',
    null,
    [['PPC_CAUCUS', 'ADVISE_IMPLEMENT']],
  ],
  [
    'IV.5',
    'Triển khai thực hiện các nhiệm vụ của Liên hiệp Hội',
    'Carry out the tasks of the Union',
    null,
    [['UNION_DELEGATION', 'ADVISE_IMPLEMENT']],
  ],
  [
    'IV.6',
    'Giám sát, phản biện, vận động',
    'Supervision, critique and mobilisation',
    null,
    [['FRONT_DELEGATION', 'SUPERVISE']],
  ],
  [
    'IV.7',
    'Theo dõi, kiểm tra, giám sát, đánh giá; định kỳ tham mưu sơ kết, tổng kết, báo cáo Tỉnh ủy, Ban Thường vụ Tỉnh ủy',
    'Monitor, check, supervise and evaluate; periodically advise preliminary and final reviews; report to the Committee and its Standing Board',
    null,
    [
      ['PROPAGANDA_COMMISSION', 'LEAD'],
      ['PROPAGANDA_COMMISSION', 'MONITOR'],
      ['PARTY_ADVISORY_BODIES', 'COORDINATE'],
    ],
  ],
];
