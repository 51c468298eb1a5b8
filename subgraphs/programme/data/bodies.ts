/**
 * Bodies that the programme names, and those that took over in 2025 (DOMAIN D.4, D.5). Dates are as far as they are
 * known: `2025` where only the year is. A missing successor is an open question, not an oversight.
 */
export interface BodyData {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successor?: string;
  readonly note?: string;
}

export const bodies: readonly BodyData[] = [
  {
    code: 'PROVINCIAL_COMMITTEE',
    nameVi: 'Tỉnh ủy Quảng Ngãi',
    nameEn: 'Quảng Ngãi Provincial Party Committee',
  },
  {
    code: 'STANDING_BOARD',
    nameVi: 'Ban Thường vụ Tỉnh ủy',
    nameEn: 'Standing Board of the Provincial Party Committee',
  },
  {
    code: 'PROPAGANDA_COMMISSION',
    nameVi: 'Ban Tuyên giáo Tỉnh ủy',
    nameEn: 'Propaganda Commission of the Provincial Party Committee',
    validTo: '2025',
    successor: 'PROPAGANDA_MASS_COMMISSION',
    note: 'The successor bore its name on 2025-09-05; the day of the change is not known.',
  },
  {
    code: 'PROPAGANDA_MASS_COMMISSION',
    nameVi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    nameEn: 'Propaganda and Mass Mobilisation Commission of the Provincial Party Committee',
    validFrom: '2025',
  },
  {
    code: 'PPC_CAUCUS',
    nameVi: 'Ban cán sự đảng Ủy ban nhân dân tỉnh',
    nameEn: 'Party caucus of the Provincial People’s Committee',
    validTo: '2025',
    successor: 'PPC_PARTY_COMMITTEE',
  },
  {
    code: 'PPC_PARTY_COMMITTEE',
    nameVi: 'Đảng ủy Ủy ban nhân dân tỉnh',
    nameEn: 'Party Committee of the Provincial People’s Committee',
    validFrom: '2025',
  },
  {
    code: 'COUNCIL_DELEGATION',
    nameVi: 'Đảng đoàn Hội đồng nhân dân tỉnh',
    nameEn: 'Party delegation of the Provincial People’s Council',
    validTo: '2025',
    successor: 'PARTY_BODIES_COMMITTEE',
  },
  {
    code: 'UNION_DELEGATION',
    nameVi: 'Đảng đoàn Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    nameEn: 'Party delegation of the Union of Science and Technology Associations',
    validTo: '2025',
    successor: 'PARTY_BODIES_COMMITTEE',
    note: 'The Union’s own new form is not known; to be confirmed.',
  },
  {
    code: 'FRONT_DELEGATION',
    nameVi: 'Đảng đoàn Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể',
    nameEn: 'Party delegation of the provincial Fatherland Front and of the mass organisations',
    validTo: '2025',
    successor: 'PARTY_BODIES_COMMITTEE',
  },
  {
    code: 'CAUCUSES_AND_DELEGATIONS',
    nameVi: 'Các ban cán sự đảng, đảng đoàn',
    nameEn: 'Party caucuses and Party delegations',
    validTo: '2025',
    successor: 'PARTY_BODIES_COMMITTEE',
    note: 'Caucuses of the People’s Committee’s side went to its Party Committee.',
  },
  {
    code: 'PARTY_BODIES_COMMITTEE',
    nameVi: 'Đảng ủy các cơ quan Đảng tỉnh',
    nameEn: 'Party Committee of the provincial Party bodies',
    validFrom: '2025',
  },
  {
    code: 'DISTRICT_COMMITTEES',
    nameVi: 'Các huyện ủy, thị ủy, thành ủy',
    nameEn: 'Party committees of districts, towns and cities',
    validTo: '2025-07-01',
    note: 'Districts were abolished; who took over the duties needs a decision.',
  },
  {
    code: 'AFFILIATED_COMMITTEES',
    nameVi: 'Các đảng ủy trực thuộc Tỉnh ủy',
    nameEn: 'Party committees directly under the Provincial Party Committee',
  },
  {
    code: 'PARTY_ADVISORY_BODIES',
    nameVi: 'Các cơ quan tham mưu, giúp việc Tỉnh ủy',
    nameEn: 'Advisory bodies of the Provincial Party Committee',
  },
  {
    code: 'RELATED_BODIES',
    nameVi: 'Các cơ quan, đơn vị, cá nhân liên quan',
    nameEn: 'Related bodies, units and persons',
  },
  { code: 'HOME_AFFAIRS', nameVi: 'Sở Nội vụ', nameEn: 'Provincial Department of Home Affairs' },
];
