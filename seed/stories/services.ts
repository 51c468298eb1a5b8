import {
  ServiceKind,
  ServiceRating,
} from '../../subgraphs/associations/public-service/public-service.enums.js';
import * as service from '../../subgraphs/associations/public-service/public-service.service.js';
import { createStage, seedDay, type World } from '../world.js';

const catalogue: readonly (readonly [code: string, nameVi: string, kind: ServiceKind, unit: string])[] = [
  ['DVC-TV', 'Tư vấn, thẩm tra thiết kế', ServiceKind.CONSULTING, 'hồ sơ'],
  ['DVC-GD', 'Giám định tư pháp xây dựng', ServiceKind.EXPERT_ASSESSMENT, 'vụ việc'],
  ['DVC-BD', 'Cập nhật kiến thức y khoa liên tục', ServiceKind.TRAINING, 'lượt người'],
  ['DVC-CC', 'Sát hạch, cấp chứng chỉ hành nghề', ServiceKind.PRACTICE_CERTIFICATION, 'chứng chỉ'],
  ['DVC-CL', 'Đánh giá chất lượng nông sản', ServiceKind.QUALITY_CERTIFICATION, 'mẫu'],
  ['DVC-PB', 'Phổ biến kiến thức khoa học và kỹ thuật', ServiceKind.DISSEMINATION, 'buổi'],
];

type End = 'proposed' | 'rejected' | 'active' | 'suspended' | 'ended' | 'terminated';

const assignments: readonly (readonly [code: string, association: string, body: string, end: End])[] = [
  ['DVC-TV', 'HXD', 'SO-XD', 'active'],
  ['DVC-GD', 'HXD', 'SO-XD', 'suspended'],
  ['DVC-BD', 'HYH', 'SO-NV', 'active'],
  ['DVC-CC', 'HXD', 'SO-XD', 'terminated'],
  ['DVC-CL', 'HTL', 'SO-NNMT', 'ended'],
  ['DVC-PB', 'HTH', 'SO-KHCN', 'active'],
  ['DVC-PB', 'HYH', 'SO-KHCN', 'proposed'],
  ['DVC-CC', 'HTH', 'SO-KHCN', 'rejected'],
];

/** The services that associations perform, with the results of three years. */
export async function publicServices(world: World): Promise<void> {
  const stage = createStage(world, 'public services');
  const ctx = stage.on('associations', seedDay);
  const services = new Map<string, string>();
  for (const [code, nameVi, kind, unit] of catalogue) {
    const { id } = await service.createPublicService(ctx, { code, nameVi, kind, unit });
    services.set(code, id);
  }
  for (const [i, [code, association, body, end]] of assignments.entries()) {
    const { id } = await service.proposeServiceAssignment(ctx, {
      publicServiceId: services.get(code)!,
      associationId: world.associations.get(association)!,
      organizationId: world.organizations.get(body)!,
      startOn: '2023-03-01',
      endOn: '2027-12-31',
      value: { amount: 120_000_000 + 35_000_000 * i, currency: 'VND' as never },
    });
    if (end === 'proposed') continue;
    if (end === 'rejected') {
      await service.rejectServiceAssignment(ctx, {
        id,
        on: '2023-02-20',
        reason: 'Chưa bố trí được kinh phí',
      });
      continue;
    }
    await service.assignService(ctx, { id, on: '2023-02-24', legalBasis: `${40 + i}/QĐ-SO` });
    for (const year of [2023, 2024, 2025]) await yearly(ctx, id, year, i);
    const reason = 'Theo kết luận kiểm tra';
    if (end === 'suspended') await service.suspendServiceAssignment(ctx, { id, on: '2026-04-01', reason });
    if (end === 'ended') await service.endServiceAssignment(ctx, { id, on: '2025-12-31' });
    if (end === 'terminated') await service.terminateServiceAssignment(ctx, { id, on: '2025-12-15', reason });
  }
}

async function yearly(
  ctx: Parameters<typeof service.reportServiceResult>[0],
  serviceAssignmentId: string,
  year: number,
  i: number,
): Promise<void> {
  const quantity = 20 + 15 * i + 7 * (year - 2023);
  const cost = { amount: quantity * 850_000, currency: 'VND' as never };
  const { id } = await service.reportServiceResult(ctx, { serviceAssignmentId, year, quantity, cost });
  if (year === 2025 && i === 0) return;
  if (year === 2025 && i === 2) {
    await service.returnServiceResult(ctx, { id, on: '2026-02-10', reason: 'Thiếu danh sách học viên' });
    return;
  }
  const { EXCELLENT, GOOD, SATISFACTORY, UNSATISFACTORY } = ServiceRating;
  const rating = i === 3 && year === 2025 ? UNSATISFACTORY : [EXCELLENT, GOOD, SATISFACTORY][(i + year) % 3]!;
  await service.confirmServiceResult(ctx, { id, on: `${year + 1}-01-20`, rating });
}
