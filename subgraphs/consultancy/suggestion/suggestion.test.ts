import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { done } from '../../../test/support/trio.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import {
  agency,
  as,
  type Experts,
  fieldOf,
  inspector,
  leader,
  officer,
  org,
  per,
  startExperts,
} from '../expert/expert.fixture.js';

let made: Experts;
let requestId: string;
const [best, near, barred, busy, other, chosen] = ['best', 'near', 'barred', 'busy', 'other', 'chosen'].map(
  per,
) as [string, string, string, string, string, string];
const fact = {
  tie: 'EMPLOYED',
  with: org('drafter'),
  since: null,
  until: null,
  records: [],
  explanationVi: 'công tác',
  explanationEn: 'works',
};

beforeAll(async () => {
  made = await startExperts();
  requestId = await made.accepted({ title: 'Đập dâng hạ lưu sông Trà Khúc' });
  await made.pooled(best, { fieldIds: [fieldOf('105'), fieldOf('504')] });
  await made.pooled(near, { fieldIds: [fieldOf('106')] });
  await made.pooled(barred);
  await made.pooled(busy, { maxLoad: 1 });
  await made.pooled(other, { fieldIds: [fieldOf('201')] });
  await made.pooled(chosen);
  await made.offered(busy);
  await made.offered(chosen, {}, requestId);
  made.elsewhere.facts.set(barred, [fact]);
  made.elsewhere.profiles.set(best, {
    profile: { highestDegree: 'PHD', gender: 'MALE', titles: ['ASSOCIATE_PROFESSOR'] },
    acceptedProjects: 1,
    honourCount: 1,
  });
  made.elsewhere.profiles.set(barred, { profile: { highestDegree: 'DSC' } });
});
afterAll(() => made.graph.close());
beforeEach(() => {
  made.elsewhere.down = [];
  made.elsewhere.without.length = 0;
});

const fields = `matched checkedDomains { name answered } candidates { rank points person { id } entry { id } usedThisYear maxLoad
  isAvailable isEligible components { component points most reason } conflict { verdict findings { rule } }
  load { total missing } }`;
const suggest = async (parts: object = {}, viewer: Viewer = officer) => {
  const { data, errors } = await made.graph.run(
    viewer,
    `query($r: ID!, $role: CouncilRole, $f: [ID!], $n: Int! = 20, $e: Boolean! = false) {
      suggestExperts(requestId: $r, role: $role, fieldIds: $f, first: $n, eligibleOnly: $e) { ${fields} } }`,
    { r: requestId, role: 'REVIEWER', ...parts },
  );
  return { found: data?.suggestExperts, code: errors?.[0].extensions.code };
};
const names = ({ found }: Awaited<ReturnType<typeof suggest>>) =>
  found.candidates.map(
    ({ person }: any) =>
      Object.entries({ best, near, barred, busy, other, chosen }).find(([, id]) => id === person.id)![0],
  );

it('knows the very fields alone until the table of fields answers', async () => {
  made.elsewhere.down = ['associations'];
  expect(names(await suggest()).sort()).toEqual(['barred', 'best', 'busy']);
});

it('ranks those of the fields and near to them, whom a conflict bars last, and not who takes part', async () => {
  const answer = await suggest();
  expect(names(answer)).toEqual(['best', 'busy', 'near', 'barred']);
  expect(answer.found.matched).toBe(4);
  const [first, second, third, last] = answer.found.candidates;
  expect(first).toMatchObject({
    rank: 1,
    isAvailable: true,
    isEligible: true,
    conflict: { verdict: 'CLEAR', findings: [] },
    load: { total: 0, missing: [] },
  });
  expect(second).toMatchObject({ isAvailable: false, isEligible: false, usedThisYear: 1, maxLoad: 1 });
  expect(third.components[0]).toMatchObject({ component: 'FIELD', points: 20, most: 40 });
  expect(last).toMatchObject({
    isEligible: false,
    conflict: { verdict: 'BLOCK', findings: [{ rule: 'C4' }] },
  });
});

it('tells of every point where it comes from', async () => {
  const { found } = await suggest();
  for (const { points, components } of found.candidates) {
    expect(components.map(({ component }: any) => component)).toEqual([
      'FIELD',
      'EVIDENCE',
      'LOAD',
      'USAGE',
      'DIVERSITY',
    ]);
    const total = components.reduce((sum: number, each: any) => sum + each.points, 0);
    expect(points).toBeCloseTo(total, 5);
    for (const { reason, points: part, most } of components)
      expect([reason.length > 5, part <= most]).toEqual([true, true]);
  }
});

it('gives only who is eligible where that is asked for, and as many as asked', async () => {
  expect(names(await suggest({ e: true }))).toEqual(['best', 'near']);
  expect(names(await suggest({ n: 1 }))).toEqual(['best']);
  expect(names(await suggest({ f: [fieldOf('105'), fieldOf('201')] }))).toContain('other');
  expect((await suggest({ n: 101 })).code).toBe('BAD_USER_INPUT');
  expect((await suggest({ f: ['nonsense'] })).code).toBe('BAD_USER_INPUT');
});

it('leaves out whose consent was withdrawn, before the pool knows', async () => {
  made.elsewhere.without.push(near);
  expect(names(await suggest())).toEqual(['best', 'busy', 'barred']);
});

it('names the domains that are away, and takes nobody for clear', async () => {
  made.elsewhere.down = ['research', 'awards'];
  const { found } = await suggest();
  expect(found.checkedDomains.filter((each: any) => !each.answered)).toEqual([
    { name: 'awards', answered: false },
    { name: 'research', answered: false },
  ]);
  expect(found.candidates.map(({ conflict }: any) => conflict.verdict)).toEqual([
    'UNKNOWN',
    'UNKNOWN',
    'UNKNOWN',
    'BLOCK',
  ]);
  expect(found.candidates[0].load.missing).toEqual(['research']);
  made.elsewhere.down = ['associations'];
  // The table of fields is known from before.
  expect(names(await suggest()).sort()).toEqual(['barred', 'best', 'busy', 'near']);
});

it('is for union officers and leaders, as a query and as a field', async () => {
  const field = `query($r: ID!) { consultancyRequest(id: $r) { suggestedExperts { matched } } }`;
  for (const viewer of [officer, leader]) {
    expect((await suggest({}, viewer)).found.matched).toBe(4);
    const { data } = await made.graph.run(viewer, field, { r: requestId });
    expect(data.consultancyRequest.suggestedExperts).toEqual({ matched: 4 });
  }
  for (const [viewer, code] of [
    [anonymous, 'UNAUTHENTICATED'],
    [inspector, 'FORBIDDEN'],
    [agency, 'FORBIDDEN'],
    [as(best), 'FORBIDDEN'],
  ] as const) {
    made.asked.length = 0;
    expect((await suggest({}, viewer)).code).toBe(code);
    const { data } = await made.graph.run(viewer, field, { r: requestId });
    expect(data.consultancyRequest.suggestedExperts).toBeNull();
    expect(made.asked).toEqual([]);
  }
  expect((await suggest({ r: idFromName('cns', 'none') })).found).toBeNull();
});

it('asks the graph once and reads as often for forty as for four, and logs the look', async () => {
  const count = async () => {
    made.graph.statements.length = 0;
    made.asked.length = 0;
    await suggest();
    return [made.graph.statements.length, made.asked.length];
  };
  const few = await count();
  for (let i = 0; i < 36; i++) await made.pooled(per(`more ${i}`));
  expect(await count()).toEqual(few);
  expect(few[1]).toBe(1);
  expect(few[0]).toBeLessThanOrEqual(12);
  expect((await suggest()).found.matched).toBe(40);
  const looks: object[] = await made.graph.runtime.orm.em
    .getConnection()
    .execute(
      `select 1 from consultancy.access_log where '${best}' = any(entity_ids) and 'suggestExperts' = any(fields)`,
    );
  expect(looks.length).toBeGreaterThan(1);
});

it('counts who was asked before in the year', async () => {
  const id = await made.taken(near);
  const usage = (await suggest({ n: 100 })).found.candidates.find(({ person }: any) => person.id === near);
  expect(usage).toMatchObject({ usedThisYear: 1, load: { total: 1 } });
  await done(made.graph, officer, 'cancelEngagement', { id, reason: 'Đổi kế hoạch' });
});

it('knows everybody of whom it tells where there are more than one question may name', async () => {
  for (let i = 0; i < 100; i++) await made.pooled(per(`one of many ${i}`));
  const { found } = await suggest({ n: 100 });
  expect(found.matched).toBeGreaterThan(100);
  // One takes part already, and is asked about as well.
  expect(found.candidates).toHaveLength(99);
  for (const { load, conflict } of found.candidates) {
    expect(load.missing).toEqual([]);
    expect(conflict.verdict).not.toBe('UNKNOWN');
  }
});
