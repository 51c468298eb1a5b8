import { describe, expect, it } from 'vitest';
import type { ConsultancyRequest } from './request.entity.js';
import { requestLifecycle } from './request.lifecycle.js';
import { acceptedStatuses, ConsultancyStatus, endedStatuses, runningStatuses } from './request.status.js';

const steps = Object.entries(requestLifecycle.steps);
const suspended = { suspendedFrom: ConsultancyStatus.SIGNED };

/** Where a step leads from a state; the end of a suspension back to where it began. */
const target = (to: unknown, from: string, name: string): string =>
  typeof to !== 'function'
    ? String(to)
    : String(to({ ...(name === 'resume' ? suspended : {}), status: from } as ConsultancyRequest));

const arrows = steps.flatMap(([name, { from, to }]) =>
  from.map((each) => [name, each, target(to, each, name)] as const),
);
const beforeSent = [
  'PROPOSED',
  'REGISTERED',
  'ACCEPTED',
  'WAITING_DOSSIER',
  'IN_REVIEW',
  'COUNCIL_HELD',
  'DRAFT_REPORT',
  'SIGNED',
];

describe('the life of a consultancy request', () => {
  it('has exactly the arrows of DOMAIN B.2', () => {
    const moves = arrows.filter(([, from, to]) => from !== to);
    expect(moves.map(([name, from, to]) => `${name}: ${from} → ${to}`).sort()).toEqual(
      [
        'register: PROPOSED → REGISTERED',
        'accept: REGISTERED → ACCEPTED',
        'decline: REGISTERED → DECLINED',
        'requestDossier: ACCEPTED → WAITING_DOSSIER',
        'startReview: ACCEPTED → IN_REVIEW',
        'startReview: WAITING_DOSSIER → IN_REVIEW',
        'recordCouncil: IN_REVIEW → COUNCIL_HELD',
        'draftReport: COUNCIL_HELD → DRAFT_REPORT',
        'draftReport: IN_REVIEW → DRAFT_REPORT',
        'sign: DRAFT_REPORT → SIGNED',
        'send: SIGNED → SENT',
        'respond: SENT → RESPONDED',
        'respond: OVERDUE_RESPONSE → RESPONDED',
        'markOverdue: SENT → OVERDUE_RESPONSE',
        'closeWithoutResponse: OVERDUE_RESPONSE → CLOSED_NO_RESPONSE',
        'beginFollowUp: RESPONDED → FOLLOW_UP',
        'close: RESPONDED → CLOSED',
        'close: FOLLOW_UP → CLOSED',
        'reopen: CLOSED → IN_REVIEW',
        'resume: SUSPENDED → SIGNED',
        ...beforeSent.map((from) => `suspend: ${from} → SUSPENDED`),
        ...[...beforeSent, 'SUSPENDED'].map((from) => `withdraw: ${from} → WITHDRAWN`),
      ].sort(),
    );
  });

  it('keeps decisions that leave the state as it is', () => {
    const stays = arrows.filter(([, from, to]) => from === to);
    expect([...new Set(stays.map(([name]) => name))].sort()).toEqual([
      'answer',
      'approveInitiative',
      'changeDueDate',
      'decideNamedReview',
      'disposePoints',
      'escalate',
      'rate',
      'reviseReport',
    ]);
  });

  it('starts as a proposal and asks a reason where a request is stopped or a term is changed', () => {
    expect(requestLifecycle.initial).toBe(ConsultancyStatus.PROPOSED);
    const reasoned = steps.filter(([, step]) => 'reason' in step && step.reason).map(([name]) => name);
    expect(reasoned).toEqual(['decline', 'changeDueDate', 'withdraw', 'suspend']);
  });

  it('lets nothing leave an ended state but a closed one for a new draft, or the agency’s rating', () => {
    const left = arrows.filter(([name, from]) => endedStatuses.includes(from as never) && name !== 'rate');
    expect(left.map(([name, from]) => `${name} ${from}`)).toEqual(['reopen CLOSED']);
  });

  it('reaches every state', () => {
    const reached = new Set(arrows.map(([, , to]) => to));
    const states = Object.keys(ConsultancyStatus).filter((state) => state !== 'PROPOSED');
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('publishes nothing that is undecided or was turned away, and stops the clock with the dossier', () => {
    for (const hidden of ['PROPOSED', 'REGISTERED', 'DECLINED', 'SUSPENDED', 'WITHDRAWN'] as const) {
      expect(acceptedStatuses).not.toContain(hidden);
    }
    expect(acceptedStatuses).toHaveLength(Object.keys(ConsultancyStatus).length - 5);
    expect(runningStatuses).not.toContain('WAITING_DOSSIER');
  });
});
