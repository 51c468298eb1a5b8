import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take } from '../../../test/support/trio.js';
import { recordAudit } from '../../kernel/audit.js';
import { anonymous, system, transact } from '../../kernel/index.js';
import { figuresOf } from '../annual-report/annual-report.figures.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import { inheritingCount } from '../membership/inherited.loaders.js';
import { FieldClass } from '../person/field-class.js';
import { currentPersonId } from '../person/person.access.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';

const first = viewerWith({ accountId: 'acc_first', roles: ['UNION_OFFICER'] });
const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
const dpo = viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] });
const { PUBLIC_PROFILE, EXPERT_POOL, STATISTICS } = ConsentPurpose;

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made?.close());

const sql = (text: string, ...parameters: unknown[]): Promise<any[]> =>
  made.graph.runtime.orm.em.getConnection().execute(text, parameters);
const person = async (id: string) => (await sql('select * from associations.person where id = ?', id))[0];
const newPerson = (consents: ConsentPurpose[] = []) => made.newPerson('Gộp', { consents });

async function proposed(survivorId: string, mergedId: string): Promise<string> {
  return made.done(first, 'proposePersonMerge', { survivorId, mergedId, reason: 'Cùng một người' });
}
async function merged(survivorId: string, mergedId: string): Promise<string> {
  return made.done(second, 'approvePersonMerge', { id: await proposed(survivorId, mergedId) });
}
async function undone(id: string): Promise<void> {
  await made.done(first, 'proposeMergeUndo', { id, reason: 'Nhầm người' });
  await made.done(second, 'approveMergeUndo', { id });
}
const shown = async (id: string) => {
  const row = await person(id);
  return [row.is_public, row.shares_internal, row.shares_contact, row.in_expert_pool];
};
const share = (id: string, fieldClasses: FieldClass[]) =>
  made.done(first, 'giveConsent', { id, purpose: PUBLIC_PROFILE, fieldClasses });

describe('what a merge shows', () => {
  it('is nothing of a person whose profile is restricted: it is refused, and so is its undoing', async () => {
    const [s, m] = [await newPerson([PUBLIC_PROFILE]), await newPerson([PUBLIC_PROFILE])];
    for (const restricted of [s, m]) {
      await made.done(dpo, 'restrictProfile', { id: restricted, reason: 'Phản đối' });
      const id = await proposed(s, m);
      expect(await take(made.graph, second, 'approvePersonMerge', { id })).toEqual({
        code: 'PERSON_RESTRICTED',
      });
      expect(await shown(restricted)).toEqual([false, false, false, false]);
      await made.done(first, 'rejectPersonMerge', { id, reason: 'Đang xem xét' });
      await made.done(dpo, 'liftProfileRestriction', { id: restricted, reason: 'Xong' });
    }
    const id = await merged(s, m);
    await made.done(dpo, 'restrictProfile', { id: s, reason: 'Phản đối' });
    await made.done(first, 'proposeMergeUndo', { id, reason: 'Nhầm' });
    expect(await take(made.graph, second, 'approveMergeUndo', { id })).toEqual({ code: 'PERSON_RESTRICTED' });
    const query = 'query($id: ID!) { person(id: $id) { name { full } } }';
    for (const each of [s, m])
      expect((await made.graph.run(anonymous, query, { id: each })).data.person).toBeNull();
    await made.done(dpo, 'liftProfileRestriction', { id: s, reason: 'Xong' });
    await made.done(second, 'approveMergeUndo', { id });
    for (const each of [s, m]) expect(await shown(each)).toEqual([true, false, false, false]);
  });

  it('follows the consents that stand, and comes back with them', async () => {
    const [s, m] = [await newPerson([EXPERT_POOL]), await newPerson([])];
    await share(s, [FieldClass.INTERNAL, FieldClass.RESTRICTED]);
    await made.done(first, 'giveConsent', { id: m, purpose: EXPERT_POOL });
    await made.done(first, 'withdrawConsent', { id: m, purpose: EXPERT_POOL });
    const id = await merged(s, m);
    expect(await shown(s)).toEqual([false, false, false, false]);
    await undone(id);
    expect(await shown(s)).toEqual([true, true, true, true]);
    expect(await shown(m)).toEqual([false, false, false, false]);
  });

  it('takes a consent over that only the merged record has', async () => {
    const [s, m] = [await newPerson([]), await newPerson([EXPERT_POOL])];
    const id = await merged(s, m);
    expect([await shown(s), await shown(m)].map((each) => each[3])).toEqual([true, false]);
    await undone(id);
    expect([await shown(s), await shown(m)].map((each) => each[3])).toEqual([false, true]);
  });

  it('covers only the classes of fields that both consents cover', async () => {
    const [s, m] = [await newPerson([]), await newPerson([])];
    await share(s, [FieldClass.INTERNAL, FieldClass.RESTRICTED]);
    await share(m, [FieldClass.INTERNAL]);
    const id = await merged(s, m);
    expect(await shown(s)).toEqual([true, true, false, false]);
    // The next consent is judged by the same rule.
    await made.done(first, 'giveConsent', { id: s, purpose: STATISTICS });
    expect(await shown(s)).toEqual([true, true, false, false]);
    await undone(id);
    expect(await shown(s)).toEqual([true, true, true, false]);
  });

  it('is not brought back by undoing where the person withdrew since', async () => {
    const [s, m] = [await newPerson([PUBLIC_PROFILE]), await newPerson([PUBLIC_PROFILE])];
    const id = await merged(s, m);
    await made.done(first, 'withdrawConsent', { id: s, purpose: PUBLIC_PROFILE });
    await undone(id);
    expect(await shown(s)).toEqual([false, false, false, false]);
  });
});

it('keeps all declared interests with their declarations, the newest in force', async () => {
  const [s, m] = [await newPerson([]), await newPerson([])];
  const declare = (personId: string, ...names: string[]) =>
    made.done(first, 'declareInterests', {
      personId,
      interests: names.map((organizationName) => ({ kind: 'SHARES', organizationName })),
    });
  await declare(s, 'Công ty Một');
  await declare(m, 'Công ty Hai');
  await declare(m, 'Công ty Ba', 'Công ty Bốn');
  const rows = () =>
    sql(
      `select d.id, d.version_number, d.person_id, jsonb_agg(i.person_id || i.organization_name order by i.id)
       from associations.interest_declaration d join associations.interest i on i.declaration_id = d.id
       where d.person_id in (?, ?) group by d.id order by d.id`,
      s,
      m,
    );
  const before = await rows();
  const id = await merged(s, m);
  const query = `query($id: ID!) { person(id: $id) {
    interestDeclarations { versionNumber interests { organizationName } } } }`;
  const { data, errors } = await made.graph.run({ ...first, purpose: 'Đối chiếu' }, query, { id: s });
  expect(errors).toBeUndefined();
  const versions = data.person.interestDeclarations.map((each: any) => [
    each.versionNumber,
    each.interests.map((interest: any) => interest.organizationName).sort(),
  ]);
  expect(versions).toEqual([
    [3, ['Công ty Ba', 'Công ty Bốn']],
    [2, expect.anything()],
    [1, expect.anything()],
  ]);
  expect(
    versions
      .slice(1)
      .flatMap(([, names]: any) => names)
      .sort(),
  ).toEqual(['Công ty Hai', 'Công ty Một']);
  await declare(s, 'Công ty Năm');
  await undone(id);
  const after = await rows();
  expect(after.filter((row) => before.some((each) => each.id === row.id))).toEqual(before);
});

it('writes nothing hidden into the audit, of whatever entity and by whatever way', async () => {
  const [s, m] = [await newPerson([]), await newPerson([])];
  await sql(`update associations.person set ethnicity = '05' where id = ?`, m);
  await made.done(first, 'updateContact', { personId: m, phone: '0302345678' });
  await undone(await merged(s, m));
  const metas = [...(made.graph.runtime.orm.em.getMetadata().getAll().values() as Iterable<any>)].filter(
    (meta) => !meta.abstract && meta.props.some((each: any) => each.hidden),
  );
  expect(metas.length).toBeGreaterThan(5);
  const ctx = made.graph.runtime.context({ viewer: system });
  await transact(ctx, (tx) =>
    recordAudit(
      tx,
      tx.em,
      tx.subgraph,
      metas.map((meta) => {
        const image = Object.fromEntries(meta.props.map((each: any) => [each.name, 'x']));
        const values = { before: image, after: image, role: 'SYSTEM', reason: null };
        return { action: 'UPDATE', entityType: meta.className, entityId: 'any', ...values };
      }),
    ),
  );
  for (const meta of metas) {
    const hidden = meta.props.filter((each: any) => each.hidden);
    const names = hidden.flatMap((each: any) => [each.name, ...(each.fieldNames ?? [])]);
    const found = await sql(
      `select count(*)::int as entries, count(*) filter (where (before || after)::jsonb
         ?| (select array_agg(v) from jsonb_array_elements_text(?::jsonb) v))::int as leaks
       from associations.audit_entry where entity_type = ?`.replace('?|', '\\?|'),
      JSON.stringify(names),
      meta.className,
    );
    expect(found[0].entries, meta.className).toBeGreaterThan(0);
    expect(found[0].leaks, meta.className).toBe(0);
  }
});

it('lets an id go back to its own record whichever of two merges is undone first', async () => {
  const [s, a, b] = [await newPerson(), await newPerson(), await newPerson()];
  const toS = await merged(s, a);
  const fromB = await merged(s, b);
  await undone(toS);
  expect((await person(s)).former_ids).toEqual([b]);
  const self = viewerWith({ personId: a });
  await made.done(first, 'giveConsent', {
    id: a,
    purpose: 'MEMBERSHIP_ADMIN',
    associationId: made.associationId,
  });
  const membership = await made.done(self, 'applyForMembership', {
    associationId: made.associationId,
    personId: a,
  });
  expect(await sql('select person_id from associations.membership where id = ?', membership)).toEqual([
    { person_id: a },
  ]);
  // Whatever another record still says of it.
  await sql('update associations.person set former_ids = array[?, ?] where id = ?', a, b, s);
  const ctx = made.graph.runtime.context({ viewer: system });
  expect(await currentPersonId(ctx, a)).toBe(a);
  expect(await currentPersonId(ctx, b)).toBe(s);
  await sql('update associations.person set former_ids = array[?] where id = ?', b, s);
  await undone(fromB);
  expect((await person(s)).former_ids).toEqual([]);
});

describe('a citizen id that both records have', () => {
  const number = '999080033333';
  const birth = { year: 1980, month: 5, day: 17 };
  const document = (personId: string) =>
    made.done(first, 'recordIdentityDocument', { personId, kind: 'CITIZEN_ID', number });

  it('keeps the survivor neither from verification, nor from being found and claimed', async () => {
    const profile = { birth, consents: [STATISTICS], degrees: [{ level: DegreeLevel.PHD }], fields: [] };
    const s = await made.newPerson('Trùng Số', { ...profile, employments: [{ sector: WorkSector.HEALTH }] });
    const [m, other] = [await newPerson(), await newPerson()];
    await document(s);
    await document(m);
    await merged(s, m);
    for (const step of ['declareProfile', 'startProfileVerification'])
      await made.done(first, step, { id: s });
    await document(other);
    expect(await take(made.graph, first, 'verifyProfile', { id: s })).toEqual({
      code: 'DUPLICATE_PERSON,LIKELY_DUPLICATE',
    });
    const ofOther = { personId: other, kind: 'CITIZEN_ID' };
    await made.done(first, 'recordIdentityDocument', { ...ofOther, number: '999080044444' });
    await made.done(first, 'verifyProfile', { id: s });

    const find = `mutation($input: FindPersonByDocumentInput!) { findPersonByDocument(input: $input) { person { id } } }`;
    const input = { kind: 'CITIZEN_ID', number, reason: 'Đối chiếu' };
    const found = await made.graph.run({ ...first, purpose: 'Đối chiếu' }, find, { input });
    expect(found.data.findPersonByDocument.person).toEqual({ id: s });

    const account = { username: 'chu-ho-so', password: 'nine-letters', roles: [] };
    const accountId = await made.done(viewerWith({ roles: ['ADMIN'] }), 'createAccount', account);
    const claim = { citizenId: number, birth };
    expect((await take(made.graph, viewerWith({ accountId }), 'claimProfile', claim)).record.status).toBe(
      'APPROVED',
    );
    expect(await sql('select person_id from associations.account where id = ?', accountId)).toEqual([
      { person_id: s },
    ]);
  });
});

it('shows the person who looked at him under the old id', async () => {
  const [s, m] = [await newPerson(), await newPerson()];
  const careful = { ...first, purpose: 'Thẩm định' };
  await made.graph.run(careful, 'query($id: ID!) { person(id: $id) { birth { year } } }', { id: m });
  const looks = async (personId: string) =>
    (await made.graph.run(viewerWith({ personId }), '{ whoLookedAtMe { purpose } }')).data.whoLookedAtMe;
  expect(await looks(s)).toEqual([]);
  const id = await merged(s, m);
  expect(await looks(s)).toEqual([{ purpose: 'Thẩm định' }]);
  await undone(id);
  expect(await looks(s)).toEqual([]);
  expect(await looks(m)).toEqual([{ purpose: 'Thẩm định' }]);
});

it.each([
  ['the earlier one stands', 'ACTIVE', '2018-01-01', '2023-02-01'],
  ['the suspended one stands, from when the first began', 'SUSPENDED', '2023-02-01', '2018-01-01'],
])('counts of two memberships on no day more than one: %s', async (_what, status, from, end) => {
  const [s, m] = [await made.newPerson('Gộp'), await made.newPerson('Gộp')];
  const [changed, other] = [await made.active(s), await made.active(m)];
  await sql(
    `update associations.membership set status = ?, admitted_on = ? where id = ?`,
    status,
    from,
    changed,
  );
  if (status === 'SUSPENDED')
    await sql(`update associations.membership set admitted_on = '2018-01-01' where id = ?`, other);
  const counts = async () => {
    const told: number[][] = [];
    for (const asOf of ['2017-12-31', '2018-01-01', '2023-01-31', '2023-02-01', '2026-01-01']) {
      const { data } = await made.graph.run(
        first,
        `query($id: ID!, $asOf: Date) {
           association(id: $id) { memberCount(asOf: $asOf) }
           membershipStatistics(groupBy: [ASSOCIATION], asOf: $asOf) { total { memberships } }
           memberships(filter: { associationId: $id, asOf: $asOf }) { totalCount } }`,
        { id: made.associationId, asOf },
      );
      const { association, membershipStatistics, memberships } = data;
      told.push([association.memberCount, membershipStatistics.total.memberships, memberships.totalCount]);
    }
    return told;
  };
  const flows = async () => {
    const ctx = made.graph.runtime.context({ viewer: system });
    const foreign = { consultancies: null, honours: null, projects: null, unanswered: [] };
    const { admitted, ended } = await figuresOf(ctx, made.associationId, 2023, foreign);
    return { admitted, ended };
  };
  const before = await counts();
  const { admitted, ended } = await flows();
  const id = await merged(s, m);
  const once = before.map((of, i) => of.map((each) => (i < 3 ? each : each - 1)));
  expect(await counts()).toEqual(once);
  const rowOf = async (id: string) =>
    (
      await sql(
        `select status, applied_on::text, admitted_on::text, ended_on::text from associations.membership where id = ?`,
        id,
      )
    )[0];
  expect(await rowOf(other)).toMatchObject({ status: 'MERGED', admitted_on: end, ended_on: end });
  expect(await rowOf(changed)).toMatchObject({ status, admitted_on: '2018-01-01', ended_on: null });
  expect(await flows()).toEqual({ admitted: admitted - 1, ended });
  await undone(id);
  expect(await counts()).toEqual(before);
});

it('counts who inherits a membership once, and the dead not', async () => {
  const organizationId = await made.done(first, 'createOrganization', {
    code: 'BV-GOP',
    nameVi: 'Bệnh viện Giả Định',
    kind: 'ENTERPRISE',
  });
  await made.active({ organizationId });
  const [s, m, dead] = [await newPerson(), await newPerson(), await newPerson()];
  for (const each of [s, m, dead])
    await sql(
      `insert into associations.employment (id, person_id, organization_id, sector, valid_from)
       values (?, ?, ?, 'HEALTH', '2021-01-01')`,
      `row_${each}`,
      each,
      organizationId,
    );
  const counted = () =>
    inheritingCount(made.graph.runtime.context({ viewer: system }), made.associationId, '2026-01-01');
  expect(await counted()).toBe(3);
  await merged(s, m);
  const [post] = await sql('select person_id from associations.employment where id = ?', `row_${m}`);
  // A row that says just what the survivor's says stays.
  expect(post.person_id).toBe(m);
  expect(await counted()).toBe(2);
  await sql(`update associations.person set deceased_on = '2025-12-31' where id = ?`, dead);
  expect(await counted()).toBe(1);
});
