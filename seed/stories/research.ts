import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import {
  FailureCause,
  FundingRoute,
  LegalRegime,
  ManagingLevel,
  ProductForm,
  ProjectType,
  TeamRole,
} from '../../subgraphs/research/project/project.enums.js';
import { contractResearchProject } from '../../subgraphs/research/project/project.service.js';
import * as steps from '../../subgraphs/research/project/project.steps.js';
import { createStage, paced, seedDay, type World } from '../world.js';

const total = 45;
const { TOPIC_SCI_TECH, TOPIC_SOCIAL, PILOT_PRODUCTION, SCIENTIFIC_SCHEME, INNOVATION_TASK } = ProjectType;
const vnd = (amount: number) => ({ amount, currency: 'VND' as never });

/** DOMAIN G.3: the first ones by name, then fictitious series. */
const named: readonly (readonly [title: string, type: ProjectType, field: string, budget: number])[] = [
  ['Canh tác tỏi, hành không bổ sung cát tại Lý Sơn', PILOT_PRODUCTION, '401', 2_850_000_000],
  ['Lưu trữ ba chiều mộ chum Sa Huỳnh', TOPIC_SOCIAL, '601', 1_420_000_000],
  ['Mô hình cảnh báo sớm lũ sông Trà Khúc', TOPIC_SCI_TECH, '105', 3_600_000_000],
  ['Di sản dệt thổ cẩm Hrê', TOPIC_SOCIAL, '601', 980_000_000],
  ['Tinh dầu quế của người Cor', TOPIC_SCI_TECH, '204', 1_760_000_000],
  ['Nuôi tôm biofloc tại Mộ Đức', PILOT_PRODUCTION, '405', 2_100_000_000],
  ['Dự báo nhu cầu kỹ năng Dung Quất 2030', SCIENTIFIC_SCHEME, '502', 850_000_000],
  ['Nuôi cấy mô sâm Ngọc Linh', TOPIC_SCI_TECH, '406', 4_200_000_000],
  ['Trí tuệ nhân tạo điều phối hàng chờ bệnh viện', INNOVATION_TASK, '102', 1_900_000_000],
];
const series = [
  'Giống lúa chịu hạn',
  'Vật liệu từ xỉ thép',
  'Chế biến chè Minh Long',
  'Bản đồ sạt lở miền núi',
  'Dạy học bằng tiếng mẹ đẻ',
  'Năng lượng sóng ven bờ',
];

/** Forty-five projects with two products each or one; every state from the contract to the registration occurs. */
export async function research(world: World): Promise<void> {
  const stage = createStage(world, 'research');
  const { random } = stage;
  const hosts = ['TT-KHCN', 'DH-MAU', 'BV-MAU', 'LHH'].map((code) => world.organizations.get(code)!);
  const ctx = stage.on('research', seedDay);
  const member = (i: number, role: TeamRole, months: number) => {
    const personId = world.people[i]!;
    return { personId, personName: world.names.get(personId)!, role, months };
  };
  for await (const i of paced(Array.from({ length: total }, (_, i) => i))) {
    const [title, type, field, budget] = named[i] ?? [
      `${series[i % series.length]} – giai đoạn ${1 + Math.floor(i / series.length)}`,
      i % 4 === 0 ? TOPIC_SOCIAL : TOPIC_SCI_TECH,
      random.pick(['102', '201', '207', '401', '404', '503']),
      500_000_000 + 10_000_000 * random.below(300),
    ];
    const year = 2020 + (i % 5);
    const { id } = await contractResearchProject(ctx, {
      code: `${String(i + 1).padStart(2, '0')}/${year}/HĐ-ĐTKHCN`,
      title,
      type,
      level: ManagingLevel.PROVINCIAL,
      legalRegime: i === 8 || i % 20 === 19 ? LegalRegime.LAW_2025 : LegalRegime.LAW_2013,
      fundingRoute: FundingRoute.OPEN_SELECTION,
      fieldId: fieldId(field),
      hostOrganizationId: hosts[i % hosts.length]!,
      ordererId: world.organizations.get('SO-NNMT')!,
      startOn: `${year}-03-01`,
      endOn: `${year + 2}-02-28`,
      budgetState: vnd(budget),
      budgetOther: vnd(i % 3 === 0 ? 200_000_000 : 0),
      objectives: `Mục tiêu minh họa của nhiệm vụ ${i + 1}.`,
      isUnionHosted: i % hosts.length === 3,
      contractNumber: `${i + 1}/HĐ-SKHCN`,
      team: [
        member(i, TeamRole.PRINCIPAL_INVESTIGATOR, 24),
        member(i + 100, TeamRole.SCIENTIFIC_SECRETARY, 20),
        member(i + 200, TeamRole.MEMBER, 12),
      ],
      products: [
        { form: ProductForm.II, name: 'Quy trình kỹ thuật', unit: 'quy trình', orderedQty: 1 },
        ...(i < 35 ? [{ form: ProductForm.III, name: 'Bài báo khoa học', unit: 'bài', orderedQty: 2 }] : []),
      ],
    });
    await live(i, id, year);
  }

  async function live(i: number, id: string, year: number): Promise<void> {
    const reach = i % 11;
    const step = (on: string, number: string) => ({ id, on, documentNumber: number });
    if (reach === 0) return;
    await steps.takeDocumentedStep(ctx, 'start', step(`${year}-03-10`, `${i}/QĐ-KP`));
    if (reach === 1) return;
    if (reach === 2 || reach === 3) {
      await steps.takeDocumentedStep(ctx, 'suspend', {
        ...step(`${year + 1}-01-10`, `${i}/QĐ-TD`),
        reason: 'Tạm dừng do thiên tai',
      });
      if (reach === 3)
        await steps.terminateResearchProject(ctx, {
          ...step(`${year + 1}-06-10`, `${i}/QĐ-CD`),
          reason: 'Không khả thi',
          riskAccepted: false,
        });
      return;
    }
    if (reach === 4)
      await steps.extendResearchProject(ctx, {
        ...step(`${year + 1}-10-10`, `${i}/QĐ-GH`),
        reason: 'Kéo dài thời vụ',
        extendedTo: `${year + 2}-08-31`,
      });
    await steps.takeDocumentedStep(ctx, 'recordHostAcceptance', step(`${year + 2}-02-01`, `${i}/BB-CS`));
    if (reach === 4) return;
    await steps.openProvincialAcceptance(ctx, step(`${year + 2}-03-10`, `${i}/QĐ-HĐ`));
    if (reach === 6) return;
    const failed = reach === 5;
    const votes = failed
      ? { present: 8, excellent: 0, pass: 4, fail: 4 }
      : reach % 2 === 0
        ? { present: 8, excellent: 7, pass: 1, fail: 0 }
        : { present: 8, excellent: 2, pass: 6, fail: 0 };
    await steps.concludeAcceptance(ctx, {
      ...step(`${year + 2}-04-10`, `${i}/BB-NT`),
      votes,
      cause: failed ? FailureCause.RISK : null,
    });
    if (failed || reach === 7) return;
    await steps.recogniseResearchProject(ctx, step(`${year + 2}-05-05`, `${i}/QĐ-CN`));
    if (reach === 8) return;
    await steps.registerResearchResult(ctx, step(`${year + 2}-05-25`, `QNI-${year}-${i}`));
  }
}
