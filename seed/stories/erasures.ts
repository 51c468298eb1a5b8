import { DataRequestKind } from '../../subgraphs/associations/data-request/data-request.enums.js';
import {
  submitDataSubjectRequest,
  takeDataRequestStep,
} from '../../subgraphs/associations/data-request/data-request.service.js';
import { grantErasure } from '../../subgraphs/associations/erasure/erasure.service.js';
import { createStage, type World } from '../world.js';

/** The last of the people had everything erased; the request is done once the other subgraphs, which run later, confirm. */
export async function erasures(world: World): Promise<void> {
  const stage = createStage(world, 'erasures');
  const personId = world.people.at(-1)!;
  const { id } = await submitDataSubjectRequest(stage.on('associations', '2026-09-28'), {
    personId,
    kind: DataRequestKind.ERASE,
    involvesProcessor: false,
  });
  const handled = stage.on('associations', '2026-09-29');
  for (const step of ['acknowledge', 'start'] as const) await takeDataRequestStep(handled, step, { id });
  await grantErasure(handled, { id, reason: 'Theo yêu cầu của chủ thể dữ liệu' });
}
