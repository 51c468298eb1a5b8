import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { done } from '../../../test/support/trio.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Files, get, people, startFiles } from '../attachment/attachment.fixture.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { register } from './register.fixture.js';

const { officer, leader, agency, secretary } = people;
const ppc = viewerWith({ accountId: 'acc_ppc', roles: ['PPC'], organizationId: 'org_ppc' });
const { INTERNAL, RESTRICTED, STATE_SECRET } = Confidentiality;

let files: Files;
let id: string;
beforeAll(async () => {
  files = await startFiles();
  files.accounts.set('acc_ppc', ppc);
  await register(files, {
    parts: { title: 'Quy hoạch vùng "tỏi" Lý Sơn & <biển>' },
    sentOn: '2025-02-14',
    answers: ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'EXPLAINED'],
  });
  await register(files, {
    parts: {
      title: 'Đập dâng Trà Khúc',
      confidentiality: INTERNAL,
      status: ConsultancyStatus.OVERDUE_RESPONSE,
    },
    sentOn: '2025-02-20',
    answers: ['PENDING', 'NO_RESPONSE'],
  });
  await register(files, { parts: { title: 'Giá đất không nêu tên', confidentiality: RESTRICTED } });
  await register(files, { parts: { title: 'Khu vực phòng thủ', confidentiality: STATE_SECRET } });
  await register(files, {
    parts: {
      title: 'Việc của năm trước',
      receivedOn: '2024-11-01',
      acceptedOn: '2024-11-05',
      dueOn: '2025-01-10',
    },
  });
  await register(files, {
    parts: {
      title: 'Giám định nhà máy',
      type: ConsultancyType.SOCIAL_APPRAISAL,
      origin: ConsultancyOrigin.UNION_INITIATIVE,
      requestingAgencyId: null,
      receivedOn: '2025-04-02',
    },
  });
  id = await done(files.graph, officer, 'preparePeriodicReport', { year: 2025, quarter: 1 });
});
afterAll(() => files?.graph.close());

const read = async (viewer: Viewer) =>
  (
    await files.graph.run(
      viewer,
      `query($id: ID!) { periodicReport(id: $id) { status number sentOn preparedOn downloadLink { url } history { step }
        allowedActions { name allowed } figures { from to asOf received accepted declined sent closed underWay overdue
        restricted sentOnTime onTimeRate { numerator denominator } recommendations recommendationsAccepted
        recommendationsPartlyAccepted recommendationsExplained recommendationsWaiting
        acceptanceRate { numerator denominator } byType { type received sent dealtWith } byOrigin { origin dealtWith }
        byStatus { status dealtWith } requests { title agency isLate recommendations confidentiality }
        silences { agency reports recommendations keyRecommendations } } } }`,
      { id },
    )
  ).data.periodicReport;

/** The document behind the link, as its parts. */
async function documentFor(viewer: Viewer) {
  const { downloadLink } = await read(viewer);
  const { bytes, headers, status } = await get(files, downloadLink.url);
  expect(status).toBe(200);
  const parts = unzipSync(new Uint8Array(bytes as Buffer));
  return {
    headers,
    bytes: bytes as Buffer,
    names: Object.keys(parts),
    xml: strFromU8(parts['word/document.xml']!),
    parts,
  };
}
const textOf = (xml: string): string => {
  let text = '';
  const parser = new SaxesParser();
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') text += '\n';
  });
  parser.write(xml).close();
  return text;
};

describe('the figures of a quarter', () => {
  it('count what was dealt with, name what may be named', async () => {
    const { figures } = await read(officer);
    expect(figures).toMatchObject({
      from: '2025-01-01',
      to: '2025-03-31',
      asOf: '2025-03-31',
      received: 3,
      accepted: 3,
      declined: 0,
      sent: 2,
      closed: 0,
      underWay: 4,
      overdue: 2,
      restricted: 1,
      sentOnTime: 1,
      onTimeRate: { numerator: 1, denominator: 2 },
      recommendations: 5,
      recommendationsAccepted: 1,
      recommendationsPartlyAccepted: 1,
      recommendationsExplained: 1,
      recommendationsWaiting: 2,
      acceptanceRate: { numerator: 3, denominator: 10 },
      byType: [{ type: 'CRITIQUE', received: 3, sent: 2, dealtWith: 4 }],
      byOrigin: [{ origin: 'AGENCY_REQUEST', dealtWith: 4 }],
    });
    expect(figures.requests.map(({ title }: { title: string }) => title)).toEqual([
      'Quy hoạch vùng "tỏi" Lý Sơn & <biển>',
      'Đập dâng Trà Khúc',
      'Việc của năm trước',
    ]);
    expect(figures.silences).toMatchObject([{ reports: 1, recommendations: 2, keyRecommendations: 1 }]);
    expect(figures.silences[0].agency).toMatch(/^Tên /);
    const total = figures.byStatus.reduce(
      (all: number, each: { dealtWith: number }) => all + each.dealtWith,
      0,
    );
    expect(total).toBe(figures.requests.length + figures.restricted);
    expect(JSON.stringify(figures)).not.toMatch(/Giá đất|phòng thủ/);
  });
});

describe('the document', () => {
  it('is made by a job, for the Union alone until it is sent', async () => {
    expect((await read(officer)).downloadLink).toBeNull();
    await files.graph.runtime.runEnqueued();
    expect((await read(officer)).downloadLink.url).toMatch(/^\/files\/consultancy\//);
    for (const viewer of [anonymous, agency, secretary, ppc]) expect(await read(viewer)).toBeNull();
  });

  it('is a sound DOCX in the form of administrative documents, with the figures', async () => {
    const { headers, names, xml, parts } = await documentFor(officer);
    expect(headers['content-type']).toMatch(/wordprocessingml\.document$/);
    expect(headers['content-disposition']).toContain('bao-cao-tu-van-phan-bien-2025-quy-1.docx');
    expect(names).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
    for (const [name, bytes] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) textOf(strFromU8(bytes));
    const text = textOf(xml);
    for (const expected of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH QUẢNG NGÃI',
      'Số: ......./BC-LHH',
      'Quảng Ngãi, ngày ... tháng ... năm ...',
      'Kết quả công tác tư vấn, phản biện và giám định xã hội quý I năm 2025',
      'Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.',
      'tiếp nhận 3 nhiệm vụ, nhận thực hiện 3, từ chối 0; gửi báo cáo 2 nhiệm vụ, trong đó đúng hạn 1 (tỷ lệ 50,00%)',
      'có 5 kiến nghị: tiếp thu 1, tiếp thu một phần 1, giải trình 1, chưa phản hồi 2; tỷ lệ tiếp thu 30,00%',
      'Quy hoạch vùng "tỏi" Lý Sơn & <biển>',
      'Ngoài ra có 1 nhiệm vụ hạn chế, không nêu tên.',
      'Nơi nhận:',
      'CHỦ TỊCH',
    ])
      expect(text).toContain(expected);
    expect(text).not.toMatch(/Giá đất|phòng thủ/);
    expect(text.normalize('NFC')).toBe(text);
  });

  it('bears number and day once it is sent, and is read by the province', async () => {
    const before = await documentFor(officer);
    await done(files.graph, officer, 'submitPeriodicReport', { id });
    await done(files.graph, leader, 'sendPeriodicReport', { id, number: '15/BC-LHH', on: '2025-04-03' });
    const old = (await read(officer)).downloadLink.url;
    await files.graph.runtime.runEnqueued();
    // The file of before is gone with its link.
    expect((await get(files, old)).status).toBe(404);
    const after = await documentFor(ppc);
    expect(createHash('sha256').update(after.bytes).digest('hex')).not.toBe(
      createHash('sha256').update(before.bytes).digest('hex'),
    );
    const text = textOf(after.xml);
    expect(text).toContain('Số: 15/BC-LHH');
    expect(text).toContain('Quảng Ngãi, ngày 03 tháng 04 năm 2025');
    const { status, number, sentOn, history, allowedActions } = await read(leader);
    expect([status, number, sentOn]).toEqual(['SENT', '15/BC-LHH', '2025-04-03']);
    expect(history.map((each: { step: string }) => each.step)).toEqual(['create', 'submit', 'send']);
    expect(allowedActions).toEqual([]);
  });

  it('is listed for who may see it, in few statements', async () => {
    files.graph.statements.length = 0;
    const { data } = await files.graph.run(
      officer,
      '{ periodicReports(filter: { year: 2025 }) { totalCount nodes { quarter downloadLink { url } allowedActions { name } history { step } figures { requests { code } } } } }',
    );
    expect(data.periodicReports.totalCount).toBe(1);
    expect(files.graph.statements).toHaveLength(3);
    const counts = await Promise.all(
      [anonymous, agency, secretary, ppc].map(
        async (viewer) =>
          (await files.graph.run(viewer, '{ periodicReports { totalCount } }')).data.periodicReports
            .totalCount,
      ),
    );
    expect(counts).toEqual([0, 0, 0, 1]);
  });

  it('names nothing that was raised since, in its document neither, though it is sent', async () => {
    const { ConsultancyRequest } = await import('../request/request.entity.js');
    const em = files.graph.runtime.orm.em.fork();
    const raised = await em.findOneOrFail(ConsultancyRequest, { title: 'Đập dâng Trà Khúc' });
    const change = { id: raised.id, to: RESTRICTED, reason: 'Nhạy cảm' };
    await done(files.graph, leader, 'changeConsultancyConfidentiality', change);
    await files.graph.runtime.runEnqueued();
    const { figures } = await read(ppc);
    expect(figures).toMatchObject({ received: 3, restricted: 2 });
    expect(figures.requests.map(({ title }: { title: string }) => title)).not.toContain('Đập dâng Trà Khúc');
    expect(textOf((await documentFor(ppc)).xml)).not.toContain('Đập dâng Trà Khúc');
    const audited = await em.execute(
      `select coalesce(before, '{}') || coalesce(after, '{}') as image from consultancy.audit_entry where entity_type = 'PeriodicReport'`,
    );
    expect(audited.length).toBeGreaterThan(0);
    expect(JSON.stringify(audited)).not.toContain('Đập dâng Trà Khúc');
  });
});
