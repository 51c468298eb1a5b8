import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from '../../subgraphs/associations/association/association.enums.js';
import { registerAssociation } from '../../subgraphs/associations/association/association.service.js';
import { adoptCharter } from '../../subgraphs/associations/charter/charter.service.js';
import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { createStage, type World } from '../world.js';

/** Who issues the documents of the stories. */
export const provincialCommittee = 'UBND tỉnh Quảng Ngãi';
export const union = 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Quảng Ngãi';

const { SECTORAL, PROFESSIONAL, SCIENTIFIC_SOCIETY, AFFILIATED_CENTRE } = AssociationKind;

/** DOMAIN G.1: real kinds of associations; the standing of each is fictitious. */
const rows: readonly (readonly [
  code: string,
  nameVi: string,
  nameEn: string,
  fields: string,
  kind: AssociationKind,
])[] = [
  ['HYH', 'Hội Y học', 'Medical Association', '302 303', PROFESSIONAL],
  ['HDY', 'Hội Đông y', 'Traditional Medicine Association', '304 302', PROFESSIONAL],
  ['HDH', 'Hội Dược học', 'Pharmaceutical Association', '304', PROFESSIONAL],
  ['HDD', 'Hội Điều dưỡng', 'Nursing Association', '303', PROFESSIONAL],
  ['HKTS', 'Hội Kiến trúc sư', 'Association of Architects', '201 604', PROFESSIONAL],
  ['HXD', 'Hội Xây dựng', 'Construction Association', '201', SECTORAL],
  ['HCD', 'Hội Khoa học kỹ thuật Cầu đường', 'Bridge and Road Association', '201', SECTORAL],
  ['HQH', 'Hội Quy hoạch phát triển đô thị', 'Urban Planning Association', '201 507', SECTORAL],
  ['HTH', 'Hội Tin học', 'Informatics Association', '102 202', SECTORAL],
  ['HDL', 'Hội Khoa học kỹ thuật Điện', 'Electrical Association', '202', SECTORAL],
  ['HCK', 'Hội Cơ khí', 'Mechanical Engineering Association', '203', SECTORAL],
  ['HHH', 'Hội Hóa học', 'Chemistry Association', '104 204', SCIENTIFIC_SOCIETY],
  ['HLS', 'Hội Khoa học Lịch sử', 'Historical Science Association', '601', SCIENTIFIC_SOCIETY],
  [
    'HTLGD',
    'Hội Khoa học Tâm lý – Giáo dục',
    'Psychology and Education Association',
    '501 503',
    SCIENTIFIC_SOCIETY,
  ],
  ['HKTE', 'Hội Khoa học Kinh tế', 'Economic Science Association', '502', SCIENTIFIC_SOCIETY],
  ['HLG', 'Hội Luật gia', 'Jurists’ Association', '505', PROFESSIONAL],
  ['HLV', 'Hội Làm vườn', 'Gardening Association', '401 402 405', SECTORAL],
  ['HTS', 'Hội Thủy sản', 'Fisheries Association', '405', SECTORAL],
  ['HCN', 'Hội Chăn nuôi – Thú y', 'Animal Husbandry and Veterinary Association', '402 403', SECTORAL],
  ['HLN', 'Hội Khoa học kỹ thuật Lâm nghiệp', 'Forestry Association', '404', SECTORAL],
  ['HKHD', 'Hội Khoa học Đất', 'Soil Science Association', '105 401', SCIENTIFIC_SOCIETY],
  [
    'HTL',
    'Hội Thủy lợi và Phát triển nông thôn',
    'Irrigation and Rural Development Association',
    '201 105',
    SECTORAL,
  ],
  [
    'HMT',
    'Hội Bảo vệ thiên nhiên và môi trường',
    'Nature and Environment Protection Association',
    '105 207',
    SECTORAL,
  ],
  ['HNTT', 'Hội Nữ trí thức', 'Association of Intellectual Women', '302 503 502', PROFESSIONAL],
  ['HCGC', 'Hội Cựu giáo chức', 'Former Teachers’ Association', '503', PROFESSIONAL],
  ['HKT', 'Hội Kế toán và Kiểm toán', 'Accounting Association', '502', PROFESSIONAL],
  [
    'HB',
    'Hội Khoa học Kỹ thuật Biển',
    'Marine Science Association (fictitious)',
    '105 106 405',
    SCIENTIFIC_SOCIETY,
  ],
  ['HDS', 'Hội Di sản văn hóa', 'Cultural Heritage Association', '601 604', SCIENTIFIC_SOCIETY],
  [
    'TTTV',
    'Trung tâm Tư vấn phản biện và Chuyển giao KH&CN',
    'Centre for Consultancy and Transfer (fictitious)',
    '299',
    AFFILIATED_CENTRE,
  ],
];

/** Of former Kon Tum: on 2025-07-01 they go into their namesakes. */
const ofKonTum: typeof rows = [
  [
    'HDY-KT',
    'Hội Đông y tỉnh Kon Tum (cũ)',
    'Traditional Medicine Association of former Kon Tum',
    '304',
    PROFESSIONAL,
  ],
  ['HLV-KT', 'Hội Làm vườn tỉnh Kon Tum (cũ)', 'Gardening Association of former Kon Tum', '401', SECTORAL],
];

/** Those that are suspended or dissolved later on. */
const troubled = ['HHH', 'HKHD', 'HCK'];

/** Thirty-one associations as they were at the beginning of 2024, all of them members, with licence and charters. */
export async function associations(world: World): Promise<void> {
  const stage = createStage(world, 'associations');
  const all = [
    ...rows.map(([code, nameVi, ...more]) => [code, `${nameVi} tỉnh Quảng Ngãi`, ...more] as const),
    ...ofKonTum,
  ];
  await inBatch(stage.on('associations', '2024-01-03'), async (tx) => {
    const founded = new Map<string, number>();
    for (const [i, [code, nameVi, nameEn, fields, kind]] of all.entries()) {
      // Before anybody joins.
      const year = 1995 + stage.random.below(20);
      const { id } = await registerAssociation(tx, {
        code,
        nameVi,
        nameEn,
        kind,
        scope: AssociationScope.PROVINCE,
        legalStatus: LegalStatus.ACTIVE,
        status: UnionMembershipStatus.ADMITTED,
        // Of old associations often only the year is known.
        founded: i % 5 === 4 ? { year } : { year, month: 5, day: 19 },
        licence: { number: `${100 + i}/QĐ-UBND`, issuer: provincialCommittee, signedOn: `${year}-03-02` },
        admittedOn: `${year + 1}-03-26`,
        admissionDocument: {
          number: `${10 + stage.random.below(300)}/QĐ-LHH`,
          issuer: union,
          signedOn: `${year + 1}-03-20`,
        },
        fieldIds: fields.split(' ').map(fieldId),
        phone: `+842550000${String(world.associations.size).padStart(3, '0')}`,
        email: `${code.toLowerCase()}@example.org`,
        address: 'Phường Cẩm Thành, tỉnh Quảng Ngãi',
        isPartyStateTasked: i % 10 === 0,
      });
      founded.set(id, year);
      world.associations.set(code, id);
      world.names.set(id, nameVi);
    }
    await tx.em.flush();
    let number = 500;
    for (const [associationId, year] of founded)
      for (const approved of [year, ...(year < 2016 ? [2019] : [])]) {
        number += 1;
        await adoptCharter(tx, {
          associationId,
          decision: {
            number: `${number}/QĐ-UBND`,
            issuer: provincialCommittee,
            signedOn: `${approved}-11-20`,
            title: 'Phê duyệt điều lệ hội',
          },
          adoptedOn: `${approved}-09-15`,
        });
      }
  });
}

/** Codes of the associations that take members. */
export const takingMembers = rows
  .map(([code]) => code)
  .filter((code) => !troubled.includes(code) && code !== 'TTTV');
