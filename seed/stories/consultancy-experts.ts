import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { EngagementRole, ExpertFundingSource } from '../../subgraphs/consultancy/expert/engagement.enums.js';
import { engageExpert } from '../../subgraphs/consultancy/expert/engagement.service.js';
import {
  acceptEngagement,
  cancelEngagement,
  completeEngagement,
  declineEngagement,
  payEngagement,
} from '../../subgraphs/consultancy/expert/engagement.steps.js';
import { addExpert, leaveExpertPool, pauseExpert } from '../../subgraphs/consultancy/expert/pool.service.js';
import { Refusal } from '../../subgraphs/kernel/index.js';
import { paced, type Stage, type World } from '../world.js';
import { type Telling, unbarred } from './consultancy.js';

const fields = ['201', '105', '207', '502', '601', '507', '401', '102'];
/** Of the first people so many are asked; who has not consented is not taken in. */
const asked = 80;

/** The people of the demo who sit in councils and review. */
export const panel = ({ people }: World): readonly string[] => people.slice(0, asked);

/** The pool of experts: those of the first people who agreed to be in it. */
export async function joinPool(world: World, stage: Stage): Promise<void> {
  const ctx = stage.on('consultancy', '2024-01-15');
  for await (const [i, personId] of paced(panel(world).entries())) {
    try {
      const { id } = await addExpert(ctx, {
        personId,
        fieldIds: [fieldId(fields[i % fields.length]!), fieldId(fields[(i + 3) % fields.length]!)],
        keywords: i % 4 === 0 ? ['quy hoạch', 'lưu vực sông'] : [],
        maxLoad: 2 + (i % 3),
      });
      if (i % 17 === 9) await leaveExpertPool(ctx, { id, reason: 'Theo nguyện vọng cá nhân' });
      if (i % 17 === 5) await pauseExpert(ctx, { id, reason: 'Đi công tác dài ngày' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

const money = (amount: number) => ({ amount, currency: 'VND' as never });

/** Two experts are engaged; of what is over, their work is done and paid. */
export async function hireExperts(t: Telling, day: number): Promise<void> {
  const some = panel(t.world);
  const from = (t.number * 5 + 40) % (some.length - 4);
  const free = await unbarred(t, t.at(day), [
    // The expert of the demo works on one.
    ...(t.number === 6 ? some.slice(0, 1) : []),
    ...some.slice(from, from + 2),
  ]);
  const isOver = t.way.startsWith('closed') || ['followed up', 'answered', 'second round'].includes(t.way);
  for (const [i, personId] of free.slice(0, 2).entries()) {
    const { id } = await engageExpert(t.at(day), {
      requestId: t.id,
      personId,
      role: i === 0 ? EngagementRole.EXPERT : EngagementRole.RAPPORTEUR,
      fee: money(1_500_000 + 250_000 * ((t.number + i) % 6)),
      tax: money(150_000),
      fundingSource:
        Object.values(ExpertFundingSource)[(t.number + i) % Object.values(ExpertFundingSource).length]!,
      contractNo: `${t.number}.${i + 1}/HĐCG`,
    });
    const course =
      i === 0 ? 'done' : ((['offered', 'declined', 'cancelled'] as const)[t.number % 7] ?? 'done');
    if (course === 'declined') await declineEngagement(t.at(day), { id, reason: 'Bận công tác' });
    if (course === 'cancelled') await cancelEngagement(t.at(day), { id, reason: 'Đã có chuyên gia khác' });
    if (course !== 'done') continue;
    await acceptEngagement(t.at(day), { id });
    if (t.way !== 'sent' && !isOver) continue;
    await completeEngagement(t.at(day + 10), {
      id,
      quality: 3 + ((t.number + i) % 3),
      onTime: t.number % 5 !== 2,
    });
    if (isOver) await payEngagement(t.at(day + 14), { id, document: `PC-${t.number}${i}` });
  }
}
