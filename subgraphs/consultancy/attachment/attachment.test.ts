import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done, take, written } from '../../../test/support/trio.js';
import { CouncilSeatStatus, CouncilStatus } from '../../kernel/council/index.js';
import { StoredFile } from '../../kernel/files/index.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit } from '../participant/participant.service.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import {
  agencyId,
  change,
  councilOf,
  docxWith,
  type Files,
  get,
  linkFor,
  opinionOf,
  otherReviewerId,
  pdf,
  people,
  put,
  reportOf,
  requestIn,
  reviewerId,
  seatId,
  secret,
  start,
  startFiles,
  ticketFor,
  upload,
  within,
} from './attachment.fixture.js';

let files: Files;
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files?.graph.close());
beforeEach(() => files.setClock(start));
afterEach(() => files.setClock(start));

const { officer, leader, inspector, agency, otherAgency, secretary, leadSecretary } = people;
const { reviewer, otherReviewer, seat, outsider } = people;
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const confirm = (viewer: Viewer, id: string, more: object = {}) =>
  take(files.graph, viewer, 'confirmConsultancyUpload', { id, ...more });
const em = () => files.graph.runtime.orm.em.fork();
const isStored = async (fileId: string) =>
  files.graph.runtime.files.store.get(fileId).then(
    (stream) => {
      stream.destroy();
      return true;
    },
    () => false,
  );
const row = (id: string) => em().findOne(ConsultancyAttachment, { id });
const seenBy = async (attachmentId: string): Promise<string> => {
  const seen: string[] = [];
  for (const [name, viewer] of Object.entries({ anonymous, ...people })) {
    const { data } = await files.graph.run(
      viewer,
      'query($id: ID!) { consultancyAttachment(id: $id) { id } }',
      { id: attachmentId },
    );
    if (data.consultancyAttachment) seen.push(name);
  }
  return seen.join(' ');
};

describe('an upload', () => {
  it('is stored, found again by its hash, and read by whoever may', async () => {
    const requestId = await requestIn(files);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const { id, url } = await ticketFor(files, agency, { requestId, confidentiality: 'PUBLIC' });
    expect(url).toMatch(/^\/files\/consultancy\//);
    expect(await put(files, url, pdf)).toMatchObject({ status: 201 });
    expect(await put(files, url, pdf)).toMatchObject({ status: 409 });
    expect((await confirm(agency, id, { sha256: sha256.toUpperCase() })).code).toBeUndefined();
    const { data } = await files.graph.run(
      secretary,
      `query($id: ID!) { consultancyAttachment(id: $id) { name mediaType size sha256 status versionNumber storedOn
        uploadLink { url } downloadLink { url } canWithdraw { allowed } request { id } } }`,
      { id },
    );
    expect(data.consultancyAttachment).toMatchObject({
      name: 'Hồ sơ.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256,
      status: 'STORED',
      versionNumber: 1,
      storedOn: '2026-03-02',
      uploadLink: null,
      canWithdraw: { allowed: false },
      request: { id: requestId },
    });
    const got = await get(files, data.consultancyAttachment.downloadLink.url);
    expect(got.status).toBe(200);
    expect(got.bytes).toEqual(pdf);
    expect(got.headers['content-disposition']).toContain(encodeURIComponent('Hồ sơ.pdf'));
    expect(got.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['a program', 'a.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)]), 'CONTENT_DANGEROUS'],
    [
      'a picture as a PDF',
      'a.pdf',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'CONTENT_DIFFERS',
    ],
    [
      'a web page as text',
      'a.txt',
      Buffer.from('\n <!DOCTYPE html><script>alert(1)</script>'),
      'CONTENT_DANGEROUS',
    ],
    [
      'a drawing that runs, as a picture',
      'a.png',
      Buffer.from('<svg onload="alert(1)"/>'),
      'CONTENT_DANGEROUS',
    ],
    ['text as a picture', 'a.jpg', Buffer.from('không phải ảnh'), 'CONTENT_DIFFERS'],
    ['macros', 'a.docx', docxWith({ 'word/vbaProject.bin': 'x' }), 'CONTENT_HAS_MACROS'],
    [
      'a document for macros by another name',
      'a.docx',
      docxWith({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'CONTENT_HAS_MACROS',
    ],
    ['a program inside', 'a.docx', docxWith({ 'word/embeddings/setup.exe': 'x' }), 'CONTENT_DANGEROUS'],
    ['a document as a spreadsheet', 'a.xlsx', docxWith(), 'CONTENT_DIFFERS'],
    ['half a document', 'a.docx', docxWith().subarray(0, 200), 'CONTENT_UNREADABLE'],
  ])('of %s is refused and nothing of it is kept', async (_what, name, bytes, code) => {
    const requestId = await requestIn(files);
    const before = await written(files.graph);
    const { id, url } = await ticketFor(files, agency, { requestId, name }, bytes);
    const { fileId } = (await row(id))!;
    expect(await put(files, url, bytes)).toMatchObject({ status: 201 });
    expect(await isStored(fileId)).toBe(true);
    expect(await confirm(agency, id)).toEqual({ code });
    expect([await row(id), await em().findOne(StoredFile, { id: fileId }), await isStored(fileId)]).toEqual([
      null,
      null,
      false,
    ]);
    // The audit remembers that it was tried.
    const tables = (rows: unknown[]) =>
      (rows as { name: string }[]).filter(({ name }) => !/audit|outbox/.test(name));
    expect(tables(await written(files.graph))).toEqual(tables(before));
    expect(await confirm(agency, id)).toEqual({ code: 'NOT_FOUND' });
  });

  it('of a sound document is kept', async () => {
    const requestId = await requestIn(files);
    await upload(files, agency, { requestId, name: 'a.docx' }, docxWith());
    await upload(files, agency, { requestId, name: 'a.txt' }, Buffer.from('Ý kiến < 5 trang'));
  });

  it('takes no other number of bytes, and none after its ticket', async () => {
    const requestId = await requestIn(files);
    const { id, url } = await ticketFor(files, agency, { requestId });
    expect(await put(files, url, Buffer.concat([pdf, pdf]))).toMatchObject({ status: 413 });
    // A client that does not say how much comes is stopped all the same.
    const lying = await put(files, url, Buffer.concat([pdf, pdf]), 1);
    expect(lying).toMatchObject({ status: 413 });
    expect(await put(files, url, pdf.subarray(1))).toMatchObject({ status: 400 });
    const { fileId } = (await row(id))!;
    expect(await isStored(fileId)).toBe(false);
    files.setClock(later(31));
    expect(await put(files, url, pdf)).toMatchObject({ status: 404 });
    files.setClock(later(121));
    expect(await confirm(agency, id)).toEqual({ code: 'TICKET_EXPIRED' });
    expect(await row(id)).toBeNull();
  });

  it('that nobody confirms is forgotten by the job', async () => {
    const requestId = await requestIn(files);
    const { id, url } = await ticketFor(files, agency, { requestId });
    await put(files, url, pdf);
    const { fileId } = (await row(id))!;
    await files.graph.runtime.runJob('forget-consultancy-files');
    expect(await isStored(fileId)).toBe(true);
    files.setClock(later(121));
    await files.graph.runtime.runJob('forget-consultancy-files');
    expect([await row(id), await isStored(fileId)]).toEqual([null, false]);
  });

  it('keeps within what a request may have', async () => {
    const requestId = await requestIn(files);
    const limited = `update consultancy.rule set value = ? where key = 'consult.file.perRequest'`;
    const execute = (value: object) =>
      em()
        .getConnection()
        .execute(limited, [JSON.stringify(value)]);
    await execute({ files: 1, bytes: 1_000 });
    try {
      const one = { requestId, kind: 'DOSSIER', name: 'a.pdf', size: pdf.length };
      const two = [1, 2].map(() => take(files.graph, agency, 'requestConsultancyUpload', { ...one }));
      expect((await Promise.all(two)).filter(({ code }) => code === 'QUOTA_REACHED')).toHaveLength(1);
      await execute({ files: 9, bytes: 100 });
      expect(await take(files.graph, agency, 'requestConsultancyUpload', one)).toEqual({
        code: 'QUOTA_REACHED',
      });
    } finally {
      await execute({ files: 200, bytes: 1_000_000_000 });
    }
  });
});

describe('a link', () => {
  it('is for one account, one file and one act, for ten minutes', async () => {
    const requestId = await requestIn(files, { confidentiality: 'RESTRICTED' });
    const id = await upload(files, agency, { requestId });
    const url = (await linkFor(files, officer, id))!;
    expect((await get(files, url)).status).toBe(200);
    expect(await put(files, url, pdf)).toMatchObject({ status: 404 });
    expect((await get(files, `${url.slice(0, -3)}abc`)).status).toBe(404);
    files.setClock(later(11));
    expect((await get(files, url)).status).toBe(404);
  });

  it('leads nowhere once its account may not see the file any more', async () => {
    const requestId = await requestIn(files, { confidentiality: 'RESTRICTED' });
    const id = await upload(files, agency, { requestId });
    const url = (await linkFor(files, inspector, id))!;
    const account = inspector.accountId!;
    files.accounts.set(account, { ...inspector, roles: [] });
    expect((await get(files, url)).status).toBe(404);
    files.accounts.delete(account);
    expect((await get(files, url)).status).toBe(404);
    files.accounts.set(account, inspector);
    expect((await get(files, url)).status).toBe(200);
    await secret(files, requestId);
    expect((await get(files, url)).status).toBe(404);
  });

  it('leads nowhere once the file is withdrawn, whose bytes a job deletes', async () => {
    const requestId = await requestIn(files);
    const id = await upload(files, agency, { requestId });
    const url = (await linkFor(files, officer, id))!;
    const { fileId, sha256 } = (await row(id))!;
    await done(files.graph, agency, 'withdrawConsultancyAttachment', { id, reason: 'Gửi nhầm' });
    expect((await get(files, url)).status).toBe(404);
    expect(await linkFor(files, officer, id)).toBeNull();
    await files.graph.runtime.runEnqueued();
    expect(await isStored(fileId)).toBe(false);
    expect(await row(id)).toMatchObject({ status: 'WITHDRAWN', sha256 });
  });
});

it('keeps the bytes that were judged, whatever a slower attempt sends', async () => {
  const requestId = await requestIn(files);
  const { id, url } = await ticketFor(files, agency, { requestId });
  const other = Buffer.from(pdf.toString('latin1').replace('Catalog', 'Dropper'), 'latin1');
  const slow = new PassThrough();
  const isRead = once(slow, 'resume');
  const token = url.split('/').at(-1)!;
  const late = files.graph.runtime.files.handle({ method: 'PUT', token, length: other.length, body: slow });
  slow.write(other.subarray(0, 5));
  await isRead;
  expect((await put(files, url, pdf)).status).toBe(201);
  await done(files.graph, agency, 'confirmConsultancyUpload', { id });
  slow.end(other.subarray(5));
  expect((await late).status).toBe(409);
  expect((await get(files, (await linkFor(files, officer, id))!)).bytes).toEqual(pdf);
});

describe('a state secret', () => {
  it('gets no ticket, and no file where it became one in between', async () => {
    const requestId = await requestIn(files);
    const { id, url } = await ticketFor(files, officer, { requestId });
    await put(files, url, pdf);
    const { fileId } = (await row(id))!;
    const change = { id: requestId, to: 'STATE_SECRET', reason: 'Mật', document: '1/QĐ' };
    await done(files.graph, leader, 'changeConsultancyConfidentiality', change);
    expect(await confirm(officer, id)).toEqual({ code: 'STATE_SECRET_NO_FILE' });
    expect([await row(id), await isStored(fileId)]).toEqual([null, false]);
    const input = { requestId, kind: 'DOSSIER', name: 'a.pdf', size: 10 };
    expect(await take(files.graph, officer, 'requestConsultancyUpload', input)).toEqual({
      code: 'STATE_SECRET_NO_FILE',
    });
    expect(await take(files.graph, agency, 'requestConsultancyUpload', input)).toEqual({ code: 'NOT_FOUND' });
  });

  it('is not told again to who proposed it, by a repeated call', async () => {
    const input = {
      title: 'Đề án được nhắc lại',
      type: 'CRITIQUE',
      origin: 'AGENCY_REQUEST',
      schemeKind: 'POLICY_SCHEME',
      fieldIds: [idFromName('fld', 'VN2008:1')],
      requestingAgencyId: agencyId,
      draftingAgencyId: agencyId,
      idempotencyKey: 'again',
    };
    const id = await done(files.graph, agency, 'proposeConsultancyRequest', input);
    expect(await done(files.graph, agency, 'proposeConsultancyRequest', input)).toBe(id);
    await secret(files, id);
    expect(await take(files.graph, agency, 'proposeConsultancyRequest', input)).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('takes no bytes either on a ticket from before', async () => {
    const requestId = await requestIn(files);
    const { id, url } = await ticketFor(files, agency, { requestId });
    const change = { id: requestId, to: 'STATE_SECRET', reason: 'Mật' };
    await done(files.graph, leader, 'changeConsultancyConfidentiality', change);
    expect(await put(files, url, pdf)).toMatchObject({ status: 404 });
    expect(await confirm(agency, id)).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a level that is raised', () => {
  it('raises the files below it and is kept in the history', async () => {
    const requestId = await requestIn(files);
    const id = await upload(files, agency, { requestId, confidentiality: 'PUBLIC' });
    expect(await seenBy(id)).toContain('anonymous');
    const change = { id: requestId, to: 'RESTRICTED', reason: 'Nhạy cảm', document: '7/QĐ' };
    await done(files.graph, leader, 'changeConsultancyConfidentiality', change);
    expect(await row(id)).toMatchObject({ confidentiality: 'RESTRICTED' });
    expect(await seenBy(id)).toBe('officer leader inspector agency leadSecretary');
    const { data } = await files.graph.run(
      leader,
      'query($id: ID!) { consultancyRequest(id: $id) { confidentialityHistory { from to reason documents } } }',
      { id: requestId },
    );
    expect(data.consultancyRequest.confidentialityHistory).toEqual([
      { from: 'PUBLIC', to: 'RESTRICTED', reason: 'Nhạy cảm', documents: ['7/QĐ'] },
    ]);
  });
});

describe('who sees a file', () => {
  it('of the dossier: the parties, who takes part and the Union, or more by its level', async () => {
    const requestId = await requestIn(files);
    await opinionOf(files, requestId, reviewerId);
    const id = await upload(files, agency, { requestId });
    expect(await seenBy(id)).toBe('officer leader inspector agency leadSecretary reviewer');
    const internal = await upload(files, agency, { requestId, confidentiality: 'INTERNAL' });
    expect(await seenBy(internal)).toBe(
      'officer leader inspector agency secretary otherSecretary leadSecretary reviewer',
    );
    const open = await upload(files, agency, { requestId, confidentiality: 'PUBLIC' });
    expect(await seenBy(open)).toBe(['anonymous', ...Object.keys(people)].join(' '));
  });

  it('of an opinion: sealed as the opinion is, under a neutral name, never the agency', async () => {
    const requestId = await requestIn(files);
    const opinionId = await opinionOf(files, requestId, reviewerId);
    await opinionOf(files, requestId, otherReviewerId, { status: OpinionStatus.SUBMITTED });
    await councilOf(files, requestId);
    const id = await upload(files, reviewer, {
      requestId,
      kind: 'OPINION',
      ownerId: opinionId,
      name: 'Nhận xét của PGS Nguyễn Văn A.pdf',
    });
    expect(await seenBy(id)).toBe('officer leader reviewer');
    const countFor = async (viewer: Viewer) =>
      (
        await files.graph.run(
          viewer,
          'query($id: ID!) { consultancyRequest(id: $id) { attachments { totalCount nodes { id name } } } }',
          { id: requestId },
        )
      ).data.consultancyRequest.attachments;
    expect((await countFor(seat)).totalCount).toBe(0);
    expect((await countFor(agency)).totalCount).toBe(0);
    await change(files, Opinion, opinionId, { openedOn: '2026-03-02', status: OpinionStatus.SUBMITTED });
    expect(await seenBy(id)).toBe('officer leader reviewer otherReviewer seat');
    const name = `phieu-nhan-xet-${id.slice(-6)}.pdf`;
    expect((await countFor(seat)).nodes).toEqual([{ id, name }]);
    expect((await countFor(officer)).nodes[0].name).toBe('Nhận xét của PGS Nguyễn Văn A.pdf');
    const got = await get(files, (await linkFor(files, otherReviewer, id))!);
    expect(got.headers['content-disposition']).toContain(name);
    const audited = await files.graph.runtime.orm.em
      .fork()
      .execute(`select before, after from consultancy.audit_entry where concat(before, after) like '%PGS%'`);
    expect(audited).toEqual([]);
    expect(await take(files.graph, reviewer, 'withdrawConsultancyAttachment', { id, reason: 'x' })).toEqual({
      code: 'RELIED_ON',
    });
    const more = { requestId, kind: 'OPINION', ownerId: opinionId, name: 'b.pdf', size: 10 };
    expect(await take(files.graph, reviewer, 'requestConsultancyUpload', more)).toEqual({
      code: 'RELIED_ON',
    });
  });

  it.each([
    ['is only asked', { status: CouncilSeatStatus.INVITED, declaredAt: null }, false],
    ['has accepted and not declared', { declaredAt: null }, false],
    ['has declared and not accepted', { status: CouncilSeatStatus.INVITED }, false],
    ['has accepted and declared', {}, true],
    ['has left', { endedOn: '2026-03-02' }, false],
  ])('of a restricted request: by who %s (C7)', async (_who, seat, isSeen) => {
    const requestId = await requestIn(files, { confidentiality: 'RESTRICTED' });
    await councilOf(files, requestId, CouncilStatus.DRAFT, seat);
    const id = await upload(files, officer, { requestId, kind: 'DOSSIER' });
    expect((await seenBy(id)).split(' ').includes('seat')).toBe(isSeen);
  });

  it('of a restricted request: not by who declared in the council of an earlier round only (C7)', async () => {
    const requestId = await requestIn(files, { confidentiality: 'RESTRICTED' });
    await councilOf(files, requestId, CouncilStatus.DISSOLVED);
    const id = await upload(files, officer, { requestId, kind: 'DOSSIER' });
    expect((await seenBy(id)).split(' ')).toContain('seat');
    await change(files, ConsultancyRequest, requestId, { round: 2 });
    expect((await seenBy(id)).split(' ')).not.toContain('seat');
  });

  it('of a restricted request: by a reviewer whom a seat makes one, once he has declared (C7)', async () => {
    const requestId = await requestIn(files, { confidentiality: 'RESTRICTED' });
    await councilOf(files, requestId, CouncilStatus.DRAFT, { declaredAt: null });
    await within(files, (tx) => admit(tx, requestId, ParticipantCapacity.REVIEWER, { personId: seatId }));
    const id = await upload(files, officer, { requestId, kind: 'DOSSIER' });
    expect((await seenBy(id)).split(' ')).not.toContain('seat');
    await em().execute(
      'update consultancy.consultancy_council_seat set declared_at = now() where declared_at is null',
    );
    expect((await seenBy(id)).split(' ')).toContain('seat');
  });

  it('of the council: inside, and the agency where the review is named', async () => {
    const requestId = await requestIn(files);
    await opinionOf(files, requestId, reviewerId);
    const ownerId = await councilOf(files, requestId, CouncilStatus.CONCLUDED);
    const id = await upload(files, officer, {
      requestId,
      kind: 'MINUTES',
      ownerId,
      confidentiality: 'PUBLIC',
    });
    expect(await seenBy(id)).toBe('officer leader inspector leadSecretary seat');
    await change(files, ConsultancyRequest, requestId, { isNamedReview: true });
    expect(await seenBy(id)).toBe('officer leader inspector agency leadSecretary seat');
  });

  it('of a report: inside until it is sent', async () => {
    const requestId = await requestIn(files);
    await councilOf(files, requestId);
    const ownerId = await reportOf(files, requestId);
    const id = await upload(files, leadSecretary, { requestId, kind: 'REPORT', ownerId });
    expect(await seenBy(id)).toBe('officer leader inspector leadSecretary seat');
    await change(files, ConsultancyReport, ownerId, { sentOn: '2026-03-02' });
    expect(await seenBy(id)).toBe(['anonymous', ...Object.keys(people)].join(' '));
    expect(await linkFor(files, anonymous, id)).toBeNull();
    expect((await get(files, (await linkFor(files, outsider, id))!)).status).toBe(200);
  });

  it('that waits for its bytes: who announced it and the Union', async () => {
    const requestId = await requestIn(files);
    const { id } = await ticketFor(files, agency, { requestId });
    expect(await seenBy(id)).toBe('officer leader agency');
    expect(await linkFor(files, otherAgency, id)).toBeNull();
  });
});

it('reads the files of many requests, with names and links, in three statements', async () => {
  const ids = [await requestIn(files), await requestIn(files)];
  for (const requestId of ids) await upload(files, agency, { requestId, confidentiality: 'PUBLIC' });
  files.graph.statements.length = 0;
  const { data } = await files.graph.run(
    secretary,
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConsultancyRequest { attachments(kinds: [DOSSIER]) {
      totalCount nodes { name request { id } replaces { id } downloadLink { url } canWithdraw { allowed } } } } } }`,
    { r: ids.map((id) => ({ __typename: 'ConsultancyRequest', id })) },
  );
  expect(data._entities.map((each: any) => each.attachments.nodes.length)).toEqual([1, 1]);
  expect(files.graph.statements.length).toBeLessThanOrEqual(3);
});
