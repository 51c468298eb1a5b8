import { graphWithout } from '../../../test/support/graph.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done } from '../../../test/support/trio.js';
import type { GraphTransport } from '../../kernel/graph-client.js';
import { idFromName, type Viewer } from '../../kernel/index.js';
import { mostPeople } from '../conflict/conflict.evidence.js';
import { consultancy } from '../subgraph.js';

export const per = (name: string) => idFromName('per', name);
export const fieldOf = (code: string) => idFromName('fld', `VN2008:${code}`);
export const org = (name: string) => idFromName('org', name);

export const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
export const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
export const inspector = viewerWith({ accountId: 'acc_inspector', roles: ['UNION_INSPECTOR'] });
export const agency = viewerWith({
  accountId: 'acc_agency',
  roles: ['AGENCY'],
  organizationId: org('agency'),
});
export const secretary = viewerWith({
  accountId: 'acc_secretary',
  roles: ['ASSOC_SECRETARY'],
  associationIds: [idFromName('aso', 'a')],
});
/** The account of a person. */
export const as = (personId: string): Viewer => viewerWith({ accountId: `acc_${personId}`, personId });

/** What the rest of the graph knows besides that records exist; a test changes it. */
export interface Elsewhere {
  readonly unknown: string[];
  /** Who did not consent to the pool. */
  readonly without: string[];
  /** Facts of `associations` about a person. */
  readonly facts: Map<string, object[]>;
  /** Services that are away. */
  down: string[];
  /** What is known of people as experts. */
  readonly profiles: Map<
    string,
    { profile?: object; leadingProjects?: number; acceptedProjects?: number; honourCount?: number }
  >;
  readonly fields: { id: string; code: string }[];
}

const plainProfile = {
  inExpertPool: true,
  gender: 'FEMALE',
  highestDegree: 'MASTER',
  titles: [],
  associationId: null,
  residenceId: null,
};

function transportOf(elsewhere: Elsewhere): GraphTransport {
  const down = () => elsewhere.down;
  return async (request) => {
    const { query, variables } = request;
    const away = (service: string) => down().includes(service);
    const errors = down().map((service) => ({ message: 'away', extensions: { service } }));
    const failing = errors.length > 0 ? { errors } : {};
    if (query.includes('researchFields'))
      return { data: { researchFields: away('associations') ? null : elsewhere.fields }, ...failing };
    if (query.includes('conflictEvidence')) {
      const ids = variables.personIds as string[];
      if (ids.length > mostPeople)
        return { data: { conflictEvidence: null }, errors: [{ message: 'too many' }] };
      const people = ids.map((personId) => {
        const {
          profile,
          leadingProjects = 0,
          acceptedProjects = 0,
          honourCount = 0,
        } = elsewhere.profiles.get(personId) ?? {};
        return {
          personId,
          currentPersonId: away('associations') ? null : personId,
          associations: away('associations') ? null : (elsewhere.facts.get(personId) ?? []),
          awards: away('awards') ? null : [],
          research: away('research') ? null : [],
          profile: away('associations')
            ? null
            : { ...plainProfile, inExpertPool: !elsewhere.without.includes(personId), ...profile },
          leadingProjects: away('research') ? null : leadingProjects,
          acceptedProjects: away('research') ? null : acceptedProjects,
          honourCount: away('awards') ? null : honourCount,
        };
      });
      return { data: { conflictEvidence: people }, ...failing };
    }
    if (query.includes('ExpertConsent')) {
      const id = variables.person as string;
      const person = { id, inExpertPool: !elsewhere.without.includes(id) };
      return { data: { person: elsewhere.unknown.includes(id) ? null : person } };
    }
    return graphWithout(...elsewhere.unknown)(request);
  };
}

/** Consultancy with makers of requests, entries of the pool and engagements, beside a graph that the test sets. */
export async function startExperts() {
  const elsewhere: Elsewhere = {
    unknown: [],
    without: [],
    facts: new Map(),
    down: [],
    profiles: new Map(),
    fields: ['101', '105', '106', '201', '202', '504'].map((code) => ({ id: fieldOf(code), code })),
  };
  const clock = { now: new Date('2026-03-02T03:00:00Z') };
  const asked: string[] = [];
  const transport = transportOf(elsewhere);
  const graph: TestSubgraph = await startTestSubgraph(
    consultancy,
    (request) => {
      asked.push(request.query);
      return transport(request);
    },
    () => clock.now,
  );
  let count = 0;

  const proposed = (parts: object = {}) =>
    done(graph, officer, 'proposeConsultancyRequest', {
      title: `Đập dâng số ${++count}`,
      type: 'CRITIQUE',
      origin: 'AGENCY_REQUEST',
      schemeKind: 'CONSTRUCTION_WORK',
      confidentiality: 'PUBLIC',
      fieldIds: [fieldOf('105')],
      requestingAgencyId: org('agency'),
      draftingAgencyId: org('drafter'),
      requestDocument: '12/SKHCN',
      ...parts,
    });
  /** A request that is accepted. */
  async function accepted(parts: object = {}): Promise<string> {
    const id = await proposed(parts);
    await done(graph, officer, 'registerConsultancyRequest', { id });
    return done(graph, leader, 'acceptConsultancyRequest', { id, methods: ['COUNCIL'] });
  }
  const pooled = (personId: string, parts: object = {}) =>
    done(graph, officer, 'addExpert', { personId, fieldIds: [fieldOf('105')], ...parts });
  const offer = (requestId: string, personId: string, parts: object = {}) => ({
    requestId,
    personId,
    role: 'REVIEWER',
    fee: { amount: 1_500_000 },
    tax: { amount: 150_000 },
    fundingSource: 'PROVINCIAL_BUDGET',
    ...parts,
  });
  const offered = async (personId: string, parts: object = {}, requestId?: string) =>
    done(graph, officer, 'engageExpert', offer(requestId ?? (await accepted()), personId, parts));
  const taken = async (personId: string, parts: object = {}, requestId?: string) =>
    done(graph, as(personId), 'acceptEngagement', { id: await offered(personId, parts, requestId) });
  const completed = async (personId: string, parts: object = {}, requestId?: string) =>
    done(graph, officer, 'completeEngagement', {
      id: await taken(personId, parts, requestId),
      quality: 5,
      onTime: true,
    });

  return { graph, elsewhere, clock, asked, proposed, accepted, pooled, offer, offered, taken, completed };
}

export type Experts = Awaited<ReturnType<typeof startExperts>>;
