import { setImmediate } from 'node:timers/promises';
import { IsolationLevel } from '@mikro-orm/core';
import { LRUCache } from 'lru-cache';
import type { Entities } from '../../kernel/federation/entities.js';
import type { Context } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { isInTransaction } from '../../kernel/read/kept.js';
import { changedSince } from './changed-records.js';
import { Column, Places } from './column.js';
import { type ColumnName, type Records, recordsOf, selectColumns, textsOf } from './column-rows.js';
import type { Frame } from './dimensions.js';

type KeptRecords = Exclude<Records, 'associations'>;

/** Columns of a subject on a day, all as of one change. */
export interface Columns {
  /** How many records there are, by kind; those that do not count among them. */
  readonly counts: Readonly<Record<KeptRecords, number>>;
  column(name: ColumnName): Column;
  /** Whose a membership is: the place of a person, or less than 0 for an organization. */
  ownerOf(membership: number): number;
}

interface Kept {
  readonly column: Column;
  /** Number of the entry of the audit up to which it is right. */
  change: string;
}

/** Of all columns that are kept. */
const mostBytes = 250_000_000;

/**
 * What statistics count, kept by the process: columns of records, which of every change are told anew for the records that
 * it concerns. The audit, numbered in the order of commits, tells which. So a number is never older than the database,
 * whoever writes to it.
 */
class ColumnStore {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ column }) => column.bytes,
  });
  private readonly people = new Places();
  private readonly memberships = new Places();
  private readonly organizations = new Places();
  private readonly owners: number[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Columns as of the last change; one statement where they are so already.
   * @param names of any records of the subject
   * @param work on them, at once: the next change alters them
   */
  async read<T>(
    ctx: Context,
    frame: Frame,
    names: readonly ColumnName[],
    work: (columns: Columns) => T,
  ): Promise<T> {
    const wanted = names.map((name) => ({ name, key: keyOf(frame, name) }));
    const known = await changeOf(ctx.em, ctx.subgraph);
    const kept = this.keptAt(known, wanted);
    if (kept.size === wanted.length) return work(this.columns(kept));
    // One after another: what is read first is set first.
    return this.inTurn(() =>
      inSnapshot(ctx, async (em) => {
        const change = await changeOf(em, ctx.subgraph);
        const columns = this.keptAt(change, wanted);
        await this.refresh(em, change, frame, wanted, columns);
        return work(this.columns(columns));
      }),
    );
  }

  /** Those of the columns that are right up to a change. */
  private keptAt(change: string, wanted: readonly Wanted[]): Map<ColumnName, Column> {
    return new Map(
      wanted.flatMap(({ name, key }) => {
        const found = this.kept.get(key);
        return found?.change === change ? [[name, found.column] as const] : [];
      }),
    );
  }

  private columns(known: ReadonlyMap<ColumnName, Column>): Columns {
    return {
      counts: { people: this.people.count, memberships: this.memberships.count },
      column: (name) => known.get(name)!,
      ownerOf: (membership) => this.owners[membership]!,
    };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  /** @param columns are those that are right as they are; the others are added */
  private async refresh(
    em: Em,
    change: string,
    frame: Frame,
    wanted: readonly Wanted[],
    columns: Map<ColumnName, Column>,
  ): Promise<void> {
    const old = wanted.filter(({ name }) => !columns.has(name));
    const known = old.flatMap(({ key }) => this.kept.get(key)?.change ?? []);
    const changed = known.length === 0 ? null : await changedSince(em, frame.schema, earliest(known));
    for (const records of ['people', 'memberships'] as const) {
      const all = old.filter(({ name }) => recordsOf(frame.population.subject, name) === records);
      const [anew, further] = [
        all.filter(({ key }) => !changed || !this.kept.has(key)),
        all.filter(({ key }) => changed && this.kept.has(key)),
      ];
      for (const [some, only] of [[anew], [further, changed?.[records]]] as const) {
        const told = some.map(({ key }) => (only ? this.kept.get(key)!.column : new Column()));
        await this.fill(em, frame, records, some, told, only);
        for (const [i, { name, key }] of some.entries()) {
          columns.set(name, told[i]!);
          this.kept.set(key, { column: told[i]!, change });
        }
      }
    }
  }

  /** @param only records that are told anew; default: all */
  private async fill(
    em: Em,
    frame: Frame,
    records: KeptRecords,
    wanted: readonly Wanted[],
    columns: readonly Column[],
    only?: readonly string[],
  ): Promise<void> {
    if (wanted.length === 0 || only?.length === 0) return;
    const names = wanted.map(({ name }) => name);
    const rows = await selectColumns(em, only ? { ...frame, only } : frame, records, names);
    // A record that is there no more is not counted.
    for (const id of only ?? []) for (const column of columns) column.set(this[records].of(id), '');
    for (const row of rows) {
      // Of all records it takes a while, in which others are served; what is kept already is altered at once.
      if (!only) await setImmediate();
      const { id, person_id, organization_id, texts } = textsOf(row, names);
      for (const [i, each] of id.entries()) {
        const place = this[records].of(each);
        for (const [at, column] of columns.entries()) column.set(place, texts[at]![i]!);
        if (records === 'memberships') this.owners[place] = this.ownerOf(person_id[i]!, organization_id[i]!);
      }
    }
  }

  private ownerOf(personId: string, organizationId: string): number {
    return personId ? this.people.of(personId) : -1 - this.organizations.of(organizationId);
  }
}

interface Wanted {
  readonly name: ColumnName;
  readonly key: string;
}
/** What a column depends on besides the records. */
const keyOf = ({ population, asOf, today, youngMaxAge }: Frame, name: ColumnName): string =>
  [population.subject, name, asOf, today, name === 'LOCALITY' && population.place, youngMaxAge].join();

const earliest = (changes: readonly string[]): string =>
  changes.reduce((a, b) => (BigInt(a) <= BigInt(b) ? a : b));

async function changeOf(em: Em, schema: string): Promise<string> {
  const [last] = await em.execute<{ change: string }[]>(
    `select coalesce(max(id), 0)::text as change from "${schema}".audit_entry`,
  );
  return last!.change;
}

/**
 * A column reads all of a few tables: it gets memory for that, and plans that do not sort them or look them up one by
 * one, and is not compiled, which takes longer than to run it.
 */
const settings = ["work_mem = '64MB'", 'enable_mergejoin = off', 'jit = off'];

const inSnapshot = <T>(ctx: Context, work: (em: Em) => Promise<T>): Promise<T> =>
  ctx.em.transactional(
    async (em) => {
      await em.execute(settings.map((each) => `set local ${each}`).join('; '));
      return work(em as Em);
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ },
  );

const stores = new WeakMap<Entities, ColumnStore>();

/**
 * Works on columns of people or members on the day of a frame, as of the last change.
 * @param names of any records of the subject
 * @param work on them, at once
 */
export function withColumns<T>(
  ctx: Context,
  frame: Frame,
  names: readonly ColumnName[],
  work: (columns: Columns) => T,
): Promise<T> {
  // In a transaction there may be changes that nobody else knows of.
  const isApart = isInTransaction(ctx);
  const store = (!isApart && stores.get(ctx.entities)) || new ColumnStore();
  if (!isApart) stores.set(ctx.entities, store);
  return store.read(ctx, frame, names, work);
}
