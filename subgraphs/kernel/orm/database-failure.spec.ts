import { DriverException } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { databaseFailure } from './database-failure.js';

const failure = (code: string | undefined, message = 'select 1 - it failed') =>
  new DriverException(Object.assign(new Error(message), { code }));

test.each<[code: string | undefined, message?: string]>([
  ['ECONNREFUSED'],
  ['ECONNRESET'],
  ['EPIPE'],
  ['57P01'],
  ['57P03'],
  ['53300'],
  ['08006'],
  [undefined, 'timeout exceeded when trying to connect'],
  [undefined, 'Connection terminated unexpectedly'],
])('%s %s is a database that is away', (code, message) => {
  const shown = databaseFailure(failure(code, message), 'awards');
  expect(shown).toMatchObject({ code: 'SERVICE_UNAVAILABLE', details: { service: 'awards' } });
  expect(databaseFailure(new Error('outer', { cause: failure(code, message) }), 'awards')).toEqual(shown);
});

test('a statement that was ended took too long', () => {
  expect(databaseFailure(failure('57014'), 'awards')?.code).toBe('TIMEOUT');
});

test.each([['23505'], ['42P01'], ['22021'], [undefined]])('%s is none', (code) => {
  expect(databaseFailure(failure(code), 'awards')).toBeNull();
  expect(databaseFailure('no error', 'awards')).toBeNull();
});
