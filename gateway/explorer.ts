import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Text } from '../subgraphs/kernel/locale.js';
import { projectRoot } from '../subgraphs/kernel/project.js';
import type { ReviewedOperation } from './operations.js';

const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

interface Asset {
  readonly type: string;
  readonly text: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

/** Accounts that the explorer offers to sign in as; all of them have the same password. */
export interface DemoAccounts {
  readonly accounts: readonly { readonly username: string; readonly label: Text }[];
  readonly password: string;
}

/**
 * Serves the explorer at `/`: GraphiQL with example operations and sign-in as a demo account. All of it comes from this
 * process, under a content security policy that lets nothing else in.
 * @param examples offered beside the editor
 * @param demo tells the accounts that there are
 */
export function registerExplorer(
  app: FastifyInstance,
  examples: readonly ReviewedOperation[],
  demo: () => Promise<DemoAccounts>,
): void {
  let assets: Promise<ReadonlyMap<string, Asset>> | undefined;

  app.get('/', async (_request, reply) => {
    const page = await readFile(join(projectRoot, 'gateway', 'explorer', 'index.html'), 'utf8');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .send(page.replaceAll('{{nonce}}', nonce));
  });

  app.get('/explorer/config.json', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ...(await demo()), examples }),
  );

  app.get<{ Params: { name: string } }>('/explorer/:name', async (request, reply) => {
    assets ??= loadAssets();
    const asset = (await assets).get(request.params.name);
    if (!asset) return reply.callNotFound();
    reply.headers({ 'cache-control': 'no-cache', etag: asset.etag, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    reply.header('content-type', asset.type);
    if (!acceptsGzip(request)) return reply.send(asset.text);
    return reply.header('content-encoding', 'gzip').send(asset.zipped);
  });
}

/**
 * The editor positions its lines with `style` attributes, which no nonce can cover; scripts, style sheets and workers
 * come from this origin only, and nothing is evaluated from text.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const own = (name: string) => readFile(join(projectRoot, 'gateway', 'explorer', name), 'utf8');
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const texts: Record<string, string> = {
    'graphiql.js': graphiql.js,
    'graphiql.css': graphiql.css,
    'worker-editor.js': graphiql.editorWorkerService,
    'worker-json.js': graphiql.jsonWorker,
    'worker-graphql.js': graphiql.graphqlWorker,
    'explorer.js': await own('explorer.js'),
    'setup.js': await own('setup.js'),
    'explorer.css': await own('explorer.css'),
  };
  const loaded = Object.entries(texts).map(async ([name, source]) => {
    const text = Buffer.from(source, 'utf8');
    const asset: Asset = {
      type: name.endsWith('.css') ? types.css : types.js,
      text,
      zipped: await promisify(gzip)(text, { level: 5 }),
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    };
    return [name, asset] as const;
  });
  return new Map(await Promise.all(loaded));
}

const acceptsGzip = (request: FastifyRequest): boolean =>
  /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
