import { expect, it } from 'vitest';
import { parseEnvironment } from './env.js';

it('reads how clients of each class are held to the manifest', () => {
  const read = (PERSISTED_OPERATIONS: string) =>
    parseEnvironment({ PERSISTED_OPERATIONS }).PERSISTED_OPERATIONS;
  expect(read('anonymous:only,account:log')).toEqual({ anonymous: 'only', account: 'log' });
  expect(read('account:prefer')).toEqual({ account: 'prefer' });
  expect(read('')).toBeUndefined();
  for (const wrong of [
    'only',
    'anonymous',
    'officer:only',
    'anonymous:some',
    'anonymous:only,',
    'toString:off',
  ]) {
    expect(() => read(wrong)).toThrow('PERSISTED_OPERATIONS: must be <class>:<mode>');
  }
});

it('limits rates generously, and not at all in tests', () => {
  const { RATE_LIMIT_ACCOUNT, RATE_LIMIT_ANONYMOUS } = parseEnvironment({ RATE_LIMIT_ACCOUNT: '' });
  expect([RATE_LIMIT_ACCOUNT, RATE_LIMIT_ANONYMOUS]).toEqual([100_000, 100_000]);
  expect(parseEnvironment({ NODE_ENV: 'test' }).RATE_LIMIT_ACCOUNT).toBe(0);
  expect(parseEnvironment({ RATE_LIMIT_ACCOUNT: '0' }).RATE_LIMIT_ACCOUNT).toBe(0);
  expect(() => parseEnvironment({ RATE_LIMIT_ANONYMOUS: '-1' })).toThrow('RATE_LIMIT_ANONYMOUS');
});

it('lets many gateways share a port only where they share no database', () => {
  expect(() => parseEnvironment({ WORKERS: '2' })).toThrow('WORKERS: more than 1 only with subgraphs');
  expect(() => parseEnvironment({ WORKERS: '0' })).toThrow('WORKERS');
  const distributed = { SUBGRAPH_URL_AWARDS: 'http://a/graphql', VIEWER_SECRET: 's'.repeat(32) };
  expect(parseEnvironment({ ...distributed, WORKERS: '2' }).WORKERS).toBe(2);
  expect(parseEnvironment({ WORKERS: '' }).WORKERS).toBe(1);
});
