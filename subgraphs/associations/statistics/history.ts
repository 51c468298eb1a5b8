import { byOwner, Column, type Numbers, Texts } from './column.js';

/** What records were from some day on. */
interface Told {
  readonly places: number[];
  readonly days: number[];
  readonly numbers: number[];
}
/** Lists that grow get room for a quarter more. */
const spare = 1.25;
const nothing = (): Told => ({ places: [], days: [], numbers: [] });

/**
 * What is known of many records on any day: each has steps, from a day on a text. They lie one after another, the newest
 * first, and the oldest is since ever: what a million records were on a day is found in some 10 ms, and takes some ten
 * bytes for each.
 */
export class History {
  private readonly known = new Texts();
  /** By place of a record: where its newest step is. The step at 0 says nothing, since ever. */
  private newest = new Uint32Array(1_024);
  private days = new Uint16Array(1_024);
  private codes: Numbers = new Uint8Array(1_024);
  private size = 1;
  /** Steps that are some record's; of changed records the former remain. */
  private used = 0;
  private told = nothing();

  get texts(): readonly string[] {
    return this.known.all;
  }

  /** What it takes of memory, more or less. */
  get bytes(): number {
    this.settle();
    return this.newest.byteLength + this.days.byteLength + this.codes.byteLength + this.known.bytes;
  }

  /**
   * Tells a step of a record. All of them are told together: those that were told before the last reading are gone.
   * @param day from 0 on, which is since ever; nothing is known before the first
   */
  set(place: number, text: string, day: number): void {
    this.told.places.push(place);
    this.told.days.push(day);
    this.told.numbers.push(this.known.numberOf(text));
  }

  /** Nothing is known of a record any more, unless it is told. */
  forget(place: number): void {
    this.set(place, '', 0);
  }

  /** Numbers of the texts of records on a day, by their places; 0 where nothing is known. */
  numbers(count: number, day: number): Numbers {
    this.settle();
    const { newest, days, codes } = this;
    const found = this.known.list(count);
    const known = Math.min(count, newest.length);
    for (let place = 0; place < known; place++) {
      let step = newest[place]!;
      while (days[step]! > day) step++;
      found[place] = codes[step]!;
    }
    return found;
  }

  /** Puts what was told into its place: done now and then, it takes less room. */
  settle(): void {
    const { places, days, numbers } = this.told;
    if (places.length === 0) return;
    this.told = nothing();
    this.grow(places);
    const order = byPlace(places);
    for (let from = 0, to = 0; from < order.length; from = to) {
      const place = places[order[from]!]!;
      while (to < order.length && places[order[to]!] === place) to++;
      const steps = order.subarray(from, to);
      if (steps.length > 1) steps.sort((a, b) => days[a]! - days[b]!);
      this.used -= this.stepsOf(place);
      this.newest[place] = this.size;
      const kept: number[] = [];
      for (const step of steps) {
        const last = kept.at(-1);
        // It was told again, or nothing changed on that day.
        if (last !== undefined && days[last] === days[step]) kept[kept.length - 1] = step;
        else if (last === undefined || numbers[last] !== numbers[step]) kept.push(step);
      }
      for (let i = kept.length - 1; i >= 0; i--) this.add(days[kept[i]!]!, numbers[kept[i]!]!);
      // Nothing is known before.
      if (days[kept[0]!]! > 0) this.add(0, 0);
      this.used += this.size - this.newest[place]!;
    }
    if (this.size > spare * this.used + 1_024) this.compact();
    // More than it grows by.
    if (this.days.length > spare ** 2 * this.size) {
      this.days = this.days.slice(0, this.size);
      this.codes = this.codes.slice(0, this.size);
    }
  }

  private add(day: number, number: number): void {
    this.days[this.size] = day;
    this.codes[this.size++] = number;
  }

  /** Leaves out the steps that are none's any more. */
  private compact(): void {
    const [days, codes] = [new Uint16Array(this.used + 1), this.known.list(this.used + 1)];
    let size = 1;
    for (const [place, newest] of this.newest.entries()) {
      if (newest === 0) continue;
      this.newest[place] = size;
      for (let step = newest, isOldest = false; !isOldest; step++) {
        isOldest = this.days[step] === 0;
        days[size] = this.days[step]!;
        codes[size++] = this.codes[step]!;
      }
    }
    Object.assign(this, { days, codes, size });
  }

  private stepsOf(place: number): number {
    const newest = this.newest[place]!;
    if (newest === 0) return 0;
    let oldest = newest;
    while (this.days[oldest]! > 0) oldest++;
    return oldest - newest + 1;
  }

  private grow(places: readonly number[]): void {
    const count = 1 + places.reduce((a, b) => Math.max(a, b), 0);
    if (count > this.newest.length)
      this.newest = larger(this.newest, new Uint32Array(Math.ceil(spare * count)));
    // Each may begin with nothing.
    const size = this.size + 2 * places.length;
    const length = size <= this.days.length ? this.days.length : Math.ceil(spare * size);
    if (length > this.days.length) this.days = larger(this.days, new Uint16Array(length));
    if (length > this.codes.length || this.known.width > this.codes.BYTES_PER_ELEMENT)
      this.codes = larger(this.codes, this.known.list(length));
  }
}

/** So few are sorted faster than all places are gone through. */
const few = 1_000;

/** Indexes of places, those of one after another in their order. */
function byPlace(places: readonly number[]): Uint32Array {
  if (places.length > few) return byOwner(Int32Array.from(places));
  return Uint32Array.from(places.keys()).sort((a, b) => places[a]! - places[b]!);
}

function larger<List extends Numbers>(list: Numbers, to: List): List {
  to.set(list);
  return to;
}

/** What records have in a column on a day, as numbers of its texts. */
export interface OnDay {
  readonly texts: readonly string[];
  numbers(count: number): Numbers;
}

/** @param day its number */
export function onDay(column: Column | History, day: number): OnDay {
  if (column instanceof Column) return column;
  let found: Numbers | undefined;
  return {
    texts: column.texts,
    numbers(count) {
      found ??= column.numbers(count, day);
      return found;
    },
  };
}
