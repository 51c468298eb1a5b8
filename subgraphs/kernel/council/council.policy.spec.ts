import { describe, expect, it } from 'vitest';
import { allowIf } from '../authorization.js';
import { anonymous, system, type Viewer } from '../viewer.js';
import {
  mayAnswer,
  mayArrange,
  mayKeepMinutes,
  mayNoteAttendance,
  maySign,
  mayVote,
} from './council.policy.js';

const reason = { vi: 'không', en: 'no' };
const policy = {
  mayPrepare: (viewer: Viewer) => allowIf(viewer.roles.includes('UNION_OFFICER'), viewer, reason),
  mayEstablish: (viewer: Viewer) => allowIf(viewer.roles.includes('UNION_LEADER'), viewer, reason),
};
const council = { chairPersonId: 'per_c', viceChairPersonId: null, secretaryPersonId: 'per_s' };
const seat = { personId: 'per_m' };
const viewer = (parts: Partial<Viewer>): Viewer => ({ ...anonymous, kind: 'account', ...parts });
const who = {
  officer: viewer({ roles: ['UNION_OFFICER'] }),
  leader: viewer({ roles: ['UNION_LEADER'] }),
  chair: viewer({ personId: 'per_c' }),
  secretary: viewer({ personId: 'per_s' }),
  member: viewer({ personId: 'per_m' }),
  other: viewer({ personId: 'per_x' }),
  anonymous,
};

describe('what is for whom in a council', () => {
  it.each([
    ['arranging sessions', (v: Viewer) => mayArrange(policy, v, council), 'officer chair secretary'],
    ['the minutes', (v: Viewer) => mayKeepMinutes(v, council), 'secretary'],
    ['signing', (v: Viewer) => maySign(v, council), 'chair secretary'],
    ['attendance', (v: Viewer) => mayNoteAttendance(v, council, seat), 'chair secretary member'],
    ['answering for a seat', (v: Viewer) => mayAnswer(policy, v, seat), 'officer member'],
    ['a ballot', (v: Viewer) => mayVote(v, seat), 'member'],
    ['a ballot without a seat', (v: Viewer) => mayVote(v, null), ''],
  ])('%s', (_what, judge, expected) => {
    const may = Object.entries(who).filter(([, each]) => judge(each).allowed);
    expect(may.map(([name]) => name).join(' ')).toBe(expected);
  });

  it('a ballot is nobody else’s, not even the system’s (C8)', () => {
    expect(mayVote(system, seat).allowed).toBe(false);
  });

  it('is recorded as done by the member himself', () => {
    expect(mayVote(who.member, seat)).toEqual({ allowed: true, as: 'SELF' });
    expect(mayAnswer(policy, who.officer, seat)).toEqual({ allowed: true });
  });
});
