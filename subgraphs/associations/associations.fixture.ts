import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../test/support/subgraph.js';
import { done as mustTake } from '../../test/support/trio.js';
import type { GraphTransport } from '../kernel/graph-client.js';
import { system, type Viewer } from '../kernel/index.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association/association.enums.js';
import { registerAssociation } from './association/association.service.js';
import { ConsentPurpose, Gender, ProvinceLink } from './person/person.enums.js';
import type { CreatePersonInput } from './person/person.inputs.js';
import { createPerson } from './person/person.service.js';
import { associations } from './subgraph.js';

export const officer = viewerWith({ roles: ['UNION_OFFICER'] });

/**
 * The subgraph with two associations, their people and makers of records, on a clock that the test may set.
 * @param transport answers what the subgraph asks the graph; by default nothing is there
 */
export async function startAssociations(transport?: GraphTransport) {
  const clock = { now: () => new Date() };
  const graph: TestSubgraph = await startTestSubgraph(associations, transport, () => clock.now());
  const context = () => graph.runtime.context({ viewer: system });

  async function newAssociation(
    code: string,
    status: UnionMembershipStatus = UnionMembershipStatus.ADMITTED,
  ) {
    const { id } = await registerAssociation(context(), {
      code,
      nameVi: `Hội ${code}`,
      kind: AssociationKind.SECTORAL,
      scope: AssociationScope.PROVINCE,
      legalStatus: LegalStatus.ACTIVE,
      status,
      fieldIds: [],
    });
    return id;
  }
  const associationId = await newAssociation('A');
  const otherId = await newAssociation('B');
  const closedId = await newAssociation('C', UnionMembershipStatus.WITHDRAWN);

  async function newPerson(given: string, parts: Partial<CreatePersonInput> = {}): Promise<string> {
    const { consents = [ConsentPurpose.MEMBERSHIP_ADMIN] } = parts;
    const { id } = await createPerson(context(), {
      name: { family: 'Nguyễn', given },
      gender: Gender.FEMALE,
      birth: { year: 1980 },
      provinceLink: ProvinceLink.RESIDENT,
      degrees: [],
      titles: [],
      employments: [],
      fields: [],
      consents,
      associationId: consents.includes(ConsentPurpose.MEMBERSHIP_ADMIN) ? associationId : null,
      consentChannel: 'PAPER_FORM',
      ...parts,
    });
    return id;
  }

  const secretary = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [associationId, closedId] });
  const chair = viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [associationId, closedId] });
  const stranger = viewerWith({ roles: ['ASSOC_SECRETARY', 'ASSOC_LEADER'], associationIds: [otherId] });

  const done = (viewer: Viewer, mutation: string, input: Record<string, unknown>) =>
    mustTake(graph, viewer, mutation, input);
  /** A membership that is applied for since long ago. */
  const applied = async (member?: { personId: string } | { organizationId: string }) =>
    done(secretary, 'applyForMembership', {
      associationId,
      appliedOn: '2023-01-02',
      ...(member ?? { personId: await newPerson('Đơn') }),
    });
  const underReview = async () => done(secretary, 'startMembershipReview', { id: await applied() });
  /** An admitted member. */
  async function active(member?: string | { organizationId: string }): Promise<string> {
    const id = await applied(typeof member === 'string' ? { personId: member } : member);
    const on = '2023-02-01';
    await done(secretary, 'startMembershipReview', { id, on });
    return done(chair, 'admitMember', { id, on, cardNumber: id, decisionNumber: '1/QĐ' });
  }
  const suspended = async () => done(chair, 'suspendMembership', { id: await active(), reason: 'Đi xa' });

  return {
    graph,
    clock,
    associationId,
    otherId,
    closedId,
    newAssociation,
    secretary,
    chair,
    stranger,
    newPerson,
    done,
    applied,
    underReview,
    active,
    suspended,
    close: () => graph.close(),
  };
}

export type Associations = Awaited<ReturnType<typeof startAssociations>>;
