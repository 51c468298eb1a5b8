import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.js';
import { officer, startAssociations } from '../associations.fixture.js';

const names: readonly (readonly [family: string | null, middle: string | null, given: string])[] = [
  ['Trần', 'Nguyên', 'Vân'],
  ['Nguyễn', 'Văn', 'An'],
  ['Nguyễn', 'Vân', 'Ẩn'],
  ['Nguyên', 'Van', 'Bảo'],
  ['Phan', 'Nguyễn Văn', 'Chi'],
  ['Cao', 'Vân', 'Nguyên'],
  ['Lê', null, 'Hòa'],
  ['Lê', null, 'Hoa'],
  ['Đoàn', null, 'Ý'],
  ['Doãn', null, 'Ý'],
];
let graph: TestSubgraph;
beforeAll(async () => {
  const started = await startAssociations();
  ({ graph } = started);
  for (const [family, middle, given] of names)
    await started.newPerson(given, { name: { family, middle, given } });
  graph.statements.length = 0;
});
afterAll(() => graph.close());

const people = /* GraphQL */ `
  query ($search: String, $first: Int! = 20, $after: String, $orderBy: PersonOrder) {
    people(first: $first, after: $after, filter: { search: $search }, orderBy: $orderBy) {
      nodes { name { full } }
      pageInfo { endCursor hasNextPage }
    }
  }
`;
const ask = (variables: object) => graph.run(officer, people, variables as Record<string, unknown>);
async function found(search: string, more: object = {}): Promise<string[]> {
  const { data, errors } = await ask({ search, ...more });
  expect(errors).toBeUndefined();
  return data.people.nodes.map((node: any) => node.name.full);
}

describe('a search for people', () => {
  it('ranks the beginning of the name before words inside it, and these before scattered words', async () => {
    expect(await found('nguyen van')).toEqual([
      'Nguyễn Văn An',
      'Nguyễn Vân Ẩn',
      'Nguyên Van Bảo',
      'Trần Nguyên Vân',
      'Phan Nguyễn Văn Chi',
      'Cao Vân Nguyên',
    ]);
  });

  it('ranks given names, and middle with given names, after the beginning of the whole name', async () => {
    expect((await found('an')).slice(0, 3)).toEqual(['Nguyễn Văn An', 'Nguyễn Vân Ẩn', 'Nguyên Van Bảo']);
    expect(await found('vân')).toEqual([
      'Trần Nguyên Vân',
      'Nguyễn Vân Ẩn',
      'Cao Vân Nguyên',
      'Nguyễn Văn An',
      'Nguyên Van Bảo',
      'Phan Nguyễn Văn Chi',
    ]);
    expect(await found('bảo nguyên')).toEqual(['Nguyên Van Bảo']);
  });

  it('ranks what has the same diacritics first and leaves out nothing that has not', async () => {
    expect(await found('Nguyên Vân')).toEqual([
      'Nguyễn Văn An',
      'Nguyễn Vân Ẩn',
      'Nguyên Van Bảo',
      'Trần Nguyên Vân',
      'Phan Nguyễn Văn Chi',
      'Cao Vân Nguyên',
    ]);
    expect((await found('Nguyễn Vân'))[0]).toBe('Nguyễn Vân Ẩn');
    expect(await found('le hoa')).toEqual(['Lê Hoa', 'Lê Hòa']);
    expect(await found('Lê Hoà')).toEqual(['Lê Hòa', 'Lê Hoa']);
    expect(await found('lê hoa')).toEqual(['Lê Hoa', 'Lê Hòa']);
  });

  it.each(['NFC', 'NFD'])('reads Đ and đ, composed or not (%s)', async (form) => {
    expect(await found('ĐOÀN'.normalize(form))).toEqual(['Đoàn Ý', 'Doãn Ý']);
    expect(await found('doãn'.normalize(form))).toEqual(['Doãn Ý', 'Đoàn Ý']);
    expect(await found('đoàn ý'.normalize(form))).toEqual(['Đoàn Ý', 'Doãn Ý']);
    expect(await found('\u00D0oàn'.normalize(form))).toEqual(['Đoàn Ý', 'Doãn Ý']);
    expect((await found('Nguyễn Vân Ẩn'.normalize(form)))[0]).toBe('Nguyễn Vân Ẩn');
  });

  it('follows an order that is asked for', async () => {
    const all = await found('nguyen van', { orderBy: 'FULL_NAME' });
    expect(all[0]).toBe('Cao Vân Nguyên');
  });

  it('takes signs of patterns and SQL as letters, and a search without letters as none', async () => {
    for (const search of ["'; drop table x; --", 'le%hoa', 'le_hoa', '\\', '?', "lê ' ?"])
      expect((await ask({ search })).errors).toBeUndefined();
    expect(await found('–')).toHaveLength(names.length);
    expect(await found('™')).toEqual([]);
  });

  it('pages by rank with one statement a page, and repeats and skips nobody', async () => {
    const whole = await found('nguyen van');
    const paged: string[] = [];
    let after: string | null = null;
    do {
      graph.statements.length = 0;
      const { data } = await ask({ search: 'nguyen van', first: 1, after });
      expect(graph.statements.filter((sql) => sql.includes('search_key'))).toHaveLength(1);
      paged.push(...data.people.nodes.map((node: any) => node.name.full));
      after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(whole);
  });

  it('refuses cursors of another order and forged ones', async () => {
    const { data } = await ask({ search: 'nguyen', first: 1 });
    const { endCursor } = data.people.pageInfo;
    const cursor = JSON.parse(Buffer.from(endCursor, 'base64url').toString());
    const forge = (parts: object) =>
      Buffer.from(JSON.stringify({ ...cursor, ...parts })).toString('base64url');
    const plain = (await ask({ first: 1 })).data.people.pageInfo.endCursor;
    const forged = [
      { search: 'nguyen', after: plain },
      { after: endCursor },
      { search: 'nguyen', orderBy: 'FULL_NAME', after: endCursor },
      ...[1.5, -1, 1e9, null, '1', '0 or 1=1', true].map((rank) => ({
        search: 'nguyen',
        after: forge({ v: [rank, ...cursor.v.slice(1)] }),
      })),
      { search: 'nguyen', after: forge({ v: cursor.v.slice(0, -1) }) },
      { search: 'nguyen', after: forge({ o: 'searchRank:DESC' }) },
    ];
    for (const variables of forged)
      expect((await ask(variables)).errors?.[0].extensions.code, JSON.stringify(variables)).toBe(
        'BAD_USER_INPUT',
      );
    expect((await ask({ search: 'nguyen', after: endCursor })).errors).toBeUndefined();
  });
});
