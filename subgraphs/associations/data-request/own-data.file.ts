import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { StoredFile, writeFile } from '../../kernel/files/index.js';
import { assertAllowed, type Context, type MutationInput, once, recordAccess } from '../../kernel/index.js';
import { type Value, writeTable } from '../../kernel/tables/index.js';
import { mayExportOwnData } from './data-request.policy.js';
import { ownData } from './own-data.service.js';

/**
 * Makes a file of all that is stored about the viewer: one JSON text, and a CSV for each table. Its link ends with the
 * file, after `file.resultHours`; the export is kept in the access log.
 */
export async function exportMyData(ctx: Context, input: MutationInput): Promise<StoredFile> {
  assertAllowed(mayExportOwnData(ctx.viewer), ctx);
  const { accountId, personId } = ctx.viewer;
  // Read before the transaction: the reader has a connection of its own.
  const bytes = await archiveOf(await ownData(ctx, personId!));
  const hours = await ctx.rules.number('file.resultHours');
  return once(ctx, { idempotencyKey: input.idempotencyKey }, 'exportMyData', StoredFile, async (tx) => {
    await recordAccess(tx, 'Person', [personId!], ['export']);
    const file = {
      id: tx.ids('fil'),
      accountId: accountId!,
      owner: { type: 'Person', id: personId! },
      name: `du-lieu-ca-nhan-${tx.today}.zip`,
      mediaType: 'application/zip',
      expiresAt: new Date(tx.now().getTime() + hours * 3_600_000),
    };
    return (await writeFile(tx, file, Readable.from([bytes])))(tx);
  });
}

async function archiveOf(data: Record<string, object[]>): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {
    'du-lieu.json': strToU8(JSON.stringify(data, null, 2).normalize('NFC')),
  };
  for (const [table, rows] of Object.entries(data)) files[`${table}.csv`] = await tableOf(rows);
  return Buffer.from(zipSync(files));
}

const textOf = (value: unknown): Value => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value).normalize('NFC');
};

async function tableOf(rows: readonly object[]): Promise<Uint8Array> {
  const headers = Object.keys(rows[0]!);
  async function* lines() {
    for (const row of rows) yield headers.map((name) => textOf((row as Record<string, unknown>)[name]));
  }
  return new Uint8Array(await buffer(writeTable('CSV', headers, lines())));
}
