import {
  type DocumentNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../../subgraphs/kernel/index.js';
import type { TestSubgraph } from './subgraph.js';

type Input = Record<string, unknown>;
/** A function where the account is known only after `beforeAll`. */
type Who = Viewer | (() => Viewer);

/** Who may take a mutation and who may not, and what is refused to who may. */
export interface Trio {
  /** Makes what the mutation needs; the input then works for who may. */
  readonly input: () => Promise<Input> | Input;
  readonly right: Who;
  /** Somebody who may know of the record and may not do this: FORBIDDEN. */
  readonly wrong: Who;
  /** Somebody who may not know of the record: NOT_FOUND. */
  readonly unaware?: Who;
  /** State of the record afterwards. */
  readonly becomes?: string;
  /** Code where who may does the same once more. */
  readonly again?: string;
  /** Codes of refusals, each with what differs from the input that works. */
  readonly refusals?: readonly (readonly [code: string, changes: Input | (() => Promise<Input>)])[];
}

const whoIs = (who: Who): Viewer => (typeof who === 'function' ? who() : who);

/**
 * The tests that every mutation has: refused to anonymous callers and to the wrong account, nothing being written; taken
 * for the right one, audited, and once per idempotency key, its texts
 * being typed decomposed (NFD) and stored composed (NFC); domain refusals, nothing being written either.
 * `test/mutations.test.ts` looks for a call of `trio` for every mutation of the schema.
 */
export const trioOn =
  (graph: () => TestSubgraph) =>
  (mutation: string, { input: make, right, wrong, unaware, becomes, again, refusals = [] }: Trio) =>
    describe(mutation, () => {
      let input: Input;
      beforeAll(async () => {
        input = await make();
      });

      it.each([
        ['anonymous callers', 'UNAUTHENTICATED', anonymous],
        ['the wrong account', 'FORBIDDEN', wrong],
        ...(unaware ? ([['who may not know of it', 'NOT_FOUND', unaware]] as const) : []),
      ] as const)('is refused to %s with %s and writes nothing', async (_who, code, who) => {
        const before = await written(graph());
        expect(await take(graph(), whoIs(who), mutation, input)).toEqual({ code });
        expect(await written(graph())).toEqual(before);
      });

      // Refused, it changes nothing, so that the same serves all of them.
      it.each(
        refusals.filter(([, changes]) => typeof changes !== 'function'),
      )('answers %s for %j and writes nothing', async (code, changes) => {
        const before = await written(graph());
        expect(await take(graph(), whoIs(right), mutation, { ...input, ...changes })).toEqual({ code });
        expect(await written(graph())).toEqual(before);
      });

      it('works for the right account, is audited, and is done once per key', async () => {
        const typed = decomposed(input);
        const keyed = hasKey(graph(), mutation) ? { ...typed, idempotencyKey: `trio ${mutation}` } : typed;
        const audited = await auditEntries(graph());
        const first = await take(graph(), whoIs(right), mutation, keyed);
        expect(first.code).toBeUndefined();
        if (becomes) expect(first.record.status).toBe(becomes);
        expect(await auditEntries(graph())).toBeGreaterThan(audited);
        const after = await written(graph());
        if (keyed !== typed) expect(await take(graph(), whoIs(right), mutation, keyed)).toEqual(first);
        if (again) expect(await take(graph(), whoIs(right), mutation, input)).toEqual({ code: again });
        expect(await written(graph())).toEqual(after);
        expect(await notComposed(graph())).toEqual([]);
      });

      it.each(
        refusals.flatMap(([code, changes]) =>
          typeof changes === 'function' ? [[code, changes] as const] : [],
        ),
      )('answers %s for another that is made for it, and writes nothing', async (code, changes) => {
        const usual = await make();
        const changed = await changes();
        const before = await written(graph());
        expect(await take(graph(), whoIs(right), mutation, { ...usual, ...changed })).toEqual({ code });
        expect(await written(graph())).toEqual(before);
      });
    });

/** Runs a mutation. @returns the record, or the code of the error, or the codes of the refusals joined */
export async function take(
  graph: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: Input,
): Promise<{ record?: any; code?: string }> {
  const { data, errors } = await graph.run(viewer, operationOf(graph, mutation), { input });
  if (errors) return { code: errors[0].extensions.code };
  const { userErrors, ...record } = data[mutation];
  if (userErrors.length === 0) return { record: Object.values(record)[0] };
  // What was refused has no record, and says why in words and where.
  expect(Object.values(record)[0]).toBeNull();
  for (const { message } of userErrors) expect(message).not.toBe('');
  return { code: userErrors.map((each: { code: string }) => each.code).join() };
}

/** Runs a mutation that has to work. @returns the id of the record */
export async function done(
  graph: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: Input,
): Promise<string> {
  const { record, code } = await take(graph, viewer, mutation, input);
  if (!record) throw new Error(`${mutation} is refused: ${code}`);
  return record.id ?? record;
}

/** What a subgraph has stored: per table the number of its rows and the last transaction that left one. */
export async function written(graph: TestSubgraph): Promise<unknown[]> {
  const schema = graph.runtime.manifest.name;
  const connection = graph.runtime.orm.em.getConnection();
  const tables: { name: string }[] = await connection.execute(
    `select tablename as name from pg_tables where schemaname = '${schema}' order by 1`,
  );
  const states = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, max(xmin::text::bigint)::text as last from "${schema}"."${name}"`,
  );
  return connection.execute(states.join(' union all '));
}

/** The input as a Mac writes it: letters and their marks apart. Ids, dates and enum values have none. */
export const decomposed = (input: Input): Input => JSON.parse(JSON.stringify(input).normalize('NFD'));

/** Tables with rows whose text is not in canonical form (NFC). */
export async function notComposed(graph: TestSubgraph): Promise<string[]> {
  const schema = graph.runtime.manifest.name;
  const tables = (await written(graph)) as { name: string }[];
  const found: { name: string }[] = await graph.runtime.orm.em
    .getConnection()
    .execute(
      tables
        .map(
          ({ name }) =>
            `select '${name}' as name from "${schema}"."${name}" t where t::text is not nfc normalized`,
        )
        .join(' union '),
    );
  return found.map(({ name }) => name);
}

async function auditEntries(graph: TestSubgraph): Promise<number> {
  const [row]: { n: number }[] = await graph.runtime.orm.em
    .getConnection()
    .execute(`select count(*)::int as n from "${graph.runtime.manifest.name}".audit_entry`);
  return row!.n;
}

const documents = new WeakMap<TestSubgraph, DocumentNode>();

function typeOf(graph: TestSubgraph, name: string) {
  const document = documents.get(graph) ?? parse(graph.runtime.sdl);
  documents.set(graph, document);
  return document.definitions.find(
    (each): each is ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode =>
      (each.kind === 'ObjectTypeDefinition' || each.kind === 'InputObjectTypeDefinition') &&
      each.name.value === name,
  );
}

const named = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : named(type.type));

function signatureOf(graph: TestSubgraph, mutation: string) {
  const { fields = [] } = typeOf(graph, 'Mutation') as ObjectTypeDefinitionNode;
  const field = fields.find(({ name }) => name.value === mutation);
  if (!field) throw new Error(`there is no mutation ${mutation}`);
  return { input: named(field.arguments![0]!.type), payload: named(field.type) };
}

const has = (graph: TestSubgraph, type: string, field: string) =>
  typeOf(graph, type)?.fields?.some(({ name }) => name.value === field) ?? false;

const hasKey = (graph: TestSubgraph, mutation: string) =>
  has(graph, signatureOf(graph, mutation).input, 'idempotencyKey');

/** The operation that asks for the record's id and state and for all refusals, after the schema itself. */
function operationOf(graph: TestSubgraph, mutation: string): string {
  const { input, payload } = signatureOf(graph, mutation);
  const selection = typeOf(graph, payload)!.fields!.map(({ name: { value: name }, type }) => {
    if (name === 'userErrors') return 'userErrors { code message path }';
    if (!typeOf(graph, named(type))) return name;
    return has(graph, named(type), 'status') ? `${name} { id status }` : `${name} { id }`;
  });
  return `mutation($input: ${input}!) { ${mutation}(input: $input) { ${selection.join(' ')} } }`;
}
