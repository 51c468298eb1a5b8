import { describe, expect, it } from 'vitest';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { ProfileStatus } from './person.enums.js';
import {
  internalPersons,
  mayCreatePerson,
  mayEditPerson,
  mayEditProfile,
  mayPropose,
  mayProposeEmployee,
  mayRefuseProposal,
  mayRestrict,
  maySeeInternal,
  maySeeRestricted,
  maySeeSensitive,
  mayVerify,
  visiblePersons,
} from './person.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1', personId: 'per_other' };
const person = { id: 'per_1' };
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  newcomer: { ...base, personId: null },
  stranger: base,
  self: { ...base, personId: 'per_1' },
  secretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_1'] },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  officerWithPurpose: { ...base, roles: ['UNION_OFFICER'], purpose: 'Thẩm định hồ sơ' },
  dpo: { ...base, roles: ['DPO'] },
  agency: { ...base, roles: ['AGENCY'], organizationId: 'org_1' },
};

describe.each([
  [
    'create',
    (viewer: Viewer) => mayCreatePerson(viewer),
    ['system', 'newcomer', 'secretary', 'officer', 'officerWithPurpose'],
  ],
  ['edit', mayEditPerson, ['system', 'self', 'officer', 'officerWithPurpose']],
  ['restrict', mayRestrict, ['system', 'dpo']],
  ['refuse a proposal', mayRefuseProposal, ['system', 'self']],
  ['propose an employee', mayProposeEmployee, ['agency']],
  [
    'change a profile that an own association proposes',
    (viewer: Viewer, subject: typeof person) =>
      mayEditProfile(viewer, { ...subject, status: ProfileStatus.PROPOSED, isOwnMember: true }),
    ['system', 'self', 'secretary', 'officer', 'officerWithPurpose'],
  ],
  [
    'change one that another proposes',
    (viewer: Viewer, subject: typeof person) =>
      mayEditProfile(viewer, { ...subject, status: ProfileStatus.PROPOSED, isOwnMember: false }),
    ['system', 'self', 'officer', 'officerWithPurpose'],
  ],
  [
    'change one that is declared',
    (viewer: Viewer, subject: typeof person) =>
      mayEditProfile(viewer, { ...subject, status: ProfileStatus.VERIFIED, isOwnMember: true }),
    ['system', 'self', 'officer', 'officerWithPurpose'],
  ],
  ['propose', mayPropose, ['system', 'secretary', 'officer', 'officerWithPurpose']],
  ['verify', mayVerify, ['system', 'officer', 'officerWithPurpose']],
] as const)('to %s', (_what, decide, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer, person);
    expect(decision.allowed).toBe((allowed as readonly string[]).includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

describe.each([
  [
    'internal, of an own member',
    (viewer: Viewer, subject: typeof person) => maySeeInternal(viewer, { ...subject, isOwnMember: true }),
    ['system', 'self', 'secretary', 'officer', 'officerWithPurpose', 'dpo'],
  ],
  [
    'internal, of somebody else’s member',
    (viewer: Viewer, subject: typeof person) => maySeeInternal(viewer, { ...subject, isOwnMember: false }),
    ['system', 'self', 'officer', 'officerWithPurpose', 'dpo'],
  ],
  ['sensitive', maySeeSensitive, ['system', 'self', 'dpo']],
  [
    'shared with everybody',
    (viewer: Viewer, subject: typeof person) =>
      maySeeInternal(viewer, { ...subject, isOwnMember: false, sharesInternal: true }),
    Object.keys(viewers),
  ],
  ['restricted', maySeeRestricted, ['system', 'self', 'officerWithPurpose', 'dpo']],
] as const)('fields that are %s', (_class, may, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    expect(may(viewer, person)).toBe((allowed as readonly string[]).includes(name));
  });
});

describe('to know of a person', () => {
  it('needs a public profile, the person’s own account, an association of the person, or the union’s staff', () => {
    expect(visiblePersons(anonymous, '2026-01-01')).toEqual({ isPublic: true });
    expect(visiblePersons(viewers.officer!, '2026-01-01')).toEqual({});
    expect(visiblePersons(viewers.self!, '2026-01-01')).toEqual({
      $or: [{ isPublic: true }, { id: 'per_1' }],
    });
    const { $or } = visiblePersons(viewers.secretary!, '2026-01-01') as { $or: unknown[] };
    expect($or[2]).toEqual({
      id: { $in: expect.objectContaining({ params: ['{aso_1}', '2025-01-01'] }) },
    });
  });

  it('does not suffice to find them by an internal field where only the profile is public', () => {
    const sharing = { sharesInternal: true };
    expect(internalPersons(anonymous, '2026-01-01')).toEqual(sharing);
    expect(internalPersons(viewers.officer!, '2026-01-01')).toEqual({});
    expect(internalPersons(viewers.self!, '2026-01-01')).toEqual({ $or: [sharing, { id: 'per_1' }] });
  });

  it('lets secretaries enter people for their own associations only', () => {
    const secretary = viewers.secretary!;
    expect(mayCreatePerson(secretary, 'aso_1').allowed).toBe(true);
    for (const associationId of ['aso_2', null])
      expect(mayCreatePerson({ ...secretary, personId: null }, associationId).allowed).toBe(false);
  });
});
