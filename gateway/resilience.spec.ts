import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createGuard, resilience, wasNotSent } from './resilience.js';

const failing = async () => {
  throw new Error('away');
};
const failed = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error,
  );

test('after failures in a row nothing is sent, and one trial finds out when it is back', async () => {
  const states: string[] = [];
  const guard = createGuard({ ...resilience, failures: 3, pauseMs: 30, longestPauseMs: 30 }, (s) =>
    states.push(s),
  );
  for (let i = 0; i < 3; i++) expect(wasNotSent(await failed(guard.run(failing)))).toBe(false);
  let sent = 0;
  expect(wasNotSent(await failed(guard.run(async () => sent++)))).toBe(true);
  expect(sent).toBe(0);
  await sleep(60);
  expect(await guard.run(async () => ++sent)).toBe(1);
  expect(guard.state()).toBe('closed');
  expect(states).toEqual(['open', 'half-open', 'closed']);
});

test('an answer between failures starts the count again', async () => {
  const guard = createGuard({ ...resilience, failures: 2 }, () => undefined);
  await failed(guard.run(failing));
  await guard.run(async () => 1);
  await failed(guard.run(failing));
  expect(guard.state()).toBe('closed');
});

test('more calls than may wait are refused without being sent', async () => {
  const guard = createGuard({ ...resilience, concurrent: 1, waiting: 1 }, () => undefined);
  let release: () => void = () => undefined;
  const first = guard.run(() => new Promise<void>((resolve) => (release = resolve)));
  const second = guard.run(async () => 'second');
  expect(wasNotSent(await failed(guard.run(async () => 'third')))).toBe(true);
  release();
  await first;
  expect(await second).toBe('second');
});
