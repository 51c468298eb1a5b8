import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  chair,
  ids,
  leader,
  officer,
  secretary,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

type Input = Record<string, unknown>;
type Move = readonly [who: Viewer, mutation: string, input?: (id: string) => Input | Promise<Input>];
let numbers = 0;

/** What people do, in right and wrong moments alike. */
const moves: readonly Move[] = [
  [officer, 'registerConsultancyRequest'],
  [leader, 'acceptConsultancyRequest', () => ({ methods: ['COUNCIL'], leadAssociationId: ids.lead })],
  [officer, 'requestConsultancyDossier', () => ({ missingDocuments: ['Bản đồ'] })],
  [officer, 'startConsultancyReview', () => ({ dossierComplete: true })],
  [leader, 'changeConsultancyDueDate', () => ({ dueOn: '2026-12-01', reason: 'Gia hạn' })],
  [chair, 'recordConsultancyCouncil'],
  [secretary, 'draftConsultancyReport', () => own.draft()],
  [secretary, 'reviseConsultancyReport', () => own.draft()],
  [chair, 'approveConsultancyReport', async (id) => ({ id: await own.versionOf(id).catch(() => id) })],
  [leader, 'signConsultancyReport', () => ({ number: `${++numbers}/BC` })],
  [officer, 'sendConsultancyReport', () => ({ receipt: 'Sổ đến' })],
  [
    agency,
    'answerConsultancyRecommendations',
    async (id) => ({ answers: (await own.answers(id, 'ACCEPTED', 'EXPLAINED').catch(() => [])).slice(0, 2) }),
  ],
  [
    officer,
    'answerConsultancyRecommendations',
    async (id) => ({ letter: '1/CV', answers: await own.answers(id, 'EXPLAINED').catch(() => []) }),
  ],
  [officer, 'beginConsultancyFollowUp'],
  [
    officer,
    'recordRecommendationFollowUp',
    async (id) => ({ id: (await own.followUpsOf(id))[0] ?? id, finding: 'DONE', place: 'Điều 1' }),
  ],
  [leader, 'closeConsultancyRequest', () => ({ paymentsSettled: true, outcomeSummary: 'Tốt' })],
  [leader, 'suspendConsultancyRequest', () => ({ reason: 'Chờ' })],
  [leader, 'resumeConsultancyRequest'],
  [leader, 'reopenConsultancyRequest', () => ({ draftDocument: '2/CV' })],
  [agency, 'rateConsultancyRequest', () => ({ usefulness: 3 })],
];

/** What the rest of the subgraph does meanwhile. */
async function world(id: string, roll: number): Promise<void> {
  const [{ round }] = await own.execute('select round from consultancy.consultancy_request where id = ?', [
    id,
  ]);
  if (roll === 0) await own.council(id, 'ESTABLISHED', round);
  if (roll === 1) await own.council(id, 'CONCLUDED', round);
  const [known] = await own.execute(
    'select 1 from consultancy.opinion where request_id = ? and round = ? limit 1',
    [id, round],
  );
  if (roll === 2 && !known) await own.forms(id, round);
}

it('goes at random through the API and breaks no invariant', async () => {
  let taken = 0;
  const step = fc.record({ move: fc.nat(moves.length - 1), world: fc.nat(3), isGuided: fc.nat(9) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (walk) => {
      const id = await own.requestIn('REGISTERED');
      for (const each of walk) {
        await world(id, each.world);
        let [who, mutation, input] = moves[each.move]!;
        if (each.isGuided > 2) {
          // A step that somebody may take now, if there is one.
          const open: number[] = [];
          for (const viewer of new Set(moves.map(([each]) => each)))
            open.push(...(await allowed(viewer, id)));
          if (open.length > 0) [who, mutation, input] = moves[open[each.move % open.length]!]!;
        }
        const answer = await own.take(who, mutation, { id, ...(await input?.(id)) });
        if (answer.record) taken += 1;
        else expect(answer.code).not.toBe('INTERNAL_SERVER_ERROR');
        await holds(id);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(80);
  const [{ n, codes }] = await own.execute(
    'select count(*)::int as n, count(distinct code)::int as codes from consultancy.consultancy_request',
  );
  expect(codes).toBe(n);
}, 240_000);

/** Steps of the table by the mutation that takes them, as far as walks take them. */
const stepOf: Readonly<Record<string, string>> = {
  registerConsultancyRequest: 'register',
  acceptConsultancyRequest: 'accept',
  requestConsultancyDossier: 'requestDossier',
  startConsultancyReview: 'startReview',
  recordConsultancyCouncil: 'recordCouncil',
  draftConsultancyReport: 'draftReport',
  signConsultancyReport: 'sign',
  sendConsultancyReport: 'send',
  answerConsultancyRecommendations: 'answer',
  beginConsultancyFollowUp: 'beginFollowUp',
  closeConsultancyRequest: 'close',
  reopenConsultancyRequest: 'reopen',
  resumeConsultancyRequest: 'resume',
};

async function allowed(viewer: Viewer, id: string): Promise<number[]> {
  const query = `{ consultancyRequest(id: "${id}") { status allowedActions { name allowed } } }`;
  const { consultancyRequest } = await own.read(viewer, query);
  const names = (consultancyRequest?.allowedActions ?? [])
    .filter((each: { allowed: boolean }) => each.allowed)
    .map(({ name }: { name: string }) => name);
  const isDraft = consultancyRequest?.status === 'DRAFT_REPORT';
  return moves.flatMap(([who, mutation], i) =>
    who === viewer &&
    (names.includes(stepOf[mutation] ?? '') || (isDraft && mutation === 'approveConsultancyReport'))
      ? [i]
      : [],
  );
}

/** What is always true of a request. */
async function holds(id: string): Promise<void> {
  const [request] = await own.execute('select * from consultancy.consultancy_request where id = ?', [id]);
  const history = await own.execute(
    `select step, from_state as f, to_state as t from consultancy.transition where entity_type = 'ConsultancyRequest' and entity_id = ? order by id`,
    [id],
  );
  // Gapless: each step begins where the one before ended, and the last is where the request is.
  expect(history.map(({ f }) => f)).toEqual([null, ...history.map(({ t }) => t)].slice(0, history.length));
  expect(history.at(-1).t).toBe(request.status);
  const reports = await own.execute(
    'select round, version_number as no, status, number from consultancy.consultancy_report where request_id = ? order by round, version_number',
    [id],
  );
  // One version in force a round: all before it are replaced.
  for (const [i, { status, round }] of reports.entries()) {
    if (reports[i + 1]?.round === round) expect(status).toBe('SUPERSEDED');
  }
  const [{ pending }] = await own.execute(
    `select count(*) filter (where response_status = 'PENDING')::int as pending from consultancy.recommendation where request_id = ?`,
    [id],
  );
  const last = reports.at(-1);
  if (['SENT', 'OVERDUE_RESPONSE', 'RESPONDED', 'FOLLOW_UP', 'CLOSED'].includes(request.status)) {
    expect([last.status, last.round]).toEqual(['SENT', request.round]);
    // I1.
    const [{ forms }] = await own.execute(
      `select count(*)::int as forms from consultancy.opinion where request_id = ? and round = ? and is_reviewer and status = 'SUBMITTED'`,
      [id, request.round],
    );
    expect(forms).toBe(2);
  }
  if (['RESPONDED', 'FOLLOW_UP', 'CLOSED'].includes(request.status)) expect(pending).toBe(0);
  if (request.status === 'SENT') expect(pending).toBeGreaterThan(0);
  expect(request.status === 'SUSPENDED').toBe(request.suspended_from !== null);
}
