import { describe, expect, it } from 'vitest';
import { allowIf } from '../authorization.js';
import { anonymous, type Viewer } from '../viewer.js';
import { councilLifecycle, seatLifecycle, sessionLifecycle, voteLifecycle } from './council.lifecycle.js';

const reason = { vi: 'không', en: 'no' };
const policy = {
  mayPrepare: (viewer: Viewer) => allowIf(viewer.roles.includes('UNION_OFFICER'), viewer, reason),
  mayEstablish: (viewer: Viewer) => allowIf(viewer.roles.includes('UNION_LEADER'), viewer, reason),
};
const council = { chairPersonId: 'per_c', viceChairPersonId: 'per_v', secretaryPersonId: 'per_s' };
const seat = { personId: 'per_m' };
const viewer = (parts: Partial<Viewer>): Viewer => ({ ...anonymous, kind: 'account', ...parts });
const who = {
  officer: viewer({ roles: ['UNION_OFFICER'] }),
  leader: viewer({ roles: ['UNION_LEADER'] }),
  chair: viewer({ personId: 'per_c' }),
  vice: viewer({ personId: 'per_v' }),
  secretary: viewer({ personId: 'per_s' }),
  member: viewer({ personId: 'per_m' }),
  nobody: viewer({}),
};
type Table = {
  steps: Record<string, { from: readonly string[]; to: unknown; who: (v: Viewer, r: any) => any }>;
};
const arrows = ({ steps }: Table) =>
  Object.entries(steps).map(([name, { from, to }]) => `${name}: ${from.join('|')} → ${to}`);
const rights = ({ steps }: Table, record: object) =>
  Object.entries(steps).map(([name, step]) => {
    const may = Object.entries(who).filter(([, each]) => step.who(each, record).allowed);
    return `${name}: ${may.map(([each]) => each).join(' ')}`;
  });

describe('the life of a council', () => {
  const table = councilLifecycle('Council', policy);
  it('has the steps of DOMAIN B.0.1', () => {
    expect(arrows(table)).toEqual([
      'establish: DRAFT → ESTABLISHED',
      'amend: ESTABLISHED → ESTABLISHED',
      'open: ESTABLISHED → IN_SESSION',
      'adjourn: IN_SESSION → ESTABLISHED',
      'conclude: IN_SESSION → CONCLUDED',
      'dissolve: CONCLUDED → DISSOLVED',
      'cancel: DRAFT|ESTABLISHED|IN_SESSION → CANCELLED',
    ]);
  });
  it('is led by the establishing authority and who presides', () => {
    expect(rights(table, council)).toEqual([
      'establish: leader',
      'amend: leader',
      'open: chair vice',
      'adjourn: chair vice',
      'conclude: chair vice',
      'dissolve: leader',
      'cancel: leader',
    ]);
  });
  it('gives nobody the rights of a chair where there is none', () => {
    const none = { chairPersonId: null, viceChairPersonId: null, secretaryPersonId: null };
    for (const each of Object.values(who)) expect(table.steps.open.who(each, none).allowed).toBe(false);
  });
});

describe('the life of a seat', () => {
  const table = seatLifecycle('Seat', policy);
  it('has these steps, by these', () => {
    expect(arrows(table)).toEqual([
      'accept: INVITED → ACCEPTED',
      'decline: INVITED → DECLINED',
      'remove: INVITED|ACCEPTED → REMOVED',
      'replace: INVITED|ACCEPTED|DECLINED → REPLACED',
    ]);
    expect(rights(table, seat)).toEqual([
      'accept: officer member',
      'decline: officer member',
      'remove: officer',
      'replace: leader',
    ]);
  });
});

describe('the lives of sessions and votes', () => {
  it('have these steps, by these', () => {
    const session = sessionLifecycle('Session', policy, council);
    expect(arrows(session).slice(2)).toEqual([
      'cancel: SCHEDULED → CANCELLED',
      'open: SCHEDULED → OPEN',
      'adjourn: OPEN → ADJOURNED',
      'close: OPEN → CLOSED',
    ]);
    expect(rights(session, {})).toEqual([
      'reschedule: officer chair vice secretary',
      'sendMaterials: officer chair vice secretary',
      'cancel: officer chair vice secretary',
      'open: chair vice',
      'adjourn: chair vice',
      'close: chair vice',
    ]);
    const vote = voteLifecycle('Vote', policy, council);
    expect(arrows(vote)).toEqual(['close: OPEN → CLOSED', 'cancel: OPEN → CANCELLED']);
    expect(rights(vote, {})).toEqual(['close: chair vice', 'cancel: chair vice']);
  });
});
