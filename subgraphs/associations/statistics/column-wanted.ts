import {
  type ColumnName,
  columnKey,
  frameOfColumn,
  needsOf,
  type Records,
  recordsOf,
} from './column-rows.js';
import type { Frame } from './dimensions.js';

/** Of which columns are kept. */
export type KeptRecords = Exclude<Records, 'associations'>;

/** A column that is asked for. */
export interface Wanted {
  readonly name: ColumnName;
  readonly key: string;
  readonly records: KeptRecords;
  /** Whether it tells of all days that are gone by, or of one. */
  readonly frame: Frame;
  /** True where it would say something else of another day gone by: its history is not known. */
  readonly isOfOneDay: boolean;
}

/** Columns that are read together. */
export interface Group {
  readonly records: KeptRecords;
  readonly frame: Frame;
  readonly wanted: readonly Wanted[];
}

export const namesOf = (wanted: readonly Wanted[]) => wanted.map(({ name }) => name);
export const isHistory = ({ frame }: Pick<Wanted, 'frame'>) => Boolean(frame.ofEach);

/** @param orOneDay whether a history is not waited for, but the day of the frame read by itself */
export function wantedOf(frame: Frame, name: ColumnName, orOneDay: (history: string) => boolean): Wanted {
  const records = recordsOf(frame.population.subject, name) as KeptRecords;
  const by = (own: Frame, isOfOneDay: boolean): Wanted => ({
    name,
    records,
    key: columnKey(own, name),
    frame: own,
    isOfOneDay,
  });
  const found = by(frameOfColumn(frame, name), false);
  return isHistory(found) && orOneDay(found.key) ? by(frame, true) : found;
}

/**
 * @param areFew true for few records: what does not depend on the day is told with the rest, in one statement if that is
 *   all of histories or all of one day
 */
export function groupsOf(wanted: readonly Wanted[], areFew = false): Group[] {
  const isMixed = wanted.some(({ isOfOneDay }) => isOfOneDay);
  const together = Map.groupBy(wanted, (each) =>
    areFew
      ? `${each.records} ${isMixed && isHistory(each)}`
      : `${each.records} ${isHistory(each) && needsOf(each.frame, each.name)}`,
  );
  return [...together.values()].map((some) => ({
    records: some[0]!.records,
    frame: (some.find(isHistory) ?? some[0]!).frame,
    wanted: some,
  }));
}
