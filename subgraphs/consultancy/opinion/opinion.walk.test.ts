import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { take } from '../../../test/support/trio.js';
import type { Viewer } from '../../kernel/index.js';
import * as who from './opinion.fixture.js';
import { aso, type Opinions, officer, per, startOpinions } from './opinion.fixture.js';

let made: Opinions;
beforeAll(async () => {
  made = await startOpinions();
});
afterAll(() => made.close());

const authors: Record<string, { viewer: Viewer; id: string }> = {
  agri: { viewer: who.agri, id: aso('agri') },
  medical: { viewer: who.medical, id: aso('medical') },
  reviewer: { viewer: who.reviewer, id: per('reviewer') },
  expert: { viewer: who.expert, id: per('expert') },
};
const name = fc.constantFrom(...Object.keys(authors));
const onPaper = fc.boolean();
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('save' as const), name, onPaper, whole: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('submit' as const), name, onPaper }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('decline' as const, 'cancel' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      name,
      days: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('call' as const, 'invite' as const, 'close' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const day = (offset: number) => new Date(Date.parse('2026-03-02T03:00:00Z') + offset * 86_400_000);

/** Takes a step, or what becomes of it in the present state. @returns code of the refusal */
async function walk(requestId: string, each: Step, today: number): Promise<string | undefined> {
  const mutate = (viewer: Viewer, mutation: string, input: Record<string, unknown>) =>
    take(made.graph, viewer, mutation, input).then(({ code }) => code);
  const [call] = await made.sql(
    'select id from consultancy.opinion_call where request_id = ? order by id desc limit 1',
    [requestId],
  );
  switch (each.kind) {
    case 'call':
      return mutate(officer, 'openOpinionCall', {
        requestId,
        associationIds: [aso('agri'), aso('medical')],
        dueOn: day(today + 3)
          .toISOString()
          .slice(0, 10),
      });
    case 'invite':
      return mutate(officer, 'inviteReviewers', {
        requestId,
        personIds: [per('reviewer'), per('expert')],
        isReviewer: true,
        dueOn: day(today + 5)
          .toISOString()
          .slice(0, 10),
      });
    case 'close':
      return call ? mutate(officer, 'closeOpinionCall', { id: call.id }) : undefined;
    case 'open':
      return mutate(officer, 'openOpinions', { requestId });
    case 'wait':
      return undefined;
  }
  const { viewer: author, id: authorId } = authors[each.name]!;
  const id = await made.opinionOf(requestId, authorId).catch(() => null);
  if (id === null) return undefined;
  const viewer = 'onPaper' in each && each.onPaper ? officer : author;
  switch (each.kind) {
    case 'save':
      return mutate(viewer, 'saveOpinionDraft', {
        id,
        ...made.content(each.whole ? {} : { conclusion: null, points: [] }),
      });
    case 'submit':
      return mutate(viewer, 'submitOpinion', { id, hasCompetingInterests: false });
    case 'extend':
      return mutate(officer, 'extendOpinionDeadline', {
        id,
        dueOn: day(today + each.days)
          .toISOString()
          .slice(0, 10),
        reason: 'Xin thêm thời gian',
      });
    default:
      return mutate(each.kind === 'cancel' ? officer : author, `${each.kind}Opinion`, { id, reason: 'Bận' });
  }
}

/** What must hold of the opinions of a request in every state; the sentences that do not. */
async function broken(requestId: string): Promise<string[]> {
  const rules: Record<string, string> = {
    'has a number only when it is open': `(o.number > 0) <> (o.opened_on is not null)`,
    'is open only when it is submitted': `o.opened_on is not null and o.status <> 'SUBMITTED'`,
    'is open only when the round is': `o.opened_on is not null and r.opinions_opened_on is null`,
    'is open when it is in and the round is open': `o.opened_on is null and o.status = 'SUBMITTED' and r.opinions_opened_on is not null`,
    'shows a text only when it is submitted': `o.status <> 'SUBMITTED' and (o.summary is not null or o.conclusion is not null)`,
    'has points only when it is submitted': `o.status <> 'SUBMITTED' and exists (select 1 from consultancy.opinion_point p where p.opinion_id = o.id)`,
    'has a conclusion when it is submitted': `o.status = 'SUBMITTED' and (o.conclusion is null or o.submitted_at is null)`,
    'has the points of a version that was submitted': `o.status = 'SUBMITTED' and not exists (select 1 from consultancy.opinion_version v
        where v.opinion_id = o.id and v.submitted_at = o.submitted_at and v.conclusion = o.conclusion
          and jsonb_array_length(v.points) = (select count(*) from consultancy.opinion_point p where p.opinion_id = o.id))`,
    'counts its versions': `o.last_version <> (select count(*) from consultancy.opinion_version v where v.opinion_id = o.id)`,
    'has an author who takes part while it goes on': `(o.status in ('DECLINED', 'CANCELLED')) = exists (select 1 from consultancy.participant p
        where p.request_id = o.request_id and p.ended_on is null and coalesce(p.person_id, p.association_id) = coalesce(o.person_id, o.association_id))
        and not exists (select 1 from consultancy.opinion later where later.request_id = o.request_id and later.id <> o.id
          and coalesce(later.person_id, later.association_id) = coalesce(o.person_id, o.association_id))`,
    'shares its number with no other': `o.number > 0 and exists (select 1 from consultancy.opinion other
        where other.request_id = o.request_id and other.round = o.round and other.id <> o.id and other.number = o.number)`,
  };
  const found = await made.sql(
    Object.entries(rules)
      .map(
        ([rule, violated]) =>
          `select '${rule}' as rule from consultancy.opinion o join consultancy.consultancy_request r on r.id = o.request_id
           where o.request_id = '${requestId}' and (${violated})`,
      )
      .join(' union all '),
  );
  return found.map(({ rule }) => rule);
}

/** Whether an author sees exactly his own while the round is sealed, and all that are open once his own is in. */
async function seesTooMuch(requestId: string): Promise<string[]> {
  const rows = await made.sql(
    `select id, coalesce(person_id, association_id) as author, status, opened_on is not null as open
     from consultancy.opinion where request_id = ?`,
    [requestId],
  );
  const wrong: string[] = [];
  for (const [author, { viewer, id }] of Object.entries(authors)) {
    const { data } = await made.graph.run(
      viewer,
      'query($id: ID) { opinions(first: 100, filter: { requestId: $id }) { totalCount nodes { id } } }',
      { id: requestId },
    );
    const isIn = rows.some((row) => row.author === id && row.status === 'SUBMITTED');
    const expected = rows.filter((row) => row.author === id || (row.open && isIn)).map((row) => row.id);
    const seen = data.opinions.nodes.map((node: { id: string }) => node.id);
    if (data.opinions.totalCount !== expected.length || expected.some((each) => !seen.includes(each)))
      wrong.push(`${author} sees ${seen.length} of ${expected.length}`);
  }
  return wrong;
}

it('keeps its rules however calls, drafts, submissions and the opening follow each other', async () => {
  const codes = new Set<string>();
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      made.clock.now = day(0);
      const requestId = await made.accepted();
      await walk(requestId, { kind: 'call' }, 0);
      await walk(requestId, { kind: 'invite' }, 0);
      let today = 0;
      for (const each of steps) {
        if (each.kind === 'wait') today += each.days;
        made.clock.now = day(today);
        const code = await walk(requestId, each, today);
        if (code) codes.add(code);
        else taken += 1;
        expect([each, await broken(requestId)]).toEqual([each, []]);
      }
      expect(await seesTooMuch(requestId)).toEqual([]);
    }),
    { numRuns: Number(process.env.WALKS ?? 25) },
  );
  expect(taken).toBeGreaterThan(100);
  expect([...codes].filter((code) => /INTERNAL|UNAUTHENTICATED|BAD_USER_INPUT/.test(code))).toEqual([]);
}, 300_000);
