import { viewerWith } from '../../../test/support/subgraph.js';
import { done as mustTake } from '../../../test/support/trio.js';
import type { Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';

export const unionLeader = viewerWith({ roles: ['UNION_LEADER'] });
export const inspector = viewerWith({ roles: ['UNION_INSPECTOR'] });
export const homeAffairs = viewerWith({ roles: ['HOME_AFFAIRS'] });

/** A document by number, issuer and day, each time another. */
let numbers = 0;
export const paper = (signedOn = '2024-01-02') => ({
  number: `${++numbers}/QĐ-UBND`,
  issuer: 'UBND tỉnh Quảng Ngãi',
  signedOn,
});

/** Associations in every state of both lives, each with its own people. */
export async function startLives() {
  const base: Associations = await startAssociations();
  const { graph } = base;
  const done = (viewer: Viewer, mutation: string, input: Record<string, unknown>) =>
    mustTake(graph, viewer, mutation, input);
  const secretaryOf = (...ids: string[]) => viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: ids });
  const leaderOf = (...ids: string[]) => viewerWith({ roles: ['ASSOC_LEADER'], associationIds: ids });
  let count = 0;

  /** An association as registered, with a licence and a charter unless told otherwise. */
  async function registered(parts: Record<string, unknown> = {}, charter = true): Promise<string> {
    count += 1;
    const id = await done(officer, 'registerAssociation', {
      code: `S-${count}`,
      nameVi: `Hội Số ${count}`,
      kind: 'SECTORAL',
      address: 'Phường Cẩm Thành',
      admittedOn: parts.status === undefined ? '2010-01-01' : null,
      licence: paper('2009-01-01'),
      ...parts,
    });
    if (charter) await done(officer, 'adoptCharter', { associationId: id, decision: paper('2009-06-01') });
    return id;
  }
  const outside = () => registered({ status: 'NONE' });
  const applied = async (id?: string) => {
    const association = id ?? (await outside());
    const input = { id: association, on: '2024-02-01', resolution: paper() };
    return done(leaderOf(association), 'applyForUnionMembership', input);
  };
  const checked = async () =>
    done(officer, 'confirmUnionApplication', { id: await applied(), on: '2024-02-10' });
  const admitted = () => registered();
  const suspended = async () =>
    done(unionLeader, 'suspendAssociation', {
      id: await admitted(),
      reason: 'Vi phạm điều lệ',
      ground: 'CHARTER_BREACH',
      inspectionReport: paper(),
      on: '2024-03-01',
      until: '2024-09-01',
    });

  const founding = () => registered({ legalStatus: 'FOUNDING', status: 'NONE', licence: null }, false);
  const licence = (id: string) => ({
    id,
    on: '2024-03-01',
    fileReceivedOn: '2024-02-01',
    founders: 60,
    hasCharterDraft: true,
    hasAssets: true,
    fieldOverlaps: false,
    licence: paper('2024-03-01'),
    recognition: paper(),
  });
  const licensed = async () => done(homeAffairs, 'licenseAssociation', licence(await founding()));
  const inactive = async () =>
    done(homeAffairs, 'suspendAssociationActivity', {
      id: await admitted(),
      on: '2024-03-01',
      until: '2024-08-31',
      reason: 'Vi phạm',
      decision: paper('2024-03-01'),
    });

  /** A member of an association, admitted long ago. */
  async function memberOf(associationId: string, person?: string, more: Record<string, unknown> = {}) {
    const personId = person ?? (await base.newPerson('Hội Viên', { associationId }));
    if (person)
      await done(officer, 'giveConsent', { id: person, purpose: 'MEMBERSHIP_ADMIN', associationId });
    const on = '2023-02-01';
    const id = await done(secretaryOf(associationId), 'applyForMembership', {
      associationId,
      personId,
      appliedOn: '2023-01-02',
    });
    await done(secretaryOf(associationId), 'startMembershipReview', { id, on });
    await done(leaderOf(associationId), 'admitMember', {
      id,
      on,
      cardNumber: id.slice(-8),
      decisionNumber: '1/QĐ',
      ...more,
    });
    return { id, personId };
  }
  const rows = <T = Record<string, any>>(sql: string, values: unknown[] = []): Promise<T[]> =>
    graph.runtime.orm.em.getConnection().execute(sql, values);
  const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await graph.run(viewer, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  return {
    ...base,
    done,
    secretaryOf,
    leaderOf,
    registered,
    outside,
    appliedAssociation: applied,
    checked,
    admitted,
    suspendedAssociation: suspended,
    founding,
    licence,
    licensed,
    inactive,
    memberOf,
    rows,
    ask,
  };
}

export type Lives = Awaited<ReturnType<typeof startLives>>;
