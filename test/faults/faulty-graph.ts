import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { createAccessTokens } from '../../subgraphs/kernel/access-token.js';
import { type Distributed, secret, startDistributed } from '../e2e/distributed.js';
import { makeRoles } from '../e2e/roles.js';
import { buildOnce } from '../support/once.js';
import { officer, organizationInput } from '../support/organizations.js';
import { createDatabase, rowsAt } from '../support/postgres.js';
import { type OwnService, ownPostgres, ownRedis } from './own-services.js';

export interface Answer {
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly ms: number;
}

/** Two subgraphs: one has the fields, the other counts the projects. */
export const crossing = '{ researchFields { id nameVi researchProjectCount } }';
const create =
  'mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id code } userErrors { code } } }';

/** The distributed graph with two gateways, on servers of its own, and clients that do as good clients do. */
export interface FaultyGraph {
  readonly graph: Distributed;
  readonly postgres: OwnService;
  readonly redis: OwnService;
  readonly databaseUrl: string;
  rows(sql: string): Promise<Record<string, any>[]>;
  /** Asks as an officer. @param service default: the first gateway */
  ask(query: string, variables?: object, service?: string): Promise<Answer>;
  /** Asks in words that were not used before: an answer that was kept would hide the fault. */
  anew(query: string): Promise<Answer>;
  /** Whether a question is answered without errors. */
  works(query?: string): Promise<boolean>;
  /** Names of records that there are not, of a series of their own. */
  codes(n: number): string[];
  /** Writes until it is acknowledged, as a client does that got no answer or an error. @returns the id */
  persist(code: string, service?: () => string): Promise<string>;
  /** Checks that the last series is there, each once. */
  expectOnce(codes: readonly string[], ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function startFaultyGraph(): Promise<FaultyGraph> {
  const dist = await buildOnce();
  const [postgres, redis] = await Promise.all([ownPostgres(), ownRedis()]);
  const { url: databaseUrl } = await createDatabase(postgres.url);
  await makeRoles(databaseUrl);
  const graph = await startDistributed(databaseUrl, redis.url, {
    replicas: ['gateway2'],
    dist,
    environment: { RATE_LIMIT_ACCOUNT: '0', RATE_LIMIT_ANONYMOUS: '0' },
  });
  const { token } = await createAccessTokens(secret, true).issue(officer, new Date());
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    authorization: `Bearer ${token}`,
  };
  let asked = 0;
  let series = 0;

  const faulty: FaultyGraph = {
    graph,
    postgres,
    redis,
    databaseUrl,
    rows: (sql) => rowsAt(databaseUrl, sql),
    async ask(query, variables = {}, service = 'gateway') {
      const started = performance.now();
      const body = JSON.stringify({ query, variables });
      const response = await fetch(graph.at(service), { method: 'POST', headers, body });
      return { ...((await response.json()) as object), ms: performance.now() - started };
    },
    anew: (query) => faulty.ask(query.replace('{', `query Q${++asked} {`)),
    async works(query = crossing) {
      const { data, errors } = await faulty.anew(query);
      return errors === undefined && data !== null;
    },
    codes(n) {
      series++;
      return Array.from({ length: n }, (_, i) => `FAULT-${series}-${i}`);
    },
    async persist(code, service = () => 'gateway') {
      const input = { ...organizationInput(), code, nameVi: code, idempotencyKey: code };
      for (let tries = 0; tries < 60; tries++) {
        const { data } = await faulty.ask(create, { input }, service()).catch(() => ({ data: null }));
        const id = data?.createOrganization?.organization?.id as string | undefined;
        if (id) return id;
        await sleep(200);
      }
      throw new Error(`${code} was never written`);
    },
    async expectOnce(codes, ids) {
      const found = await faulty.rows(
        `select id, code from associations.organization where code like 'FAULT-${series}-%'`,
      );
      expect(found.map(({ code }) => code).sort()).toEqual([...codes].sort());
      expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
    },
    async close() {
      await graph.close();
      await Promise.all([postgres.close(), redis.close()]);
    },
  };
  return faulty;
}
