import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Entities } from '../../kernel/federation/entities.js';
import type { Context } from '../../kernel/index.js';
import { isInTransaction } from '../../kernel/read/kept.js';
import { changedSince } from './changed-records.js';
import { type ByOwner, Column, Owners, Places } from './column.js';
import {
  type ColumnName,
  type ColumnRow,
  columnKey,
  type Records,
  recordsOf,
  selectColumns,
  textsOf,
} from './column-rows.js';
import { inSnapshot, lastChange } from './column-snapshot.js';
import type { Frame } from './dimensions.js';

type KeptRecords = Exclude<Records, 'associations'>;
const kinds: readonly KeptRecords[] = ['people', 'memberships'];

/** Columns of a subject on a day, all as of one change. */
export interface Columns {
  /** How many records there are, by kind; those that do not count among them. */
  readonly counts: Readonly<Record<KeptRecords, number>>;
  column(name: ColumnName): Column;
  /** Whose memberships are. */
  readonly membersByOwner: () => ByOwner;
}

interface Kept {
  readonly column: Column;
  /** Number of the entry of the audit up to which it is right. */
  readonly change: bigint;
}
interface Wanted {
  readonly name: ColumnName;
  readonly key: string;
}
/** What the database says of records in some columns. */
interface Told {
  readonly records: KeptRecords;
  readonly wanted: readonly Wanted[];
  readonly rows: readonly ColumnRow[];
}

/** Of all columns that are kept: a quarter of what the process may take. */
const mostBytes = 128_000_000;
/** What nobody asks for any more is forgotten: a day that is over, and what was known of people then. */
const unusedMs = 24 * 3_600_000;

/**
 * What statistics count, kept by the process: columns of records, which of every change are told anew for the records that
 * it concerns. The audit, numbered in the order of commits, tells which: a change by hand without an entry is not seen
 * until its record changes again, and an entry of `ResearchField` makes all columns be read anew.
 */
class ColumnStore {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ column }) => column.bytes,
    ttl: unusedMs,
    ttlAutopurge: true,
    updateAgeOnGet: true,
  });
  private readonly places = { people: new Places(), memberships: new Places() };
  private readonly organizations = new Places();
  /** Of memberships, right up to a change. */
  private readonly owners = new Owners();
  private ownersAt = 0n;
  /** Owners that were read with columns anew: who has columns told further may be counting. */
  private moved: { readonly change: bigint; readonly owners: ReadonlyMap<number, number> }[] = [];
  /** To read columns anew takes a while, and does not hold up who has others told further. */
  private readonly turns: Record<'anew' | 'further', Promise<unknown>> = {
    anew: Promise.resolve(),
    further: Promise.resolve(),
  };

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
    const wanted = names.map((name) => ({ name, key: columnKey(frame, name) }));
    const change = await lastChange(ctx.em, ctx.subgraph);
    const known = this.knownOf(wanted);
    if (this.moved.length === 0 && known.every((each) => each?.change === change))
      return work(this.columnsOf(wanted, known as Kept[]));
    for (;;) {
      if (!this.knownOf(wanted).every(Boolean))
        await this.inTurn('anew', () => this.readAnew(ctx, frame, wanted));
      const done = await this.inTurn('further', async () => {
        const columns = await this.tellFurther(ctx, frame, wanted);
        return columns && { result: work(columns) };
      });
      if (done) return done.result;
    }
  }

  private knownOf(wanted: readonly Wanted[]): (Kept | undefined)[] {
    return wanted.map(({ key }) => this.kept.get(key));
  }

  private columnsOf(wanted: readonly Wanted[], known: readonly Kept[]): Columns {
    const columns = new Map(wanted.map(({ name }, i) => [name, known[i]!.column]));
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
  private async readAnew(ctx: Context, frame: Frame, wanted: readonly Wanted[]): Promise<void> {
    const missing = wanted.filter(({ key }) => !this.kept.has(key));
    if (missing.length === 0) return;
    const { change, told } = await inSnapshot(ctx, async (em, last) => {
      const found: Told[] = [];
      for (const records of kinds) {
        const some = of(frame, missing, records);
        if (some.length > 0)
          found.push({ records, wanted: some, rows: await selectColumns(em, frame, records, namesOf(some)) });
      }
      return { change: last, told: found };
    });
    const owners = new Map<number, number>();
    for (const each of told) {
      const columns = each.wanted.map(() => new Column());
      for (const row of each.rows) {
        // Of all records it takes a while, in which others are served.
        await setImmediate();
        this.fill(each, columns, row, (place, owner) => {
          if ((this.owners.at(place) ?? owner) !== owner) owners.set(place, owner);
          else this.owners.set(place, owner);
        });
      }
      for (const [i, { key }] of each.wanted.entries()) this.kept.set(key, { column: columns[i]!, change });
    }
    if (owners.size > 0) this.moved.push({ change, owners });
  }

  /**
   * Tells columns again of the records that changed.
   * @returns null where that is not enough: those are forgotten
   */
  private async tellFurther(ctx: Context, frame: Frame, wanted: readonly Wanted[]): Promise<Columns | null> {
    for (const { change, owners } of this.moved.splice(0)) {
      if (change <= this.ownersAt) continue;
      for (const [place, owner] of owners) this.owners.set(place, owner);
      this.ownersAt = change;
    }
    const known = this.knownOf(wanted);
    if (!known.every((each) => each !== undefined)) return null;
    const changes = known.map(({ change }) => change).sort((a, b) => (a < b ? -1 : 1));
    const { change, changed, told } = await inSnapshot(ctx, async (em, last) => {
      const found = await changedSince(em, frame.schema, changes[0]!, last);
      const rows: Told[] = [];
      for (const records of found ? kinds : []) {
        const [some, only] = [of(frame, wanted, records), found![records]];
        if (some.length > 0 && only.length > 0)
          rows.push({
            records,
            wanted: some,
            rows: await selectColumns(em, { ...frame, only }, records, namesOf(some)),
          });
      }
      return { change: last, changed: found, told: rows };
    });
    // The database was set back to before what is known.
    if (change < changes.at(-1)!) this.ownersAt = 0n;
    if (!changed || change < changes.at(-1)!) {
      for (const { key } of wanted) this.kept.delete(key);
      return null;
    }
    const columnOf = new Map(wanted.map(({ key }, i) => [key, known[i]!.column]));
    for (const each of told) {
      const columns = each.wanted.map(({ key }) => columnOf.get(key)!);
      // A record that is there no more is not counted.
      for (const id of changed[each.records]) {
        const place = this.places[each.records].find(id);
        if (place !== undefined) for (const column of columns) column.set(place, '');
      }
      for (const row of each.rows)
        this.fill(each, columns, row, (place, owner) => {
          this.owners.set(place, owner);
        });
      if (each.records === 'memberships') this.ownersAt = change;
    }
    for (const { key } of wanted) this.kept.set(key, { column: columnOf.get(key)!, change });
    return this.columnsOf(wanted, known);
  }

  /** @param own is told of each membership whose it is */
  private fill(
    { records, wanted }: Told,
    columns: readonly Column[],
    row: ColumnRow,
    own: (place: number, owner: number) => void,
  ): void {
    const { id, person_id, organization_id, texts } = textsOf(row, namesOf(wanted));
    for (const [i, each] of id.entries()) {
      const place = this.places[records].of(each);
      for (const [at, column] of columns.entries()) column.set(place, texts[at]![i]!);
      if (records === 'memberships') own(place, this.ownerOf(person_id[i]!, organization_id[i]!));
    }
  }

  private ownerOf(personId: string, organizationId: string): number {
    return personId ? this.places.people.of(personId) : -1 - this.organizations.of(organizationId);
  }
}

const namesOf = (wanted: readonly Wanted[]) => wanted.map(({ name }) => name);
const of = ({ population }: Frame, wanted: readonly Wanted[], records: KeptRecords) =>
  wanted.filter(({ name }) => recordsOf(population.subject, name) === records);

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
