import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { viewerWith } from '../../../test/support/subgraph.js';
import { done } from '../../../test/support/trio.js';
import { csv, xlsx } from '../../kernel/files/index.js';
import type { ActorRole, Viewer } from '../../kernel/index.js';
import { type Value, writeTable } from '../../kernel/tables/index.js';
import type { Associations } from '../associations.fixture.js';

const admin = viewerWith({ accountId: 'acc_admin', roles: ['ADMIN'] });
let accounts = 0;

/** An account as it is in the database, signed in: jobs and links look it up again. */
export async function accountOf(
  { graph }: Associations,
  roles: ActorRole[],
  associationIds: string[] = [],
): Promise<Viewer> {
  const username = `account.${++accounts}`;
  const password = 'mật khẩu đủ dài';
  const accountId = await done(graph, admin, 'createAccount', { username, password, roles, associationIds });
  return viewerWith({ accountId, username, roles, associationIds });
}

/** A table as a file. */
export const table = (rows: readonly (readonly Value[])[], format: 'CSV' | 'XLSX' = 'CSV') => {
  const [headers, ...data] = rows;
  const source = (async function* () {
    yield* data;
  })();
  return buffer(writeTable(format, headers as string[], source));
};

/** PUTs bytes to a link, as a client would. */
export const put = ({ graph }: Associations, url: string, bytes: Uint8Array) =>
  graph.runtime.files.handle({
    method: 'PUT',
    token: url.split('/').at(-1)!,
    length: bytes.length,
    body: Readable.from([bytes]),
  });

export const fetchFile = ({ graph }: Associations, url: string) =>
  graph.runtime.files.handle({ method: 'GET', token: url.split('/').at(-1)! });

const request = `mutation($input: RequestUploadInput!) {
  requestUpload(input: $input) { file { id uploadLink { url } } userErrors { code } } }`;

/** All steps of an upload. @returns the id of the confirmed file */
export async function upload(
  made: Associations,
  viewer: Viewer,
  bytes: Uint8Array,
  name = 'hoi-vien.csv',
): Promise<string> {
  const input = { name, size: bytes.length };
  const { data, errors } = await made.graph.run(viewer, request, { input });
  if (errors) throw new Error(errors[0].message);
  const { id, uploadLink } = data.requestUpload.file;
  const { status } = await put(made, uploadLink.url, bytes);
  if (status !== 201) throw new Error(`the upload is answered ${status}`);
  await done(made.graph, viewer, 'confirmUpload', { id });
  return id;
}

export { csv, xlsx };
