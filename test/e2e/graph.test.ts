import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseOperation } from '../../gateway/operations.js';
import { demoAccounts } from '../../seed/stories/accounts.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import postgres from './database.js';
import { secret, startDistributed } from './distributed.js';
import { findServices } from './services.js';

const folder = 'schema/operations';
const operations = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const denied = /^# ?denied:(.*)$/m.exec(text)?.[1]?.trim().split(/\s+/).filter(Boolean) ?? [];
    return { file, denied, ...parseOperation(file, text) };
  });

interface Place {
  readonly url: string;
  /** Where a subgraph listens, if it is a process of its own. */
  readonly subgraph?: (name: string) => string;
  readonly stop?: (name: string) => Promise<void>;
  close(): Promise<void>;
}

async function embedded(): Promise<Place> {
  const graph = await startEmbedded({ env: parseEnvironment({ NODE_ENV: 'test', DATA_DIR: 'memory' }) });
  await graph.gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = graph.gateway.app.server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/graphql`, close: () => graph.close() };
}

/** Processes from the built output, on a database that the same stories filled. */
async function distributed(services: { databaseUrl: string; redisUrl: string }): Promise<Place> {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  const database = await postgres.create(services.databaseUrl);
  const env = parseEnvironment({ NODE_ENV: 'test', DATABASE_URL: database.url, VIEWER_SECRET: secret });
  await (await startEmbedded({ env })).close();
  const graph = await startDistributed(database.url, services.redisUrl);
  return {
    ...graph,
    async close() {
      await graph.close();
      await database.drop();
    },
  };
}

const services = await findServices();
const places: [string, () => Promise<Place>][] = [['embedded', embedded]];
if (services) places.push(['distributed', () => distributed(services)]);
else process.stdout.write('The distributed graph is not tested: no PostgreSQL and Redis here.\n');

/** True where an answer tells nothing: no list has an element, nothing is counted. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === 0 ||
  (Array.isArray(value)
    ? value.every(isNothing)
    : typeof value === 'object' && Object.values(value as object).every(isNothing));

describe.each(places)('the graph, %s', (name, start) => {
  let place: Place;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    place = await start();
    for (const { username } of demoAccounts) tokens.set(username, (await signIn(username)).accessToken);
  }, 180_000);
  afterAll(() => place?.close(), 30_000);

  async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const response = await fetch(place.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data?: any;
      errors?: { message: string; extensions: any; path?: unknown[] }[];
    };
  }
  const as = (username: string): Record<string, string> =>
    username === 'anonymous' ? {} : { authorization: `Bearer ${tokens.get(username)}` };
  async function signIn(username: string, password = 'demo-only') {
    const { data } = await ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken expiresAt userErrors { code } } }',
      { input: { username, password } },
    );
    return data.signIn;
  }

  it.each(operations)('answers $file to $as and nothing to those it is denied to', async ({
    query,
    variables,
    as: who,
    denied,
  }) => {
    const { data, errors } = await ask(query, variables ? JSON.parse(variables) : {}, as(who));
    expect(errors).toBeUndefined();
    expect(isNothing(data)).toBe(false);
    for (const other of denied) {
      const refused = await ask(query, variables ? JSON.parse(variables) : {}, as(other));
      const codes = refused.errors?.map(({ extensions }) => extensions.code) ?? [];
      const withheld = Object.entries(refused.data ?? {}).some(([, value]) => isNothing(value));
      expect(
        codes.some((code) => ['FORBIDDEN', 'UNAUTHENTICATED'].includes(code)) ||
          withheld ||
          viewerOnly(refused.data),
      ).toBe(true);
    }
  });
  const viewerOnly = (data: any) =>
    data?.viewer !== undefined && Object.values(data.viewer).every((value) => value === null);

  it('answers one question across all five subgraphs', async () => {
    const { data, errors } = await ask(
      operations.find(({ file }) => file.startsWith('AcrossTheGraph'))!.query,
      {},
      as('officer'),
    );
    expect(errors).toBeUndefined();
    expect(data.targetIndicators).toHaveLength(7);
    expect(data.memberships.nodes.length).toBe(5);
    expect(data.memberships.nodes[0].person.name.full).toBeTruthy();
  });

  it('computes T1, T6 and T7 from the people, on the new and on the old territory', async () => {
    const units = await ask(
      '{ a: administrativeUnits(filter: { level: PROVINCE }) { nodes { id } } b: administrativeUnits(filter: { level: PROVINCE, asOf: "2025-01-01" }) { nodes { id gsoCode } } }',
    );
    const now = units.data.a.nodes[0].id;
    const old = units.data.b.nodes.find((unit: any) => unit.gsoCode === '51').id;
    const readings = async (territory: string) => {
      const { data } = await ask(
        'query($t: ID!) { indicatorReadings(territoryId: $t) { indicatorCode value status } }',
        { t: territory },
      );
      return Object.fromEntries(
        data.indicatorReadings.map((reading: any) => [reading.indicatorCode, reading]),
      );
    };
    const [today, before] = [await readings(now), await readings(old)];
    expect(today.T6.value).toBeGreaterThan(0);
    expect(today.T6.value).toBeLessThanOrEqual(25);
    expect(today.T7.value).toBeGreaterThan(before.T7.value);
    expect(before.T7.value).toBeGreaterThan(0);
    expect(today.T1.value).toBeGreaterThan(today.T7.value);
    expect(today.T2).toMatchObject({ value: null, status: 'NO_DATA' });
  });

  it('refuses wrong credentials and tokens that do not verify, and does not treat them as anonymous', async () => {
    expect((await signIn('officer', 'wrong-password')).userErrors[0].code).toBe('WRONG_CREDENTIALS');
    expect((await signIn('nobody')).userErrors[0].code).toBe('WRONG_CREDENTIALS');
    const token = tokens.get('officer')!;
    const forged = `${token.slice(0, -6)}AAAAAA`;
    for (const headers of [
      { authorization: `Bearer ${forged}` },
      { authorization: 'Bearer x' },
      { 'x-viewer': token },
    ]) {
      const { data, errors } = await ask(
        '{ viewer { isSignedIn } }',
        {},
        headers as unknown as Record<string, string>,
      );
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(data ?? null).toBeNull();
    }
  });

  it('ends a session at once, and a refresh token that comes back ends it too', async () => {
    const refresh =
      'mutation($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken userErrors { code } } }';
    const first = await signIn('expert');
    const second = (await ask(refresh, { input: { refreshToken: first.refreshToken } })).data.refreshSession;
    expect(second.accessToken).toBeTruthy();
    const replay = (await ask(refresh, { input: { refreshToken: first.refreshToken } })).data.refreshSession;
    expect(replay.userErrors[0].code).toBe('REFRESH_TOKEN_INVALID');
    const stolen = await ask(
      '{ viewer { username } }',
      {},
      { authorization: `Bearer ${second.accessToken}` },
    );
    expect(stolen.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');

    const other = { authorization: `Bearer ${(await signIn('expert')).accessToken}` };
    expect((await ask('{ viewer { username } }', {}, other)).data.viewer.username).toBe('expert');
    expect((await ask('mutation { signOut { signedOut } }', {}, other)).data.signOut.signedOut).toBe(true);
    expect((await ask('{ viewer { username } }', {}, other)).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('keeps the viewer behind the OIDC identities to itself', async () => {
    const { errors } = await ask(
      '{ viewerByIdentity(issuer: "x", subject: "y") { accountId } }',
      {},
      as('admin'),
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('checks a foreign id through the graph before it writes', async () => {
    const input = {
      title: 'Đề án thử',
      type: 'CONSULTANCY',
      origin: 'AGENCY_REQUEST',
      schemeKind: 'PLAN',
      fieldIds: ['fld_00000000000000000000000000'],
      requestingAgencyId: 'org_00000000000000000000000000',
    };
    const { data, errors } = await ask(
      'mutation($input: ProposeConsultancyRequestInput!) { proposeConsultancyRequest(input: $input) { consultancyRequest { id } userErrors { code path } } }',
      { input },
      as('officer'),
    );
    expect(errors).toBeUndefined();
    expect(data.proposeConsultancyRequest.consultancyRequest).toBeNull();
    expect(data.proposeConsultancyRequest.userErrors[0].code).toBe('REFERENCE_NOT_FOUND');
  });

  it.each([
    ['a malformed id', '{ person(id: "x") { id } }', 'BAD_USER_INPUT'],
    ['a page that is too large', '{ people(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a date that is none', '{ administrativeUnits(filter: { asOf: "2025-02-30" }) { nodes { id } } }', null],
    ['an enum value that is none', '{ people(filter: { statuses: [NOPE] }) { nodes { id } } }', null],
    [
      'a query that is too deep',
      `{ associations { nodes { ${'successor { '.repeat(20)} id ${'} '.repeat(20)} } } }`,
      null,
    ],
  ])('answers %s with a code and nothing of its inside', async (_what, query, code) => {
    const { errors } = await ask(query, {}, as('officer'));
    expect(errors?.[0]?.extensions.code).toMatch(
      code ?? /^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|COST_LIMIT)$/,
    );
    expect(JSON.stringify(errors)).not.toMatch(/select |stack|node_modules/i);
  });

  it.runIf(name === 'distributed')('refuses a subgraph called without a signed viewer', async () => {
    for (const headers of [{}, { 'x-viewer': 'forged' }]) {
      const response = await fetch(place.subgraph!('associations'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
        body: JSON.stringify({ query: '{ associations { totalCount } }' }),
      });
      const { data, errors } = (await response.json()) as any;
      expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
      expect(data ?? null).toBeNull();
    }
  });

  it.runIf(name === 'distributed')('answers the rest while a subgraph is down, and names it', async () => {
    await place.stop!('awards');
    const { data, errors } = await ask(
      '{ people(first: 1) { nodes { name { full } honours { honourCode } } } }',
      {},
      as('officer'),
    );
    expect(data.people.nodes[0].name.full).toBeTruthy();
    expect(data.people.nodes[0].honours).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'awards' });
  });
});

it('has an operation for every way of asking', () => {
  expect(operations.length).toBeGreaterThanOrEqual(12);
  expect(existsSync('docker-compose.yml')).toBe(true);
});
