import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays } from '../../kernel/calendar/index.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { ReminderAddressee, ReminderKind } from './reminder.enums.js';
import { type Deadline, deadlinesOf, keyOf, type RemindedRequest, remindersDue } from './reminder.plan.js';

const request: RemindedRequest = {
  status: ConsultancyStatus.REGISTERED,
  requestingAgencyId: 'org_asks',
  recipientAgencyId: 'org_receives',
  proposedByAssociationId: null,
  leadAssociationId: 'aso_1',
  replyDueOn: '2026-03-09',
  dueOn: '2026-04-06',
  signDueOn: '2026-04-02',
  responseDueOn: '2026-05-04',
  escalateOn: '2026-05-18',
  escalatedOn: null,
  dossierRequestedOn: '2026-03-10',
};
const opinions = [
  { id: 'opn_1', personId: 'per_1', associationId: null, dueOn: '2026-03-20' },
  { id: 'opn_2', personId: null, associationId: 'aso_2', dueOn: '2026-03-21' },
];
const asked = ['OPINION_DUE 2026-03-20 PERSON per_1', 'OPINION_DUE 2026-03-21 ASSOCIATION aso_2'];
const brief = (parts: Partial<RemindedRequest>) =>
  deadlinesOf({ ...request, ...parts }, opinions, 10).map(
    (each) =>
      `${each.kind} ${each.dueOn} ${each.addressee} ${each.personId ?? each.associationId ?? each.organizationId ?? ''}`,
  );

describe('the due days of a request', () => {
  it.each([
    ['PROPOSED', []],
    ['REGISTERED', ['REPLY_DUE 2026-03-09 UNION ']],
    ['ACCEPTED', ['PERFORMANCE_DUE 2026-04-06 ASSOCIATION aso_1', ...asked]],
    ['WAITING_DOSSIER', ['DOSSIER_AWAITED 2026-03-24 AGENCY org_asks', ...asked]],
    ['IN_REVIEW', ['PERFORMANCE_DUE 2026-04-06 ASSOCIATION aso_1', ...asked]],
    [
      'COUNCIL_HELD',
      ['PERFORMANCE_DUE 2026-04-06 ASSOCIATION aso_1', 'SIGN_DUE 2026-04-02 UNION ', ...asked],
    ],
    ['SIGNED', ['PERFORMANCE_DUE 2026-04-06 ASSOCIATION aso_1']],
    ['SENT', ['RESPONSE_DUE 2026-05-04 AGENCY org_receives', 'ESCALATION_DUE 2026-05-18 UNION ']],
    ['OVERDUE_RESPONSE', ['RESPONSE_DUE 2026-05-04 AGENCY org_receives', 'ESCALATION_DUE 2026-05-18 UNION ']],
    ['SUSPENDED', []],
    ['RESPONDED', []],
    ['CLOSED', []],
  ])('in %s', (status, expected) => {
    expect(brief({ status: status as ConsultancyStatus })).toEqual(expected);
  });

  it('go to the Union where nobody else is named', () => {
    const nobody = { requestingAgencyId: null, recipientAgencyId: null, leadAssociationId: null };
    expect(brief({ ...nobody, status: ConsultancyStatus.WAITING_DOSSIER })).toEqual([
      'DOSSIER_AWAITED 2026-03-24 UNION ',
      ...asked,
    ]);
    expect(brief({ ...nobody, status: ConsultancyStatus.ACCEPTED })).toEqual([
      'PERFORMANCE_DUE 2026-04-06 UNION ',
      ...asked,
    ]);
    expect(brief({ status: ConsultancyStatus.SENT, escalatedOn: '2026-05-20' })).toHaveLength(1);
  });
});

describe('reminders', () => {
  const deadline: Deadline = {
    kind: ReminderKind.REPLY_DUE,
    dueOn: '2026-03-09',
    addressee: ReminderAddressee.UNION,
    personId: null,
    associationId: null,
    organizationId: null,
    subjectId: null,
  };
  const offsets = { before: [3], after: [1, 5] };
  const due = (today: string) => remindersDue([deadline], offsets, today).map(({ offsetDays }) => offsetDays);

  it('come working days before and after the day', () => {
    expect(due('2026-03-03')).toEqual([]);
    expect(due('2026-03-04')).toEqual([-3]);
    expect(due('2026-03-09')).toEqual([-3]);
    expect(due('2026-03-10')).toEqual([-3, 1]);
    expect(due('2026-03-16')).toEqual([-3, 1, 5]);
  });

  it('are the same for one late run as for daily ones, each once', () => {
    const run = fc.array(fc.nat(40), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(run, (gaps) => {
        const raised = new Map<string, number>();
        let today = '2026-02-16';
        for (const gap of gaps) {
          today = addDays(today, gap);
          for (const each of remindersDue([deadline], offsets, today)) {
            const key = keyOf({ ...each, round: 1 });
            if (!raised.has(key)) raised.set(key, each.offsetDays);
          }
        }
        const expected = [-3, 1, 5].filter((offset) => addWorkingDays(deadline.dueOn, offset) <= today);
        expect([...raised.values()]).toEqual(expected);
      }),
    );
  });
});
