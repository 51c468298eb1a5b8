import { totalmem } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Entities } from '../../kernel/federation/entities.js';
import type { Context } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { isInTransaction } from '../../kernel/read/kept.js';
import { changedSince } from './changed-records.js';
import { type ByOwner, Column, Owners, Places } from './column.js';
import {
  type ColumnName,
  type ColumnRow,
  idsOf,
  numberOfDay,
  partsOf,
  selectColumns,
  textsOf,
} from './column-rows.js';
import { inSnapshot, lastChange } from './column-snapshot.js';
import {
  type Group,
  groupsOf,
  isHistory,
  type KeptRecords,
  namesOf,
  type Wanted,
  wantedOf,
} from './column-wanted.js';
import type { Frame } from './dimensions.js';
import { History, type OnDay, onDay } from './history.js';

/** Columns of a subject on a day, all as of one change. */
export interface Columns {
  /** How many records there are, by kind; those that do not count among them. */
  readonly counts: Readonly<Record<KeptRecords, number>>;
  column(name: ColumnName): OnDay;
  /** Whose memberships are. */
  readonly membersByOwner: () => ByOwner;
}

interface Kept {
  readonly column: Column | History;
  /** Number of the entry of the audit up to which it is right. */
  readonly change: bigint;
}
/** What the database says of some records in some columns. */
type Told = Group & { readonly only: readonly string[]; readonly rows: readonly ColumnRow[] };
/** Told of each membership whose it is. */
type Own = (id: string, place: number, owner: number) => void;

/** Of all columns that are kept: a quarter of what the process may take, and room for those of some questions. */
const mostBytes = Math.max(
  128_000_000,
  Math.floor(Math.min(process.constrainedMemory() || totalmem(), totalmem()) / 4),
);
/** What nobody asks for any more is forgotten: a day that is over, and what was known of people then. */
const unusedMs = 24 * 3_600_000;

/**
 * What statistics count, kept by the process: columns of records, which of every change are told anew for the records that
 * it concerns. The audit, numbered in the order of commits, tells which: a change by hand without an entry is not seen
 * until its record changes again, and an entry of `ResearchField` makes all columns be read anew.
 */
export class ColumnStore {
  private readonly kept: LRUCache<string, Kept>;
  private readonly places = { people: new Places(), memberships: new Places() };
  private readonly organizations = new Places();
  /** Of memberships. */
  private readonly owners = new Owners();
  /** Memberships that two reads knew as somebody else’s, and the later change: they are told again before they are counted. */
  private readonly doubtful = new Map<string, bigint>();
  /** To read columns anew takes a while, and histories a long one: neither holds up who asks for what is sooner told. */
  private readonly turns: Record<'histories' | 'anew' | 'further', Promise<unknown>> = {
    histories: Promise.resolve(),
    anew: Promise.resolve(),
    further: Promise.resolve(),
  };

  constructor(maxSize = mostBytes) {
    this.kept = new LRUCache({
      maxSize,
      sizeCalculation: ({ column }) => column.bytes,
      ttl: unusedMs,
      ttlAutopurge: true,
      updateAgeOnGet: true,
    });
  }

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
    const change = await lastChange(ctx.em, ctx.subgraph);
    for (let isFirst = true; ; isFirst = false) {
      const wanted = names.map((name) => wantedOf(frame, name, (history) => !this.kept.has(history)));
      const known = this.knownOf(wanted);
      if (isFirst && !this.isDoubtful(wanted) && known.every((each) => each?.change === change))
        return work(this.columnsOf(frame, wanted, known as Kept[]));
      if (!known.every(Boolean)) await this.inTurn('anew', () => this.readAnew(ctx, wanted));
      const done = await this.inTurn('further', async () => {
        const columns = await this.tellFurther(ctx, frame, wanted);
        return columns && { result: work(columns) };
      });
      if (done) return done.result;
    }
  }

  /** Reads columns that are not known, or of which too much changed, those of days gone by as histories. */
  async keep(ctx: Context, frame: Frame, names: readonly ColumnName[]): Promise<void> {
    const wanted = names.map((name) => wantedOf(frame, name, () => false));
    await this.forgetOutdated(ctx, wanted);
    if (wanted.every(({ key }) => this.kept.has(key))) return;
    // What was forgotten for want of room would be read again and again.
    if (this.kept.calculatedSize > this.kept.maxSize / 2) return;
    await this.inTurn(wanted.some(isHistory) ? 'histories' : 'anew', () => this.readAnew(ctx, wanted));
  }

  /** Forgets columns since which more changed than is told further: else the next who asks would have to wait for them. */
  private async forgetOutdated(ctx: Context, wanted: readonly Wanted[]): Promise<void> {
    const last = await lastChange(ctx.em, ctx.subgraph);
    for (const { key } of wanted) {
      const change = this.kept.get(key)?.change ?? last;
      if (change === last || (await changedSince(ctx.em, ctx.subgraph, change, last))) continue;
      if (this.kept.get(key)?.change === change) this.kept.delete(key);
    }
  }

  private isDoubtful(wanted: readonly Wanted[]): boolean {
    return this.doubtful.size > 0 && wanted.some(({ records }) => records === 'memberships');
  }

  private knownOf(wanted: readonly Wanted[]): (Kept | undefined)[] {
    return wanted.map(({ key }) => this.kept.get(key));
  }

  private columnsOf({ asOf }: Frame, wanted: readonly Wanted[], known: readonly Kept[]): Columns {
    const day = numberOfDay(asOf);
    const columns = new Map(wanted.map(({ name }, i) => [name, onDay(known[i]!.column, day)]));
    const { people, memberships } = this.places;
    return {
      counts: { people: people.count, memberships: memberships.count },
      column: (name) => columns.get(name)!,
      membersByOwner: () => this.owners.of(memberships.count),
    };
  }

  private inTurn<T>(of: keyof ColumnStore['turns'], work: () => Promise<T>): Promise<T> {
    const turn = this.turns[of].then(work);
    this.turns[of] = turn.catch(() => {});
    return turn;
  }

  /** Reads columns that are not known. */
  private async readAnew(ctx: Context, wanted: readonly Wanted[]): Promise<void> {
    const missing = wanted.filter(({ key }) => !this.kept.has(key));
    if (missing.length === 0) return;
    const found = new Map<string, Kept['column']>();
    const change = await inSnapshot(ctx, async (em, last) => {
      const own: Own = (id, place, owner) => {
        const known = this.owners.at(place);
        if (known === undefined) this.owners.set(place, owner);
        else if (known !== owner) this.doubtful.set(id, last);
      };
      for (const group of groupsOf(missing)) {
        const { frame, records } = group;
        if (this.places[records].count === 0) await this.place(em, frame, records);
        const columns = group.wanted.map(() => (frame.ofEach ? new History() : new Column()));
        for (const part of frame.ofEach ? await partsOf(em, frame, records) : [undefined]) {
          for (const row of await selectColumns(em, { ...frame, part }, records, namesOf(group.wanted))) {
            // Of all records it takes a while, in which others are served.
            await setImmediate();
            this.fill(group, columns, row, own);
          }
          for (const column of columns) {
            await setImmediate();
            column.settle();
          }
        }
        for (const [i, { key }] of group.wanted.entries()) found.set(key, columns[i]!);
      }
      return last;
    });
    for (const [key, column] of found) this.kept.set(key, { column, change });
  }

  private async place(em: Em, frame: Frame, records: KeptRecords): Promise<void> {
    for (const ids of await idsOf(em, frame, records)) {
      await setImmediate();
      for (const id of ids) this.places[records].of(id);
    }
  }

  /**
   * Tells columns again of the records that changed.
   * @returns null where that is not enough: those are forgotten
   */
  private async tellFurther(ctx: Context, frame: Frame, wanted: readonly Wanted[]): Promise<Columns | null> {
    const known = this.knownOf(wanted);
    if (!known.every((each) => each !== undefined)) return null;
    const changes = known.map(({ change }) => change).sort((a, b) => (a < b ? -1 : 1));
    const { change, isTold, told } = await inSnapshot(ctx, async (em, last) => {
      const found = await changedSince(em, frame.schema, changes[0]!, last);
      const rows: Told[] = [];
      for (const group of found ? groupsOf(wanted, true) : []) {
        const only = found![group.records].concat(
          group.records === 'memberships' ? [...this.doubtful.keys()] : [],
        );
        if (only.length > 0)
          rows.push({
            ...group,
            only,
            rows: await selectColumns(em, { ...group.frame, only }, group.records, namesOf(group.wanted)),
          });
      }
      return { change: last, isTold: found !== null, told: rows };
    });
    // Too much changed, or the database was set back to before what is known.
    if (!isTold || change < changes.at(-1)!) {
      for (const { key } of wanted) this.kept.delete(key);
      return null;
    }
    const columnOf = new Map(wanted.map(({ key }, i) => [key, known[i]!.column]));
    for (const each of told) {
      const columns = each.wanted.map(({ key }) => columnOf.get(key)!);
      // A record that is there no more is not counted.
      for (const id of each.only) {
        const place = this.places[each.records].find(id);
        if (place !== undefined) for (const column of columns) column.forget(place);
      }
      for (const row of each.rows)
        this.fill(each, columns, row, (_id, place, owner) => {
          this.owners.set(place, owner);
        });
      if (each.records === 'memberships')
        for (const id of each.only) if ((this.doubtful.get(id) ?? 0n) <= change) this.doubtful.delete(id);
    }
    for (const { key } of wanted) this.kept.set(key, { column: columnOf.get(key)!, change });
    return this.columnsOf(frame, wanted, known);
  }

  private fill(
    { records, wanted }: Group,
    columns: readonly (Column | History)[],
    row: ColumnRow,
    own: Own,
  ): void {
    const { id, person_id, organization_id, day, texts } = textsOf(row, namesOf(wanted));
    for (const [i, each] of id.entries()) {
      const place = this.places[records].of(each);
      for (const [at, column] of columns.entries()) column.set(place, texts[at]![i]!, Number(day[i]));
      if (records === 'memberships') own(each, place, this.ownerOf(person_id[i]!, organization_id[i]!));
    }
  }

  private ownerOf(personId: string, organizationId: string): number {
    return personId ? this.places.people.of(personId) : -1 - this.organizations.of(organizationId);
  }
}

const stores = new WeakMap<Entities, ColumnStore>();

function storeOf(ctx: Context): ColumnStore {
  // In a transaction there may be changes that nobody else knows of.
  if (isInTransaction(ctx)) return new ColumnStore();
  const known = stores.get(ctx.entities);
  if (known) return known;
  const store = new ColumnStore();
  stores.set(ctx.entities, store);
  return store;
}

/**
 * Works on columns of people or members on the day of a frame, as of the last change.
 * @param names of any records of the subject
 * @param work on them, at once
 */
export const withColumns = <T>(
  ctx: Context,
  frame: Frame,
  names: readonly ColumnName[],
  work: (columns: Columns) => T,
): Promise<T> => storeOf(ctx).read(ctx, frame, names, work);

/** Reads columns before somebody asks for them, and where the day is gone by, those of all such days. */
export const keepColumns = (ctx: Context, frame: Frame, names: readonly ColumnName[]): Promise<void> =>
  storeOf(ctx).keep(ctx, frame, names);
