import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdf } from '../subgraphs/consultancy/attachment/attachment.fixture.js';
import { idFromName, system, transact, type Viewer } from '../subgraphs/kernel/index.js';
import { viewerWith } from './support/subgraph.js';
import { type CountedGateway, startWholeGraph, type WholeGraph } from './support/whole-graph.js';

const admin = viewerWith({ accountId: idFromName('acc', 'admin'), roles: ['ADMIN'] });
let graph: WholeGraph;
let gateway: CountedGateway;
const viewers = new Map<string, Viewer>();

const ask = async (viewer: Viewer, query: string, variables: object = {}) => {
  const { data, errors } = await gateway.ask(query, variables, await graph.as(viewer));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
const mutate = async (
  viewer: Viewer,
  name: string,
  input: object,
  answer: string,
  type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
) => {
  const data = await ask(
    viewer,
    `mutation($input: ${type}!) { it: ${name}(input: $input) { ${answer} userErrors { ... on UserError { message } } } }`,
    { input },
  );
  if (data.it.userErrors.length > 0) throw new Error(JSON.stringify(data.it.userErrors));
  return data.it;
};
const account = async (username: string, parts: { roles?: string[]; organizationId?: string }) => {
  const input = { username, password: 'mật khẩu đủ dài', roles: [], ...parts };
  const { account: made } = await mutate(admin, 'createAccount', input, 'account { id }');
  viewers.set(username, viewerWith({ accountId: made.id, username, ...(parts as Partial<Viewer>) }));
};

beforeAll(async () => {
  graph = await startWholeGraph();
  gateway = await graph.gateway();
  await account('officer', { roles: ['UNION_OFFICER'] });
  await account('inspector', { roles: ['UNION_INSPECTOR'] });
});
afterAll(() => graph?.close());

it('keeps a file of a subgraph for accounts that another one knows, as they are when a link is used', async () => {
  const [officer, inspector] = [viewers.get('officer')!, viewers.get('inspector')!];
  const requestId = await transact(graph.runtime('consultancy').context({ viewer: system }), async (tx) => {
    const { proposeConsultancyRequest } = await import('../subgraphs/consultancy/request/request.service.js');
    const request = await proposeConsultancyRequest(tx, {
      title: 'Đề án thử tệp',
      type: 'CONSULTANCY',
      origin: 'UNION_INITIATIVE',
      schemeKind: 'PLAN',
      confidentiality: 'INTERNAL',
      fieldIds: [idFromName('fld', 'VN2008:1')],
      recipientAgencyId: idFromName('org', 'somebody'),
    } as never);
    return request.id;
  });
  const input = { requestId, kind: 'DOSSIER', name: 'Hồ sơ.pdf', size: pdf.length };
  const answer = 'attachment { id uploadLink { url } }';
  const { attachment } = await mutate(officer, 'requestConsultancyUpload', input, answer);
  const put = await gateway.app.inject({ method: 'PUT', url: attachment.uploadLink.url, payload: pdf });
  expect(put.statusCode).toBe(201);
  await mutate(officer, 'confirmConsultancyUpload', { id: attachment.id }, 'attachment { id }');
  const query = 'query($id: ID!) { consultancyAttachment(id: $id) { downloadLink { url } } }';
  const { consultancyAttachment } = await ask(inspector, query, { id: attachment.id });
  const { url } = consultancyAttachment.downloadLink;
  const get = () => gateway.app.inject({ method: 'GET', url });
  expect((await get()).rawPayload).toEqual(pdf);
  await mutate(admin, 'disableAccount', { accountId: inspector.accountId }, 'account { id }', 'AccountInput');
  expect((await get()).statusCode).toBe(404);
  // Files of the two subgraphs are apart, though their table has one class.
  const upload = { name: 'bang.csv', size: 3 };
  const { file } = await mutate(officer, 'requestUpload', upload, 'file { id uploadLink { url } }');
  const crossed = file.uploadLink.url.replace('/associations/', '/consultancy/');
  expect((await gateway.app.inject({ method: 'PUT', url: crossed, payload: 'a;b' })).statusCode).toBe(404);
  expect(
    (await gateway.app.inject({ method: 'PUT', url: file.uploadLink.url, payload: 'a;b' })).statusCode,
  ).toBe(201);
});
