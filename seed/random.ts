import { createCipheriv } from 'node:crypto';

/** Numbers that look random and are the same in every run. */
export interface Random {
  bytes(n: number): Uint8Array;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  pick<T>(values: readonly T[]): T;
  /** True in `percent` of 100 calls. */
  chance(percent: number): boolean;
}

/** A key stream of ChaCha20 under a key that follows from the name: one stream per story, so that stories can grow apart. */
export function createRandom(name: string): Random {
  const key = Buffer.alloc(32);
  key.write(name);
  const cipher = createCipheriv('chacha20', key, Buffer.alloc(16));
  const bytes = (n: number) => new Uint8Array(cipher.update(Buffer.alloc(n)));
  const below = (limit: number) => Number(Buffer.from(bytes(6)).readUIntBE(0, 6) % limit);
  return {
    bytes,
    below,
    pick: (values) => values[below(values.length)]!,
    chance: (percent) => below(100) < percent,
  };
}
