import { expect, it } from 'vitest';
import { createVault } from './vault.js';

const vault = createVault('a'.repeat(32));
const other = createVault('b'.repeat(32));

it('opens what it sealed, and never seals alike twice', () => {
  const sealed = vault.seal('999012345678', 'row_1');
  expect(sealed).not.toContain('999012345678');
  expect(vault.seal('999012345678', 'row_1')).not.toBe(sealed);
  expect(vault.open(sealed, 'row_1')).toBe('999012345678');
});

it('does not open what was moved, changed or sealed with another secret', () => {
  const sealed = vault.seal('Số hộ chiếu', 'row_1');
  expect(() => vault.open(sealed, 'row_2')).toThrow();
  expect(() => other.open(sealed, 'row_1')).toThrow();
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'row_1')).toThrow();
  expect(() => vault.open(`v2${sealed.slice(2)}`, 'row_1')).toThrow(/does not know/);
});

it('finds a text by its fingerprint, which depends on the secret and the kind', () => {
  const found = vault.fingerprint('CITIZEN_ID', '999012345678');
  expect(vault.fingerprint('CITIZEN_ID', '999012345678')).toBe(found);
  expect(vault.fingerprint('PASSPORT', '999012345678')).not.toBe(found);
  expect(other.fingerprint('CITIZEN_ID', '999012345678')).not.toBe(found);
});
