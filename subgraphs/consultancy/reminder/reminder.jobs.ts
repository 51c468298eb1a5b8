import {
  type Context,
  JobInterrupted,
  loadForChange,
  make,
  selectRows,
  transact,
  transition,
} from '../../kernel/index.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { requestLifecycle } from '../request/request.lifecycle.js';
import { ConsultancyStatus, endedStatuses } from '../request/request.status.js';
import { ConsultancyReminder } from './reminder.entity.js';
import {
  deadlinesOf,
  keyOf,
  type PlannedReminder,
  type ReminderOffsets,
  remindersDue,
} from './reminder.plan.js';

/** The rules of a run. */
interface Rules {
  readonly offsets: ReminderOffsets;
  readonly dossierDays: number;
}

/**
 * Marks late responses and raises the reminders whose day has come. Run daily, by the system; one transaction for each
 * request, so that one that fails keeps none waiting. Whatever was missed is made up for, and nothing is raised twice.
 * @returns how many requests changed and how many reminders were raised
 */
export async function processConsultancyDeadlines(
  ctx: Context,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<{ overdue: number; raised: number }> {
  const rules: Rules = {
    offsets: await ctx.rules.value<ReminderOffsets>('consult.remindWD'),
    dossierDays: await ctx.rules.number('consult.dossierRemindWD'),
  };
  let [overdue, raised] = [0, 0];
  for (const { id } of await waiting(ctx, rules)) {
    if (signal?.aborted) throw new JobInterrupted();
    try {
      const done = await transact(ctx, (tx) => processRequest(tx, id, rules));
      overdue += done.overdue;
      raised += done.raised;
    } catch (error) {
      // One that cannot be processed must not keep the others waiting.
      ctx.log.error(
        { cause: (error as Error).message.split(' - ').at(-1), requestId: id },
        'the deadlines of a consultancy request were not processed',
      );
    }
  }
  return { overdue, raised };
}

/** The requests with something to do: three statements, whatever their number. */
async function waiting(ctx: Context, rules: Rules): Promise<ConsultancyRequest[]> {
  const quiet = [...endedStatuses, ConsultancyStatus.PROPOSED, ConsultancyStatus.SUSPENDED];
  const requests = await selectRows(ctx, ConsultancyRequest, { status: { $nin: quiet } });
  const ids = requests.map(({ id }) => id);
  const open = { requestId: { $in: ids }, status: { $in: [OpinionStatus.INVITED, OpinionStatus.DRAFT] } };
  const opinions = Map.groupBy(await ctx.em.fork().find(Opinion, open), ({ requestId }) => requestId);
  const raised = await selectRows(ctx, ConsultancyReminder, { requestId: { $in: ids } });
  const known = new Set(raised.map((each) => `${each.requestId}|${keyOf(each)}`));
  const isPlanned = (request: ConsultancyRequest): boolean => {
    try {
      return planOf(request, opinions.get(request.id) ?? [], rules, ctx.today).some(
        (each) => !known.has(`${request.id}|${keyOf({ ...each, round: request.round })}`),
      );
    } catch {
      // It fails again in a transaction of its own, and alone.
      return true;
    }
  };
  return requests.filter((request) => isLateResponse(request, ctx.today) || isPlanned(request));
}

const isLateResponse = ({ status, responseDueOn }: ConsultancyRequest, today: string): boolean =>
  status === ConsultancyStatus.SENT && responseDueOn !== null && responseDueOn < today;

const planOf = (
  request: ConsultancyRequest,
  opinions: readonly Opinion[],
  { offsets, dossierDays }: Rules,
  today: string,
): PlannedReminder[] => {
  const ofRound = opinions.filter(({ round }) => round === request.round);
  return remindersDue(deadlinesOf(request, ofRound, dossierDays), offsets, today);
};

async function processRequest(tx: Context, id: string, rules: Rules) {
  const request = await loadForChange(tx, ConsultancyRequest, id);
  const isLate = isLateResponse(request, tx.today);
  if (isLate) {
    await transition(tx, requestLifecycle, 'markOverdue', request);
    request.updatedAt = tx.now();
  }
  const status = { $in: [OpinionStatus.INVITED, OpinionStatus.DRAFT] };
  const opinions = await tx.em.find(Opinion, { requestId: id, round: request.round, status });
  const known = await tx.em.find(ConsultancyReminder, { requestId: id, round: request.round });
  const keys = new Set(known.map(keyOf));
  const missing = planOf(request, opinions, rules, tx.today).filter(
    (each) => !keys.has(keyOf({ ...each, round: request.round })),
  );
  for (const each of missing) {
    make(tx, ConsultancyReminder, { ...each, requestId: id, round: request.round, raisedOn: tx.today });
  }
  return { overdue: isLate ? 1 : 0, raised: missing.length };
}
