import { describe, expect, it } from 'vitest';
import { Grade } from './project.enums.js';
import { acceptanceOutcome, projectLifecycle } from './project.lifecycle.js';
import { ProjectStatus } from './project.status.js';

const moves: Record<
  keyof typeof projectLifecycle.steps,
  readonly [from: string, to: string, reason: boolean]
> = {
  start: ['CONTRACTED', 'IN_PROGRESS', false],
  extend: ['IN_PROGRESS', 'IN_PROGRESS', true],
  suspend: ['IN_PROGRESS', 'SUSPENDED', true],
  resume: ['SUSPENDED', 'IN_PROGRESS', false],
  terminate: ['IN_PROGRESS SUSPENDED FAILED', 'TERMINATED', true],
  recordHostAcceptance: ['IN_PROGRESS', 'HOST_ACCEPTED', false],
  openProvincialAcceptance: ['HOST_ACCEPTED', 'UNDER_ACCEPTANCE', false],
  concludeAcceptance: ['UNDER_ACCEPTANCE', 'ACCEPTED', false],
  redo: ['FAILED', 'IN_PROGRESS', true],
  recognise: ['ACCEPTED', 'RECOGNISED', false],
  register: ['RECOGNISED', 'REGISTERED', false],
};

describe('the life of a project', () => {
  it('has the steps of DOMAIN B.4.5 and no others', () => {
    expect(Object.keys(projectLifecycle.steps).sort()).toEqual(Object.keys(moves).sort());
    expect(projectLifecycle.initial).toBe(ProjectStatus.CONTRACTED);
  });

  it.each(Object.entries(moves))('%s', (name, [from, to, reason]) => {
    const step = projectLifecycle.steps[name as keyof typeof moves];
    expect(step.from.join(' ')).toBe(from);
    expect(
      typeof step.to === 'function' ? step.to({ grade: Grade.PASS } as never, {} as never) : step.to,
    ).toBe(to);
    expect(step.reason ?? false).toBe(reason);
  });

  it.each([
    [Grade.EXCELLENT, 'ACCEPTED'],
    [Grade.PASS, 'ACCEPTED'],
    [Grade.FAIL, 'FAILED'],
  ])('the grade %s leads to %s', (grade, status) => {
    expect(acceptanceOutcome({ grade })).toBe(status);
  });
});
