import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Context, transact } from '../context.js';
import { unauthenticated } from '../errors.js';
import { normalizeText } from '../text/index.js';
import { make } from '../write.js';
import { measure } from './file-desk.js';
import { withLocalCopyOf } from './local-copy.js';
import { mediaTypeOf } from './media-type.js';
import { FileState, StoredFile } from './stored-file.entity.js';

/** Long enough for a slow line, too short to be passed on. */
const uploadMinutes = 30;
const downloadMinutes = 10;

/** The end of a file that stays until it is taken away: a time that never comes, so that every file has one. */
export const whileItIsKept = new Date('9999-12-31T00:00:00Z');

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A place for a file that an account is about to send. @param hours after which it is deleted */
export function awaitFile(
  tx: Context,
  file: { readonly name: string; readonly size: number; readonly mediaType: string; readonly hours: number },
): StoredFile {
  return make(tx, StoredFile, {
    accountId: accountOf(tx),
    ownerType: null,
    ownerId: null,
    status: FileState.AWAITED,
    name: fileName(file.name),
    mediaType: file.mediaType,
    size: file.size,
    sha256: null,
    expiresAt: later(tx.now(), file.hours * 60),
  });
}

/** Where the bytes of an awaited file are sent (PUT), and until when. */
export function uploadLink(
  ctx: Context,
  file: Pick<StoredFile, 'id' | 'accountId' | 'createdAt'>,
): { url: string; expiresAt: Date } {
  const expiresAt = later(file.createdAt, uploadMinutes);
  return {
    url: ctx.files.link({ act: 'upload', fileId: file.id, accountId: file.accountId }, expiresAt),
    expiresAt,
  };
}

/** Where the viewer reads a file (GET); the rights of the record are looked at again then. */
export function downloadLink(
  ctx: Context,
  file: Pick<StoredFile, 'id' | 'expiresAt'>,
): { url: string; expiresAt: Date } {
  const soon = later(ctx.now(), downloadMinutes);
  const expiresAt = soon < file.expiresAt ? soon : file.expiresAt;
  return {
    url: ctx.files.link({ act: 'download', fileId: file.id, accountId: accountOf(ctx) }, expiresAt),
    expiresAt,
  };
}

/** What a received file is by its bytes; null where it is nothing that we know. */
export const typeOfBytes = (ctx: Context, file: StoredFile) =>
  mediaTypeOf(() => ctx.files.store.get(file.id));

/**
 * Stores a file that the graph makes, streamed. Its bytes are stored before the row that names them.
 * @param file `accountId`: for whom; `owner`: the record whose visibility decides who may read it
 */
export async function writeFile(
  ctx: Context,
  file: {
    readonly id: string;
    readonly accountId: string;
    readonly owner: { readonly type: string; readonly id: string };
    readonly name: string;
    readonly mediaType: string;
    readonly expiresAt: Date;
  },
  bytes: Readable,
): Promise<(tx: Context) => StoredFile> {
  const measured = measure(Number.MAX_SAFE_INTEGER);
  const folder = await mkdtemp(join(tmpdir(), 'union-made-'));
  try {
    // Its length is known once it is made, and a store wants it first.
    const path = join(folder, 'file');
    await pipeline(bytes, measured.stream, createWriteStream(path));
    await ctx.files.store.put(file.id, createReadStream(path), measured.size());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const size = measured.size();
  const sha256 = measured.sha256();
  return (tx) =>
    make(tx, StoredFile, {
      id: file.id,
      accountId: file.accountId,
      ownerType: file.owner.type,
      ownerId: file.owner.id,
      status: FileState.CONFIRMED,
      name: fileName(file.name),
      mediaType: file.mediaType,
      size,
      sha256,
      expiresAt: file.expiresAt,
    });
}

/** Deletes what is over: the row first, so that no row names bytes that are gone. @returns how many */
export async function forgetExpiredFiles(ctx: Context): Promise<number> {
  let count = 0;
  for (;;) {
    const some = await ctx.em.fork().find(StoredFile, { expiresAt: { $lte: ctx.now() } }, { limit: 100 });
    if (some.length === 0) return count;
    for (const { id } of some) {
      await transact(ctx, async (tx) => {
        const file = await tx.em.findOne(StoredFile, { id });
        if (file) tx.em.remove(file);
      });
      await ctx.files.store.delete(id);
      count++;
    }
  }
}

/** A name that is safe in any folder: no path, no control characters. */
const fileName = (name: string) =>
  normalizeText(name)
    .replace(/[\\/:*?"<>|]/g, '_')
    .slice(-120) || 'file';

function accountOf({ viewer }: Context): string {
  if (!viewer.accountId) throw unauthenticated();
  return viewer.accountId;
}

/** Gives work a copy of a stored file on this machine, which is gone afterwards. */
export const withLocalCopy = <T>(
  ctx: Context,
  fileId: string,
  work: (path: string) => Promise<T>,
): Promise<T> => withLocalCopyOf({ open: () => ctx.files.store.get(fileId) }, work);
