import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  chair,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const run = () => own.graph.runtime.runJob('consultancy-deadlines');
const raised = async (id: string) =>
  (
    await own.execute(
      `select kind, addressee, due_on::text as due, offset_days as offset, raised_on::text as raised
       from consultancy.consultancy_reminder where request_id = ? order by raised_on, kind, offset_days`,
      [id],
    )
  ).map(({ kind, due, offset, raised: on }) => `${kind} ${due} ${offset} ${on}`);
async function on<T>(day: string, work: () => Promise<T>): Promise<T> {
  const { now } = own.clock;
  own.clock.now = new Date(`${day}T00:40:00+07:00`);
  try {
    return await work();
  } finally {
    own.clock.now = now;
  }
}

describe('the daily run', () => {
  it('raises each reminder once, however often and late it runs', async () => {
    const id = await own.requestIn('SENT');
    const seen = async () => (await raised(id)).filter((each) => !each.startsWith('ESCALATION'));
    // Sent on 1 June: the answer is due on 1 July.
    await on('2026-06-25', run);
    expect(await seen()).toEqual([]);
    await on('2026-06-26', run);
    await on('2026-06-26', run);
    expect(await seen()).toEqual(['RESPONSE_DUE 2026-07-01 -3 2026-06-26']);
    // Nothing ran for a week.
    await on('2026-07-10', run);
    await on('2026-07-10', run);
    expect(await seen()).toEqual([
      'RESPONSE_DUE 2026-07-01 -3 2026-06-26',
      'RESPONSE_DUE 2026-07-01 1 2026-07-10',
      'RESPONSE_DUE 2026-07-01 5 2026-07-10',
    ]);
    const read = `{ consultancyRequest(id: "${id}") { status isOverdue history { step role } } }`;
    const { consultancyRequest } = await own.read(officer, read);
    expect(consultancyRequest.status).toBe('OVERDUE_RESPONSE');
    const marks = consultancyRequest.history.filter(({ step }: { step: string }) => step === 'markOverdue');
    expect(marks).toEqual([{ step: 'markOverdue', role: 'SYSTEM' }]);
  });

  it('marks nothing on the last day, and what is answered no more', async () => {
    const open = await own.requestIn('SENT');
    const answered = await own.requestIn('RESPONDED');
    const status = async (id: string) =>
      (await own.read(officer, `{ consultancyRequest(id: "${id}") { status } }`)).consultancyRequest.status;
    await on('2026-07-01', run);
    expect([await status(open), await status(answered)]).toEqual(['SENT', 'RESPONDED']);
    await on('2026-07-02', run);
    expect([await status(open), await status(answered)]).toEqual(['OVERDUE_RESPONSE', 'RESPONDED']);
    expect(await raised(answered)).toEqual([]);
  });

  it('begins anew where the day is another', async () => {
    const id = await own.requestIn('ACCEPTED');
    await on('2026-06-29', run);
    const before = await raised(id);
    expect(before).toEqual(['PERFORMANCE_DUE 2026-06-29 -3 2026-06-29']);
    const change = { id, dueOn: '2026-07-13', reason: 'Gia hạn' };
    await own.make(leader, 'changeConsultancyDueDate', change);
    await on('2026-07-08', run);
    expect(await raised(id)).toEqual([...before, 'PERFORMANCE_DUE 2026-07-13 -3 2026-07-08']);
  });

  it('goes on where one request fails', async () => {
    const [broken, sound] = [await own.requestIn('REGISTERED'), await own.requestIn('REGISTERED')];
    // No holidays are known for such a year.
    await own.execute(`update consultancy.consultancy_request set reply_due_on = '2199-01-01' where id = ?`, [
      broken,
    ]);
    await on('2026-06-05', run);
    expect(await raised(sound)).toEqual(['REPLY_DUE 2026-06-08 -3 2026-06-05']);
    await own.execute(`update consultancy.consultancy_request set status = 'DECLINED' where id = ?`, [
      broken,
    ]);
  });
});

describe('reminders', () => {
  it('are for whom they are, and the Union', async () => {
    const id = await own.requestIn('IN_REVIEW');
    const personId = idFromName('per', 'reminded');
    await own.opinion(id, { status: 'INVITED', personId, dueOn: '2026-06-03' });
    const secret = await own.requestIn('SENT', { confidentiality: 'STATE_SECRET' });
    const open = await own.requestIn('SENT');
    await on('2026-06-26', run);
    const count = async (viewer: Viewer, requestId: string) =>
      (
        await own.read(
          viewer,
          `{ consultancyReminders(filter: { requestId: "${requestId}" }) { totalCount nodes { kind } } }`,
        )
      ).consultancyReminders.totalCount;
    const person = viewerWith({ personId });
    const association = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [ids.lead] });
    const table: [string, Viewer, number[]][] = [
      ['officer', officer, [4, 1, 1]],
      ['leader', leader, [4, 1, 1]],
      // Three are of an opinion that is sealed.
      ['inspector', inspector, [1, 0, 1]],
      ['person', person, [3, 0, 0]],
      ['association', association, [1, 0, 0]],
      ['agency', agency, [0, 0, 1]],
      ['otherAgency', otherAgency, [0, 0, 0]],
      ['chair', chair, [0, 0, 0]],
      ['anonymous', anonymous, [0, 0, 0]],
    ];
    for (const [name, viewer, expected] of table) {
      const counts = [];
      for (const each of [id, secret, open]) counts.push(await count(viewer, each));
      expect([name, ...counts]).toEqual([name, ...expected]);
    }
  });
});

const reminder = async () => {
  const id = await own.requestIn('SENT');
  await on('2026-06-26', run);
  const [row] = await own.execute(
    `select id from consultancy.consultancy_reminder where request_id = ? and kind = 'RESPONSE_DUE'`,
    [id],
  );
  return { id: row.id };
};
const trio = trioOn(() => own.graph);
trio('acknowledgeConsultancyReminder', {
  input: reminder,
  right: agency,
  wrong: inspector,
  unaware: otherAgency,
  refusals: [
    ['NOT_FOUND', { id: idFromName('crm', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
  ],
});
