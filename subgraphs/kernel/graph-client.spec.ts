import { describe, expect, it } from 'vitest';
import { serviceUnavailable } from './errors.js';
import { createGraphClient, type GraphTransport, graphInTransaction } from './graph-client.js';
import { anonymous, system } from './viewer.js';

const logged: object[] = [];
const log = { error: (line: object) => void logged.push(line) } as never;
const asking = (transport: GraphTransport) => createGraphClient(transport, anonymous, 'r1', log);
const failing = asking(async () => ({
  data: { here: 1, away: null },
  errors: [
    { message: 'away', extensions: { service: 'awards' } },
    { message: 'away', extensions: { service: 'awards' } },
    { message: 'fault' },
  ],
}));

describe('queryPartly', () => {
  it('gives what answered and names who did not, once each', async () => {
    expect(await failing.queryPartly('{ here away }', {})).toEqual({
      data: { here: 1, away: null },
      failed: ['awards', 'graph'],
    });
    await expect(failing.query('{ here away }', {})).rejects.toMatchObject({
      details: { service: 'awards' },
    });
  });

  it('gives nothing where nobody could be asked', async () => {
    const away = asking(() => Promise.reject(serviceUnavailable('gateway')));
    expect(await away.queryPartly('{ here }', {})).toEqual({ data: null, failed: ['gateway'] });
    const broken = asking(() => Promise.reject(new Error('broken')));
    expect(await broken.queryPartly('{ here }', {})).toEqual({ data: null, failed: ['graph'] });
  });

  it('asks as the viewer of the request unless told otherwise', async () => {
    const seen: string[] = [];
    const client = asking(async ({ viewer }) => {
      seen.push(viewer.kind);
      return { data: {} };
    });
    expect(await client.queryPartly('{ here }', {})).toEqual({ data: {}, failed: [] });
    await client.queryPartly('{ here }', {}, system);
    expect(seen).toEqual(['anonymous', 'system']);
  });

  it('says in the log that an operation is refused, and not that a service is away', async () => {
    const answering = (code: string) =>
      asking(async () => ({ data: null, errors: [{ message: '', extensions: { code } }] }));
    logged.length = 0;
    await answering('SERVICE_UNAVAILABLE').queryPartly('query Away { here }', { secret: 1 });
    expect(logged).toEqual([]);
    const refused = answering('BAD_USER_INPUT');
    expect(await refused.queryPartly('query TooMany { here }', { secret: 1 })).toMatchObject({ data: null });
    const line = { requestId: 'r1', code: 'BAD_USER_INPUT', operation: 'query TooMany { here }' };
    expect(logged).toEqual([line]);
    await expect(refused.query('query TooMany { here }', {})).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(logged).toEqual([line, line]);
  });

  it('is refused inside a transaction', async () => {
    await expect(graphInTransaction.queryPartly('{ here }', {})).rejects.toThrow('inside a transaction');
  });
});
