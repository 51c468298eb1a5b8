/**
 * What is known of many records, one text each. Few of the texts differ, so that a record has the number of its text: to
 * count a million of them takes a few milliseconds.
 */
export class Column {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly known = [''];
  private codes = new Uint32Array(1_024);

  /** Every text there is, by its number. */
  get texts(): readonly string[] {
    return this.known;
  }

  /** How many records it has room for. */
  get size(): number {
    return this.codes.length;
  }

  /** Number of the text of a record; 0 where nothing is known of it. @param place of the record */
  at(place: number): number {
    return this.codes[place] ?? 0;
  }

  /** @param text empty where nothing is known */
  set(place: number, text: string): void {
    if (place >= this.codes.length) {
      const larger = new Uint32Array(Math.max(place + 1, this.codes.length * 2));
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[place] = this.numberOf(text);
  }

  private numberOf(text: string): number {
    const found = this.numbers.get(text);
    if (found !== undefined) return found;
    this.numbers.set(text, this.known.length);
    return this.known.push(text) - 1;
  }
}

/** Places of records, by their ids, in the order in which they come to be known. */
export class Places {
  private readonly places = new Map<string, number>();

  get count(): number {
    return this.places.size;
  }

  of(id: string): number {
    const found = this.places.get(id);
    if (found !== undefined) return found;
    this.places.set(id, this.places.size);
    return this.places.size - 1;
  }
}
