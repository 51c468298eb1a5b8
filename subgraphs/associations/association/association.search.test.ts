import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../test/support/subgraph.js';
import { anonymous, system } from '../../kernel/index.js';
import { associations } from '../subgraph.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association.enums.js';
import { registerAssociation } from './association.service.js';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  const names = {
    HYH: 'Hội Y học',
    HDH: 'Hội Dược học',
    HDY: 'Hội Đông y',
    HHH: 'Hội Hóa học',
    HTH: 'Hội Tin học',
    HYHCT: 'Hội Y học cổ truyền',
    // Abbreviations are written out without diacritics only.
    PTKT: 'Hội Phát triển KT-XH',
    CKTA: 'Hội Ckta',
  };
  for (const [code, name] of Object.entries(names))
    await registerAssociation(graph.runtime.context({ viewer: system }), {
      code,
      nameVi: `${name} tỉnh Quảng Ngãi`,
      kind: AssociationKind.PROFESSIONAL,
      scope: AssociationScope.PROVINCE,
      legalStatus: LegalStatus.ACTIVE,
      status: UnionMembershipStatus.ADMITTED,
      fieldIds: [],
    });
});
afterAll(() => graph.close());

async function found(field: string, search: string, node: string): Promise<string[]> {
  const { data, errors } = await graph.run(
    anonymous,
    `query ($search: String) { found: ${field} { nodes { name: ${node} } } }`,
    {
      search,
    },
  );
  expect(errors).toBeUndefined();
  return data.found.nodes.map(({ name }: { name: string }) => name);
}
const codes = (search: string) => found('associations(filter: { search: $search })', search, 'code');
const communes = (search: string) =>
  found('administrativeUnits(filter: { search: $search, level: COMMUNE })', search, 'name');

describe('a search for associations and units', () => {
  it.each([
    'y hoc',
    'Y học',
    'y HỌC'.normalize('NFD'),
    'i hoc',
    'hoi y hoc',
  ])('%s: medicine first', async (search) => {
    const all = await codes(search);
    // By name among equals: “… học cổ truyền tỉnh …” before “… học tỉnh …”.
    expect(all.slice(0, 2)).toEqual(['HYHCT', 'HYH']);
    expect(all).toContain('HDH');
  });

  it('ranks an abbreviation that begins so before words that only contain it', async () => {
    expect(await codes('kt')).toEqual(['PTKT', 'CKTA']);
  });

  it('ranks a code as a whole before its beginning', async () => {
    expect(await codes('hyh')).toEqual(['HYH', 'HYHCT']);
    expect(await codes('HYHCT')).toEqual(['HYHCT']);
  });

  it('ranks the commune of that name before those that contain it, with the right diacritics first', async () => {
    expect((await communes('sơn hà'))[0]).toBe('Sơn Hà');
    expect((await communes('Sơn Hạ'))[0]).toBe('Sơn Hạ');
    expect((await communes('ly son'))[0]).toBe('Lý Sơn');
    expect((await communes('Đăk Tô'))[0]).toBe('Đăk Tô');
    expect((await communes('dak to'))[0]).toBe('Đăk Tô');
    expect((await communes('ba tô')).slice(0, 2)).toEqual(['Ba Tô', 'Ba Tơ']);
    expect((await communes('ba tơ')).slice(0, 2)).toEqual(['Ba Tơ', 'Ba Tô']);
  });
});
