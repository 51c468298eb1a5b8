import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Associations, startAssociations } from '../../subgraphs/associations/associations.fixture.js';
import { codesOf, race, rowsOf } from '../support/race.js';
import { viewerWith } from '../support/subgraph.js';
import { take } from '../support/trio.js';

describe('merges of people', () => {
  let own: Associations;
  beforeAll(async () => {
    own = await startAssociations();
  });
  afterAll(() => own?.close());
  const first = viewerWith({ accountId: 'acc_first', roles: ['UNION_OFFICER'] });
  const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
  const people = () => Promise.all(['Một', 'Hai', 'Ba'].map((given) => own.newPerson(given)));
  const propose = (mergedId: string, survivorId: string) =>
    take(own.graph, first, 'proposePersonMerge', { mergedId, survivorId, reason: 'Một người' });
  const proposed = async (mergedId: string, survivorId: string): Promise<string> =>
    (await propose(mergedId, survivorId)).record.id;
  const approve = (id: string) => () => take(own.graph, second, 'approvePersonMerge', { id });
  const at = (works: readonly (() => ReturnType<typeof take>)[]) =>
    race(own.graph.runtime, 'associations.person', works);

  it('take one of two that would merge one person into two others', async () => {
    const [a, b, c] = (await people()) as [string, string, string];
    const merges = [await proposed(a, b), await proposed(a, c)];
    expect(codesOf(await at(merges.map(approve)))).toEqual(['ALREADY_MERGED', 'DONE']);
  });

  it('never close a circle', async () => {
    const [a, b, c] = (await people()) as [string, string, string];
    const circle = [await proposed(a, b), await proposed(b, c), await proposed(c, a)];
    const codes = codesOf(await at(circle.map(approve)));
    expect(codes).toContain('SURVIVOR_MERGED');
    const left = await rowsOf(
      own.graph.runtime,
      'select 1 from associations.person where id in (?, ?, ?) and merged_into_id is null',
      [a, b, c],
    );
    expect(left).toHaveLength(3 - codes.filter((code) => code === 'DONE').length);
  });

  it('leave nobody behind where they overlap as a chain', async () => {
    const [a, b, c] = (await people()) as [string, string, string];
    const member = await own.active(a);
    const [ab, bc] = [await proposed(a, b), await proposed(b, c)];
    const codes = codesOf(await at([approve(ab), approve(bc)]));
    const [row] = await rowsOf(
      own.graph.runtime,
      'select person_id as id from associations.membership where id = ?',
      [member],
    );
    // Whoever comes first: both, one after the other, or the second finds its survivor gone.
    expect([
      [['DONE', 'DONE'], c],
      [['DONE', 'SURVIVOR_MERGED'], a],
    ]).toContainEqual([codes, row!.id]);
  });

  it('are proposed once', async () => {
    const [a, b] = (await people()) as [string, string, string];
    const answers = await race(own.graph.runtime, 'associations.person_merge', [
      () => propose(a, b),
      () => propose(b, a),
    ]);
    expect(codesOf(answers)).toEqual(['ALREADY_PROPOSED', 'DONE']);
  });

  it('are approved once', async () => {
    const [a, b] = (await people()) as [string, string, string];
    const id = await proposed(a, b);
    const answers = await race(own.graph.runtime, 'associations.person_merge', [approve(id), approve(id)]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
  });
});
