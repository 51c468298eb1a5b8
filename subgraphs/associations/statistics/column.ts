/** Lists of numbers, by the most that is in them: few columns have more than a hundred texts. */
const widths = [
  [0xff, Uint8Array],
  [0xffff, Uint16Array],
  [0xffffffff, Uint32Array],
] as const;

export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A text of its own: a part of a text keeps all of it in memory, here what was read of 20,000 records. */
const copyOf = (text: string): string => Buffer.from(text).toString();
/** A text and its number. */
const bytesOfText = 150;

/** Texts, each with a number: few of those that records have differ. The empty one has 0. */
export class Texts {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts = [''];

  /** Every text there is, by its number. */
  get all(): readonly string[] {
    return this.texts;
  }

  get bytes(): number {
    return bytesOfText * this.texts.length;
  }

  numberOf(text: string): number {
    const found = this.numbers.get(text);
    if (found !== undefined) return found;
    const own = copyOf(text);
    this.numbers.set(own, this.texts.length);
    return this.texts.push(own) - 1;
  }

  /** A list of so many numbers of texts, as narrow as it may be. */
  list(length: number): Numbers {
    return new this.List(length);
  }

  /** Bytes that a number takes. */
  get width(): number {
    return this.List.BYTES_PER_ELEMENT;
  }

  private get List() {
    return widths.find(([most]) => this.texts.length - 1 <= most)![1];
  }
}

/**
 * What is known of many records, one text each. Few of the texts differ, so that a record has the number of its text: a
 * million of them take a megabyte or two, and some 30 ms to count by small dimensions.
 */
export class Column {
  private readonly known = new Texts();
  private codes: Numbers = new Uint8Array(1_024);

  get texts(): readonly string[] {
    return this.known.all;
  }

  /** What it takes of memory, more or less. */
  get bytes(): number {
    return this.codes.byteLength + this.known.bytes;
  }

  /** Numbers of the texts of records, by their places, and maybe of some more; 0 where nothing is known. Until the next change. */
  numbers(count: number): Numbers {
    if (this.codes.length < count) this.grow(count - 1);
    return this.codes;
  }

  /** @param text empty where nothing is known */
  set(place: number, text: string): void {
    const number = this.known.numberOf(text);
    const isTooNarrow = number >= 2 ** (8 * this.codes.BYTES_PER_ELEMENT);
    if (isTooNarrow || place >= this.codes.length) this.grow(place);
    this.codes[place] = number;
  }

  /** What is told is in its place. */
  settle(): void {}

  /** Nothing is known of a record any more. */
  forget(place: number): void {
    this.set(place, '');
  }

  private grow(place: number): void {
    const length = place < this.codes.length ? this.codes.length : Math.max(place + 1, 2 * this.codes.length);
    const larger = this.known.list(length);
    larger.set(this.codes);
    this.codes = larger;
  }
}

/** Places of records, by their ids, in the order in which they come to be known. */
export class Places {
  private readonly places = new Map<string, number>();

  get count(): number {
    return this.places.size;
  }

  /** Where it is known. */
  find(id: string): number | undefined {
    return this.places.get(id);
  }

  of(id: string): number {
    const found = this.places.get(id);
    if (found !== undefined) return found;
    this.places.set(copyOf(id), this.places.size);
    return this.places.size - 1;
  }
}

/** Whose records are. */
export interface ByOwner {
  /** By record: the place of a person, or less than 0 for an organization. */
  readonly owners: Int32Array;
  /** All records, those of one owner one after another. */
  readonly order: Uint32Array;
}

/** Owners of records, by the places of these. */
export class Owners {
  private readonly owners: number[] = [];
  /** As of which change each was told. */
  private readonly changes: number[] = [];
  private sorted: ByOwner | null = null;

  /** @param change as of which it is so: what was told as of a later one stays */
  set(place: number, owner: number, change: number): void {
    if (change < (this.changes[place] ?? 0)) return;
    this.changes[place] = change;
    if (this.owners[place] === owner) return;
    this.owners[place] = owner;
    this.sorted = null;
  }

  /** What is told next holds, whatever it is as of. */
  forgetChanges(): void {
    this.changes.length = 0;
  }

  /** Of so many records; worked out again when one has changed hands. */
  of(count: number): ByOwner {
    if (this.sorted?.owners.length !== count) {
      const owners = Int32Array.from({ length: count }, (_, place) => this.owners[place]!);
      this.sorted = { owners, order: byOwner(owners) };
    }
    return this.sorted;
  }
}

/** Places of owners, those of one after another in their order; sorted by counting, in the time of reading them. */
export function byOwner(owners: Int32Array): Uint32Array {
  let [least, most] = [0, 0];
  for (const owner of owners) {
    least = Math.min(least, owner);
    most = Math.max(most, owner);
  }
  const starts = new Uint32Array(most - least + 2);
  for (const owner of owners) starts[owner - least + 1]! += 1;
  for (let owner = 1; owner < starts.length; owner++) starts[owner]! += starts[owner - 1]!;
  const sorted = new Uint32Array(owners.length);
  for (let place = 0; place < owners.length; place++) sorted[starts[owners[place]! - least]!++] = place;
  return sorted;
}
