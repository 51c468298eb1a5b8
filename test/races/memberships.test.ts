import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Associations, startAssociations } from '../../subgraphs/associations/associations.fixture.js';
import { verifyAudit } from '../../subgraphs/kernel/audit.js';
import type { Em } from '../../subgraphs/kernel/orm/orm.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take, written } from '../support/trio.js';

describe('memberships', () => {
  let own: Associations;
  const [table, keys] = ['associations.membership', 'associations.idempotency'];
  beforeAll(async () => {
    own = await startAssociations();
  });
  afterAll(() => own?.close());
  const admit = (id: string, cardNumber: string, more: object = {}) =>
    take(own.graph, own.chair, 'admitMember', { id, cardNumber, decisionNumber: '1/QĐ', ...more });
  const apply = (personId: string, more: object = {}) =>
    take(own.graph, own.secretary, 'applyForMembership', {
      associationId: own.associationId,
      personId,
      ...more,
    });

  it('admits a member once', async () => {
    const id = await own.underReview();
    const answers = await race(own.graph.runtime, table, [() => admit(id, 'M-1'), () => admit(id, 'M-2')]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    expect(await stepsOf(own.graph.runtime, id, 'admit')).toBe(1);
  });

  it('takes one of two applications of a person, by the constraint', async () => {
    const personId = await own.newPerson('Đua');
    const answers = await race(own.graph.runtime, table, [() => apply(personId), () => apply(personId)]);
    expect(codesOf(answers)).toEqual(['DONE', 'DUPLICATE_OPEN_MEMBERSHIP']);
    const made = await rowsOf(own.graph.runtime, `select id from ${table} where person_id = ?`, [personId]);
    expect(made).toHaveLength(1);
    expect(await stepsOf(own.graph.runtime, made[0]!.id, 'create')).toBe(1);
  });

  it('writes nothing of an admission whose card is taken meanwhile', async () => {
    const ids = [await own.underReview(), await own.underReview()] as const;
    const answers = await race(
      own.graph.runtime,
      table,
      ids.map((id) => () => admit(id, 'SAME')),
    );
    expect(codesOf(answers)).toEqual(['CARD_NUMBER_TAKEN', 'DONE']);
    const refused = ids[answers.findIndex(({ code }) => code)]!;
    const [row] = await rowsOf(own.graph.runtime, `select status from ${table} where id = ?`, [refused]);
    expect(row!.status).toBe('UNDER_REVIEW');
    expect(await stepsOf(own.graph.runtime, refused, 'admit')).toBe(0);
    const before = await written(own.graph);
    expect(await admit(refused, 'SAME')).toEqual({ code: 'CARD_NUMBER_TAKEN' });
    expect(await written(own.graph)).toEqual(before);
  });

  it('does once what comes twice with one key, and answers both the same', async () => {
    const personId = await own.newPerson('Khoá');
    const applyOnce = () => apply(personId, { idempotencyKey: 'race' });
    const [first, second] = await race(own.graph.runtime, keys, [applyOnce, applyOnce]);
    expect(first!.record).toMatchObject({ status: 'APPLIED' });
    expect(second).toEqual(first);
    expect(await stepsOf(own.graph.runtime, first!.record.id, 'create')).toBe(1);

    const id = await own.underReview();
    const admitOnce = () => admit(id, 'KEY', { idempotencyKey: 'race' });
    const admitted = await race(own.graph.runtime, keys, [admitOnce, admitOnce]);
    expect(admitted).toEqual(Array(2).fill({ record: { id, status: 'ACTIVE' } }));
    expect(await stepsOf(own.graph.runtime, id, 'admit')).toBe(1);
  });

  it('lets a key work again whose first calls were refused', async () => {
    const [taken, id] = [await own.active(), await own.underReview()];
    const admitOnce = (card: string) => () => admit(id, card, { idempotencyKey: 'again' });
    const answers = await race(own.graph.runtime, keys, [admitOnce(taken), admitOnce(taken)]);
    expect(codesOf(answers)).toEqual(['CARD_NUMBER_TAKEN', 'CARD_NUMBER_TAKEN']);
    expect(await admitOnce('FREE')()).toEqual({ record: { id, status: 'ACTIVE' } });
  });

  it('chains the audit whatever is written at once', async () => {
    const people = await Promise.all(Array.from({ length: 24 }, (_, i) => own.newPerson(`Nối ${i}`)));
    expect(codesOf(await Promise.all(people.map((id) => apply(id))))).toEqual(Array(24).fill('DONE'));
    expect(await verifyAudit(own.graph.runtime.orm.em.fork() as Em, 'associations')).toBeNull();
    const [row] = await rowsOf(
      own.graph.runtime,
      'select count(*)::int as n, max(id)::int as last from associations.audit_entry',
    );
    expect(row!.n).toBe(row!.last);
  });
});
