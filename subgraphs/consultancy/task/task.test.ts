import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import {
  agency,
  assocSecretary,
  type Consultancy,
  chair,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  secretary,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
const author = viewerWith({ personId: idFromName('per', 'author of an opinion') });
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const tasks = async (viewer: Viewer, requestId?: string) => {
  const { myConsultancyTasks } = await own.read(
    viewer,
    '{ myConsultancyTasks(first: 100) { totalCount nodes { kind dueOn isOverdue subjectId request { id } } } }',
  );
  const { nodes } = myConsultancyTasks;
  expect(myConsultancyTasks.totalCount).toBe(nodes.length);
  return nodes.filter((each: any) => !requestId || each.request?.id === requestId);
};
const roles: Record<string, Viewer> = {
  officer,
  leader,
  agency,
  otherAgency,
  chair,
  secretary,
  assocSecretary,
  author,
  inspector,
  anonymous,
};
/** Who has to do what, e.g. `officer: SEND`. */
async function todo(requestId: string): Promise<string[]> {
  const all: string[] = [];
  for (const [name, viewer] of Object.entries(roles)) {
    for (const { kind } of await tasks(viewer, requestId)) all.push(`${name}: ${kind}`);
  }
  return all;
}

describe('what is to be done', () => {
  it.each([
    ['PROPOSED', ['officer: REGISTER']],
    ['REGISTERED', ['leader: REPLY']],
    ['DECLINED', []],
    ['ACCEPTED', ['officer: START_REVIEW']],
    ['WAITING_DOSSIER', ['officer: START_REVIEW', 'agency: SUPPLY_DOSSIER']],
    ['IN_REVIEW', []],
    ['COUNCIL_HELD', ['officer: DRAFT_REPORT', 'secretary: DRAFT_REPORT']],
    ['DRAFT_REPORT', ['chair: APPROVE_REPORT']],
    ['SIGNED', ['officer: SEND']],
    ['SENT', ['agency: ANSWER']],
    ['OVERDUE_RESPONSE', ['leader: ESCALATE', 'agency: ANSWER']],
    ['CLOSED_NO_RESPONSE', []],
    ['RESPONDED', ['officer: BEGIN_FOLLOW_UP']],
    ['FOLLOW_UP', ['officer: VERIFY']],
    ['CLOSED', []],
    ['SUSPENDED', []],
    ['WITHDRAWN', []],
  ])('in %s', async (state, expected) => {
    expect(await todo(await own.requestIn(state))).toEqual(expected);
  });

  it('follows councils, opinions and versions', async () => {
    const id = await own.requestIn('IN_REVIEW');
    await own.opinion(id, { status: 'INVITED', personId: author.personId, dueOn: '2026-06-10' });
    await own.opinion(id, { status: 'DRAFT', personId: null, associationId: ids.lead, dueOn: '2026-06-11' });
    await own.execute(
      `update consultancy.consultancy_council_seat set accepted_on = null
       where person_id = ? and council_id in (select id from consultancy.consultancy_council where request_id = ?)`,
      [ids.secretary, id],
    );
    expect(await todo(id)).toEqual([
      'secretary: ACCEPT_SEAT',
      'assocSecretary: WRITE_OPINION',
      'author: WRITE_OPINION',
    ]);
    await own.council(id, 'CONCLUDED');
    expect(await todo(id)).toContain('chair: RECORD_COUNCIL');
    const [task] = await tasks(author, id);
    expect(task).toMatchObject({ dueOn: '2026-06-10', isOverdue: false });
    expect(task.subjectId).toMatch(/^opn_/);
  });

  it('goes to a leader where there is no council or an initiative waits', async () => {
    expect(await todo(await own.requestIn('DRAFT_REPORT', {}, { council: false }))).toEqual([
      'leader: APPROVE_REPORT',
    ]);
    const parts = { origin: 'UNION_INITIATIVE', requestingAgencyId: null, recipientAgencyId: ids.recipient };
    const initiative = await own.requestIn('PROPOSED', parts);
    expect(await todo(initiative)).toEqual(['leader: APPROVE_INITIATIVE']);
    await own.make(leader, 'approveConsultancyInitiative', { id: initiative, decision: '1/QĐ' });
    expect(await todo(initiative)).toEqual(['officer: REGISTER']);
  });

  it('tells nobody else of a state secret', async () => {
    const id = await own.requestIn('SENT', { confidentiality: 'STATE_SECRET' });
    expect(await todo(id)).toEqual([]);
    const all = await tasks(agency);
    expect(all.filter(({ request }: any) => request === null)).toEqual([]);
  });
});

describe('the list', () => {
  it('is sorted by day and paged without gap or repetition', async () => {
    const whole = await tasks(officer);
    const days = whole.map(({ dueOn }: any) => dueOn ?? '9999');
    expect(days).toEqual([...days].sort());
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const query: string =
        'query($after: String) { myConsultancyTasks(first: 3, after: $after) { pageInfo { hasNextPage endCursor } nodes { kind request { id } } } }';
      const { myConsultancyTasks } = await own.read(officer, query, { after });
      paged.push(...myConsultancyTasks.nodes.map(({ kind, request }: any) => `${kind} ${request.id}`));
      after = myConsultancyTasks.pageInfo.hasNextPage ? myConsultancyTasks.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(whole.map(({ kind, request }: any) => `${kind} ${request.id}`));
  });

  it.each([
    '{ myConsultancyTasks(first: 101) { totalCount } }',
    '{ myConsultancyTasks(after: "x") { totalCount } }',
  ])('refuses %s', async (query) => {
    const { errors } = await own.graph.run(officer, query);
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('takes three statements: page, total and requests', async () => {
    own.graph.statements.length = 0;
    await tasks(officer);
    expect(own.graph.statements).toHaveLength(3);
    own.graph.statements.length = 0;
    expect(await tasks(anonymous)).toEqual([]);
    expect(own.graph.statements).toHaveLength(0);
  });
});
