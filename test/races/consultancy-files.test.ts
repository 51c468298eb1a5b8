import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Files,
  opinionOf,
  pdf,
  people,
  put,
  requestIn,
  startFiles,
  ticketFor,
  upload,
} from '../../subgraphs/consultancy/attachment/attachment.fixture.js';
import { idFromName } from '../../subgraphs/kernel/index.js';
import { codesOf, race, rowsOf } from '../support/race.js';
import { take } from '../support/trio.js';

const { agency, leader, officer } = people;
const requests = 'consultancy.consultancy_request';
let files: Files;
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files?.graph.close());

const received = async (input: Record<string, unknown>) => {
  const { id, url } = await ticketFor(files, agency, input);
  await put(files, url, pdf);
  return id;
};
const confirm = (id: string) => () => take(files.graph, agency, 'confirmConsultancyUpload', { id });
const withdraw = (id: string) => () =>
  take(files.graph, agency, 'withdrawConsultancyAttachment', { id, reason: 'Nhầm' });

it('gives the last place of a request to one of two tickets', async () => {
  const requestId = await requestIn(files);
  const limit = `update consultancy.rule set value = ? where key = 'consult.file.perRequest'`;
  await rowsOf(files.graph.runtime, limit, [JSON.stringify({ files: 1, bytes: 1_000 })]);
  const input = { requestId, kind: 'DOSSIER', name: 'a.pdf', size: pdf.length };
  const ask = () => take(files.graph, agency, 'requestConsultancyUpload', { ...input });
  try {
    expect(codesOf(await race(files.graph.runtime, requests, [ask, ask]))).toEqual(['DONE', 'QUOTA_REACHED']);
  } finally {
    await rowsOf(files.graph.runtime, limit, [JSON.stringify({ files: 200, bytes: 1_000_000_000 })]);
  }
});

it('lets one of two new versions replace a document', async () => {
  const requestId = await requestIn(files);
  const replacesId = await upload(files, agency, { requestId });
  const ids = [await received({ requestId, replacesId }), await received({ requestId, replacesId })];
  expect(codesOf(await race(files.graph.runtime, requests, ids.map(confirm)))).toEqual([
    'ALREADY_REPLACED',
    'DONE',
  ]);
});

it('stores no file of what becomes a state secret at the same time', async () => {
  for (let i = 0; i < 3; i += 1) {
    const requestId = await requestIn(files);
    const id = await received({ requestId });
    const raise = () =>
      take(files.graph, leader, 'changeConsultancyConfidentiality', {
        id: requestId,
        to: 'STATE_SECRET',
        reason: 'Mật',
      });
    const [confirmed, raised] = await race(files.graph.runtime, requests, [confirm(id), raise]);
    expect([
      ['DONE', 'TEXT_OR_FILE_EXISTS'],
      ['NOT_FOUND', 'DONE'],
      ['STATE_SECRET_NO_FILE', 'DONE'],
    ]).toContainEqual([confirmed!.code ?? 'DONE', raised!.code ?? 'DONE']);
  }
});

it('withdraws no file of a review that begins at the same time', async () => {
  const requestId = await requestIn(files);
  const id = await upload(files, agency, { requestId });
  // Its review needs no council, but somebody who is asked.
  await rowsOf(
    files.graph.runtime,
    `update consultancy.consultancy_request set methods = '["WRITTEN_OPINION"]' where id = ?`,
    [requestId],
  );
  await opinionOf(files, requestId, idFromName('per', 'asked'));
  const begin = () =>
    take(files.graph, officer, 'startConsultancyReview', { id: requestId, dossierComplete: true });
  const [withdrawn, begun] = await race(files.graph.runtime, requests, [withdraw(id), begin]);
  expect(begun!.code).toBeUndefined();
  const [row] = await rowsOf(
    files.graph.runtime,
    `select status from consultancy.consultancy_attachment where id = ?`,
    [id],
  );
  expect(row!.status).toBe(withdrawn!.code ? 'STORED' : 'WITHDRAWN');
});
