import { type DocumentNode, visit } from 'graphql';
import { badInput } from '../errors.js';
import { isStorable, unstorablePlace } from '../text/storable.js';

/** Documents whose own texts were found fit; they are kept and used many times. */
const fit = new WeakSet<DocumentNode>();

/**
 * Refuses an operation before it runs whose texts PostgreSQL cannot store or compare with, wherever they stand: in the
 * document or in the variables, of a filter, a cursor, an id or an input.
 * @throws BAD_USER_INPUT
 */
export function assertStorable(document: DocumentNode, variables: unknown): void {
  if (!fit.has(document)) {
    visit(document, {
      StringValue({ value }) {
        if (!isStorable(value)) throw unstorable('');
      },
    });
    fit.add(document);
  }
  const place = unstorablePlace(variables);
  if (place !== null) throw unstorable(` «${place.slice(0, 100)}»`);
}

const unstorable = (place: string) =>
  badInput({
    vi: `Văn bản${place} có ký tự không dùng được (U+0000 hoặc nửa cặp thay thế).`,
    en: `The text${place} holds a character that cannot be used: U+0000 or half of a surrogate pair.`,
  });
