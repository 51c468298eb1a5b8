/** Whether PostgreSQL can store a text: it has neither U+0000 nor half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * Looks through a value from outside for text that cannot be stored, however deep.
 * @returns the place of the first such text, e.g. `input.title`; null where there is none
 */
export function unstorablePlace(value: unknown): string | null {
  // No recursion: how deep it goes is up to the caller.
  const rest: [place: string, value: unknown][] = [['', value]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [place, part] = next;
    if (typeof part === 'string' && !isStorable(part)) return place;
    if (typeof part === 'object' && part !== null) {
      for (const [key, each] of Object.entries(part)) rest.push([place ? `${place}.${key}` : key, each]);
    }
  }
  return null;
}
