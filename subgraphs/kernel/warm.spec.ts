import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWarming } from './warm.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('works at the start and every minute, once at a time, fails without harm, and stops', async () => {
  let today = '2026-01-01';
  const days: string[] = [];
  const warned: unknown[] = [];
  let takes = 0;
  const warm = async (ctx: { today: string }) => {
    days.push(ctx.today);
    if (days.length === 1) throw new Error('no database');
    await new Promise((resolve) => setTimeout(resolve, takes));
  };
  const log = { warn: (what: unknown) => warned.push(what) };
  const stop = startWarming(warm as never, () => ({ today }) as never, log as never);
  await vi.advanceTimersByTimeAsync(59_000);
  expect([days, warned.length]).toEqual([['2026-01-01'], 1]);
  today = '2026-01-02';
  takes = 150_000;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(days).toEqual(['2026-01-01', '2026-01-02']);
  today = '2026-01-03';
  await vi.advanceTimersByTimeAsync(120_000);
  expect(days).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
  stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([days.length, warned.length]).toEqual([3, 1]);
});

it('says nothing of what fails because the database was closed', async () => {
  const warned: unknown[] = [];
  const closed = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    throw new Error('driver has already been destroyed');
  });
  const log = { warn: (what: unknown) => warned.push(what) };
  const stop = startWarming(closed, () => ({ today: '2026-01-01' }) as never, log as never);
  await vi.advanceTimersByTimeAsync(0);
  stop();
  await vi.advanceTimersByTimeAsync(100);
  expect([closed.mock.calls.length, warned]).toEqual([1, []]);
});
