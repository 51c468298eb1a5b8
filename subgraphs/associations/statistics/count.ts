import type { Context } from '../../kernel/index.js';
import { Column } from './column.js';
import { codesOf, columnOf } from './column-codes.js';
import { alive, type ColumnName, counted, recordsOf, selectColumns, textsOf } from './column-rows.js';
import { type Columns, withColumns } from './column-store.js';
import type { Frame } from './dimensions.js';
import type { Condition, Dimension } from './statistic.js';

/** A row as it is counted. */
export interface CountedRow {
  readonly keys: readonly string[];
  /** Distinct people. */
  readonly persons: number;
  readonly stale: number;
  readonly organizations: number;
  readonly records: number;
}
type Figures = { -readonly [name in Exclude<keyof CountedRow, 'keys'>]: number };

export interface Counted {
  readonly rows: readonly CountedRow[];
  readonly total: CountedRow;
}

/** What is counted: records, each of a person or an organization. */
interface Counting {
  /** Calls for every record that counts, those of one owner one after another. */
  each(visit: (record: number, owner: number) => void): void;
  readonly isPerson: (owner: number) => boolean;
  readonly isStale: (owner: number) => boolean;
  /** What a column says of a record: a number of its `texts`. */
  reader(name: ColumnName): { readonly texts: readonly string[]; readonly at: (record: number) => number };
}

/**
 * Counts a statistic and its total. Every person and organization is counted once a row, whatever the number of records.
 * One statement where nothing has changed since columns of these dimensions were counted last.
 */
export async function count(ctx: Context, frame: Frame, groupBy: readonly Dimension[]): Promise<Counted> {
  const { subject, where, associationIds } = frame.population;
  const conditions: Condition[] = [...where];
  if (associationIds) conditions.push(['ASSOCIATION' as Dimension, associationIds]);
  const dimensions = [...groupBy, ...conditions.map(([dimension]) => dimension)];
  const names = new Set<ColumnName>([counted, ...dimensions.map(columnOf)]);
  if (frame.unitIds) names.add('LOCALITY');
  if (subject === 'associations')
    return countIn(frame, groupBy, conditions, await associationsIn(ctx, frame, [...names]));
  if (subject === 'memberships') names.add(alive);
  return withColumns(ctx, frame, [...names], (columns) =>
    countIn(frame, groupBy, conditions, (subject === 'memberships' ? membersIn : peopleIn)(columns)),
  );
}

function countIn(
  frame: Frame,
  groupBy: readonly Dimension[],
  conditions: readonly Condition[],
  counting: Counting,
): Counted {
  const holds = conditionsOf(frame, conditions, counting);
  const divisions = groupBy.map((dimension) => divisionOf(frame, dimension, counting));
  const groups = new Map<number, Figures & { last: number }>();
  const total = { ...nothing(), last: none };
  counting.each((record, owner) => {
    if (!holds.every((condition) => condition(record))) return;
    let key = 0;
    for (const { lists, at } of divisions) key = key * lists.length + at(record);
    const group = groups.get(key) ?? added(groups, key, { ...nothing(), last: none });
    for (const each of [group, total]) {
      each.records += 1;
      // Those of one owner come one after another.
      if (each.last === owner) continue;
      each.last = owner;
      if (!counting.isPerson(owner)) each.organizations += 1;
      else {
        each.persons += 1;
        if (counting.isStale(owner)) each.stale += 1;
      }
    }
  });
  const { last: _, ...figures } = total;
  return { rows: takenApart(groups, divisions), total: { keys: [], ...figures } };
}

function added<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

const none = Number.MIN_SAFE_INTEGER;
const nothing = (): Figures => ({ persons: 0, stale: 0, organizations: 0, records: 0 });

interface Division {
  readonly codes: readonly string[];
  /** Which of the codes are said of a record together; nobody has two of these lists. */
  readonly lists: readonly (readonly number[])[];
  readonly at: (record: number) => number;
}

/** What records are grouped by: texts that say the same are one. */
function divisionOf(frame: Frame, dimension: Dimension, counting: Counting): Division {
  const { texts, at } = counting.reader(columnOf(dimension));
  const read = codesOf(dimension, frame);
  const codes = new Map<string, number>();
  const lists = new Map<string, number>();
  const numbers = texts.map((text) => {
    const said = read(text);
    for (const code of said) if (!codes.has(code)) codes.set(code, codes.size);
    const list = said.join();
    return lists.get(list) ?? added(lists, list, lists.size);
  });
  return {
    codes: [...codes.keys()],
    lists: [...lists.keys()].map((list) => list.split(',').map((code) => codes.get(code)!)),
    at: (record) => numbers[at(record)]!,
  };
}

/** Takes the lists apart: nobody has two of them, so that their numbers are added up. */
function takenApart(groups: ReadonlyMap<number, Figures>, divisions: readonly Division[]): CountedRow[] {
  if (divisions.length === 0) return [];
  const rows = new Map<number, Figures>();
  const add = (lists: readonly (readonly number[])[], at: number, cell: number, figures: Figures): void => {
    const list = lists[at];
    if (list) {
      for (const code of list) add(lists, at + 1, cell * divisions[at]!.codes.length + code, figures);
      return;
    }
    const row = rows.get(cell) ?? added(rows, cell, nothing());
    row.persons += figures.persons;
    row.stale += figures.stale;
    row.organizations += figures.organizations;
    row.records += figures.records;
  };
  const widths = divisions.map(({ lists }) => lists.length);
  for (const [group, figures] of groups) {
    const lists = digitsOf(group, widths).map((list, i) => divisions[i]!.lists[list]!);
    add(lists, 0, 0, figures);
  }
  const sizes = divisions.map(({ codes }) => codes.length);
  return [...rows].map(([cell, figures]) => ({
    keys: digitsOf(cell, sizes).map((code, i) => divisions[i]!.codes[code]!),
    ...figures,
  }));
}

/** The numbers that a number was made of, each below its width. */
function digitsOf(number: number, widths: readonly number[]): number[] {
  const digits: number[] = [];
  let rest = number;
  for (const width of widths.toReversed()) {
    digits.unshift(rest % width);
    rest = Math.floor(rest / width);
  }
  return digits;
}

/** As in SQL `hasOneOf`: that one of the codes is said of a record, or that it lies in the territory asked for. */
function conditionsOf(
  frame: Frame,
  conditions: readonly Condition[],
  counting: Counting,
): ((record: number) => boolean)[] {
  const holding = (name: ColumnName, isWanted: (text: string) => boolean) => {
    const { texts, at } = counting.reader(name);
    const wanted = texts.map(isWanted);
    return (record: number) => wanted[at(record)]!;
  };
  const all = conditions.map(([dimension, codes]) => {
    const read = codesOf(dimension, frame);
    return holding(columnOf(dimension), (text) => read(text).some((code) => codes.includes(code)));
  });
  const { unitIds } = frame;
  if (unitIds) all.push(holding('LOCALITY', (unit) => unitIds.includes(unit)));
  return all;
}

function peopleIn({ counts, column }: Columns): Counting {
  const states = column(counted);
  const stale = states.texts.indexOf('STALE');
  return {
    each(visit) {
      for (let place = 0; place < counts.people; place++) if (states.at(place) > 0) visit(place, place);
    },
    isPerson: () => true,
    isStale: (person) => states.at(person) === stale,
    reader(name) {
      const known = column(name);
      return { texts: known.texts, at: (place) => known.at(place) };
    },
  };
}

function membersIn({ counts, column, ownerOf }: Columns): Counting {
  const [members, living] = [column(counted), column(alive)];
  return {
    each(visit) {
      for (const membership of byOwner(counts.memberships, ownerOf)) {
        const owner = ownerOf(membership);
        if (members.at(membership) > 0 && (owner < 0 || living.at(owner) > 0)) visit(membership, owner);
      }
    },
    isPerson: (owner) => owner >= 0,
    isStale: () => false,
    reader(name) {
      const known = column(name);
      const { texts } = known;
      if (recordsOf('memberships', name) === 'memberships') return { texts, at: (place) => known.at(place) };
      // Of organizations nothing is said that is said of people.
      return { texts, at: (place) => (ownerOf(place) < 0 ? 0 : known.at(ownerOf(place))) };
    },
  };
}

/** Memberships, those of one owner one after another: sorted by counting, in the time of reading them. */
function byOwner(count: number, ownerOf: (membership: number) => number): Uint32Array {
  let [least, most] = [0, 0];
  for (let place = 0; place < count; place++) {
    least = Math.min(least, ownerOf(place));
    most = Math.max(most, ownerOf(place));
  }
  const starts = new Uint32Array(most - least + 2);
  for (let place = 0; place < count; place++) starts[ownerOf(place) - least + 1]! += 1;
  for (let owner = 1; owner < starts.length; owner++) starts[owner]! += starts[owner - 1]!;
  const sorted = new Uint32Array(count);
  for (let place = 0; place < count; place++) sorted[starts[ownerOf(place) - least]!++] = place;
  return sorted;
}

/** Associations are few and told anew each time. */
async function associationsIn(ctx: Context, frame: Frame, names: readonly ColumnName[]): Promise<Counting> {
  const columns = new Map(names.map((name) => [name, new Column()]));
  let counts = 0;
  for (const row of await selectColumns(ctx.em, frame, 'associations', names)) {
    const { id, texts } = textsOf(row, names);
    for (const [i, column] of [...columns.values()].entries())
      for (const [at, text] of texts[i]!.entries()) column.set(counts + at, text);
    counts += id.length;
  }
  const found = peopleIn({
    counts: { people: counts, memberships: 0 },
    column: (name) => columns.get(name)!,
    ownerOf: () => 0,
  });
  return { ...found, isPerson: () => false };
}
