import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys);
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

test('every MUST and SHOULD of GraphQL over HTTP holds', async () => {
  const results = await auditServer({ url });
  const failed = results.filter(({ status, name }) => status !== 'ok' && !name.startsWith('MAY'));
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

test('what may be, is, except GET without a header that makes browsers ask first', async () => {
  const fetchFn = (address: string, init?: RequestInit) =>
    fetch(address, {
      ...init,
      headers: { ...init?.headers, ...(init?.method !== 'POST' && { 'x-requested-with': 'audit' }) },
    });
  const results = await auditServer({ url, fetchFn });
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});
