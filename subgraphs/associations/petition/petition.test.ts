import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take } from '../../../test/support/trio.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { type Petitions, startPetitions } from './petition.fixture.js';
import { processPetitionDeadlines } from './petition-forward.service.js';

let made: Petitions;
beforeAll(async () => {
  made = await startPetitions();
});
afterAll(() => made.close());

async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await made.graph.run(viewer, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const statusOf = async (id: string) =>
  (await ask(officer, 'query($id: ID!) { petition(id: $id) { status outcome } }', { id })).petition;
const runDeadlines = (day: string) => {
  made.clock.now = () => new Date(`${day}T02:00:00Z`);
  return processPetitionDeadlines(made.graph.runtime.context({ viewer: system })).finally(() => {
    made.clock.now = () => new Date();
  });
};

describe('who may know', () => {
  const paths = `query($id: ID!) { petition(id: $id) { id } petitions { nodes { id } totalCount } node(id: $id) { id }
    petitionForwards { totalCount } association(id: "$aso") { petitions { totalCount } }
    _entities(representations: [{ __typename: "Petition", id: "$id" }]) { ... on Petition { id } } }`;
  const everywhere = (id: string) => paths.replace('$aso', made.associationId).replace('"$id"', `"${id}"`);

  it('hides petitions from the public and from other associations on every path', async () => {
    const id = await made.forwarded();
    for (const viewer of [anonymous, made.stranger, made.agencyOf(made.otherBodyId)]) {
      expect(await ask(viewer, everywhere(id), { id })).toEqual({
        petition: null,
        petitions: { nodes: [], totalCount: 0 },
        node: null,
        petitionForwards: { totalCount: 0 },
        association: { petitions: { totalCount: 0 } },
        _entities: [null],
      });
    }
    for (const viewer of [officer, made.self, made.secretary, made.chair, made.agency])
      expect((await ask(viewer, everywhere(id), { id })).petition).toEqual({ id });
  });

  it('hides a draft from the Union, and shows it once it is filed', async () => {
    const id = await made.draft();
    const query = 'query($id: ID!) { petition(id: $id) { id } }';
    expect((await ask(officer, query, { id })).petition).toBeNull();
    expect((await ask(made.secretary, query, { id })).petition).toEqual({ id });
    await made.done(made.self, 'filePetition', { id });
    expect((await ask(officer, query, { id })).petition).toEqual({ id });
  });

  it('names a confidential petitioner to nobody who is asked, by no field, filter or list', async () => {
    const open = await made.forwarded();
    const secret = await made.forwarded({ isConfidential: true });
    const query = `query($id: ID!, $person: ID, $association: ID) { petition(id: $id) { text signature association { id }
      person { id } history { actor } satisfaction }
      byPerson: petitions(first: 100, filter: { personId: $person }) { nodes { id } }
      byAssociation: petitions(first: 100, filter: { associationId: $association }) { nodes { id } } }`;
    const seen = async (viewer: Viewer, id: string) =>
      ask(viewer, query, { id, person: made.personId, association: made.associationId });
    const toAgency = await seen(made.agency, secret);
    expect(toAgency.petition).toMatchObject({
      signature: null,
      association: null,
      person: null,
      history: null,
    });
    const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
    for (const list of [toAgency.byPerson, toAgency.byAssociation]) {
      expect(ids(list)).not.toContain(secret);
      expect(ids(list)).toContain(open);
    }
    expect((await seen(made.agency, open)).petition).toMatchObject({
      signature: 'Nguyễn Kiến Nghị',
      association: { id: made.associationId },
      person: null,
      history: null,
    });
    const toOfficer = await seen(officer, secret);
    expect(toOfficer.petition).toMatchObject({
      signature: 'Nguyễn Kiến Nghị',
      person: { id: made.personId },
    });
    expect(ids(toOfficer.byPerson)).toContain(secret);
  });

  it('shows a body its own letters and answers only, and none before they are sent', async () => {
    const id = await made.forwarded();
    await made.forward(id, made.otherBodyId, '2026-03-06');
    const query = `query($id: ID!, $other: ID) { petition(id: $id) { forwards { totalCount nodes { organization { id } } } }
      petitions(filter: { organizationId: $other }) { totalCount } }`;
    const data = await ask(made.agency, query, { id, other: made.otherBodyId });
    expect(data.petition.forwards).toEqual({ totalCount: 1, nodes: [{ organization: { id: made.bodyId } }] });
    expect(data.petitions.totalCount).toBe(0);
    expect((await ask(made.self, query, { id })).petition.forwards.totalCount).toBe(2);
    await runDeadlines('2026-06-30');
    const higher = made.agencyOf(made.higherId);
    expect((await ask(higher, 'query($id: ID!) { petition(id: $id) { id } }', { id })).petition).toBeNull();
    expect((await ask(made.self, query, { id })).petition.forwards.totalCount).toBe(2);
    expect((await ask(officer, query, { id })).petition.forwards.totalCount).toBe(3);
  });
});

describe('the way of a petition', () => {
  it('is answered when the last body has answered, and shows what the answers come to', async () => {
    const id = await made.forwarded();
    await made.forward(id, made.otherBodyId, '2026-03-06');
    await made.answer(await made.at(id), 'ACCEPTED');
    expect(await statusOf(id)).toEqual({ status: 'FORWARDED', outcome: null });
    const forward = await made.at(id, made.otherBodyId);
    await made.done(officer, 'answerPetitionForward', {
      id: forward,
      answerNumber: '1',
      text: 'Không',
      outcome: 'REJECTED',
    });
    expect(await statusOf(id)).toEqual({ status: 'ANSWERED', outcome: 'PARTLY_ACCEPTED' });
    await made.forward(id, made.bodyId, '2026-11-02');
    expect(await statusOf(id)).toEqual({ status: 'FORWARDED', outcome: null });
  });

  it('comes back to the Union when the only letter is taken back, and leaves nothing open when withdrawn', async () => {
    const id = await made.forwarded();
    await made.done(officer, 'cancelPetitionForward', { id: await made.at(id), reason: 'Nhầm cơ quan' });
    expect(await statusOf(id)).toEqual({ status: 'REGISTERED', outcome: null });
    await made.forward(id);
    await made.done(made.self, 'withdrawPetition', { id, reason: 'Thôi' });
    const query =
      'query($id: ID!) { petition(id: $id) { status forwards { nodes { status history { role } } } } }';
    const { petition } = await ask(officer, query, { id });
    expect(petition.status).toBe('WITHDRAWN');
    expect(petition.forwards.nodes.map((each: any) => each.status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('is marked overdue, taken to the higher body once, and catches up in one run', async () => {
    const id = await made.forwarded();
    const forward = async () => {
      const query =
        'query($id: ID!) { petition(id: $id) { forwards { nodes { status dueOn escalateOn isOverdue letterNumber organization { code } } } } }';
      return (await ask(officer, query, { id })).petition.forwards.nodes;
    };
    await runDeadlines('2026-04-14');
    const [{ dueOn, escalateOn }] = await forward();
    expect((await forward())[0]).toMatchObject({ status: 'WAITING', dueOn: '2026-04-16' });
    await runDeadlines(dueOn);
    expect((await forward())[0].status).toBe('WAITING');
    await runDeadlines('2026-04-17');
    expect((await forward())[0]).toMatchObject({ status: 'OVERDUE', isOverdue: true });
    await runDeadlines(escalateOn);
    const expected = [
      { status: 'ESCALATED', isOverdue: true },
      { status: 'PREPARED', letterNumber: null, organization: { code: 'UBND' } },
    ];
    expect(await forward()).toMatchObject(expected);
    expect(await runDeadlines('2026-11-20')).toBe(0);
    expect(await forward()).toMatchObject(expected);
    const late = await made.forwarded();
    expect(await runDeadlines('2026-11-20')).toBe(2);
    await made.answer(await made.at(late), 'EXPLAINED', '2026-11-20');
    expect(await statusOf(late)).toEqual({ status: 'FORWARDED', outcome: null });
  });
});

it('takes what comes at once one after the other', async () => {
  const filed = [await made.filed(), await made.filed()];
  const both = filed.map((id) => take(made.graph, officer, 'registerPetition', { id }));
  for (const { code } of await Promise.all(both)) expect(code).toBeUndefined();
  const numbers = await Promise.all(
    filed.map(
      async (id) =>
        (await ask(officer, 'query($id: ID!) { petition(id: $id) { number } }', { id })).petition.number,
    ),
  );
  expect(new Set(numbers).size).toBe(2);
  const letter = { id: filed[0], organizationId: made.bodyId, letterNumber: '1' };
  const sent = await Promise.all([1, 2].map(() => take(made.graph, officer, 'forwardPetition', letter)));
  expect(sent.map(({ code }) => code ?? 'SENT').sort()).toEqual(['ALREADY_FORWARDED', 'SENT']);
});

it('counts what its lists show, number by number, and hides few petitions from the public', async () => {
  await made.done(made.self, 'withdrawPetition', { id: await made.forwarded(), reason: 'Thôi' });
  for (let i = 0; i < 5; i++) await made.answered({ kind: 'POLICY' });
  const numbers = 'petitions sent answered inTime late overdue accepted partlyAccepted explained rejected';
  const query = `{ petitionStatistics(groupBy: [BODY, KIND, YEAR]) { organization { id } kind year isSuppressed ${numbers} medianWorkingDays } }`;
  const { petitionStatistics: rows } = await ask(officer, query);
  expect(rows.length).toBeGreaterThan(3);
  const list = `query($p: PetitionFilter, $s: PetitionForwardFilter, $a: PetitionForwardFilter, $i: PetitionForwardFilter,
    $l: PetitionForwardFilter, $o: PetitionForwardFilter, $c: PetitionForwardFilter, $e: PetitionForwardFilter) {
    petitions: petitions(filter: $p) { totalCount } sent: petitionForwards(filter: $s) { totalCount }
    answered: petitionForwards(filter: $a) { totalCount } inTime: petitionForwards(filter: $i) { totalCount }
    late: petitionForwards(filter: $l) { totalCount } overdue: petitionForwards(filter: $o) { totalCount }
    accepted: petitionForwards(filter: $c) { totalCount } explained: petitionForwards(filter: $e) { totalCount } }`;
  for (const row of rows) {
    const keys = { kinds: [row.kind], year: row.year, organizationId: row.organization?.id };
    if (!row.organization) {
      const p = { ...keys, organizationId: undefined, isForwarded: false };
      expect((await ask(officer, list, { p })).petitions.totalCount).toBe(row.petitions);
      continue;
    }
    const response = (response: string) => ({ ...keys, response });
    const filters = {
      p: keys,
      s: response('SENT'),
      a: response('ANSWERED'),
      i: response('IN_TIME'),
      l: response('LATE'),
      o: response('OVERDUE'),
      c: { ...keys, outcomes: ['ACCEPTED'] },
      e: { ...keys, outcomes: ['EXPLAINED'] },
    };
    for (const [name, { totalCount }] of Object.entries<any>(await ask(officer, list, filters)))
      expect([name, totalCount]).toEqual([name, row[name]]);
  }
  const shown = (await ask(anonymous, query)).petitionStatistics;
  for (const row of shown) expect(row.petitions === null || row.petitions >= 5).toBe(true);
  expect(shown.some((row: any) => row.isSuppressed && row.sent === null)).toBe(true);
  const total = (await ask(anonymous, `{ petitionStatistics { ${numbers} organization { id } } }`))
    .petitionStatistics;
  expect(total).toHaveLength(1);
  made.graph.statements.length = 0;
  await ask(officer, '{ petitionStatistics(groupBy: [BODY]) { petitions organization { nameVi } } }');
  expect(made.graph.statements).toHaveLength(2);
});

it('takes one statement per entity type, whatever the page', async () => {
  made.graph.statements.length = 0;
  await ask(
    officer,
    `{ petitions(first: 50) { nodes { id signature person { id } association { id } overdueCount history { step }
      forwards { nodes { status organization { id } history { step } } } } } }`,
  );
  expect(made.graph.statements).toHaveLength(9);
});

const walkers = ['self', 'officer', 'agency'] as const;
const moves = [
  'file',
  'register',
  'return',
  'forward',
  'close',
  'withdraw',
  'answer',
  'cancel',
  'clock',
] as const;

it('never leaves the table, whoever tries what, and does what allowedActions says', async () => {
  const viewers: Record<(typeof walkers)[number], Viewer> = {
    self: made.self,
    officer: viewerWith({ ...officer, accountId: 'acc_walker' }),
    agency: made.agency,
  };
  const step = fc.tuple(fc.constantFrom(...walkers), fc.constantFrom(...moves));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (walk) => {
      const id = await made.draft();
      for (const [who, move] of walk) {
        if (move === 'clock') {
          await runDeadlines(new Date().toISOString().slice(0, 10));
        } else if (move === 'answer' || move === 'cancel') {
          const [forward] = await openForwards(id);
          if (!forward) continue;
          const input = { answerNumber: '1', text: 'Trả lời', outcome: 'EXPLAINED' };
          await take(made.graph, viewers[who], `${move}PetitionForward`, {
            id: forward,
            ...(move === 'answer' ? input : { reason: 'Lý do' }),
          });
        } else {
          const said = await allowed(viewers[who], id, move);
          const { code } = await take(made.graph, viewers[who], `${move}Petition`, {
            id,
            ...(move === 'forward'
              ? { organizationId: made.otherBodyId, letterNumber: '1' }
              : { reason: 'Lý do' }),
          });
          if (said)
            expect([who, move, code]).toEqual([who, move, code === 'ALREADY_FORWARDED' ? code : undefined]);
          else expect(code).toBeDefined();
        }
        await expectConsistent(id);
      }
    }),
    { numRuns: 12, seed: 7 },
  );
});

async function allowed(viewer: Viewer, id: string, move: string): Promise<boolean> {
  const query = 'query($id: ID!) { petition(id: $id) { allowedActions { name allowed } } }';
  const { petition } = await ask(viewer, query, { id });
  return petition?.allowedActions.some((each: any) => each.name === move && each.allowed) ?? false;
}

const owed = ['PREPARED', 'WAITING', 'OVERDUE', 'REMINDED'];
const rowsOf = (id: string): Promise<{ id: string; status: string; outcome: string | null }[]> =>
  made.graph.runtime.orm.em
    .getConnection()
    .execute('select id, status, outcome from associations.petition_forward where petition_id = ?', [id]);
const openForwards = async (id: string) =>
  (await rowsOf(id)).filter(({ status }) => owed.includes(status)).map((each) => each.id);

async function expectConsistent(id: string): Promise<void> {
  const [petition] = await made.graph.runtime.orm.em
    .getConnection()
    .execute('select * from associations.petition where id = ?', [id]);
  const open = await openForwards(id);
  const { status } = petition;
  expect(open.length > 0).toBe(status === 'FORWARDED');
  expect(petition.outcome !== null).toBe(['ANSWERED', 'CLOSED'].includes(status));
  if (['DRAFT', 'FILED', 'RETURNED'].includes(status)) expect(petition.number).toBeNull();
  if (['REGISTERED', 'FORWARDED', 'ANSWERED', 'CLOSED'].includes(status))
    expect(petition.number).toMatch(/^KN-/);
  expect(petition.closed_on !== null).toBe(['CLOSED', 'WITHDRAWN'].includes(status));
}
