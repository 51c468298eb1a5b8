import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Environment } from '../env.js';
import { s3Store } from './s3-store.js';

/** Where the bytes of files are, by a key of our own making. Nothing in it is reachable without the graph. */
export interface BlobStore {
  /** Stores all of the bytes or nothing. */
  put(key: string, bytes: Readable, size: number): Promise<void>;
  get(key: string): Promise<Readable>;
  /** Gives bytes another key, in place of what is there. */
  move(from: string, to: string, size: number): Promise<void>;
  /** Deleting what is not there is no fault. */
  delete(key: string): Promise<void>;
  close(): Promise<void>;
}

/** S3 where FILES_S3_URL is set, else a folder below DATA_DIR; with `memory` one that ends with the process. */
export function openBlobStore(env: Environment, subgraph: string): BlobStore {
  if (env.FILES_S3_URL)
    return s3Store({
      url: `${env.FILES_S3_URL.replace(/\/$/, '')}/${subgraph}`,
      region: env.FILES_S3_REGION,
      accessKeyId: env.FILES_S3_KEY_ID!,
      secretAccessKey: env.FILES_S3_SECRET!,
    });
  return env.DATA_DIR === 'memory' || env.NODE_ENV === 'test'
    ? folderStore(() => mkdtemp(join(tmpdir(), 'union-files-')), true)
    : folderStore(async () => join(env.DATA_DIR, 'files', subgraph), false);
}

function folderStore(place: () => Promise<string>, isTemporary: boolean): BlobStore {
  let known: Promise<string> | undefined;
  const pathOf = async (key: string) => {
    known ??= place();
    return join(await known, key.slice(-2), key);
  };
  return {
    async put(key, bytes) {
      const path = await pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const part = `${path}.part`;
      try {
        await pipeline(bytes, createWriteStream(part, { mode: 0o600 }));
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const stream = createReadStream(await pathOf(key));
      await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
      return stream;
    },
    async move(from, to) {
      const path = await pathOf(to);
      await mkdir(dirname(path), { recursive: true });
      await rename(await pathOf(from), path);
    },
    async delete(key) {
      await rm(await pathOf(key), { force: true });
    },
    async close() {
      if (isTemporary && known) await rm(await known, { recursive: true, force: true });
    },
  };
}
