import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Associations, startAssociations } from '../subgraphs/associations/associations.fixture.js';
import { suspendMembership, takePlainStep } from '../subgraphs/associations/membership/membership.steps.js';
import { DegreeLevel } from '../subgraphs/associations/person/person.enums.js';
import { Degree } from '../subgraphs/associations/person/profile.entities.js';
import { verifyAudit } from '../subgraphs/kernel/audit.js';
import { inBatch, transact } from '../subgraphs/kernel/context.js';
import { type Refusal, system } from '../subgraphs/kernel/index.js';
import type { Em } from '../subgraphs/kernel/orm/orm.js';
import { viewerWith } from './support/subgraph.js';

let own: Associations;
beforeAll(async () => {
  own = await startAssociations();
});
afterAll(() => own?.close());

const lastOf = (id: string): Promise<any> =>
  own.graph.runtime.orm.em
    .getConnection()
    .execute(
      `select role, reason, (select role from associations.transition where entity_id = '${id}' order by id desc limit 1) as step_role
       from associations.audit_entry where entity_id = '${id}' order by id desc limit 1`,
    )
    .then(([row]: any[]) => row);

it('records the capacity that the policy names, and not any role of the account', async () => {
  const personId = await own.newPerson('Tự');
  const viewer = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [own.associationId], personId });
  const id = await own.done(viewer, 'applyForMembership', { associationId: own.associationId, personId });
  expect(await lastOf(id)).toMatchObject({ role: 'SELF', step_role: 'SELF' });
  await own.done(viewer, 'startMembershipReview', { id });
  expect(await lastOf(id)).toMatchObject({ role: 'ASSOC_SECRETARY', step_role: 'ASSOC_SECRETARY' });

  const member = await own.newPerson('Rút');
  const active = await own.active(member);
  const himself = viewerWith({
    roles: ['ASSOC_SECRETARY'],
    associationIds: [own.associationId],
    personId: member,
  });
  await own.done(himself, 'resignMembership', { id: active, reason: 'Chuyển công tác' });
  expect(await lastOf(active)).toEqual({ role: 'SELF', step_role: 'SELF', reason: 'Chuyển công tác' });
});

it('is emptied by nobody', async () => {
  const connection = own.graph.runtime.orm.em.getConnection();
  for (const table of ['audit_entry', 'transition', 'access_log']) {
    await expect(connection.execute(`truncate associations.${table}`)).rejects.toThrow(/append-only/);
  }
});

it('gives each record of a batch the reason of its own step', async () => {
  const [first, second] = [await own.active(), await own.applied()];
  await inBatch(own.graph.runtime.context({ viewer: system }), async (tx, flush) => {
    await suspendMembership(tx, { id: first, reason: 'Đi học xa' });
    await takePlainStep(tx, 'startReview', { id: second });
    await flush();
  });
  expect((await lastOf(first)).reason).toBe('Đi học xa');
  expect((await lastOf(second)).reason).toBeNull();
  expect(await verifyAudit(own.graph.runtime.orm.em.fork() as Em, 'associations')).toBeNull();
});

it('names the steps that are possible in the language of the caller', async () => {
  const id = await own.applied();
  const ctx = own.graph.runtime.context({ viewer: own.chair });
  const refusal = await takePlainStep(ctx, 'resume', { id }).catch((error: unknown) => error);
  const { text } = (refusal as Refusal).problems[0]!;
  expect(text.vi).toMatch(/chỉ có thể: \p{Lu}/u);
  expect(`${text.vi} ${text.en}`).not.toMatch(/startReview/);
});

it('keeps what was removed, but for what is hidden', async () => {
  const personId = await own.newPerson('Bằng', { degrees: [{ level: DegreeLevel.MASTER, year: 2010 }] });
  const ctx = own.graph.runtime.context({ viewer: system });
  await transact(ctx, async (tx) => {
    tx.em.remove(await tx.em.findOneOrFail(Degree, { personId }));
  });
  const [entry] = await ctx.em.execute(
    `select before, after from associations.audit_entry where action = 'DELETE' and entity_type = 'Degree' order by id desc limit 1`,
  );
  expect(entry).toMatchObject({ before: { personId, level: 'MASTER', year: 2010 }, after: null });
  expect(entry!.before).not.toHaveProperty('diplomaNumber');
});
