import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.js';
import { officer, startAssociations } from '../associations.fixture.js';

/** A letter with as many marks as a name may have: each counts as one letter. */
const marked = `B${'\u0323\u0331\u0300\u0301'.repeat(5)}`;
const endless = { family: 'Đinh', middle: marked.repeat(100), given: marked.repeat(100) };
const names = [
  ['Đinh', null, 'An'],
  ['Đinh', null, 'Ân'],
  ['Đinh', 'An', 'Bình'],
  ['Đinh', 'Đức', 'Ánh'],
  ['Đinh', 'Yến', 'Ăn'],
  ['Dinh', null, 'An'],
  ['Trần', null, 'Đình'],
] as const;
let graph: TestSubgraph;
beforeAll(async () => {
  const started = await startAssociations();
  ({ graph } = started);
  for (const [family, middle, given] of names)
    await started.newPerson(given, { name: { family, middle, given } });
  await started.newPerson('Dài', { name: endless });
});
afterAll(() => graph.close());

async function found(search: string): Promise<string[]> {
  const all: string[] = [];
  for (let after: string | null = null, total = 1; all.length < total; ) {
    const { data, errors } = await graph.run(
      officer,
      `query($search: String, $after: String) { people(first: 3, after: $after, filter: { search: $search }) {
        totalCount nodes { name { full } } pageInfo { endCursor } } }`,
      { search, after },
    );
    expect(errors).toBeUndefined();
    total = data.people.totalCount;
    after = data.people.pageInfo.endCursor;
    if (data.people.nodes.length === 0) break;
    all.push(...data.people.nodes.map(({ name }: any) => (name.full.length > 100 ? 'endless' : name.full)));
  }
  return all;
}

it('finds a whole name with its diacritics, then without, before longer ones', async () => {
  const first = async (search: string) => (await found(search)).slice(0, 4);
  expect(await first('Đinh An')).toEqual(['Đinh An', 'Dinh An', 'Đinh Ân', 'Đinh An Bình']);
  expect(await first('dinh an')).toEqual(['Dinh An', 'Đinh An', 'Đinh Ân', 'Đinh An Bình']);
});

it('puts names that begin so in the order of the alphabet, whatever their tones', async () => {
  expect(await found('đinh')).toEqual([
    'Đinh An',
    'Đinh Ân',
    'Đinh An Bình',
    'endless',
    'Đinh Đức Ánh',
    'Đinh Yến Ăn',
    'Dinh An',
    'Trần Đình',
  ]);
});

it('pages past names of whatever length, and finds them', async () => {
  expect(await found('dinh b')).toEqual(['endless', 'Đinh An Bình']);
  expect(await found(`đinh ${marked.repeat(100)}`)).toEqual(['endless']);
});
