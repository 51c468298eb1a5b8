import { afterAll, beforeAll } from 'vitest';
import { done, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import {
  change,
  councilOf,
  type Files,
  opinionOf,
  pdf,
  people,
  put,
  reportOf,
  requestIn,
  reviewerId,
  secret,
  startFiles,
  ticketFor,
  upload,
} from './attachment.fixture.js';

let files: Files;
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files?.graph.close());
const trio = trioOn(() => files.graph);
const { officer, leader, agency, otherAgency, inspector, reviewer } = people;
const restricted = { confidentiality: 'RESTRICTED' };

trio('requestConsultancyUpload', {
  input: async () => ({
    requestId: await requestIn(files, restricted),
    kind: 'DRAFT_TEXT',
    name: 'Dự thảo đề án.PDF',
    size: pdf.length,
  }),
  right: agency,
  wrong: inspector,
  unaware: otherAgency,
  becomes: 'AWAITED',
  refusals: [
    ['NOT_FOUND', { requestId: idFromName('cns', 'unknown') }],
    ['BAD_USER_INPUT', { requestId: 'nonsense' }],
    ['FORBIDDEN', { kind: 'MINUTES' }],
    ['REFERENCE_NOT_FOUND', { ownerId: idFromName('opn', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { ownerId: idFromName('per', 'no owner') }],
    ['TYPE_NOT_ALLOWED', { name: 'dự thảo.docm' }],
    ['TYPE_NOT_ALLOWED', { name: 'trang.html' }],
    ['TYPE_NOT_ALLOWED', { name: 'không đuôi' }],
    ['REQUIRED', { name: ' ' }],
    ['TOO_LONG', { name: `${'x'.repeat(200)}.pdf` }],
    ['INVALID_VALUE', { size: 0 }],
    ['FILE_TOO_LARGE', { size: 20_000_001 }],
    ['STATE_SECRET_NO_FILE', { confidentiality: 'STATE_SECRET' }],
    ['CONFIDENTIALITY_TOO_LOW', { confidentiality: 'INTERNAL' }],
    ['REFERENCE_NOT_FOUND', { replacesId: idFromName('att', 'unknown') }],
    [
      'REQUEST_ENDED',
      async () => {
        const requestId = await requestIn(files);
        await done(files.graph, agency, 'withdrawConsultancyRequest', {
          id: requestId,
          reason: 'Thôi',
          costSettlement: 'Không phát sinh',
        });
        return { requestId };
      },
    ],
    [
      'NOT_SAME_DOCUMENT',
      async () => {
        const requestId = await requestIn(files);
        return { requestId, replacesId: await upload(files, agency, { requestId, kind: 'REQUEST_LETTER' }) };
      },
    ],
    [
      'ALREADY_REPLACED',
      async () => {
        const requestId = await requestIn(files);
        const replacesId = await upload(files, agency, { requestId, kind: 'DRAFT_TEXT' });
        await upload(files, agency, { requestId, kind: 'DRAFT_TEXT', replacesId });
        return { requestId, replacesId };
      },
    ],
    // What others have written is as if it were not there.
    [
      'REFERENCE_NOT_FOUND',
      async () => {
        const requestId = await requestIn(files);
        return { requestId, kind: 'OPINION', ownerId: await opinionOf(files, requestId, reviewerId) };
      },
    ],
  ],
});

trio('confirmConsultancyUpload', {
  input: async () => {
    const { id, url } = await ticketFor(files, agency, { requestId: await requestIn(files, restricted) });
    await put(files, url, pdf);
    return { id };
  },
  right: agency,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'STORED',
  again: 'ALREADY_CONFIRMED',
  refusals: [
    ['NOT_FOUND', { id: idFromName('att', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
    ['HASH_DIFFERS', { sha256: 'a'.repeat(64) }],
    [
      'NOT_RECEIVED',
      async () => ({ id: (await ticketFor(files, agency, { requestId: await requestIn(files) })).id }),
    ],
  ],
});

trio('withdrawConsultancyAttachment', {
  input: async () => ({
    id: await upload(files, agency, { requestId: await requestIn(files, restricted) }),
    reason: 'Gửi nhầm bản',
  }),
  right: agency,
  wrong: leader,
  unaware: otherAgency,
  becomes: 'WITHDRAWN',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['NOT_FOUND', { id: idFromName('att', 'unknown') }],
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    [
      'RELIED_ON',
      async () => {
        const requestId = await requestIn(files);
        const id = await upload(files, agency, { requestId });
        await councilOf(files, requestId);
        await done(files.graph, officer, 'startConsultancyReview', { id: requestId, dossierComplete: true });
        return { id };
      },
    ],
  ],
});

trio('changeConsultancyConfidentiality', {
  input: async () => ({
    id: await requestIn(files),
    to: 'RESTRICTED',
    reason: 'Theo đề nghị',
    document: '5/QĐ',
  }),
  right: leader,
  wrong: officer,
  refusals: [
    ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
    ['REASON_REQUIRED', { reason: '' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    ['TOO_LONG', { document: 'x'.repeat(101) }],
    ['CONFIDENTIALITY_UNCHANGED', { to: 'PUBLIC' }],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        await upload(files, agency, { requestId: id });
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        await opinionOf(files, id, reviewerId, { status: OpinionStatus.DRAFT, summary: 'Ý kiến' });
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        const opinionId = await opinionOf(files, id, reviewerId);
        await done(files.graph, reviewer, 'saveOpinionDraft', { id: opinionId, summary: 'Bản nháp' });
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        await councilOf(files, id);
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        const { ConsultancyRequest } = await import('../request/request.entity.js');
        await change(files, ConsultancyRequest, id, { outcomeSummary: 'Kết quả' });
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'TEXT_OR_FILE_EXISTS',
      async () => {
        const id = await requestIn(files);
        await reportOf(files, id);
        return { id, to: 'STATE_SECRET' };
      },
    ],
    [
      'DUPLICATE_OPEN_REQUEST',
      async () => {
        const title = 'Phương án trùng tên';
        const [open, same] = [
          await requestIn(files, { title }),
          await requestIn(files, { title: `${title} 2` }),
        ];
        await secret(files, same);
        const { ConsultancyRequest } = await import('../request/request.entity.js');
        const row = await files.graph.runtime.orm.em.fork().findOneOrFail(ConsultancyRequest, { id: open });
        await change(files, ConsultancyRequest, same, { titleKey: row.titleKey });
        return { id: same, to: 'PUBLIC' };
      },
    ],
  ],
});
