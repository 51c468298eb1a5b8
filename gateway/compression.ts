import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Shorter answers fit into one packet as they are. */
const smallest = 1_024;

/** Levels that cost about as much time as the answer takes on its way; the higher ones double it for a tenth in size. */
const encoders = {
  br: (text: Buffer) =>
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 3,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text: Buffer) => zip(text, { level: 3 }),
};
type Encoding = keyof typeof encoders;

/**
 * Compresses answers of the graph, outside the main thread. Compression betrays a secret that stands beside text of an
 * attacker's choosing (BREACH) to who can make the victim's browser ask again and again with its credentials. Ours are
 * in no cookie: a foreign page cannot send them.
 */
export async function compress(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < smallest) return payload;
  const encoding = negotiateEncoding(request.headers['accept-encoding']);
  if (encoding === null) return payload;
  reply.header('content-encoding', encoding);
  return encoders[encoding](Buffer.from(payload));
}

/** @returns the encoding of highest weight, brotli where they are equal; null for none that we have */
export function negotiateEncoding(accepted: string | string[] | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of String(accepted ?? '')
    .slice(0, 200)
    .split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((text) => text.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  const weight = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const best: Encoding = weight('br') >= weight('gzip') ? 'br' : 'gzip';
  return weight(best) > 0 ? best : null;
}
