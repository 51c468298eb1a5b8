import { totalmem } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
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
  private readonly placed: Partial<Record<KeptRecords, Promise<void>>> = {};
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
    // Those for which there is no room are kept as long as this takes.
    const own = new Map<string, Kept>();
    for (let isFirst = true; ; isFirst = false) {
      const wanted = names.map((name) => wantedOf(frame, name, (history) => !this.kept.has(history)));
      const knownOf = () => wanted.map(({ key }) => this.kept.get(key) ?? own.get(key));
      const known = knownOf();
      if (isFirst && known.every((each) => each?.change === change))
        return work(this.columnsOf(frame, wanted, known as Kept[]));
      if (!known.every(Boolean)) await this.inTurn('anew', () => this.readAnew(ctx, wanted, own));
      const done = await this.inTurn('further', async () => {
        const columns = await this.tellFurther(ctx, frame, wanted, knownOf());
        return columns && { result: work(columns) };
      });
      if (done) return done.result;
      own.clear();
    }
  }

  /**
   * Does before somebody asks what he would have to wait for: tells columns further, and reads those that are not known, or
   * of which too much changed, those of days gone by as histories.
   */
  async keep(ctx: Context, frame: Frame, names: readonly ColumnName[]): Promise<void> {
    const wanted = names.map((name) => wantedOf(frame, name, () => false));
    const knownOf = () => wanted.map(({ key }) => this.kept.peek(key));
    const last = await lastChange(ctx.em, ctx.subgraph);
    if (knownOf().every((each) => each?.change === last)) return;
    if (await this.inTurn('further', () => this.tellFurther(ctx, frame, wanted, knownOf()))) return;
    // What was forgotten for want of room would be read again and again.
    if (this.kept.calculatedSize > this.kept.maxSize / 2) return;
    await this.inTurn(wanted.some(isHistory) ? 'histories' : 'anew', () => this.readAnew(ctx, wanted));
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

  /**
   * Reads columns that are not known.
   * @param own where those that are wanted are in the end, though there may be no room to keep them
   */
  private async readAnew(
    ctx: Context,
    wanted: readonly Wanted[],
    own = new Map<string, Kept>(),
  ): Promise<void> {
    for (const { key } of wanted) {
      const known = this.kept.peek(key);
      if (known) own.set(key, known);
    }
    const missing = wanted.filter(({ key }) => !own.has(key));
    if (missing.length === 0) return;
    const found = new Map<string, Kept['column']>();
    const change = await inSnapshot(ctx, async (em, last) => {
      for (const group of groupsOf(missing)) {
        const { frame, records } = group;
        // Their owners first: else these would come in the order of memberships.
        await this.place(em, frame, 'people');
        await this.place(em, frame, records);
        const columns = group.wanted.map(() => (frame.ofEach ? new History() : new Column()));
        for (const part of frame.ofEach ? await partsOf(em, frame, records) : [undefined]) {
          for (const row of await selectColumns(em, { ...frame, part }, records, namesOf(group.wanted))) {
            // Of all records it takes a while, in which others are served.
            await setImmediate();
            this.fill(group, columns, row, last);
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
    for (const [key, column] of found) {
      own.set(key, { column, change });
      this.kept.set(key, { column, change });
    }
  }

  /** Gives all records of a kind their places, once. */
  private place(em: Em, frame: Frame, records: KeptRecords): Promise<void> {
    this.placed[records] ??= this.placeAll(em, frame, records).catch((error) => {
      delete this.placed[records];
      throw error;
    });
    return this.placed[records];
  }

  private async placeAll(em: Em, frame: Frame, records: KeptRecords): Promise<void> {
    for (const ids of await idsOf(em, frame, records)) {
      await setImmediate();
      for (const id of ids) this.places[records].of(id);
    }
  }

  /**
   * Tells columns again of the records that changed.
   * @param known of those that are wanted
   * @returns null where that is not enough: those are forgotten
   */
  private async tellFurther(
    ctx: Context,
    frame: Frame,
    wanted: readonly Wanted[],
    known: readonly (Kept | undefined)[],
  ): Promise<Columns | null> {
    if (!known.every((each) => each !== undefined)) return null;
    const changes = known.map(({ change }) => change).sort((a, b) => (a < b ? -1 : 1));
    const { change, isTold, told } = await inSnapshot(ctx, async (em, last) => {
      const found = await changedSince(em, frame.schema, changes[0]!, last);
      const rows: Told[] = [];
      for (const group of found ? groupsOf(wanted, true) : []) {
        const only = found![group.records];
        if (only.length > 0)
          rows.push({
            ...group,
            only,
            rows: await selectColumns(em, { ...group.frame, only }, group.records, namesOf(group.wanted)),
          });
      }
      return { change: last, isTold: found !== null, told: rows };
    });
    // The database was set back to before what is known: so may be others.
    if (change < changes.at(-1)!) {
      this.kept.clear();
      this.owners.forgetChanges();
      return null;
    }
    if (!isTold) {
      // Too much changed since the oldest; those beside it may be right, or have been read again meanwhile.
      for (const [i, { key }] of wanted.entries())
        if (known[i]!.change === changes[0] && this.kept.peek(key) === known[i]) this.kept.delete(key);
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
      for (const row of each.rows) this.fill(each, columns, row, change);
    }
    for (const { key } of wanted) this.kept.set(key, { column: columnOf.get(key)!, change });
    return this.columnsOf(frame, wanted, known);
  }

  private fill(
    { records, wanted }: Group,
    columns: readonly (Column | History)[],
    row: ColumnRow,
    change: bigint,
  ): void {
    const { id, person_id, organization_id, day, texts } = textsOf(row, namesOf(wanted));
    for (const [i, each] of id.entries()) {
      const place = this.places[records].of(each);
      for (const [at, column] of columns.entries()) column.set(place, texts[at]![i]!, Number(day[i]));
      if (records === 'memberships')
        this.owners.set(place, this.ownerOf(person_id[i]!, organization_id[i]!), Number(change));
    }
  }

  private ownerOf(personId: string, organizationId: string): number {
    return personId ? this.places.people.of(personId) : -1 - this.organizations.of(organizationId);
  }
}
