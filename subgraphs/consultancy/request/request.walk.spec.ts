import fc from 'fast-check';
import { expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { type Context, Refusal, system, transition, type Viewer } from '../../kernel/index.js';
import type { ConsultancyRequest } from './request.entity.js';
import { ConsultancyMethod, ConsultancyOrigin } from './request.enums.js';
import type { RequestFacts } from './request.facts.js';
import { requestLifecycle } from './request.lifecycle.js';
import { ConsultancyStatus, unsentStatuses } from './request.status.js';

type Step = keyof typeof requestLifecycle.steps;
const names = Object.keys(requestLifecycle.steps) as Step[];
const today = '2026-06-01';

/** Everybody who can do something, and some who cannot. */
const viewers: Viewer[] = [
  viewerWith({ roles: ['UNION_OFFICER'] }),
  viewerWith({ roles: ['UNION_LEADER'] }),
  viewerWith({ roles: ['AGENCY'], organizationId: 'org_1' }),
  viewerWith({ roles: ['AGENCY'], organizationId: 'org_2' }),
  viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: ['aso_1'] }),
  viewerWith({ personId: 'per_chair' }),
  viewerWith({ personId: 'per_secretary' }),
  system,
];

/** Mostly what lets a step through, so that walks get far. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
/** What the rest of the subgraph does meanwhile, at random: every precondition holds and fails. */
const facts = fc.record({
  council: mostly<string | null>('CONCLUDED', null, 'DRAFT', 'ESTABLISHED', 'IN_SESSION'),
  parties: mostly(1, 0),
  asked: fc.boolean(),
  missingForms: mostly(0, 1),
  openPoints: mostly(0, 1),
  report: mostly<string | null>('APPROVED', null, 'DRAFT'),
  pending: mostly(0, 1),
  accepted: mostly(1, 0),
  unverified: mostly(0, 1),
  unpaid: mostly(0, 1),
});
const move = fc.record({
  step: fc.constantFrom(...names),
  pick: fc.nat(99),
  viewer: fc.nat(viewers.length - 1),
  isGuided: mostly(true, false),
  facts,
});
/** Steps after which little is left to do: taken seldom. */
const endings: readonly string[] = ['withdraw', 'decline', 'suspend', 'closeWithoutResponse'];

function start(origin: ConsultancyOrigin, methods: ConsultancyMethod[]) {
  return {
    id: 'cns_1',
    status: ConsultancyStatus.PROPOSED,
    origin,
    methods,
    round: 1,
    requestingAgencyId: origin === ConsultancyOrigin.UNION_INITIATIVE ? null : 'org_1',
    recipientAgencyId: 'org_1',
    proposedByAssociationId: null,
    leadAssociationId: null,
    chairPersonId: 'per_chair',
    secretaryPersonId: 'per_secretary',
    initiativeDecision: null,
    suspendedFrom: null,
    responseDueOn: '2026-05-01',
    escalateOn: '2026-05-16',
    escalatedOn: null,
    usefulness: null,
  } as unknown as ConsultancyRequest;
}

/** What the steps change besides the state, as far as later steps depend on it. */
function effects(request: ConsultancyRequest, step: Step, from: ConsultancyStatus): void {
  if (step === 'approveInitiative') request.initiativeDecision = '1/QĐ';
  if (step === 'suspend') request.suspendedFrom = from;
  if (step === 'resume') request.suspendedFrom = null;
  if (step === 'escalate') request.escalatedOn = today;
  if (step === 'rate') request.usefulness = 5;
  if (step === 'reopen')
    Object.assign(request, { round: request.round + 1, escalatedOn: null, usefulness: null });
}

it('walks thousands of steps at random and breaks no invariant', async () => {
  const reached = new Set<string>();
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(ConsultancyOrigin)),
      fc.constantFrom(ConsultancyMethod.COUNCIL, ConsultancyMethod.WRITTEN_OPINION),
      fc.array(move, { minLength: 60, maxLength: 150 }),
      async (origin, method, moves) => {
        const request = start(origin, [method]);
        const history: { step: string; from_state: string; to_state: string }[] = [];
        for (const each of moves) {
          const possible = names.filter(
            (name) =>
              (each.pick > 96 || !endings.includes(name)) &&
              (requestLifecycle.steps[name].from as readonly string[]).includes(request.status),
          );
          const isGuided = each.isGuided && possible.length > 0;
          const step = isGuided ? possible[each.pick % possible.length]! : each.step;
          const able = viewers.filter((viewer) => requestLifecycle.steps[step].who(viewer, request).allowed);
          const viewer = isGuided && able.length > 0 ? able[0]! : viewers[each.viewer]!;
          const from = request.status;
          const known: RequestFacts = { id: request.id, ...each.facts };
          const tx = {
            viewer,
            today,
            now: () => new Date(`${today}T00:00:00Z`),
            rules: { version: async () => '1' },
            loaders: { batch: async () => known },
            pendingTransitions: history,
          } as unknown as Context;
          const before = { ...request };
          try {
            await transition(tx, requestLifecycle, step, request, { reason: 'Lý do' });
          } catch (error) {
            const code =
              error instanceof Refusal ? error.problems[0]?.code : (error as { code?: string }).code;
            expect(code).toMatch(/^[A-Z_]+$/);
            // A refused step changes nothing.
            expect({ ...request }).toEqual(before);
            continue;
          }
          effects(request, step, from);
          taken += 1;
          reached.add(request.status);
          const hasCouncil = method === ConsultancyMethod.COUNCIL;
          // I1: no report goes out without the reviewers' forms.
          if (step === 'send' || step === 'recordCouncil') expect(known.missingForms).toBe(0);
          // I6: an initiative is registered only by a leader's decision.
          if (step === 'register' && origin === ConsultancyOrigin.UNION_INITIATIVE)
            expect(request.initiativeDecision).not.toBeNull();
          if (step === 'startReview')
            expect(hasCouncil ? known.council !== 'DRAFT' && known.council !== null : known.parties > 0).toBe(
              true,
            );
          if (step === 'recordCouncil') expect([hasCouncil, known.council]).toEqual([true, 'CONCLUDED']);
          if (step === 'draftReport') expect(from === 'COUNCIL_HELD' || !hasCouncil).toBe(true);
          if (step === 'sign') expect([known.report, known.openPoints]).toEqual(['APPROVED', 0]);
          if (step === 'respond') expect(known.pending).toBe(0);
          if (step === 'close') expect([known.unverified, known.unpaid]).toEqual([0, 0]);
          if (step === 'closeWithoutResponse') expect(before.escalatedOn).not.toBeNull();
          if (step === 'resume') expect(unsentStatuses).toContain(request.status);
          if (step === 'resume') expect(request.status).toBe(before.suspendedFrom);
          if (step === 'reopen') expect(request.round).toBe(before.round + 1);
          else expect(request.round).toBe(before.round);
        }
        // The history is gapless: each step begins where the one before ended.
        expect(history.map(({ from_state }) => from_state)).toEqual(
          [ConsultancyStatus.PROPOSED, ...history.map(({ to_state }) => to_state)].slice(0, history.length),
        );
      },
    ),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(4_000);
  expect([...reached].sort()).toEqual(Object.keys(ConsultancyStatus).sort());
}, 60_000);
