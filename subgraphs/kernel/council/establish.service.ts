import { assertAllowed } from '../authorization.js';
import { pastDayBy } from '../calendar/index.js';
import type { Context } from '../context.js';
import { transition } from '../lifecycle/lifecycle.js';
import { textInput } from '../text/index.js';
import { type Problem, Refusal } from '../user-errors.js';
import { system } from '../viewer.js';
import { once } from '../write.js';
import { removeBox } from './ballot-box.js';
import type { ConflictReport } from './conflict.js';
import { conflictProblem, reportsOf } from './council.conflicts.js';
import { CouncilStatus } from './council.enums.js';
import type { CouncilReasonInput, DissolveCouncilInput, EstablishCouncilInput } from './council.inputs.js';
import { councilLifecycle, sessionLifecycle, voteLifecycle } from './council.lifecycle.js';
import { known, lockCouncil, openVotes, pendingSession, seatsInForce } from './council.loading.js';
import type { CouncilRecord, CouncilSeatRecord } from './council.records.js';
import type { Councils } from './councils.types.js';
import { faultsOfEstablishing } from './establishing.js';
import { rulesetOf } from './ruleset.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/** How a council begins and ends. */
export function establishCases<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
>(d: Councils<C, S, N, V>, syncOfficers: (tx: Context, council: C) => Promise<void>) {
  const { entities, policy, problems } = d;
  const texts = textInput(problems.refuse);
  const pastDay = pastDayBy(problems.refuse);
  const lifecycle = councilLifecycle(entities.council.name, policy);

  /** All that keeps a council from being established. */
  async function faults(
    tx: Context,
    council: C,
    reports: ReadonlyMap<string, ConflictReport>,
  ): Promise<Problem[]> {
    const seats = await seatsInForce(tx, d, council.id);
    const ruleset = await rulesetOf(tx, council.kind);
    const found: Problem[] = faultsOfEstablishing(
      council.kind,
      ruleset,
      seats,
      await d.parties(tx, council),
    ).map(({ code, text }) => problems.problem(code, undefined, text));
    for (const seat of seats) {
      const undeclared = seat.declaredAt === null ? 'ALLOW' : 'REFUSE';
      const problem = conflictProblem(problems, reports.get(seat.personId), seat, undeclared);
      if (problem) found.push(problem);
    }
    return found;
  }

  /** Ends what is planned or under way, with the council. */
  async function endSessions(tx: Context, council: C, reason: string | null): Promise<void> {
    const session = await pendingSession(tx, d, council.id);
    if (!session) return;
    const asSystem = { ...tx, viewer: system };
    for (const vote of await openVotes(tx, d, session.id)) {
      await transition(asSystem, voteLifecycle(entities.vote.name, policy, council), 'cancel', vote, {
        reason,
      });
      vote.endedAt = tx.now();
      await removeBox(tx, entities.box, vote.id);
    }
    const step = session.status === 'OPEN' ? 'adjourn' : 'cancel';
    const table = sessionLifecycle(entities.session.name, policy, council);
    await transition(asSystem, table, step, session, { reason });
    session.endedAt = tx.now();
    session.updatedAt = tx.now();
  }

  /** Cancels a council that is locked; its members may no longer know of the subject. */
  async function callOff(tx: Context, council: C, reason: string | null): Promise<C> {
    await transition(tx, lifecycle, 'cancel', council, { reason });
    await endSessions(tx, council, reason);
    for (const seat of await seatsInForce(tx, d, council.id)) await d.onLeft?.(tx, council, seat);
    Object.assign(council, { chairPersonId: null, viceChairPersonId: null, secretaryPersonId: null });
    await d.onOfficers?.(tx, council);
    council.updatedAt = tx.now();
    return council;
  }

  return {
    /**
     * Establishes a council: the ruleset is satisfied, every seat accepted, every holder has declared, and nothing stands
     * against any of them in any domain.
     */
    async establish(ctx: Context, input: EstablishCouncilInput): Promise<C> {
      const council = await known(ctx, entities.council, input.id);
      assertAllowed(policy.mayEstablish(ctx.viewer));
      const candidates = await ctx.loaders.group(entities.seat, 'councilId', council.id, {
        name: 'in force',
        where: { endedOn: null },
      });
      const reports =
        council.status === CouncilStatus.DRAFT
          ? await reportsOf(ctx, d, council, candidates, 'APPOINTMENT')
          : new Map<string, ConflictReport>();
      return once(ctx, input, `${entities.council.name}.establish`, entities.council, async (tx) => {
        const locked = await lockCouncil(tx, d, input.id);
        const documents = [texts.required(input.decisionNumber, 100, 'decisionNumber')];
        const day = pastDay(tx, input.on, 'on');
        await transition(tx, lifecycle, 'establish', locked, { documents, extra: { on: day } });
        const found = await faults(tx, locked, reports);
        if (found.length > 0) throw new Refusal(found);
        locked.establishingDecision = documents[0]!;
        locked.establishedOn = day;
        locked.updatedAt = tx.now();
        await syncOfficers(tx, locked);
        for (const seat of await seatsInForce(tx, d, locked.id)) await d.onSeated?.(tx, locked, seat);
        return locked;
      });
    },

    dissolve: (ctx: Context, input: DissolveCouncilInput): Promise<C> =>
      once(ctx, input, `${entities.council.name}.dissolve`, entities.council, async (tx) => {
        const council = await lockCouncil(tx, d, input.id, 'ENDS');
        const number = texts.optional(input.decisionNumber, 100, 'decisionNumber');
        await transition(tx, lifecycle, 'dissolve', council, { documents: number ? [number] : [] });
        await d.beforeDissolving?.(tx, council);
        council.updatedAt = tx.now();
        return council;
      }),

    /** Ends a council that comes to nothing. */
    cancel: (ctx: Context, input: CouncilReasonInput): Promise<C> =>
      once(ctx, input, `${entities.council.name}.cancel`, entities.council, async (tx) => {
        const council = await lockCouncil(tx, d, input.id, 'ENDS');
        return callOff(tx, council, texts.lines(input.reason, 2_000, 'reason'));
      }),

    /**
     * Cancels, as the system, a council whose subject comes to nothing, in the transaction in which that happens. One
     * that has concluded stays as it is.
     */
    async abandon(tx: Context, council: C, reason: string): Promise<void> {
      if (!lifecycle.steps.cancel.from.some((status) => status === council.status)) return;
      await callOff({ ...tx, viewer: system }, council, reason);
    },
  };
}
