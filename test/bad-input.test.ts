import {
  buildASTSchema,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  parse,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../subgraphs/index.js';
import type { Viewer } from '../subgraphs/kernel/index.js';
import { createViewerCodec } from '../subgraphs/kernel/viewer.js';
import { badFields } from './support/bad-values.js';
import { type Creation, creations } from './support/creations.js';
import { graphWithout } from './support/graph.js';
import { startTestSubgraph, type TestSubgraph, testSecret, viewerWith } from './support/subgraph.js';
import { decomposed, done, notComposed, written } from './support/trio.js';

const codec = createViewerCodec(testSecret);
type Values = Record<string, unknown>;

async function ask(graph: TestSubgraph, viewer: Viewer, language: string, query: string, variables: Values) {
  const caller = { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: language };
  return JSON.parse(JSON.stringify(await graph.runtime.execute(caller, { query, variables })));
}

/** What an answer says where something was wrong: the errors, or the refusals of the payload. */
const complaints = ({ data, errors }: { data?: any; errors?: any[] }): { code: string; message: string }[] =>
  errors?.map(({ message, extensions }) => ({ code: extensions.code, message })) ??
  data?.it?.userErrors ??
  [];

/** Anything of a statement, a driver, a stack or a file. */
const inner =
  /\b(select|insert|update|relation|constraint|violates|column|pg_\w+)\b|node_modules|\.[jt]s:\d|\n\s+at /;

const vietnamese = /[àáạảãâăđèéẹêìíịòóọôơùúưỳýạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờợụủứừửựỹ]/i;

/**
 * Asks in both languages; the answer must name a code of the contract, say what is wrong in the language asked for, and
 * show nothing of the inside.
 * @returns what is wrong with the answer; nothing where all is well
 */
async function misanswered(
  graph: TestSubgraph,
  viewer: Viewer,
  query: string,
  variables: Values,
): Promise<string[]> {
  const answers = ['vi', 'en'].map((language) => ask(graph, viewer, language, query, variables));
  const [vi = [], en = []] = (await Promise.all(answers)).map(complaints);
  const says = (complaint: string) => [
    `${complaint}: ${query.slice(0, 80)} ${JSON.stringify(variables).slice(0, 400)}`,
  ];
  const code = en[0]?.code;
  if (!code) return says('nothing');
  if (!/^[A-Z_]+$/.test(code) || code === 'INTERNAL_SERVER_ERROR') return says(code);
  if (vi[0]?.code !== code || vi[0].message === en[0]!.message || !vietnamese.test(vi[0].message))
    return says('not in Vietnamese');
  return inner.test(JSON.stringify([vi, en])) ? says(JSON.stringify(en)) : [];
}

/** Sees what there is to see, so that lists have rows and mutations are let through as far as their input. */
const reader = viewerWith({ roles: ['ADMIN', 'UNION_OFFICER', 'UNION_LEADER', 'PROGRAMME_MONITOR', 'DOST'] });

const inputOf = async ({ input }: Creation, graph: TestSubgraph) =>
  typeof input === 'function' ? input(graph) : input;

describe.each(subgraphs)('$name', ({ name, load }) => {
  let graph: TestSubgraph;
  let roots: Record<'Query' | 'Mutation', ReturnType<GraphQLObjectType['getFields']>>;
  const made = creations[name]!;

  beforeAll(async () => {
    graph = await startTestSubgraph(await load(), graphWithout(), () => new Date('2026-11-23T02:00:00Z'));
    const schema = buildASTSchema(parse(graph.runtime.sdl), { assumeValidSDL: true });
    const fieldsOf = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields();
    roots = { Query: fieldsOf('Query'), Mutation: fieldsOf('Mutation') };
  });
  afterAll(() => graph.close());

  it.each(made)('$mutation says what is wrong with each value, and writes nothing', async (creation) => {
    const input = await inputOf(creation, graph);
    const { args } = roots.Mutation[creation.mutation]!;
    const { type } = args[0]!;
    const query = `mutation($input: ${type}) { it: ${creation.mutation}(input: $input) { userErrors { code message path } } }`;
    const cases = badFields(args, { input }, true);
    if ('idempotencyKey' in (getNamedType(type) as GraphQLInputObjectType).getFields())
      cases.push({ input: { ...input, idempotencyKey: 'k'.repeat(101) } });
    const before = await written(graph);
    const wrong: string[] = [];
    for (const each of cases) wrong.push(...(await misanswered(graph, creation.by, query, each)));
    expect(wrong).toEqual([]);
    expect(await written(graph)).toEqual(before);
  });

  it.each(
    made,
  )('$mutation stores composed what is typed decomposed, and finds it however typed', async (creation) => {
    const { found } = creation;
    const input = await inputOf(creation, graph);
    const id = await done(graph, creation.by, creation.mutation, decomposed(input));
    expect(await notComposed(graph)).toEqual([]);
    if (!found) return;
    const { args } = roots.Query[found.list]!;
    const type = args.find(({ name }) => name === found.as)!.type;
    const query = `query($search: ${type}) { it: ${found.list}(${found.as}: $search) { nodes { id } } }`;
    const typed = ['NFC', 'NFD'].map((form) => found.text.normalize(form));
    const plain = found.text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    for (const text of [
      ...typed,
      plain,
      found.text.toUpperCase(),
      `\u200b ${found.text.replace('Đ', 'Ð')}  `,
    ]) {
      const search = found.as === 'filter' ? { search: text } : text;
      const { data, errors } = await ask(graph, reader, 'vi', query, { search });
      expect(errors).toBeUndefined();
      expect(
        data.it.nodes.map((node: { id: string }) => node.id),
        text,
      ).toContain(id);
    }
  });

  it('says what is wrong with each argument of each query', async () => {
    const wrong: string[] = [];
    for (const field of Object.values(roots.Query).filter(({ args }) => args.length > 0)) {
      const { args } = field;
      const variables = args.map((each) => `$${each.name}: ${each.type}`).join(', ');
      const given = args.map((each) => `${each.name}: $${each.name}`).join(', ');
      const query = `query(${variables}) { it: ${field.name}(${given}) { __typename } }`;
      const isList = args.some((each) => each.name === 'after');
      const good = isList
        ? { first: 1, ...(args.some((each) => each.name === 'filter') && { filter: {} }) }
        : {};
      const cases = badFields(args, good, false);
      if (isList) {
        cases.push(...[-1, 101, 2 ** 31 - 1].map((first) => ({ ...good, first })));
        const cursors = ['x', 'bnVsbA', 'x'.repeat(100_000), cursorOf('id:ASC', [1])];
        cases.push(...cursors.map((after) => ({ ...good, after })));
      }
      for (const each of cases) wrong.push(...(await misanswered(graph, reader, query, each)));
      for (const harmless of isList ? [{ filter: null }, { first: 0 }, { after: null }] : []) {
        const { errors = [] } = await ask(graph, reader, 'vi', query, { ...good, ...harmless });
        wrong.push(...errors.map(({ message }: Error) => `${message}: ${query} ${JSON.stringify(harmless)}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says what is wrong with each value in a cursor', async () => {
    const wrong: string[] = [];
    const lists = Object.values(roots.Query).filter(({ args }) => args.some((each) => each.name === 'after'));
    for (const list of lists) {
      const query = `query($after: String) { it: ${list.name}(first: 1, after: $after) { edges { cursor } } }`;
      const { data } = await ask(graph, reader, 'vi', query, {});
      const cursor: string | undefined = data.it.edges[0]?.cursor;
      if (!cursor) continue;
      const { o, v } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      for (const [i, old] of (v as unknown[]).entries()) {
        for (const value of forgeries(old)) {
          const after = cursorOf(o, v.with(i, value));
          wrong.push(...(await misanswered(graph, reader, query, { after })));
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

const cursorOf = (order: string, values: unknown[]) =>
  Buffer.from(JSON.stringify({ o: order, v: values })).toString('base64url');

/** What no row can have in the place of a sort value. */
function forgeries(value: unknown): unknown[] {
  const any = [{}, [], true, 'x'.repeat(501), 'a\u0000b'];
  if (typeof value === 'number') return [...any, 'seven'];
  return /^\d{4}-\d\d-\d\d/.test(String(value)) ? [...any, 7, 'soon', '2026-02-30'] : [...any, 7];
}
