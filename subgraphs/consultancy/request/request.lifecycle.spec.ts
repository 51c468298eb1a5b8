import { describe, expect, it } from 'vitest';
import { requestLifecycle } from './request.lifecycle.js';
import { acceptedStatuses, ConsultancyStatus, endedStatuses, runningStatuses } from './request.status.js';

const steps = Object.entries(requestLifecycle.steps);

describe('the life of a consultancy request', () => {
  it('has exactly the steps of DOMAIN B.2 up to the review', () => {
    const arrows = steps.flatMap(([name, { from, to }]) => from.map((each) => `${name}: ${each} → ${to}`));
    expect(arrows).toEqual([
      'register: PROPOSED → REGISTERED',
      'accept: REGISTERED → ACCEPTED',
      'decline: REGISTERED → DECLINED',
      'requestDossier: ACCEPTED → WAITING_DOSSIER',
      'startReview: ACCEPTED → IN_REVIEW',
      'startReview: WAITING_DOSSIER → IN_REVIEW',
      'withdraw: PROPOSED → WITHDRAWN',
      'withdraw: REGISTERED → WITHDRAWN',
      'withdraw: ACCEPTED → WITHDRAWN',
      'withdraw: WAITING_DOSSIER → WITHDRAWN',
      'withdraw: IN_REVIEW → WITHDRAWN',
    ]);
  });

  it('starts as a proposal and asks a reason where a request ends', () => {
    expect(requestLifecycle.initial).toBe(ConsultancyStatus.PROPOSED);
    const reasoned = steps.filter(([, step]) => 'reason' in step && step.reason).map(([name]) => name);
    expect(reasoned).toEqual(['decline', 'withdraw']);
  });

  it('lets nothing leave an ended state', () => {
    const left = steps.flatMap(([, { from }]) => [...from]);
    expect(left.filter((state) => endedStatuses.includes(state))).toEqual([]);
  });

  it('publishes nothing that is undecided or was turned away, and stops the clock with the dossier', () => {
    for (const hidden of ['PROPOSED', 'REGISTERED', 'DECLINED', 'SUSPENDED', 'WITHDRAWN'] as const) {
      expect(acceptedStatuses).not.toContain(hidden);
    }
    expect(acceptedStatuses).toHaveLength(Object.keys(ConsultancyStatus).length - 5);
    expect(runningStatuses).not.toContain('WAITING_DOSSIER');
  });
});
