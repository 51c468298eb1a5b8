import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';

/** Waits until something holds, and fails where it does not in time. @param patienceMs default 4 s */
export async function until(holds: () => boolean | Promise<boolean>, patienceMs = 4_000): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end && !(await holds()); ) await sleep(20);
  expect(await holds()).toBe(true);
}
