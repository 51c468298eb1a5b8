import { normalizeMultiline, normalizeText } from './normalize.js';

/** Refuses a value with the place in the input. */
type Refuse = (code: 'REQUIRED' | 'TOO_LONG', path: readonly string[]) => never;

/** Reads the texts of inputs as they are stored. The path is the place below `input`. */
export interface TextInput {
  /** One line that must be there. @throws the refusal REQUIRED or TOO_LONG */
  required(value: string, limit: number, ...path: string[]): string;
  /** One line; null where it is left out or blank. @throws the refusal TOO_LONG */
  optional(value: string | null | undefined, limit: number, ...path: string[]): string | null;
  /** Several lines, such as a reason; null where left out or blank. @throws the refusal TOO_LONG */
  lines(value: string | null | undefined, limit: number, ...path: string[]): string | null;
}

/**
 * Text from outside is normalised before it is judged: canonical form (NFC), no control or invisible characters, so that
 * a text of nothing else counts as blank.
 *
 * @param refuse how the feature refuses
 */
export function textInput(refuse: Refuse): TextInput {
  const short = (text: string, limit: number, path: string[]): string =>
    text.length > limit ? refuse('TOO_LONG', ['input', ...path]) : text;
  return {
    required: (value, limit, ...path) =>
      short(normalizeText(value) || refuse('REQUIRED', ['input', ...path]), limit, path),
    optional: (value, limit, ...path) => short(normalizeText(value ?? ''), limit, path) || null,
    lines: (value, limit, ...path) => short(normalizeMultiline(value ?? ''), limit, path) || null,
  };
}
