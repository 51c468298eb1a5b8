import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import { createExecutor } from './execute.js';

const schema = buildSchema(
  'type Query { plain: Int app: Int fault: Int notANumber: Int echo(text: String!, list: [Int!] = []): String }',
);
const throwing = (error: unknown) => () => {
  throw error;
};
const { plain, app, fault, notANumber } = schema.getQueryType()!.getFields();
plain!.resolve = throwing(new GraphQLError('of a resolver'));
app!.resolve = throwing(notFound());
fault!.resolve = throwing(new TypeError('select * from secrets'));
notANumber!.resolve = () => 'x';

const logged: unknown[] = [];
const ctx = {
  requestId: 'r-1',
  say: (text: { en: string }) => text.en,
  log: { error: (entry: unknown) => logged.push(entry) },
} as unknown as Context;
const execute = createExecutor(schema);

async function ask(query: string, variables: Record<string, unknown> = {}) {
  logged.length = 0;
  const { errors } = await execute(ctx, { query, variables });
  const { message, extensions } = errors![0]!;
  return { message, code: extensions.code, requestId: extensions.requestId, logged: logged.length };
}

describe('errors of an operation', () => {
  it.each([
    ['syntax', '{', {}],
    ['an unknown field', '{ nope }', {}],
    ['a literal of another type', '{ echo(text: 1) }', {}],
    ['a variable of another type', 'query($t: String!) { echo(text: $t) }', { t: 1 }],
    ['a missing variable', 'query($t: String!) { echo(text: $t) }', {}],
    [
      'null for a list that must not be null inside',
      'query($l: [Int!]) { echo(text: "", list: $l) }',
      { l: [null] },
    ],
    ['a null that a default hid', 'query($t: String = "x") { echo(text: $t) }', { t: null }],
    ['no operation of the name', 'query A { app } query B { app }', {}],
  ])('are the caller’s own for %s', async (_what, query, variables) => {
    expect(await ask(query, variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      requestId: 'r-1',
      logged: 0,
    });
  });

  it.each([
    'plain',
    'fault',
    'notANumber',
  ])('are masked and logged where a resolver is at fault: %s', async (field) => {
    const { message, ...rest } = await ask(`{ ${field} }`);
    expect(rest).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1', logged: 1 });
    expect(message).not.toMatch(/of a resolver|secrets|cannot represent/);
  });

  it('are shown where they are made to be', async () => {
    expect(await ask('{ app }')).toMatchObject({ code: 'NOT_FOUND', logged: 0 });
  });
});
