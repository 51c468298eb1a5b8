import type { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { type Dispatcher, request } from 'undici';
import type { BlobStore } from './blob-store.js';

/** aws4fetch only signs, in 3 kB; the bytes go through undici, streamed and with their length as S3 wants it. */
export function s3Store(options: {
  /** `https://host/bucket/prefix`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}): BlobStore {
  const client = new AwsClient({ ...options, service: 's3', retries: 0 });
  const ask = async (method: string, key: string, body?: Readable, size?: number) => {
    const signed = await client.sign(`${options.url}/${encodeURIComponent(key)}`, {
      method,
      // What is streamed cannot be hashed beforehand; TLS guards it on the way.
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    const headers = {
      ...Object.fromEntries(signed.headers),
      ...(body && { 'content-length': String(size) }),
    };
    const answer = await request(signed.url, {
      method: method as Dispatcher.HttpMethod,
      headers,
      body: body ?? null,
    });
    if (answer.statusCode < 300 || (method === 'DELETE' && answer.statusCode === 404)) return answer;
    await answer.body.dump();
    throw new Error(`the file store answers ${answer.statusCode}`);
  };
  const put: BlobStore['put'] = async (key, bytes, size) =>
    void (await (await ask('PUT', key, bytes, size)).body.dump());
  const remove: BlobStore['delete'] = async (key) => void (await (await ask('DELETE', key)).body.dump());
  const get = async (key: string) => (await ask('GET', key)).body;
  return {
    put,
    get,
    // Through this process: to copy in the store, one has to know how it names its buckets.
    move: async (from, to, size) => {
      await put(to, await get(from), size);
      await remove(from);
    },
    delete: remove,
    close: async () => undefined,
  };
}
