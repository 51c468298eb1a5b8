import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { ParticipantCapacity } from '../../subgraphs/consultancy/participant/participant.enums.js';
import { admit } from '../../subgraphs/consultancy/participant/participant.service.js';
import { approveConsultancyInitiative } from '../../subgraphs/consultancy/request/request.course.steps.js';
import {
  Confidentiality,
  ConsultancyMethod,
  ConsultancyOrigin,
  ConsultancyType,
  ConsultancyUrgency,
  SchemeKind,
} from '../../subgraphs/consultancy/request/request.enums.js';
import { proposeConsultancyRequest } from '../../subgraphs/consultancy/request/request.service.js';
import * as steps from '../../subgraphs/consultancy/request/request.steps.js';
import { transact } from '../../subgraphs/kernel/index.js';
import { createStage, paced, seedDay, type World } from '../world.js';
import { letTimePass, type Outcome, tellOutcome } from './consultancy-outcome.js';

const { CRITIQUE, CONSULTANCY, SOCIAL_APPRAISAL } = ConsultancyType;
const { PUBLIC, INTERNAL, RESTRICTED, STATE_SECRET } = Confidentiality;
const total = 60;

/** DOMAIN G.2: real matters of the province; the requests about them are fictitious. */
const topics: readonly (readonly [
  title: string,
  type: ConsultancyType,
  kind: SchemeKind,
  field: string,
  secrecy: Confidentiality,
])[] = [
  ['Điều chỉnh quy hoạch chung Khu kinh tế Dung Quất', CRITIQUE, SchemeKind.MASTER_PLAN, '201', PUBLIC],
  [
    'Báo cáo đánh giá tác động môi trường mở rộng Nhà máy lọc dầu Dung Quất',
    CRITIQUE,
    SchemeKind.ENVIRONMENT_REPORT,
    '207',
    PUBLIC,
  ],
  [
    'Quan trắc chất lượng không khí cụm công nghiệp thép',
    SOCIAL_APPRAISAL,
    SchemeKind.INVESTMENT_PROJECT,
    '207',
    PUBLIC,
  ],
  ['Đập dâng hạ lưu sông Trà Khúc và tiêu thoát lũ', CRITIQUE, SchemeKind.CONSTRUCTION_WORK, '201', PUBLIC],
  [
    'Phòng chống lũ và vận hành liên hồ chứa sông Trà Khúc – sông Vệ',
    CONSULTANCY,
    SchemeKind.PLAN,
    '105',
    PUBLIC,
  ],
  [
    'Tái định cư đường ven biển Dung Quất – Sa Huỳnh giai đoạn IIa',
    SOCIAL_APPRAISAL,
    SchemeKind.INVESTMENT_PROJECT,
    '504',
    PUBLIC,
  ],
  ['Quy hoạch tỉnh thời kỳ 2021–2030, tầm nhìn 2050', CRITIQUE, SchemeKind.MASTER_PLAN, '507', PUBLIC],
  ['Hồ sơ di sản Văn hóa Sa Huỳnh và vùng đệm', CONSULTANCY, SchemeKind.POLICY_SCHEME, '601', PUBLIC],
  ['Công viên địa chất Lý Sơn – Sa Huỳnh', CRITIQUE, SchemeKind.POLICY_SCHEME, '105', PUBLIC],
  [
    'An ninh nguồn nước và sức chứa du khách đặc khu Lý Sơn',
    CRITIQUE,
    SchemeKind.POLICY_SCHEME,
    '105',
    PUBLIC,
  ],
  ['Sử dụng cát trong canh tác tỏi Lý Sơn', CONSULTANCY, SchemeKind.PLAN, '401', PUBLIC],
  ['Đập ngăn mặn Bình Nguyên – Bình Phước', CRITIQUE, SchemeKind.CONSTRUCTION_WORK, '201', PUBLIC],
  ['Quy hoạch đô thị du lịch Măng Đen', CRITIQUE, SchemeKind.MASTER_PLAN, '507', PUBLIC],
  ['Vùng sâm Ngọc Linh', CONSULTANCY, SchemeKind.PROGRAMME, '401', PUBLIC],
  ['Chuỗi giá trị quế Trà Bồng', CONSULTANCY, SchemeKind.PROGRAMME, '502', PUBLIC],
  ['Đề án chuyển đổi số của tỉnh', CRITIQUE, SchemeKind.POLICY_SCHEME, '102', PUBLIC],
  ['Chính sách thu hút trí thức', CONSULTANCY, SchemeKind.POLICY_SCHEME, '504', PUBLIC],
  ['Đề án sắp xếp các bảo tàng', CRITIQUE, SchemeKind.POLICY_SCHEME, '601', INTERNAL],
  ['Phương án khu vực phòng thủ (chỉ có siêu dữ liệu)', CRITIQUE, SchemeKind.OTHER, '506', STATE_SECRET],
  ['Phương án giá đất khu vực trung tâm', CRITIQUE, SchemeKind.LEGAL_DRAFT, '502', RESTRICTED],
];

/** What becomes of the requests that are reviewed, by the last digit of their number. */
const outcomes: Readonly<Record<number, Outcome>> = { 6: 'closed', 7: 'sent', 9: 'drafted' };

/** Sixty requests over three years; most states of the lifecycle occur. */
export async function consultancy(world: World): Promise<void> {
  const stage = createStage(world, 'consultancy');
  const { random } = stage;
  const agencies = ['SO-XD', 'SO-NNMT', 'SO-VHTTDL', 'SO-TC', 'BQL-KKT', 'SO-KHCN'].map(
    (code) => world.organizations.get(code)!,
  );
  const leads = ['HXD', 'HMT', 'HTL', 'HKTE', 'HLS', 'HTH'].map((code) => world.associations.get(code)!);
  const ctx = stage.on('consultancy', seedDay);
  for await (const i of paced(Array.from({ length: total }, (_, i) => i))) {
    const [topic, type, schemeKind, field, confidentiality] = topics[i % topics.length]!;
    const round = Math.floor(i / topics.length);
    const year = 2024 + (i % 3);
    const month = String(1 + (i % 6)).padStart(2, '0');
    const own = topic === 'Chính sách thu hút trí thức';
    const agency = i % 4 === 0 ? agencies[0]! : agencies[i % agencies.length]!;
    const proposal = i % 15 === 7 && !own;
    const { id } = await proposeConsultancyRequest(ctx, {
      title: round === 0 ? topic : `${topic} (đợt ${round + 1})`,
      type,
      schemeKind,
      confidentiality,
      origin: own
        ? ConsultancyOrigin.UNION_INITIATIVE
        : proposal
          ? ConsultancyOrigin.MEMBER_ASSOCIATION_PROPOSAL
          : ConsultancyOrigin.AGENCY_REQUEST,
      fieldIds: [fieldId(field)],
      requestingAgencyId: own || proposal ? null : agency,
      draftingAgencyId: own ? null : agency,
      recipientAgencyId: own || proposal ? world.organizations.get('UBND')! : null,
      proposedByAssociationId: proposal ? leads[i % leads.length]! : null,
      requestDocument: `${100 + i}/${own ? 'TTr-LHH' : 'CV-SXD'}`,
      // The figure of one work under review is larger than a 32-bit number.
      budget: {
        amount: topic.startsWith('Đập dâng') ? 1_250_000_000_000 : 20_000_000 + 1_000_000 * random.below(60),
        currency: 'VND' as never,
      },
      proposedOn: `${year}-${month}-03`,
    });
    const on = (day: string) => `${year}-${month}-${day}`;
    const reach = i % 10;
    if (reach === 0) continue;
    if (own) await approveConsultancyInitiative(ctx, { id, on: on('03'), decision: `${10 + i}/QĐ-LHH` });
    await steps.registerConsultancyRequest(ctx, { id, on: on('04') });
    if (reach === 1) continue;
    if (reach === 2) {
      await steps.declineConsultancyRequest(ctx, {
        id,
        on: on('08'),
        reason: 'Ngoài lĩnh vực của Liên hiệp Hội',
        replyLetter: `${i}/LHH-TL`,
      });
      continue;
    }
    if (reach === 3) {
      await steps.withdrawConsultancyRequest(ctx, {
        id,
        on: on('09'),
        reason: 'Cơ quan dừng đề án',
        letter: `${i}/CV-R`,
      });
      continue;
    }
    await steps.acceptConsultancyRequest(ctx, {
      id,
      on: on('10'),
      urgency: random.pick([ConsultancyUrgency.NORMAL, ConsultancyUrgency.COMPLEX]),
      methods: [ConsultancyMethod.WRITTEN_OPINION],
      leadAssociationId: i % 3 === 0 ? null : leads[i % leads.length]!,
    });
    if (reach === 4) continue;
    if (reach === 5 || reach === 8)
      await steps.requestConsultancyDossier(ctx, {
        id,
        on: on('14'),
        missingDocuments: ['Báo cáo thuyết minh tổng hợp'],
      });
    if (reach === 5) continue;
    // Somebody has to be asked before a review can begin.
    const associationId = leads[(i + 1) % leads.length]!;
    await transact(ctx, (tx) => admit(tx, id, ParticipantCapacity.ASSOCIATION, { associationId }));
    await steps.startConsultancyReview(ctx, { id, on: on('20'), dossierComplete: true });
    const outcome = outcomes[reach];
    if (outcome)
      await tellOutcome(ctx, id, i, on('24'), i >= 40 && outcome === 'closed' ? 'answered' : outcome);
  }
  await letTimePass(ctx);
}
