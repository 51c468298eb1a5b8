import { Person } from '../../subgraphs/associations/person/person.entity.js';
import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { checkConflicts } from '../../subgraphs/consultancy/conflict/conflict.service.js';
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
import { ConsultancyRequest } from '../../subgraphs/consultancy/request/request.entity.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { ConflictVerdict, verdictOf } from '../../subgraphs/kernel/council/index.js';
import { type Stage, type World } from '../world.js';
import type { Telling } from './consultancy.js';

const fields = ['201', '105', '207', '502', '601', '507', '401', '102'];
/** Of the first people so many are asked; who has not consented is not taken in. */
const asked = 80;

/** The people of the demo who sit in councils and review. */
export const panel = ({ people }: World): readonly string[] => people.slice(0, asked);

/** The pool of experts: those of the first people who agreed to be in it. */
export async function joinPool(world: World, stage: Stage): Promise<void> {
  const people = stage.on('associations', '2024-01-15').em;
  const agreed = await people.find(Person, { id: { $in: [...panel(world)] }, inExpertPool: true });
  const ids = new Set(agreed.map(({ id }) => id));
  await inBatch(stage.on('consultancy', '2024-01-15'), async (tx, flush) => {
    const entries = [];
    for (const [i, personId] of panel(world).entries()) {
      if (!ids.has(personId)) continue;
      const fieldIds = [0, 3].map((next) => fieldId(fields[(i + next) % fields.length]!));
      const keywords = i % 4 === 0 ? ['quy hoạch', 'lưu vực sông'] : [];
      entries.push(await addExpert(tx, { personId, fieldIds, keywords, maxLoad: 2 + (i % 3) }));
    }
    await flush();
    await leaveExpertPool(tx, { id: entries[9]!.id, reason: 'Theo nguyện vọng cá nhân' });
    for (const { id } of [entries[5]!, entries[22]!])
      await pauseExpert(tx, { id, reason: 'Đi công tác dài ngày' });
    await flush();
  });
}

/** Those of the panel whom nothing bars from a request, the expert of the demo before others. */
export async function freeOf(t: Telling): Promise<readonly string[]> {
  if (t.free) return t.free;
  const ctx = t.at(5);
  const [expert, ...others] = panel(t.world);
  const from = (t.number * 7) % (others.length - 24);
  const request = (await ctx.loaders.byId(ConsultancyRequest, t.id))!;
  const reports = await checkConflicts(ctx, [expert!, ...others.slice(from, from + 24)], request);
  t.free = reports
    .filter((each) => verdictOf(each) === ConflictVerdict.CLEAR)
    .map(({ personId }) => personId);
  return t.free;
}

const money = (amount: number) => ({ amount, currency: 'VND' as never });

/** How far the work of the second expert comes; that of the first is done. */
const courses = ['done', 'declined', 'cancelled', 'offered', 'done'] as const;

/** Two experts are engaged; of what is over, their work is done and paid. */
export async function hireExperts(t: Telling, day: number): Promise<void> {
  const free = await freeOf(t);
  const isOver = t.way.startsWith('closed') || ['followed up', 'answered', 'second round'].includes(t.way);
  // Not those who sit in the council; the expert of the demo works on one.
  const hired = [t.number === 6 ? free[0]! : free.at(-1)!, free.at(-2)!];
  const engaged: { readonly id: string; readonly course: string; readonly i: number }[] = [];
  await t.together(
    day,
    async (tx) => {
      for (const [i, personId] of hired.entries()) {
        const { id } = await engageExpert(tx, {
          requestId: t.id,
          personId,
          role: i === 0 ? EngagementRole.EXPERT : EngagementRole.RAPPORTEUR,
          fee: money(1_500_000 + 250_000 * ((t.number + i) % 6)),
          tax: money(150_000),
          fundingSource:
            Object.values(ExpertFundingSource)[(t.number + i) % Object.values(ExpertFundingSource).length]!,
          contractNo: `${t.number}.${i + 1}/HĐCG`,
        });
        engaged.push({ id, course: i === 1 ? courses[(t.number / 3) % courses.length]! : 'done', i });
      }
    },
    (tx) =>
      Promise.all(
        engaged.map(async ({ id, course }) => {
          if (course === 'declined') await declineEngagement(tx, { id, reason: 'Bận công tác' });
          else if (course === 'cancelled')
            await cancelEngagement(tx, { id, reason: 'Đã có chuyên gia khác' });
          else if (course === 'done') await acceptEngagement(tx, { id });
        }),
      ),
  );
  if (t.way !== 'sent' && !isOver) return;
  const done = engaged.filter(({ course }) => course === 'done');
  await t.together(day + 10, (tx) =>
    Promise.all(
      done.map(({ id, i }) =>
        completeEngagement(tx, { id, quality: 3 + ((t.number + i) % 3), onTime: t.number % 5 !== 2 }),
      ),
    ),
  );
  if (!isOver) return;
  await t.together(day + 14, (tx) =>
    Promise.all(done.map(({ id, i }) => payEngagement(tx, { id, document: `PC-${t.number}${i}` }))),
  );
}
