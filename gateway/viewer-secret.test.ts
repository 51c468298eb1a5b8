import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigurationError } from '../subgraphs/kernel/env.js';
import { assertAllAddressed } from './distributed.js';
import { viewerSecret } from './viewer-secret.js';

test('a secret is made once, kept for its owner only, and outlives a restart', async () => {
  const directory = join(await mkdtemp(join(tmpdir(), 'secret-')), 'data');
  const env = { VIEWER_SECRET: undefined, DATA_DIR: directory };
  const made = await Promise.all([viewerSecret(env), viewerSecret(env)]);
  expect(made[0]).toHaveLength(64);
  expect(new Set(made).size).toBe(1);
  expect(await viewerSecret(env)).toBe(made[0]);
  expect((await stat(join(directory, 'viewer-secret'))).mode & 0o777).toBe(0o600);
});

test('a configured secret wins, and memory keeps none', async () => {
  expect(await viewerSecret({ VIEWER_SECRET: 'configured', DATA_DIR: 'memory' })).toBe('configured');
  const env = { VIEWER_SECRET: undefined, DATA_DIR: 'memory' };
  expect(await viewerSecret(env)).not.toBe(await viewerSecret(env));
});

test('half a graph by address is refused, naming what is missing', () => {
  const env = { subgraphUrls: { awards: 'http://awards:4103/graphql' } };
  expect(() => assertAllAddressed(env, ['awards'])).not.toThrow();
  const check = () => assertAllAddressed(env, ['associations', 'awards', 'research']);
  expect(check).toThrow(ConfigurationError);
  expect(check).toThrow(/SUBGRAPH_URL_ASSOCIATIONS.*\n.*SUBGRAPH_URL_RESEARCH/);
});
