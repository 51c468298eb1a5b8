import type { Context } from '../../kernel/index.js';
import { Column, type Numbers } from './column.js';
import {
  alive,
  type ColumnName,
  counted,
  profiled,
  recordsOf,
  selectColumns,
  textsOf,
} from './column-rows.js';
import type { Columns } from './column-store.js';
import type { Frame } from './dimensions.js';

/** What a column says of records: each has a number of its `texts`. */
export interface Reading {
  readonly texts: readonly string[];
  readonly numbers: Numbers;
  /** Whose the numbers are, where they are not the records’ own; less than 0 for an owner of whom nothing is said. */
  readonly owners: Int32Array | null;
}

/** What is counted: records, each of a person or an organization. */
export interface Counting {
  readonly size: number;
  /** All records, those of one owner one after another; null where each has an owner of its own, which is itself. */
  readonly order: Uint32Array | null;
  readonly owners: Int32Array | null;
  /** 1 for a record that counts. */
  readonly counts: Uint8Array;
  readonly isPerson: (owner: number) => boolean;
  readonly isStale: (owner: number) => boolean;
  reader(name: ColumnName): Reading;
}

/**
 * Counts no more the records of which something else is said.
 * @param isWanted by number of the text: 1 or 0
 * @param ofNobody the same of records of whose owner nothing is said. Default: as of the empty text
 */
export function keepWanted(
  counts: Uint8Array,
  isWanted: Uint8Array,
  { numbers, owners }: Reading,
  ofNobody = isWanted[0]!,
): void {
  const { length } = counts;
  if (!owners) for (let i = 0; i < length; i++) counts[i]! &= isWanted[numbers[i]!]!;
  else
    for (let i = 0; i < length; i++) {
      const owner = owners[i]!;
      counts[i]! &= owner < 0 ? ofNobody : isWanted[numbers[owner]!]!;
    }
}

const saysSomething = (texts: readonly string[]) => Uint8Array.from(texts, (text) => Number(text !== ''));

export function peopleIn({ counts: { people: size }, column }: Pick<Columns, 'counts' | 'column'>): Counting {
  const reader = (name: ColumnName): Reading => {
    const known = column(name);
    return { texts: known.texts, numbers: known.numbers(size), owners: null };
  };
  const { texts, numbers } = reader(counted);
  const stale = texts.indexOf('STALE');
  const counts = new Uint8Array(size).fill(1);
  keepWanted(counts, saysSomething(texts), { texts, numbers, owners: null });
  const isStale = (person: number) => numbers[person] === stale;
  return { size, order: null, owners: null, counts, isPerson: () => true, isStale, reader };
}

/** Those of the owners of whom something is said; -1 for others. */
function toldOf(owners: Int32Array, { texts, numbers }: Reading): Int32Array {
  const isTold = saysSomething(texts);
  const told = new Int32Array(owners.length).fill(-1);
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!;
    if (owner >= 0 && isTold[numbers[owner]!]) told[i] = owner;
  }
  return told;
}

export function membersIn({
  counts: { people, memberships: size },
  column,
  membersByOwner,
}: Columns): Counting {
  const { owners, order } = membersByOwner();
  const reading = (name: ColumnName, of: Int32Array | null): Reading => {
    const known = column(name);
    return { texts: known.texts, numbers: known.numbers(of ? people : size), owners: of };
  };
  const mayTell = reading(profiled, owners);
  const told = toldOf(owners, mayTell);
  const reader = (name: ColumnName): Reading =>
    reading(name, recordsOf('memberships', name) === 'memberships' ? null : told);
  const counts = new Uint8Array(size).fill(1);
  const [members, living] = [reader(counted), reading(alive, owners)];
  keepWanted(counts, saysSomething(members.texts), members);
  // Of organizations nothing is said that is said of people.
  keepWanted(counts, saysSomething(living.texts), living, 1);
  return {
    size,
    order,
    owners,
    counts,
    isPerson: (owner) => owner >= 0,
    isStale: () => false,
    reader,
  };
}

/** Associations are few and told anew each time. */
export async function associationsIn(
  ctx: Context,
  frame: Frame,
  names: readonly ColumnName[],
): Promise<Counting> {
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
  });
  return { ...found, isPerson: () => false };
}
