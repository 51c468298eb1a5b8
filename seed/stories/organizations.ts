import { unitId } from '../../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import { unitAsOf } from '../../subgraphs/associations/administrative-unit/data/index.js';
import { OrganizationKind } from '../../subgraphs/associations/organization/organization.enums.js';
import { createOrganization } from '../../subgraphs/associations/organization/organization.service.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { recordedOn, units } from '../fictitious.js';
import { createStage, type World } from '../world.js';

const {
  STATE_AGENCY,
  PARTY_BODY,
  MASS_ORGANISATION,
  RESEARCH_ORGANISATION,
  EDUCATION,
  HEALTH,
  ENTERPRISE,
  UNION,
} = OrganizationKind;

const named: readonly (readonly [code: string, nameVi: string, nameEn: string, kind: OrganizationKind])[] = [
  [
    'LHH',
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Quảng Ngãi',
    'Quảng Ngãi Union of Science and Technology Associations',
    UNION,
  ],
  ['UBND', 'Ủy ban nhân dân tỉnh Quảng Ngãi', 'Quảng Ngãi Provincial People’s Committee', STATE_AGENCY],
  ['SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', STATE_AGENCY],
  ['SO-NV', 'Sở Nội vụ', 'Department of Home Affairs', STATE_AGENCY],
  ['SO-XD', 'Sở Xây dựng', 'Department of Construction', STATE_AGENCY],
  ['SO-NNMT', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', STATE_AGENCY],
  ['SO-VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism', STATE_AGENCY],
  ['SO-TC', 'Sở Tài chính', 'Department of Finance', STATE_AGENCY],
  [
    'BQL-KKT',
    'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp',
    'Dung Quất Economic Zone Authority',
    STATE_AGENCY,
  ],
  ['BTGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Propaganda and Mass Mobilisation Commission', PARTY_BODY],
  [
    'UBMTTQ',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Provincial Fatherland Front Committee',
    MASS_ORGANISATION,
  ],
  ['DH-MAU', 'Trường Đại học Giả Định', 'Assumption University (fictitious)', EDUCATION],
  ['BV-MAU', 'Bệnh viện Đa khoa Thí Điểm', 'Pilot General Hospital (fictitious)', HEALTH],
  [
    'TT-KHCN',
    'Trung tâm Ứng dụng Khoa học Bản Mẫu',
    'Template Centre for Applied Science (fictitious)',
    RESEARCH_ORGANISATION,
  ],
];

/** Seat of the agencies. */
const capital = unitAsOf('522', recordedOn)!;

/** Agencies under their real public names, and sixty fictitious enterprises and schools. */
export async function organizations(world: World): Promise<void> {
  const stage = createStage(world, 'organizations');
  const add = async (rows: readonly (readonly [string, string, string | null, OrganizationKind])[]) =>
    inBatch(stage.on('associations', '2024-01-02'), async (tx) => {
      for (const [i, [code, nameVi, nameEn, kind]] of rows.entries()) {
        const seat = rows === named ? unitId(capital.key) : units[(i * 7) % units.length]!;
        const { id } = await createOrganization(tx, { code, nameVi, nameEn, kind, unitId: seat });
        world.organizations.set(code, id);
      }
    });
  await add(named);
  await add(
    Array.from({ length: 60 }, (_, i) => {
      const number = String(i + 1).padStart(2, '0');
      return i % 3 === 0
        ? ([`TH-${number}`, `Trường Trung học Ví Dụ số ${number}`, null, EDUCATION] as const)
        : ([`DN-${number}`, `Công ty Cổ phần Thử Nghiệm ${number}`, null, ENTERPRISE] as const);
    }),
  );
}
