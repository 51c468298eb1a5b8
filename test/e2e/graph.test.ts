import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { stripIgnoredCharacters } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseOperation } from '../../gateway/operations.js';
import { demoAccounts } from '../../seed/stories/accounts.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { copyOfDemoData } from '../support/demo-data.js';
import { buildOnce } from '../support/once.js';
import { administer, createDatabase } from '../support/postgres.js';
import { findServices } from '../support/services.js';
import { type Distributed, secret, startDistributed } from './distributed.js';
import { makeRoles, makeTables } from './roles.js';

/** `agency (people.nodes.birth), anonymous`: to whom which field tells nothing; where none is named, the whole answer. */
const denials = (text: string) =>
  [...text.matchAll(/([^\s,]+)(?: \(([\w.]+)\))?/g)].map(([, other, field]) => ({
    other: other!,
    path: field?.split('.') ?? [],
  }));

const folder = 'schema/operations';
const operations = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return {
      file,
      denied: denials(/^# ?denied:(.*)$/m.exec(text)?.[1] ?? ''),
      ...parseOperation(file, text),
    };
  });

interface Place {
  readonly url: string;
  /** Where operators ask; default: where everybody does. */
  readonly internal?: string;
  /** What a process counts. */
  readonly metrics?: (name: string) => Promise<string>;
  /** Where a subgraph listens, if it is a process of its own. */
  readonly at?: (name: string) => string;
  readonly stop?: (name: string) => Promise<void>;
  close(): Promise<void>;
}

async function embedded(): Promise<Place> {
  const data = await copyOfDemoData();
  const graph = await startEmbedded({ env: parseEnvironment({ NODE_ENV: 'test', DATA_DIR: data }) });
  await graph.gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = graph.gateway.app.server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      await graph.close();
      await rm(data, { recursive: true });
    },
  };
}

/** Processes from the built output, each with a role of its own in a database that the same stories fill. */
async function distributed(services: { databaseUrl: string; redisUrl: string }): Promise<Place> {
  const dist = await buildOnce();
  const database = await createDatabase(services.databaseUrl);
  let dropRoles: Awaited<ReturnType<typeof makeRoles>> | undefined;
  let graph: Distributed | undefined;
  const close = async () => {
    await graph?.close();
    await database.drop();
    await dropRoles?.(services.databaseUrl);
  };
  try {
    dropRoles = await makeRoles(database.url);
    await makeTables(database.url);
    // While these are filled no process is there that would follow every story as it is told.
    const env = parseEnvironment({ NODE_ENV: 'test', DATABASE_URL: database.url, VIEWER_SECRET: secret });
    await (await startEmbedded({ env })).close();
    graph = await startDistributed(database.url, services.redisUrl, { dist });
    await expectNoDemoAccounts(graph.url);
    // From here on they stand for real ones.
    await administer(database.url, 'update associations.account set is_demo = false');
    return { ...graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The processes run in production, where a demo account is as good as none. */
async function expectNoDemoAccounts(url: string): Promise<void> {
  const query =
    'mutation { signIn(input: { username: "admin", password: "demo-only" }) { accessToken userErrors { code } } }';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(await answer.json()).toMatchObject({
    data: { signIn: { accessToken: null, userErrors: [{ code: 'WRONG_CREDENTIALS' }] } },
  });
}

const services = await findServices();
const places: [string, () => Promise<Place>][] = [['embedded', embedded]];
if (services) places.push(['distributed', () => distributed(services)]);
else process.stdout.write('The distributed graph is not tested: no PostgreSQL and Redis here.\n');

/** True where an answer tells nothing: no list has an element, nothing is counted. */
const isNothing = (value: unknown): boolean =>
  (value ?? null) === null ||
  value === 0 ||
  (Array.isArray(value)
    ? value.every(isNothing)
    : typeof value === 'object' && Object.values(value as object).every(isNothing));

/** What an answer holds under a path, in every element of the lists on the way. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== 'object' || value === null) return [value];
  return valuesAt((value as Record<string, unknown>)[name], rest);
}
const tells = (data: unknown, path: readonly string[]) => !valuesAt(data, path).every(isNothing);

describe.each(places)('the graph, %s', (name, start) => {
  let place: Place;
  let starting: Promise<Place>;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    starting = start();
    place = await starting;
    for (const { username } of demoAccounts) tokens.set(username, (await signIn(username)).accessToken);
  }, 180_000);
  // Of one that starts too slowly too: else its processes would go on beside the other tests.
  afterAll(
    () =>
      starting?.then(
        (started) => started.close(),
        () => {},
      ),
    30_000,
  );

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
    file,
    query,
    variables,
    as: who,
    denied,
  }) => {
    const { data, errors } = await ask(query, variables ? JSON.parse(variables) : {}, as(who));
    // Some end the session that asks.
    if (file.startsWith('account/') && who !== 'anonymous') tokens.set(who, (await signIn(who)).accessToken);
    expect(errors).toBeUndefined();
    expect(isNothing(data)).toBe(false);
    for (const { other, path } of denied) {
      // Only what somebody may read can be withheld from others.
      expect([path, tells(data, path)]).toEqual([path, true]);
      const refused = await ask(query, variables ? JSON.parse(variables) : {}, as(other));
      expect([other, path, tells(refused.data, path)]).toEqual([other, path, false]);
      for (const { extensions } of refused.errors ?? [])
        expect(extensions.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
    }
  });

  it('answers the question of the README from all five subgraphs', async () => {
    const question = [...readFileSync('README.md', 'utf8').matchAll(/^QUERY\+?='(.*)'$/gm)];
    const query = question
      .map(([, line]) => line)
      .join('')
      .replaceAll('\\"', '"');
    const example = operations.find(({ file }) => file.startsWith('AcrossTheGraph'))!;
    expect(stripIgnoredCharacters(`query AcrossTheGraph ${query}`)).toBe(
      stripIgnoredCharacters(example.query),
    );
    const { data, errors } = await ask(query, {}, as('officer'));
    expect(errors).toBeUndefined();
    const association = data.associations.nodes[0];
    expect(association.consultancyRequests.nodes).not.toEqual([]);
    for (const { person } of association.memberships.nodes) {
      expect(person.name.full).toBeTruthy();
      expect(person.honours).not.toEqual([]);
      expect(person.researchProjects).not.toEqual([]);
    }
    expect(association.memberships.nodes).toHaveLength(3);
    expect(data.indicatorReadings).toHaveLength(7);
    expect(data.indicatorReadings[0].value).toBeGreaterThan(0);
  });

  it('computes T1, T6 and T7 from the people, on the new and on the old territory', async () => {
    const units = await ask(
      '{ a: administrativeUnits(filter: { level: PROVINCE }) { nodes { id } } b: administrativeUnits(filter: { level: PROVINCE, asOf: "2025-01-01" }) { nodes { id gsoCode } } }',
    );
    const now = units.data.a.nodes[0].id;
    const [old, oldKonTum] = ['51', '62'].map(
      (code) => units.data.b.nodes.find((unit: any) => unit.gsoCode === code).id,
    );
    const readings = async (territory: string) => {
      const { data } = await ask(
        'query($t: ID!) { indicatorReadings(territoryId: $t) { indicatorCode value status } }',
        { t: territory },
      );
      return Object.fromEntries(
        data.indicatorReadings.map((reading: any) => [reading.indicatorCode, reading]),
      );
    };
    const [today, before, konTum] = [await readings(now), await readings(old), await readings(oldKonTum)];
    for (const code of ['T1', 'T6', 'T7'])
      expect(before[code].value + konTum[code].value).toBe(today[code].value);
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

  it.runIf(name === 'distributed')('tells operators what it tells nobody else', async () => {
    const get = async (address: string) => {
      const answer = await fetch(address);
      return answer.ok ? answer.text() : answer.status;
    };
    const open = new URL(place.url).origin;
    expect(await get(`${open}/metrics`)).toBe(404);
    expect(await get(`${place.internal}/metrics`)).toContain('graph_operation_seconds');
    expect(await get(`${open}/health/ready`)).toBe('{"status":"ok"}');
    expect(await get(`${place.internal}/health/ready`)).toContain('"programme":true');
    expect(await get(`${place.internal}/graphql`)).toBe(404);
    const counted = await place.metrics!('awards');
    expect(counted).toMatch(/graph_database_connections{subgraph="awards",state="idle"} \d/);
    expect(counted).toContain('graph_event_relay_lag{subgraph="awards"} 0');
    expect(counted).toMatch(/graph_subgraph_operation_seconds_count{subgraph="awards",outcome="ok"} [1-9]/);
  });

  it.runIf(name === 'distributed')('refuses a subgraph called without a signed viewer', async () => {
    for (const headers of [{}, { 'x-viewer': 'forged' }]) {
      const response = await fetch(place.at!('associations'), {
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
    const officer = as('officer');
    const { data: known } = await ask(
      '{ consultancyRequests(first: 1) { nodes { id } } expertPool(first: 20) { nodes { person { id } } } }',
      {},
      officer,
    );
    const subjectId = known.consultancyRequests.nodes[0].id;
    const check = async (personIds: string[]) => {
      const query = `query($personIds: [ID!]!, $subjectId: ID!) { conflictCheck(personIds: $personIds, subjectId: $subjectId)
        { personId verdict checkedDomains { name answered } } }`;
      const { data, errors } = await ask(query, { personIds, subjectId }, officer);
      expect(errors).toBeUndefined();
      return data.conflictCheck as {
        personId: string;
        verdict: string;
        checkedDomains: { name: string; answered: boolean }[];
      }[];
    };
    const checked = await check(known.expertPool.nodes.map(({ person }: any) => person.id));
    const { personId } = checked.find(({ verdict }) => verdict === 'CLEAR')!;
    await place.stop!('awards');
    const { data, errors } = await ask(
      '{ people(first: 1) { nodes { name { full } honours { honourCode } } } }',
      {},
      officer,
    );
    expect(data.people.nodes[0].name.full).toBeTruthy();
    expect(data.people.nodes[0].honours).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'awards' });
    // Who was clear is so no longer: what awards would tell is not known.
    const [unknown] = await check([personId]);
    expect(unknown!.verdict).toBe('UNKNOWN');
    expect(unknown!.checkedDomains.filter(({ answered }) => !answered).map(({ name }) => name)).toEqual([
      'awards',
    ]);
  });
});

it('has an operation for every way of asking', () => {
  expect(operations.length).toBeGreaterThanOrEqual(12);
  expect(existsSync('docker-compose.yml')).toBe(true);
});
