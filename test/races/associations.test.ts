import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  homeAffairs,
  type Lives,
  paper,
  startLives,
  unionLeader,
} from '../../subgraphs/associations/association/lives.fixture.js';
import { officer } from '../../subgraphs/associations/associations.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take } from '../support/trio.js';

describe('associations', () => {
  let made: Lives;
  const table = 'associations.association';
  beforeAll(async () => {
    made = await startLives();
  });
  afterAll(() => made?.close());
  const merge = (from: string, to: string) =>
    take(made.graph, unionLeader, 'registerAssociationSuccession', {
      kind: 'MERGE',
      predecessorIds: [from],
      successorIds: [to],
      effectiveOn: '2025-07-01',
      legalBasis: paper('2025-06-12'),
      assetPlan: 'Bàn giao',
    });

  it('takes one of two changes made from the same version', async () => {
    const id = await made.admitted();
    const [row] = await rowsOf(made.graph.runtime, `select version from ${table} where id = ?`, [id]);
    const change = (nameEn: string) =>
      take(made.graph, officer, 'updateAssociation', { id, version: row!.version, nameEn });
    const answers = await race(made.graph.runtime, table, [() => change('A'), () => change('B')]);
    expect(codesOf(answers)).toEqual(['CONFLICT', 'DONE']);
  });

  it('merges two into each other in one direction only', async () => {
    const [a, b] = [await made.admitted(), await made.admitted()];
    const answers = await race(made.graph.runtime, table, [() => merge(a, b), () => merge(b, a)]);
    expect(codesOf(answers)).toEqual(['DONE', 'SUCCESSOR_NOT_ACTIVE']);
    const ended = await rowsOf(
      made.graph.runtime,
      `select 1 from ${table} where id in (?, ?) and legal_ended_on is not null`,
      [a, b],
    );
    expect(ended).toHaveLength(1);
  });

  it('leaves no open membership behind in an association that ends meanwhile', async () => {
    const id = await made.admitted();
    const personId = await made.newPerson('Vừa Kịp', { associationId: id });
    const answers = await race(made.graph.runtime, table, [
      () =>
        take(made.graph, homeAffairs, 'dissolveAssociation', {
          id,
          ground: 'NO_REPORTS',
          debtsSettled: true,
          noticePublishedOn: '2024-09-01',
          decision: paper('2024-09-30'),
        }),
      () => take(made.graph, made.secretaryOf(id), 'applyForMembership', { associationId: id, personId }),
    ]);
    expect(answers[0]!.code).toBeUndefined();
    expect([undefined, 'ASSOCIATION_NOT_ADMITTED']).toContain(answers[1]!.code);
    const open = await rowsOf(
      made.graph.runtime,
      'select 1 from associations.membership where association_id = ? and ended_on is null',
      [id],
    );
    expect(open).toEqual([]);
    expect(await stepsOf(made.graph.runtime, id, 'endByDissolution')).toBe(1);
  });

  it('records a document once that many steps name at once', async () => {
    const decision = paper('2020-02-01');
    const ids = await Promise.all(Array.from({ length: 4 }, () => made.registered({}, false)));
    const answers = await Promise.all(
      ids.map((associationId) => take(made.graph, officer, 'adoptCharter', { associationId, decision })),
    );
    expect(codesOf(answers)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']);
    const documents = await rowsOf(
      made.graph.runtime,
      'select 1 from associations.legal_document where number = ?',
      [decision.number],
    );
    expect(documents).toHaveLength(1);
  });

  it('opens one of two branches of one name', async () => {
    const associationId = await made.admitted();
    const make = () => take(made.graph, officer, 'createBranch', { associationId, nameVi: 'Chi hội Đua' });
    const answers = await Promise.all([make(), make()]);
    expect(codesOf(answers)).toEqual(['DONE', 'NAME_TAKEN']);
  });
});
