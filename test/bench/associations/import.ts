import { setTimeout as sleep } from 'node:timers/promises';
import type { Asker, Desk } from '../desk.js';

export interface Imported {
  readonly seconds: number;
  readonly created: number;
  /** Resident memory in MB: before, at most in the first third and at most in the last. */
  readonly memory: readonly [before: number, early: number, late: number];
}

const headers = 'Họ và tên,Ngày sinh,Giới tính,Trình độ,Đơn vị công tác,Số thẻ,Ngày vào hội,Số quyết định';
const [families, middles, givens] = [
  'Nguyễn Trần Lê Phạm Đặng Võ Bùi Huỳnh Đinh Hồ Đoàn'.split(' '),
  'Văn Thị Minh Giả Ví Thí Mô Kiểm'.split(' '),
  'Nghiệm Liệu Họa Định Dụ Cấu Trưng Điểm Mẫu Nháp Phỏng Thử An'.split(' '),
];

/** A table as associations keep it; no two rows are the same person. */
function tableOf(rows: number): Uint8Array {
  const two = (n: number) => String(n).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, i) => {
    const name = [families[i % 11], middles[Math.floor(i / 11) % 8], givens[Math.floor(i / 88) % 13]].join(
      ' ',
    );
    const birth = `${two(1 + (i % 28))}/${two(1 + (Math.floor(i / 28) % 12))}/${1960 + (Math.floor(i / 336) % 35)}`;
    const sex = i % 2 === 0 ? 'Nam' : 'Nữ';
    return `${name},${birth},${sex},Thạc sĩ,Trường Đại học Giả Định,NK-${String(i).padStart(5, '0')},15/03/2024,${i}/QĐ-BCH`;
  });
  return Buffer.from(`\uFEFF${[headers, ...lines].join('\r\n')}\r\n`);
}

async function done(desk: Desk, asker: Asker, field: string, of: string, selected: string, input: object) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${of} { ${selected} } userErrors { code message } } }`;
  const { [field]: payload } = await desk.ask(asker, { query, variables: { input } });
  if (payload.userErrors.length > 0) throw new Error(`${field}: ${JSON.stringify(payload.userErrors)}`);
  return payload[of];
}

/** Members of an association, imported by its secretary through the API, from the upload to the last row. */
export async function importRows(desk: Desk, secretary: Asker, rows: number): Promise<Imported> {
  const bytes = tableOf(rows);
  const before = desk.target.residentBytes();
  const start = performance.now();
  const upload = { name: 'hoi-vien.csv', size: bytes.length };
  const { id: fileId, uploadLink } = await done(
    desk,
    secretary,
    'requestUpload',
    'file',
    'id uploadLink { url }',
    upload,
  );
  await desk.put(uploadLink.url, bytes);
  await done(desk, secretary, 'confirmUpload', 'file', 'id', { id: fileId });
  const associationId = secretary.associationIds[0];
  const input = { fileId, kind: 'MEMBERSHIPS', associationId, hasConsents: true };
  const { id } = await done(desk, secretary, 'startImport', 'importJob', 'id', input);
  const most = { early: 0, late: 0 };
  for (;;) {
    await sleep(200);
    const query =
      'query($id: ID!) { importJob(id: $id) { status createdCount updatedCount skippedCount failedCount progress { done total } errors { nodes { row message } } } }';
    const { importJob: job } = await desk.ask(secretary, { query, variables: { id } });
    const share = job.progress.done / (job.progress.total ?? Number.POSITIVE_INFINITY);
    const memory = desk.target.residentBytes();
    if (share > 0 && share < 1 / 3) most.early = Math.max(most.early, memory);
    if (share > 2 / 3) most.late = Math.max(most.late, memory);
    if (job.status === 'WAITING' || job.status === 'RUNNING') continue;
    // Of a million people some are members of that name and birth already.
    const taken = job.createdCount + job.updatedCount + job.skippedCount;
    if (job.status !== 'DONE' || taken < rows || job.createdCount < 0.99 * rows)
      throw new Error(`The import ended ${JSON.stringify(job).slice(0, 400)}`);
    return {
      seconds: (performance.now() - start) / 1_000,
      created: job.createdCount,
      memory: [before / 1e6, most.early / 1e6, most.late / 1e6],
    };
  }
}
