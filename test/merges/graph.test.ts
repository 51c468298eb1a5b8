import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfMerges } from '../../subgraphs/associations/merge/merge.followers.js';
import { consume } from '../../subgraphs/kernel/events/consumer.js';
import type { DomainEvent } from '../../subgraphs/kernel/events/index.js';
import { system, transact } from '../../subgraphs/kernel/index.js';
import { consumersOf, settleMerges } from '../../subgraphs/kernel/merges/index.js';
import type { Viewer } from '../../subgraphs/kernel/viewer.js';
import { viewerWith } from '../support/subgraph.js';
import { until } from '../support/until.js';
import { type CountedGateway, startWholeGraph, type WholeGraph } from '../support/whole-graph.js';

const first = viewerWith({ accountId: 'acc_first', roles: ['UNION_OFFICER'] });
const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
const dost = viewerWith({ accountId: 'acc_dost', roles: ['DOST'] });
const money = { amount: 1_000_000, currency: 'VND' };

let graph: WholeGraph;
let gateway: CountedGateway;
beforeAll(async () => {
  graph = await startWholeGraph();
  gateway = await graph.gateway();
});
afterAll(() => graph?.close());

const ask = async (query: string, variables: object, viewer: Viewer = first) => {
  const { data, errors } = await gateway.ask(query, variables, await graph.as(viewer));
  expect(errors).toBeUndefined();
  return data;
};
/** Takes a mutation that has to work. @returns the id of the record */
async function done(
  viewer: Viewer,
  mutation: string,
  input: object,
  record: string,
  type = mutation,
): Promise<string> {
  const name = `${type[0]!.toUpperCase()}${type.slice(1)}Input`;
  const query = `mutation($input: ${name}!) { ${mutation}(input: $input) { ${record} { id } userErrors { code path } } }`;
  const answer = (await ask(query, { input }, viewer))[mutation];
  expect(answer.userErrors).toEqual([]);
  return answer[record].id;
}
const rows = (subgraph: string, sql: string, parameters: unknown[] = []): Promise<any[]> =>
  graph.runtime(subgraph).orm.em.getConnection().execute(sql, parameters);

const newPerson = (given: string) =>
  done(
    first,
    'createPerson',
    { name: { family: 'Lê', given }, birth: { year: 1970 }, consents: ['PUBLIC_PROFILE'] },
    'person',
  );
let serial = 0;
const newHonour = (recipientPersonId: string) =>
  done(
    first,
    'conferHonour',
    {
      honourCode: 'MERIT_PROVINCE',
      level: 'PROVINCE',
      recipientType: 'PERSON',
      recipientPersonId,
      recipientName: 'Lê Mẫu',
      decisionNumber: `${++serial}/QĐ-UBND`,
      decidedBy: 'Chủ tịch UBND tỉnh',
      conferredOn: '2026-01-15',
    },
    'conferredHonour',
  );
async function newProject(personId: string) {
  const n = ++serial;
  const { researchFields } = await ask('{ researchFields { id level } }', {});
  const hostOrganizationId = await done(
    first,
    'createOrganization',
    { code: `CHỦ-TRÌ-${n}`, nameVi: `Viện Thử nghiệm ${n}`, kind: 'ENTERPRISE' },
    'organization',
  );
  return done(
    dost,
    'contractResearchProject',
    {
      code: `${n}/2026/ĐTKHCN`,
      title: 'Canh tác tỏi không dùng cát',
      type: 'PILOT_PRODUCTION',
      legalRegime: 'LAW_2013',
      fundingRoute: 'OPEN_SELECTION',
      fieldId: researchFields.find(({ level }: any) => level === 2).id,
      hostOrganizationId,
      startOn: '2025-01-01',
      endOn: '2026-12-31',
      budgetState: money,
      objectives: 'Mô hình canh tác',
      contractNumber: `${n}/HĐ`,
      team: [{ personId, personName: 'Lê Mẫu', role: 'PRINCIPAL_INVESTIGATOR', months: 12 }],
      products: [{ form: 'II', name: 'Quy trình', unit: 'quy trình', orderedQty: 1 }],
    },
    'researchProject',
  );
}

const step = (viewer: Viewer, mutation: string, id: string, reason: string | null = null) =>
  done(viewer, mutation, { id, reason }, 'personMerge', 'mergeStep');
const merge = async (mergedId: string, survivorId: string) => {
  const input = { survivorId, mergedId, reason: 'Cùng một người' };
  return step(second, 'approvePersonMerge', await done(first, 'proposePersonMerge', input, 'personMerge'));
};
const undo = async (id: string) =>
  step(second, 'approveMergeUndo', await step(first, 'proposeMergeUndo', id, 'Nhầm người'));

const pendingOf = async (id: string): Promise<string[]> => {
  const query = 'query($id: ID!) { personMerge(id: $id) { pendingSubgraphs isComplete } }';
  const { personMerge } = await ask(query, { id });
  expect(personMerge.isComplete).toBe(personMerge.pendingSubgraphs.length === 0);
  return personMerge.pendingSubgraphs;
};
const complete = (id: string) => until(async () => (await pendingOf(id)).length === 0, 8_000);

/** Every row with an id of a person outside of associations. */
const referring = async () => [
  await rows('awards', 'select t::text from awards.conferred_honour t order by 1'),
  await rows('research', 'select t::text from research.research_project t order by 1'),
  await rows('research', 'select t::text from research.project_member t order by 1'),
];

const everywhere = `query($id: ID!) {
  person(id: $id) { id honours { id } researchProjects { project { id } } }
  conferredHonours(filter: { recipientPersonId: $id }) { nodes { id recipient { id name { full } } } }
}`;

it('carries honours and projects along, by the old id too, and back to the last bit', async () => {
  const [a, b] = [await newPerson('Hòa'), await newPerson('Hoà')];
  const [ofA, ofB] = [await newHonour(a), await newHonour(b)];
  const project = await newProject(a);
  const before = await referring();
  const id = await merge(a, b);
  await complete(id);
  for (const asked of [a, b]) {
    const { person, conferredHonours } = await ask(everywhere, { id: asked });
    expect(person.id).toBe(b);
    expect(person.honours.map((honour: any) => honour.id).sort()).toEqual([ofA, ofB].sort());
    expect(person.researchProjects).toEqual([{ project: { id: project } }]);
    expect(conferredHonours.nodes).toHaveLength(2);
    for (const { recipient } of conferredHonours.nodes)
      expect(recipient).toEqual({ id: b, name: { full: 'Lê Hoà' } });
  }
  // What is written by the old id is written of the survivor.
  const later = await newHonour(a);
  const [row] = await rows(
    'awards',
    'select recipient_person_id as id from awards.conferred_honour where id = ?',
    [later],
  );
  expect(row.id).toBe(b);
  await rows('awards', 'delete from awards.conferred_honour where id = ?', [later]);

  await undo(id);
  await complete(id);
  expect(await referring()).toEqual(before);
  const { person } = await ask(everywhere, { id: a });
  expect(person).toMatchObject({
    id: a,
    honours: [{ id: ofA }],
    researchProjects: [{ project: { id: project } }],
  });
});

describe('while a subgraph is down', () => {
  // Its consumer fails as it does without a database, and tries again.
  const fail = () => rows('awards', 'alter table awards.followed_merge rename to gone');
  const recover = () => rows('awards', 'alter table awards.gone rename to followed_merge');

  it('the others go on, its references still lead to the survivor, and it follows when it is back', async () => {
    const [a, b] = [await newPerson('Ánh'), await newPerson('Ánh')];
    const [honour, project] = [await newHonour(a), await newProject(a)];
    await fail();
    const id = await merge(a, b);
    await until(async () => (await pendingOf(id)).join() === 'awards');
    const query = `query($h: ID!, $p: ID!) { conferredHonour(id: $h) { recipient { name { full } formerIds } }
      researchProject(id: $p) { principalInvestigator { id } } }`;
    const { conferredHonour, researchProject } = await ask(query, { h: honour, p: project });
    expect(conferredHonour.recipient).toEqual({ name: { full: 'Lê Ánh' }, formerIds: [a] });
    expect(researchProject.principalInvestigator.id).toBe(b);
    await recover();
    await complete(id);
    const { person } = await ask(everywhere, { id: b });
    expect(person.honours).toEqual([{ id: honour }]);
  });

  it('a chain of merges and an undoing arrive together, and come out the same', async () => {
    const [a, b, c] = [await newPerson('Một'), await newPerson('Hai'), await newPerson('Ba')];
    const honour = await newHonour(a);
    await fail();
    const ab = await merge(a, b);
    const bc = await merge(b, c);
    await undo(bc);
    const again = await merge(b, c);
    await recover();
    for (const id of [ab, bc, again]) await complete(id);
    const of = async () =>
      (
        await rows('awards', 'select recipient_person_id as id from awards.conferred_honour where id = ?', [
          honour,
        ])
      )[0].id;
    expect(await of()).toBe(c);
    await undo(again);
    await complete(again);
    expect(await of()).toBe(b);
    await undo(ab);
    await complete(ab);
    expect(await of()).toBe(a);
    expect(await rows('awards', 'select 1 from awards.moved_id where row_id = ?', [honour])).toEqual([]);
  });
});

describe('the consumer', () => {
  let sequence = 1_000_000;
  const deliver = (entityType: string, id: string, from: string, to: string) => {
    const { manifest } = graph.runtime('awards');
    const [consumer] = consumersOf(manifest);
    const event = {
      source: 'test',
      sequence: ++sequence,
      entityType,
      entityId: `${id}/${from}/${to}`,
      requestId: 'r',
    };
    return consume(graph.runtime('awards'), consumer!, event as DomainEvent);
  };

  it('comes to one outcome in whatever order events arrive', async () => {
    const ids = ['per_1', 'per_2', 'per_3'] as const;
    const honour = await newHonour(await newPerson('Lẻ'));
    const set = (id: string) =>
      rows('awards', 'update awards.conferred_honour set recipient_person_id = ? where id = ?', [id, honour]);
    const get = async () =>
      (
        await rows('awards', 'select recipient_person_id as id from awards.conferred_honour where id = ?', [
          honour,
        ])
      )[0].id;
    await set(ids[0]);
    await deliver('PersonMerged', 'mrg_y', ids[1], ids[2]);
    await deliver('PersonMerged', 'mrg_x', ids[0], ids[1]);
    expect(await get()).toBe(ids[2]);
    await deliver('PersonMerged', 'mrg_x', ids[0], ids[1]);
    await deliver('PersonMergeUndone', 'mrg_y', ids[1], ids[2]);
    expect(await get()).toBe(ids[1]);
    await deliver('PersonMerged', 'mrg_y', ids[1], ids[2]);
    expect(await get()).toBe(ids[1]);
    await deliver('PersonMergeUndone', 'mrg_x', ids[0], ids[1]);
    expect(await get()).toBe(ids[0]);
    // Undone before it is known to have been merged.
    await deliver('PersonMergeUndone', 'mrg_z', ids[0], ids[2]);
    await deliver('PersonMerged', 'mrg_z', ids[0], ids[2]);
    expect(await get()).toBe(ids[0]);
  });

  it('takes up what was written by an old id since, and leaves what somebody changed', async () => {
    const [a, b] = [await newPerson('Trễ'), await newPerson('Trễ')];
    const [late, changed] = [await newHonour(b), await newHonour(a)];
    const id = await merge(a, b);
    await complete(id);
    const set = (to: string, honour: string) =>
      rows('awards', 'update awards.conferred_honour set recipient_person_id = ? where id = ?', [to, honour]);
    await set(a, late);
    await set('per_other', changed);
    const { manifest } = graph.runtime('awards');
    const settle = () =>
      transact(graph.runtime('awards').context({ viewer: system }), (tx) => settleMerges(tx, manifest));
    expect(await settle()).toBe(1);
    expect(await settle()).toBe(0);
    await undo(id);
    await complete(id);
    const found = await rows(
      'awards',
      'select id, recipient_person_id as of from awards.conferred_honour where id in (?, ?)',
      [late, changed],
    );
    expect(new Map(found.map((row) => [row.id, row.of]))).toEqual(
      new Map([
        [late, a],
        [changed, 'per_other'],
      ]),
    );
  });

  it('is reminded of merges whose event was put aside', async () => {
    const [a, b] = [await newPerson('Nhắc'), await newPerson('Nhắc')];
    const id = await merge(a, b);
    await complete(id);
    const remind = () =>
      transact(
        graph
          .runtime('associations')
          .context({ viewer: system, now: () => new Date(Date.now() + 3_600_000) }),
        remindOfMerges,
      );
    expect(await remind()).toBe(0);
    await rows('associations', 'delete from associations.merge_acknowledgement where merge_id = ?', [id]);
    expect(await remind()).toBe(1);
    await complete(id);
  });
});

it('erases a person everywhere; a subgraph that was down completes later', async () => {
  const dpo = viewerWith({ accountId: 'acc_dpo', roles: ['DPO'], purpose: 'Tra cứu lưu trữ' });
  const id = await newPerson('Quên');
  const [honour, project] = [await newHonour(id), await newProject(id)];
  const request = await done(first, 'submitDataSubjectRequest', { personId: id, kind: 'ERASE' }, 'request');
  const step = (name: string) => done(dpo, name, { id: request }, 'request', 'dataSubjectRequestStep');
  await step('acknowledgeDataSubjectRequest');
  await step('startDataSubjectRequest');
  await rows('awards', 'alter table awards.consumed_event rename to gone_event');
  await step('grantErasure');
  const progress = async () =>
    (
      await ask(
        'query($id: ID!) { dataSubjectRequest(id: $id) { status pendingSubgraphs } }',
        { id: request },
        dpo,
      )
    ).dataSubjectRequest;
  await until(async () => (await progress()).pendingSubgraphs.join() === 'awards', 8_000);
  expect(await progress()).toEqual({ status: 'ERASING', pendingSubgraphs: ['awards'] });
  const query = `query($id: ID!, $h: ID!, $p: ID!) { person(id: $id) { id }
    conferredHonour(id: $h) { recipientName archivedRecipientName recipient { name { full } } }
    researchProject(id: $p) { team { personName archivedName person { name { full } } } }
    conferredHonours(filter: { search: "lê mẫu" }) { nodes { id } } }`;
  const look = (viewer: Viewer) => ask(query, { id, h: honour, p: project }, viewer);
  expect(await look(first)).toMatchObject({
    person: null,
    conferredHonour: { recipientName: 'Lê Mẫu', recipient: null },
    researchProject: {
      team: [{ personName: expect.stringMatching(/^ERASED-/), archivedName: null, person: null }],
    },
  });
  await rows('awards', 'alter table awards.gone_event rename to consumed_event');
  await until(async () => (await progress()).status === 'DONE', 8_000);
  const { conferredHonour, conferredHonours } = await look(first);
  expect(conferredHonour).toMatchObject({
    recipientName: expect.stringMatching(/^ERASED-/),
    archivedRecipientName: null,
  });
  expect(conferredHonours.nodes.map((each: any) => each.id)).not.toContain(honour);
  expect(await look(dpo)).toMatchObject({
    conferredHonour: { archivedRecipientName: 'Lê Mẫu' },
    researchProject: { team: [{ archivedName: 'Lê Mẫu' }] },
  });
});
