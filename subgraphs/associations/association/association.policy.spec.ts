import { describe, expect, it } from 'vitest';
import { anonymous, type Decision, system, type Viewer } from '../../kernel/index.js';
import { visibleBranches } from '../branch/branch.policy.js';
import { mayCreateLegalDocument, visibleLegalDocuments } from '../legal-document/legal-document.policy.js';
import * as policy from './association.policy.js';

const base: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const own = { id: 'aso_own' };
const viewers: Record<string, Viewer> = {
  anonymous,
  system,
  nobody: base,
  secretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_own'] },
  leader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_own'] },
  otherSecretary: { ...base, roles: ['ASSOC_SECRETARY'], associationIds: ['aso_other'] },
  otherLeader: { ...base, roles: ['ASSOC_LEADER'], associationIds: ['aso_other'] },
  /** Acts for the association by its account, without an office. */
  bystander: { ...base, associationIds: ['aso_own'] },
  officer: { ...base, roles: ['UNION_OFFICER'] },
  unionLeader: { ...base, roles: ['UNION_LEADER'] },
  inspector: { ...base, roles: ['UNION_INSPECTOR'] },
  homeAffairs: { ...base, roles: ['HOME_AFFAIRS'] },
  ppc: { ...base, roles: ['PPC'] },
  admin: { ...base, roles: ['ADMIN'] },
  agency: { ...base, roles: ['AGENCY'], organizationId: 'org_1' },
  dpo: { ...base, roles: ['DPO'] },
};

/** Who may; everybody who is not named may not. */
const table: readonly (readonly [what: string, decide: (viewer: Viewer) => Decision, allowed: string])[] = [
  ['register', policy.mayRegisterAssociation, 'system officer'],
  ['change all data', policy.mayUpdateAssociation, 'system officer'],
  ['change how it is reached', (viewer) => policy.mayUpdateContact(viewer, own), 'system officer secretary'],
  ['run it', (viewer) => policy.mayRunAssociation(viewer, own), 'system officer secretary leader'],
  [
    'see its bank account',
    (viewer) => policy.maySeeBankAccount(viewer, own),
    'system officer unionLeader secretary leader',
  ],
  ['apply and withdraw', (viewer) => policy.mayLeadAssociation(viewer, own), 'system leader'],
  ['check an application', policy.mayCheckApplication, 'system officer'],
  ['decide for the Union', policy.mayDecideForUnion, 'system unionLeader'],
  ['decide in law', policy.mayDecideInLaw, 'system officer homeAffairs ppc'],
  ['do what follows by itself', policy.onlySystem, 'system'],
  [
    'ask for alerts',
    policy.maySeeAlerts,
    'system officer unionLeader inspector homeAffairs ppc secretary leader otherSecretary otherLeader',
  ],
  ['record documents', mayCreateLegalDocument, 'system officer unionLeader homeAffairs ppc'],
];

describe.each(table)('to %s', (_what, decide, allowed) => {
  it.each(Object.entries(viewers))('%s', (name, viewer) => {
    const decision = decide(viewer);
    expect(decision.allowed).toBe(allowed.split(' ').includes(name));
    if (!decision.allowed) expect(decision.code).toBe(name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

it.each(Object.entries(viewers))('lets %s see affairs or not', (name, viewer) => {
  const may = 'system officer unionLeader inspector homeAffairs ppc secretary leader'.split(' ');
  expect(policy.maySeeAffairs(viewer, own)).toBe(may.includes(name));
});

const seeAll = ['system', 'officer', 'unionLeader', 'inspector', 'homeAffairs', 'ppc', 'admin'];
const known = [{ status: { $nin: ['NONE', 'APPLIED'] } }, { admittedOn: { $ne: null } }];

describe.each(Object.entries(viewers))('what %s may know of', (name, viewer) => {
  const all = seeAll.includes(name);
  const ids = { $in: [...viewer.associationIds] };
  const isOwn = viewer.associationIds.length > 0;

  it('associations and their branches', () => {
    const where = all ? {} : { $or: isOwn ? [...known, { id: ids }] : known };
    expect(policy.visibleAssociations(viewer)).toEqual(where);
    expect(visibleBranches(viewer)).toEqual(all ? {} : { associationId: where });
  });

  it('documents', () => {
    const open = { ownerId: null };
    const where = all ? {} : isOwn ? { $or: [open, { ownerId: ids }] } : open;
    expect(visibleLegalDocuments(viewer)).toEqual(where);
  });

  it('alerts', () => {
    const offices = viewer.roles.some((role) => role.startsWith('ASSOC_'));
    const everybody = all && name !== 'admin';
    expect(policy.alertedAssociations(viewer)).toEqual(
      everybody ? {} : { id: { $in: offices ? [...viewer.associationIds] : [] } },
    );
  });
});

it('records the capacity in which somebody decides', () => {
  const both: Viewer = { ...base, roles: ['UNION_OFFICER', 'HOME_AFFAIRS'] };
  expect(policy.mayDecideInLaw(both)).toEqual({ allowed: true, as: 'HOME_AFFAIRS' });
  const officerToo: Viewer = {
    ...base,
    roles: ['ASSOC_SECRETARY', 'UNION_OFFICER'],
    associationIds: ['aso_own'],
  };
  expect(policy.mayUpdateContact(officerToo, own)).toEqual({ allowed: true, as: 'UNION_OFFICER' });
});
