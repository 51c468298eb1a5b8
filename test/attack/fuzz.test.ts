import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicTitles } from '../../subgraphs/associations/leadership/leadership.policy.js';
import { errorCodes } from '../../subgraphs/kernel/errors.js';
import { type DemoGraph, startDemoGraph } from '../support/demo-graph.js';
import { operationsOf } from './generator.js';

/** How many operations are tried; FUZZ=10000 tries all that the issue asks for. */
const total = Number(process.env.FUZZ ?? 1_500);
const seed = Number(process.env.FUZZ_SEED ?? 20261123);

let graph: DemoGraph;
beforeAll(async () => {
  graph = await startDemoGraph();
}, 180_000);
afterAll(() => graph?.close());

const rows = async (sql: string): Promise<any[]> =>
  graph.embedded.runtimes.get('associations')!.orm.em.getConnection().execute(sql);

/** Ids of records of all subgraphs. */
async function knownIds(): Promise<string[]> {
  const ids: string[] = [];
  for (const { manifest } of graph.embedded.runtimes.values()) {
    for (const { entity } of manifest.entities) {
      const table = (graph.embedded.runtimes.get(manifest.name)!.orm.getMetadata() as any).get(
        entity,
      ).tableName;
      const found = await rows(`select id from "${manifest.name}"."${table}" order by id limit 6`);
      ids.push(...found.map(({ id }) => id));
    }
  }
  return ids;
}

/** Nothing of the inside: statements, stacks, files, addresses of machines. */
const inside =
  /\b(select|insert|update|delete)\s.{1,80}\b(from|into|set|where)\b|\bat [\w.<> ]+ \((?:file:|node:|\/)|node_modules|\/work\/|\.ts:\d|ECONN|PGlite|mikro|relation "|syntax error at or near|search_key|password_hash|\$argon2/i;

/** Gives every person a name and a birthday that nothing else in the graph has, so that what leaks can be told. */
async function markPeople(): Promise<void> {
  await rows(`update associations.person p set full_name = m.mark, given_name = m.mark, birth = m.day
    from (select id, 'Zq' || lpad(n::text, 5, '0') || 'x' as mark, (1000 + n % 800) || '-05-19' as day
          from (select id, row_number() over (order by id) as n from associations.person) numbered) m where m.id = p.id`);
}
const marks = /Zq\d{5}x|"year":1[0-7]\d\d/g;

/** Names that an office makes public, whoever asks. */
const publicNames = async (): Promise<string[]> =>
  (
    await rows(`select p.full_name as name from associations.person p join associations.office_holding h on h.person_id = p.id
      where h.title = any('{${publicTitles.join(',')}}')`)
  ).map(({ name }) => name);

/** The marks that somebody may see, by the list of people and by their offices. */
async function marksFor(who: string): Promise<Set<string>> {
  const query =
    'query($after: String) { people(first: 50, after: $after) { nodes { name { full } birth { year } } pageInfo { hasNextPage endCursor } } }';
  const seen = new Set<string>(await publicNames());
  for (let after: string | null = null; ; ) {
    const { data, body } = await graph.askAnew(who, { query, variables: { after } });
    for (const [mark] of body.matchAll(marks)) seen.add(mark);
    const page: { hasNextPage: boolean; endCursor: string } | undefined = data?.people?.pageInfo;
    if (!page?.hasNextPage) return seen;
    after = page.endCursor;
  }
}

test(`${total} operations as everybody: no fault, nothing of the inside, nothing hidden`, async () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
  const operations = fc.sample(operationsOf({ schema, ids: await knownIds() }), { numRuns: total, seed });
  await markPeople();
  const allowed = new Map<string, Set<string>>();
  for (const who of graph.everybody) allowed.set(who, await marksFor(who));
  // Somebody sees all, somebody sees less, or nothing would show.
  expect(allowed.get('anonymous')!.size).toBeLessThan(allowed.get('officer')!.size);
  const codes = new Map<string, number>();
  const faults: string[] = [];
  const before = process.memoryUsage().rss;
  let slowest = 0;
  for (const [index, query] of operations.entries()) {
    const who = graph.everybody[index % graph.everybody.length]!;
    if (index % 1_000 === 0) await graph.renewTokens();
    const started = performance.now();
    const answer = await graph.ask(who, { query });
    slowest = Math.max(slowest, performance.now() - started);
    const note = (what: string) =>
      faults.push(`${what} · ${who} · ${query.slice(0, 1_500)} · ${answer.body.slice(0, 600)}`);
    if (answer.status >= 500 && answer.status !== 503) note(`status ${answer.status}`);
    for (const { extensions } of answer.errors ?? []) {
      const code = String(extensions?.code);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === 'INTERNAL_SERVER_ERROR' || !errorCodes.some((known) => known === code)) note(code);
    }
    if (!answer.errors) codes.set('none', (codes.get('none') ?? 0) + 1);
    const echoed = answer.body.replaceAll(/"message":"(?:[^"\\]|\\.)*"/g, '');
    if (inside.test(echoed)) note(`tells ${inside.exec(echoed)?.[0]}`);
    for (const [mark] of answer.body.matchAll(marks)) {
      if (allowed.get(who)!.has(mark)) continue;
      // What was done meanwhile may have shown it to him.
      allowed.set(who, await marksFor(who));
      if (!allowed.get(who)!.has(mark)) note(`leaks ${mark}`);
    }
  }
  process.stdout.write(
    `fuzz: ${total} operations, seed ${seed}, ${[...codes].map(([code, n]) => `${code} ${n}`).join(', ')}; slowest ${Math.round(slowest)} ms, memory ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more\n`,
  );
  expect(faults.slice(0, 20)).toEqual([]);
  // Enough of them do run, or nothing is tried.
  expect(codes.get('none')).toBeGreaterThan(total / 20);
  expect(process.memoryUsage().rss - before).toBeLessThan(800_000_000);
}, 1_800_000);
