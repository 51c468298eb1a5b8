import type { Context } from '../../kernel/index.js';
import { codesOf, columnOf } from './column-codes.js';
import { alive, type ColumnName, counted, profiled } from './column-rows.js';
import { associationsIn, type Counting, keepWanted, membersIn, peopleIn, type Reading } from './counting.js';
import type { Frame } from './dimensions.js';
import { withColumns } from './kept-columns.js';
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
  if (subject === 'memberships') names.add(alive).add(profiled);
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
  const { size, order, owners, counts, isPerson, isStale } = counting;
  narrow(frame, conditions, counting);
  const divisions = groupBy.map((dimension) => divisionOf(frame, dimension, counting));
  const { keys, slots } = keysOf(size, divisions);
  const groups: Group[] = [];
  const total = { ...nothing(), key: none, last: none };
  for (let i = 0; i < size; i++) {
    const record = order ? order[i]! : i;
    if (counts[record] === 0) continue;
    const owner = owners ? owners[record]! : record;
    const key = keys[record]!;
    let group = groups[slots.get(key)];
    if (!group) {
      group = { ...nothing(), key, last: none };
      slots.set(key, groups.push(group) - 1);
    }
    group.records += 1;
    total.records += 1;
    // Those of one owner come one after another.
    if (group.last !== owner) addOwner(group, owner);
    if (total.last !== owner) addOwner(total, owner);
  }
  function addOwner(group: Group, owner: number): void {
    group.last = owner;
    if (!isPerson(owner)) group.organizations += 1;
    else {
      group.persons += 1;
      if (isStale(owner)) group.stale += 1;
    }
  }
  const { last: _, key: __, ...figures } = total;
  return { rows: takenApart(groups, divisions), total: { keys: [], ...figures } };
}

/** What is counted of records with the same lists of codes. */
type Group = Figures & { readonly key: number; last: number };

/** So many keys have a place each; of more, those that occur are remembered. */
const mostPlaces = 4_000_000;

/** The key of each record, made of the numbers of its lists, and for each key the place of its group; -1 where it has none. */
function keysOf(size: number, divisions: readonly Division[]) {
  const count = divisions.reduce((product, { lists }) => product * lists.length, 1);
  const keys = count < 2 ** 31 ? new Int32Array(size) : new Float64Array(size);
  for (const { lists, listOf, reading } of divisions) addDigit(keys, lists.length, listOf, reading);
  if (count > mostPlaces) {
    const known = new Map<number, number>();
    const slots = {
      get: (key: number) => known.get(key) ?? -1,
      set: (key: number, at: number) => known.set(key, at),
    };
    return { keys, slots };
  }
  const places = new Int32Array(count).fill(-1);
  const slots = {
    get: (key: number) => places[key]!,
    set: (key: number, at: number) => {
      places[key] = at;
    },
  };
  return { keys, slots };
}

// Loops over a million records: nothing is called in them, and lists of numbers are read where they lie.
function addDigit(
  keys: Int32Array | Float64Array,
  width: number,
  listOf: Int32Array,
  { numbers, owners }: Reading,
): void {
  const { length } = keys;
  if (!owners) for (let i = 0; i < length; i++) keys[i] = keys[i]! * width + listOf[numbers[i]!]!;
  else
    for (let i = 0; i < length; i++) {
      const owner = owners[i]!;
      keys[i] = keys[i]! * width + listOf[owner < 0 ? 0 : numbers[owner]!]!;
    }
}

function added<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

/** No place of an owner. */
const none = -(2 ** 31);
const nothing = (): Figures => ({ persons: 0, stale: 0, organizations: 0, records: 0 });

interface Division {
  readonly codes: readonly string[];
  /** Which of the codes are said of a record together; nobody has two of these lists. */
  readonly lists: readonly (readonly number[])[];
  /** By number of the text. */
  readonly listOf: Int32Array;
  readonly reading: Reading;
}

/** What records are grouped by: texts that say the same are one. */
function divisionOf(frame: Frame, dimension: Dimension, counting: Counting): Division {
  const reading = counting.reader(columnOf(dimension));
  const read = codesOf(dimension, frame);
  const codes = new Map<string, number>();
  const lists = new Map<string, number>();
  const listOf = Int32Array.from(reading.texts, (text) => {
    const said = read(text);
    for (const code of said) if (!codes.has(code)) codes.set(code, codes.size);
    const list = said.join();
    return lists.get(list) ?? added(lists, list, lists.size);
  });
  return {
    codes: [...codes.keys()],
    lists: [...lists.keys()].map((list) => list.split(',').map((code) => codes.get(code)!)),
    listOf,
    reading,
  };
}

/** Takes the lists apart: nobody has two of them, so that their numbers are added up. */
function takenApart(groups: readonly Group[], divisions: readonly Division[]): CountedRow[] {
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
  for (const group of groups) {
    const lists = digitsOf(group.key, widths).map((list, i) => divisions[i]!.lists[list]!);
    add(lists, 0, 0, group);
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
function narrow(frame: Frame, conditions: readonly Condition[], counting: Counting): void {
  const keep = (name: ColumnName, isWanted: (text: string) => boolean) => {
    const reading = counting.reader(name);
    keepWanted(
      counting.counts,
      Uint8Array.from(reading.texts, (text) => Number(isWanted(text))),
      reading,
    );
  };
  for (const [dimension, codes] of conditions) {
    const read = codesOf(dimension, frame);
    keep(columnOf(dimension), (text) => read(text).some((code) => codes.includes(code)));
  }
  const { unitIds } = frame;
  if (unitIds) keep('LOCALITY', (unit) => unitIds.includes(unit));
}
