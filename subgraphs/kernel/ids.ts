import { createHash, randomBytes } from 'node:crypto';
import { TypeID } from 'typeid-js';
import { badInput } from './errors.js';

/** Makes ids such as `per_01kb…`: a type prefix and a UUIDv7, which sorts by creation time. */
export type Ids = (prefix: string) => string;

/**
 * @param now the clock that gives the time part; seeding freezes it
 * @param random gives n random bytes; seeding passes a seeded generator, so that ids are the same in every run
 */
export function createIds(now: () => Date, random: (n: number) => Uint8Array = randomBytes): Ids {
  return (prefix) => {
    const bytes = new Uint8Array(16);
    bytes.set(random(10), 6);
    const time = BigInt(now().getTime());
    for (let i = 0; i < 6; i++) bytes[i] = Number((time >> BigInt(8 * (5 - i))) & 0xffn);
    bytes[6] = (bytes[6]! & 0x0f) | 0x70;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return TypeID.fromUUIDBytes(prefix, bytes).toString();
  };
}

/**
 * The id of a row of reference data, always the same for the same name, so that it can be written twice.
 * @param name natural key within the type, e.g. `21025@2025-07-01`
 */
export function idFromName(prefix: string, name: string): string {
  const bytes = new Uint8Array(createHash('sha256').update(`${prefix}:${name}`).digest().subarray(0, 16));
  bytes[0] = bytes[0]! & 0x7f;
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return TypeID.fromUUIDBytes(prefix, bytes).toString();
}

/** Prefix and 128 bits in base 32. Every representation passes by here, so the bits are not worked out. */
const form = /^([a-z](?:[a-z_]{0,61}[a-z])?)_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** The prefix of a well-formed id, or null: `per` for `per_01kb…`. */
export const prefixOf = (id: string): string | null => form.exec(id)?.[1] ?? null;

/**
 * Checks that an id from outside has the form and the type expected.
 * @throws BAD_USER_INPUT otherwise; whether the record exists is another question
 */
export function assertId(id: string, prefix: string): string {
  if (prefixOf(id) !== prefix) {
    throw badInput(
      {
        vi: `Mã «${id.slice(0, 60)}» không đúng dạng ${prefix}_….`,
        en: `"${id.slice(0, 60)}" is not an id of the form ${prefix}_….`,
      },
      { expectedPrefix: prefix },
    );
  }
  return id;
}
