import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Column, Owners, Places } from './column.js';

it('keeps one text for each record, however many there are and however many differ', () => {
  const column = new Column();
  const text = (i: number) => (i % 3 === 0 ? '' : String(i % 70_000));
  for (let i = 0; i < 140_000; i++) column.set(i, text(i));
  const told = (i: number) => column.texts[column.numbers(i + 1)[i]!];
  for (const i of [0, 1, 254, 255, 256, 257, 65_534, 65_537, 69_998, 70_001, 139_999])
    expect([i, told(i)]).toEqual([i, text(i)]);
  expect(told(140_000)).toBe('');
  expect(told(10_000_000)).toBe('');
  column.set(1, '');
  expect([told(1), told(2)]).toEqual(['', '2']);
});

it('is as wide as its texts need', () => {
  const column = new Column();
  for (let i = 0; i < 100_000; i++) column.set(i, String(i % 255));
  expect(column.bytes).toBeLessThan(200_000);
  expect(column.texts).toHaveLength(256);
  column.set(7, 'one more');
  expect(column.texts[column.numbers(8)[7]!]).toBe('one more');
  expect(column.texts[column.numbers(100_000)[99_999]!]).toBe(String(99_999 % 255));
});

it('numbers ids in the order in which they come', () => {
  const places = new Places();
  expect(['a', 'b', 'a', 'c'].map((id) => places.of(id))).toEqual([0, 1, 0, 2]);
  expect(places.count).toBe(3);
});

it('keeps nothing of what its texts were taken from', () => {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  const used = () => {
    gc();
    return process.memoryUsage().heapUsed;
  };
  const [before, columns, places] = [used(), Array.from({ length: 30 }, () => new Column()), new Places()];
  for (const [i, column] of columns.entries()) {
    // As it is read: the texts of many records in one.
    const parts = `${'x'.repeat(1_000_000)}\nadm_of_the_record_${i}`.split('\n');
    column.set(0, parts[1]!);
    places.of(parts[1]!);
  }
  expect(used() - before).toBeLessThan(3_000_000);
  expect(columns[29]!.texts[1]).toBe('adm_of_the_record_29');
  expect(places.count).toBe(30);
});

it('knows whose a record is as of the last change, in whatever order it is told', () => {
  const owners = new Owners();
  owners.set(0, 5, 12);
  owners.set(1, 3, 12);
  expect([...owners.of(2).owners]).toEqual([5, 3]);
  owners.set(0, 7, 11);
  owners.set(1, 9, 13);
  expect([...owners.of(2).owners]).toEqual([5, 9]);
  expect([...owners.of(2).order]).toEqual([0, 1]);
  owners.set(0, 10, 12);
  expect([...owners.of(2).order]).toEqual([1, 0]);
  // The changes were undone in the database.
  owners.forgetChanges();
  owners.set(0, 7, 11);
  expect([...owners.of(2).owners]).toEqual([7, 9]);
});
