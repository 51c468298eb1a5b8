import { expect, test } from 'vitest';
import { compactRepresentations } from './representations.js';

const person = (id: string) => ({ __typename: 'Person', id });
const fetch = (...ids: string[]) => ({
  query: 'q',
  variables: { representations: ids.map(person), other: 1 },
});

test('asks for each entity once and gives it to every place that named it', () => {
  const { operation, expand } = compactRepresentations(fetch('a', 'b', 'a', 'c', 'b'))!;
  expect(operation).toEqual({
    query: 'q',
    variables: { representations: ['a', 'b', 'c'].map(person), other: 1 },
  });
  const expanded = expand({ data: { _entities: [{ n: 1 }, null, { n: 3 }] } });
  expect(expanded.data).toEqual({ _entities: [{ n: 1 }, null, { n: 1 }, { n: 3 }, null] });
});

test('shows an error at the first place that asked', () => {
  const { expand } = compactRepresentations(fetch('a', 'a', 'b'))!;
  const errors = [
    { message: 'no', path: ['_entities', 1, 'name'], extensions: { code: 'FORBIDDEN' } },
    { message: 'down', path: undefined, extensions: {} },
  ];
  const { errors: shown } = expand({ data: { _entities: [{}, null] }, errors: errors as never });
  expect(shown).toEqual([
    { message: 'no', path: ['_entities', 2, 'name'], extensions: { code: 'FORBIDDEN' } },
    { message: 'down', path: undefined, extensions: {} },
  ]);
});

test('an answer without entities stays as it is', () => {
  const { expand } = compactRepresentations(fetch('a', 'a'))!;
  expect(expand({ data: null })).toEqual({ data: null });
});

test('nothing is copied where nothing repeats', () => {
  expect(compactRepresentations(fetch('a', 'b'))).toBeNull();
  expect(compactRepresentations({ query: 'q' })).toBeNull();
  expect(compactRepresentations({ query: 'q', variables: { representations: 'a' } })).toBeNull();
});
