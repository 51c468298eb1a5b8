import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryPlanner } from '@apollo/query-planner';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ManifestOperation, manifestOf } from './manifest.js';
import type { ReviewedOperation } from './operations.js';
import { rehearseAll } from './rehearsal.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
afterAll(() => toys?.close());

const operation = (name: string, variables = ''): ReviewedOperation => ({
  name,
  title: name,
  group: '',
  as: 'anonymous',
  variables,
  query: `query ${name}($first: Int!) { items(first: $first) { nodes { awards } } }`,
});

test('rehearses each operation with its variables until it is over', async () => {
  const asked: unknown[] = [];
  const graph = { rehearse: async ({ variables }: { variables?: object }) => void asked.push(variables) };
  const operations = [operation('A', '{"first":1}'), operation('B'), operation('C')];
  await rehearseAll(graph, operations, () => asked.length === 2);
  expect(asked).toEqual([{ first: 1 }, {}]);
});

test('plans them once the gateway listens, and asks no subgraph', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await writeFile(join(folder, 'A.graphql'), `# variables: {"first": 1}\n${operation('A').query}`);
  const planned = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  let asked = 0;
  const transport = {
    send: async () => {
      asked++;
      return { data: {} };
    },
    close: async () => undefined,
  };
  const transports = { associations: transport, awards: transport };
  const gateway = await toyGateway(toys, {}, transports, { operationsDir: folder });
  const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  await vi.waitFor(() => expect(planned).toHaveBeenCalledTimes(1));
  expect(asked).toBe(0);

  const [{ id }] = manifestOf([operation('A')]).operations as [ManifestOperation];
  await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      operationName: 'A',
      variables: { first: 2 },
      extensions: { persistedQuery: { version: 1, sha256Hash: id } },
    }),
  });
  expect(planned).toHaveBeenCalledTimes(1);
  expect(asked).toBe(1);
  await gateway.close();
  await rm(folder, { recursive: true });
});
