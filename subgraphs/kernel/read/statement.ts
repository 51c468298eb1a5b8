import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { isRecording, noteStatement } from '../tracing/index.js';
import { formOf, placeOfMark } from './condition-form.js';

/** SQL of the ORM, with `?` for each parameter. */
export interface Compiled {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What is used of the driver's pool. */
interface Pool {
  query(statement: { name: string; text: string; values: readonly unknown[] }): Promise<{
    rows: Record<string, unknown>[];
  }>;
}

/** A statement of one form, as PostgreSQL knows it by its name. */
interface Prepared {
  readonly name: string;
  readonly text: string;
  /** Which value each parameter is. */
  readonly places: readonly number[];
}

/**
 * By entity and form; null where the form cannot be prepared. A client chooses among filters and orders, so there are
 * some hundred forms and not some hundred thousand; connections forget a statement only when they end.
 */
const prepared = new LRUCache<string, { readonly statement: Prepared | null }>({ max: 1_000 });

export interface StatementOptions {
  /** Tells apart statements over the same condition. */
  readonly name: string;
  readonly where: Where;
  /** What comes after the values of the condition. */
  readonly more?: readonly unknown[];
  /** Makes the SQL of a condition, once for each form. `more` follow as parameters that it does not count. */
  compile(where: Where): Compiled;
  /** Puts the SQL into a larger one. @param first number of the first of `more`: `$n`, `$n+1`, … */
  around?(sql: string, first: number): string;
}

/**
 * Reads rows by a prepared statement: the ORM makes the SQL of a condition once for each form that conditions take, and
 * PostgreSQL parses it once for each connection.
 * @returns rows as the database names their columns; null in a transaction, on PGlite, and for conditions with SQL in
 * them but for `selectedBy`: those are asked as ever
 */
export async function readPrepared(
  ctx: Context,
  options: StatementOptions,
): Promise<Record<string, unknown>[] | null> {
  const em = ctx.em as SqlEntityManager;
  const pool = em.isInTransaction() ? null : await poolOf(em);
  const parts = pool && formOf(options.where);
  if (!pool || !parts) return null;
  const key = `${ctx.subgraph} ${options.name} ${parts.form}`;
  let known = prepared.get(key);
  if (!known) {
    known = { statement: prepare(options, options.compile(parts.marked), parts.values.length) };
    prepared.set(key, known);
  }
  if (!known.statement) return null;
  const { name, text, places } = known.statement;
  const values = [...places.map((place) => parts.values[place]), ...(options.more ?? [])];
  return run(em, pool, { name, text, values });
}

/** Numbered SQL, by the same with marks. */
const numbered = new LRUCache<string, { readonly name: string; readonly text: string }>({ max: 1_000 });

/**
 * Reads rows by SQL that is written by hand and prepared likewise: long SQL takes longer to plan than to run.
 * @param sql with `?` for each parameter; values among its text would make too many statements
 * @param params as the database reads them: a list is `{a,b}`
 * @returns rows as the database names their columns
 */
export async function readSql<T extends object>(
  ctx: Context,
  sql: string,
  params: readonly unknown[],
): Promise<T[]> {
  const em = ctx.em as SqlEntityManager;
  const pool = em.isInTransaction() ? null : await poolOf(em);
  if (!pool) return em.execute<T[]>(sql, [...params]);
  let known = numbered.get(sql);
  if (!known) {
    let count = 0;
    const text = sql.replaceAll('?', () => `$${++count}`);
    known = { name: nameOf(text), text };
    numbered.set(sql, known);
  }
  return (await run(em, pool, { ...known, values: params })) as T[];
}

async function run(
  em: SqlEntityManager,
  pool: Pool,
  statement: Parameters<Pool['query']>[0],
): Promise<Record<string, unknown>[]> {
  const { text, values } = statement;
  em.config.get('onQuery')(text, [...values]);
  const started = isRecording() ? performance.now() : 0;
  try {
    const { rows } = await pool.query(statement);
    if (started) noteStatement(text, performance.now() - started);
    return rows;
  } catch (error) {
    if (started) noteStatement(text, performance.now() - started, true);
    throw em
      .getPlatform()
      .getExceptionConverter()
      .convertException(error as Error);
  }
}

/** By its text: one that was forgotten here and comes again is still known to the connections. */
const nameOf = (text: string) => `read_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;

async function poolOf(em: SqlEntityManager): Promise<Pool | null> {
  const connection = em.getConnection() as { getNativeClient?(): Promise<unknown> };
  const client = await connection.getNativeClient?.();
  // PGlite has no pool.
  return client && typeof client === 'object' && 'totalCount' in client ? (client as unknown as Pool) : null;
}

/** Numbers the parameters of the ORM's SQL. @returns null where it holds something that is no mark, or lacks one */
function prepare({ around }: StatementOptions, { sql, params }: Compiled, count: number): Prepared | null {
  const pieces = sql.split('?');
  if (pieces.length !== params.length + 1) return null;
  const places: number[] = [];
  let text = pieces[0]!;
  for (let i = 0; i < params.length; i++) {
    // Parts of the form and no values, which are all marks: an empty array, yes and no.
    if (params[i] === '{}' || typeof params[i] === 'boolean') {
      text += `${params[i] === '{}' ? "'{}'" : params[i]}${pieces[i + 1]}`;
      continue;
    }
    const place = placeOfMark(params[i]);
    if (place === null) return null;
    const number = places.includes(place) ? places.indexOf(place) + 1 : places.push(place);
    text += `$${number}${pieces[i + 1]}`;
  }
  if (new Set(places).size !== count) return null;
  // A list is two marks: any number of values is one parameter.
  text = text
    .replace(/ not in \((\$\d+), \1\)/g, ' <> all($1)')
    .replace(/ in \((\$\d+), \1\)/g, ' = any($1)');
  const whole = around ? around(text, places.length + 1) : text;
  return { name: nameOf(whole), text: whole, places };
}
