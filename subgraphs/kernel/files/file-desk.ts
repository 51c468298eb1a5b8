import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { LockMode } from '@mikro-orm/core';
import { type Context, transact } from '../context.js';
import type { AppError } from '../errors.js';
import type { SubgraphManifest } from '../federation/manifest.js';
import type { SubgraphRuntime } from '../runtime.js';
import { type BlobStore, openBlobStore } from './blob-store.js';
import { createLinks, type Grant } from './links.js';
import { FileState, StoredFile } from './stored-file.entity.js';

/** Largest file that may be uploaded: what arrives within the time of one request on a usual line. */
export const largestUpload = 20_000_000;

/** A call with a signed link, from the gateway. */
export interface FileCall {
  readonly method: 'PUT' | 'GET';
  readonly token: string;
  /** `Content-Length`, where the client says it. */
  readonly length?: number | undefined;
  readonly body?: Readable | undefined;
}

export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/** The files of a subgraph. */
export interface FileDesk {
  readonly store: BlobStore;
  /** An address below the gateway's, good until a time. */
  link(grant: Grant, expiresAt: Date): string;
  /** A digest that only this graph can compute: finds a value again without keeping it. */
  keyed(text: string): string;
  handle(call: FileCall): Promise<FileAnswer>;
}

type Door = Pick<SubgraphRuntime, 'manifest' | 'surroundings' | 'context'>;

export function createFileDesk(runtime: Door): FileDesk {
  const { manifest, surroundings } = runtime;
  const store = openBlobStore(surroundings.env, manifest.name);
  const links = createLinks(surroundings.secret, manifest.name);
  const clock = surroundings.now ?? (() => new Date());

  /** The account that the link was made for, with the rights that it has now. */
  const contextOf = async ({ accountId }: Grant): Promise<Context | null> => {
    const asked = runtime.context({ viewer: { ...nobody, accountId } });
    const viewer = (await manifest.accountViewer?.(asked, accountId)) ?? null;
    return viewer && runtime.context({ viewer, requestId: `file-${accountId}` });
  };

  const receive = async (ctx: Context, file: StoredFile, call: FileCall): Promise<FileAnswer> => {
    if (file.status !== FileState.AWAITED) return refused(409, 'FILE_ALREADY_RECEIVED');
    if (!call.body) return refused(400, 'FILE_SIZE_DIFFERS');
    if ((call.length ?? 0) > file.size) return refused(413, 'FILE_TOO_LARGE');
    const measured = measure(file.size);
    // Each attempt apart: one that is slow must not change the bytes of another that was received and judged meanwhile.
    const attempt = `${file.id}-${randomUUID()}`;
    try {
      // A source that breaks off ends the pipe with its error: nothing is stored then.
      call.body.on('error', (error) => measured.stream.destroy(error));
      // More than was announced may come before the store listens: without a listener the process would end.
      measured.stream.on('error', () => undefined);
      await store.put(attempt, call.body.pipe(measured.stream), file.size);
    } catch (error) {
      if (measured.isOver()) return refused(413, 'FILE_TOO_LARGE');
      surroundings.log.warn({ cause: (error as Error).message }, 'an upload broke off');
      return refused(400, 'FILE_SIZE_DIFFERS');
    }
    if (measured.size() !== file.size) {
      await store.delete(attempt);
      return refused(400, 'FILE_SIZE_DIFFERS');
    }
    const isFirst = await transact(ctx, async (tx) => {
      const [locked] = await tx.em.find(
        StoredFile,
        { id: file.id },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (locked?.status !== FileState.AWAITED) return false;
      await store.move(attempt, file.id, file.size);
      locked.sha256 = measured.sha256();
      locked.status = FileState.RECEIVED;
      locked.updatedAt = tx.now();
      return true;
    });
    if (!isFirst) {
      await store.delete(attempt);
      return refused(409, 'FILE_ALREADY_RECEIVED');
    }
    return { status: 201, headers: json, body: JSON.stringify({ id: file.id, sha256: measured.sha256() }) };
  };

  const deliver = async (ctx: Context, file: StoredFile): Promise<FileAnswer> => {
    const headers = {
      'content-type': file.mediaType === 'text/csv' ? 'text/csv; charset=utf-8' : file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    };
    if (file.status !== FileState.CONFIRMED || !(await mayRead(ctx, file, manifest.fileGuards)))
      return notThere;
    return { status: 200, headers, body: await store.get(file.id) };
  };

  /** A file is its account's, unless the record that it belongs to is kept for all who may see that. */
  const isFor = ({ act, accountId }: Grant, file: StoredFile): boolean =>
    file.accountId === accountId ||
    (act === 'download' && file.ownerType !== null && (manifest.sharedFiles ?? []).includes(file.ownerType));

  return {
    store,
    link: (grant, expiresAt) => `/files/${manifest.name}/${links.sign(grant, expiresAt)}`,
    keyed: (text) =>
      createHmac('sha256', `${surroundings.secret} keyed digest`).update(text).digest('base64url'),
    async handle(call) {
      const grant = links.read(call.token, clock());
      if (!grant || (grant.act === 'upload') !== (call.method === 'PUT')) return notThere;
      try {
        const ctx = await contextOf(grant);
        const file = ctx && (await ctx.em.findOne(StoredFile, { id: grant.fileId }));
        if (!ctx || !file || !isFor(grant, file) || file.expiresAt <= ctx.now()) return notThere;
        return await (call.method === 'PUT' ? receive(ctx, file, call) : deliver(ctx, file));
      } catch (error) {
        surroundings.log.error({ cause: (error as AppError).message }, 'a file cannot be handed over');
        return refused(503, 'SERVICE_UNAVAILABLE');
      }
    },
  };
}

/** The record that a file belongs to is looked at again: who may not see it any more gets no file of it. */
export async function mayRead(
  ctx: Context,
  file: StoredFile,
  guards: SubgraphManifest['fileGuards'] = {},
): Promise<boolean> {
  if (file.ownerType === null || file.ownerId === null) return file.accountId === ctx.viewer.accountId;
  const owner = ctx.entities.byTypename(file.ownerType);
  if (!owner || (await ctx.loaders.byId(owner.entity, file.ownerId)) === null) return false;
  return (await guards[file.ownerType]?.(ctx, file.ownerId)) ?? true;
}

/** Counts and hashes what passes, and ends it where it is more than was announced. */
export function measure(limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      if (size > limit) return done(new Error('more bytes than announced'));
      hash.update(part);
      done(null, part);
    },
  });
  let digest: string | undefined;
  const sha256 = () => (digest ??= hash.digest('hex'));
  return { stream, size: () => size, isOver: () => size > limit, sha256 };
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
const refused = (status: number, code: string): FileAnswer => ({
  status,
  headers: json,
  body: JSON.stringify({ code }),
});
/** One answer for what is forged, over, deleted or not the caller's. */
const notThere = refused(404, 'NOT_FOUND');
const nobody = {
  kind: 'account',
  username: null,
  personId: null,
  roles: [],
  associationIds: [],
  organizationId: null,
  sessionId: null,
  purpose: null,
} as const;
