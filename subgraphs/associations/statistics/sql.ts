/** A piece of SQL with the values of its marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Puts pieces of SQL together: what is a piece is set in, anything else becomes a mark. */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  const values: unknown[] = [];
  const texts = parts.map((part) => {
    if (isSql(part)) {
      values.push(...part.values);
      return part.text;
    }
    values.push(part);
    return '?';
  });
  return { text: strings.map((each, i) => each + (texts[i] ?? '')).join(''), values };
}

/** Text of the program itself, never of a caller. */
export const word = (text: string): Sql => ({ text, values: [] });

export const join = (pieces: readonly Sql[], between: string): Sql => ({
  text: pieces.map(({ text }) => text).join(between),
  values: pieces.flatMap(({ values }) => values),
});

/** A list of codes and ids as one value; they have no characters that mean something in a list. */
export const list = (codes: readonly string[]): Sql => sql`${`{${codes.map(plain).join(',')}}`}::text[]`;

function plain(code: string): string {
  if (!/^[\w.:@-]+$/.test(code)) throw new Error(`Not a code: ${code.slice(0, 40)}`);
  return code;
}

const isSql = (part: unknown): part is Sql =>
  typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
