import { afterAll, beforeAll, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous } from '../../kernel/index.js';
import { type Lives, paper, startLives, unionLeader } from '../association/lives.fixture.js';
import { officer } from '../associations.fixture.js';

let made: Lives;
beforeAll(async () => {
  made = await startLives();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const decree = {
  number: '126/2024/NĐ-CP',
  kind: 'DECREE',
  issuer: 'Chính phủ',
  signedOn: '2024-10-08',
  effectiveFrom: '2024-11-26',
  title: 'Quy định về tổ chức, hoạt động và quản lý hội',
};
let numbers = 0;

trio('createLegalDocument', {
  input: () => ({ ...decree, number: `${++numbers}/2024/NĐ-CP` }),
  right: officer,
  wrong: () => made.secretary,
  again: 'ALREADY_RECORDED',
  refusals: [
    ['INVALID_VALUE', { number: 'nghị định' }],
    ['INVALID_VALUE', { signedOn: '2999-01-01' }],
    ['INVALID_VALUE', { effectiveTo: '2024-11-26' }],
    ['INVALID_VALUE', { uri: 'file:///etc/passwd' }],
    ['TOO_LONG', { uri: `https://example.org/${'x'.repeat(500)}` }],
    ['TOO_LONG', { title: 'x'.repeat(1_001) }],
    ['REQUIRED', { issuer: ' ' }],
  ],
});

it('knows a document by number, issuer and day, however typed, and the same number of others apart', async () => {
  await made.done(officer, 'createLegalDocument', decree);
  const other = { ...decree, issuer: 'Bộ Nội vụ' };
  await made.done(unionLeader, 'createLegalDocument', other);
  const typed = { ...decree, number: 'Số 126 / 2024/NÐ-CP', issuer: 'CHÍNH PHỦ' };
  const { data } = await made.graph.run(
    officer,
    'mutation($input: CreateLegalDocumentInput!) { createLegalDocument(input: $input) { userErrors { code } } }',
    { input: typed },
  );
  expect(data.createLegalDocument.userErrors).toEqual([{ code: 'ALREADY_RECORDED' }]);
  const list = (filter: string) =>
    made.ask(anonymous, `{ legalDocuments(filter: { ${filter} }) { totalCount nodes { number issuer } } }`);
  expect((await list('number: "126/2024/nđ-cp"')).legalDocuments.totalCount).toBe(2);
  expect((await list('search: "quan ly hoi 126"')).legalDocuments.totalCount).toBe(2);
  expect((await list('number: "126/2024/NĐ-CP", inForceOn: "2024-11-25"')).legalDocuments.totalCount).toBe(0);
  expect((await list('search: "126", kinds: [LAW]')).legalDocuments.totalCount).toBe(0);
});

it('records a step’s document once, and shows an association’s own papers to itself and officers only', async () => {
  const id = await made.outside();
  const resolution = paper();
  await made.done(made.leaderOf(id), 'applyForUnionMembership', { id, resolution });
  const find = async (viewer: typeof officer) =>
    (
      await made.ask(
        viewer,
        `{ legalDocuments(filter: { number: "${resolution.number}" }) { nodes { id } } }`,
      )
    ).legalDocuments.nodes;
  const [own] = await find(officer);
  expect(await find(made.leaderOf(id))).toEqual([own]);
  expect(await find(anonymous)).toEqual([]);
  expect(await find(made.stranger)).toEqual([]);
  // A public act that rests on it makes it public.
  await made.done(officer, 'adoptCharter', {
    associationId: id,
    decision: resolution,
    validFrom: '2020-01-01',
  });
  expect(await find(anonymous)).toEqual([own]);
});
