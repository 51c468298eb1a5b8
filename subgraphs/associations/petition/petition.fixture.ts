import { viewerWith } from '../../../test/support/subgraph.js';
import { officer, startAssociations } from '../associations.fixture.js';

/** The associations with a member who petitions, three bodies that answer, and makers of petitions in every state. */
export async function startPetitions() {
  const made = await startAssociations();
  const { associationId, done } = made;
  const body = (code: string) =>
    done(officer, 'createOrganization', { code, nameVi: `Sở ${code}`, kind: 'STATE_AGENCY' });
  const [bodyId, otherBodyId, higherId] = [await body('SO-A'), await body('SO-B'), await body('UBND')];
  const personId = await made.newPerson('Kiến Nghị');
  await made.active(personId);
  const self = viewerWith({ accountId: 'acc_self', personId });
  const agencyOf = (organizationId: string) =>
    viewerWith({ accountId: `acc_${organizationId}`, roles: ['AGENCY'], organizationId });
  const agency = agencyOf(bodyId);

  const input = (parts: Record<string, unknown> = {}) => ({
    kind: 'RIGHTS',
    petitionerKind: 'PERSON',
    personId,
    associationId,
    title: 'Chế độ phụ cấp',
    text: 'Đề nghị xem xét chế độ phụ cấp.',
    writtenOn: '2026-03-02',
    ...parts,
  });
  const draft = (parts?: Record<string, unknown>) => done(self, 'draftPetition', input(parts));
  const filed = async (parts?: Record<string, unknown>) =>
    done(self, 'filePetition', { id: await draft(parts), on: '2026-03-02' });
  const registered = async (parts?: Record<string, unknown>) =>
    done(officer, 'registerPetition', { id: await filed(parts), on: '2026-03-04' });
  const forward = (id: string, organizationId = bodyId, on = '2026-03-05') =>
    done(officer, 'forwardPetition', { id, organizationId, letterNumber: '12/LHH', on });
  const forwarded = async (parts?: Record<string, unknown>) => forward(await registered(parts));
  /** The id of what a petition is at a body. */
  async function at(petitionId: string, organizationId = bodyId): Promise<string> {
    const { data } = await made.graph.run(
      officer,
      'query($id: ID!) { petition(id: $id) { forwards(first: 100) { nodes { id organization { id } } } } }',
      { id: petitionId },
    );
    return data.petition.forwards.nodes.findLast((each: any) => each.organization.id === organizationId).id;
  }
  const answer = (id: string, outcome = 'ACCEPTED', on = '2026-03-20') =>
    done(agency, 'answerPetitionForward', { id, answerNumber: '7/SO', text: 'Tiếp thu', outcome, on });
  async function answered(parts?: Record<string, unknown>): Promise<string> {
    const id = await forwarded(parts);
    await answer(await at(id));
    return id;
  }
  const bodies = { bodyId, otherBodyId, higherId, agency, agencyOf };
  const makers = { input, draft, filed, registered, forward, forwarded, at, answer, answered };
  return { ...made, ...bodies, ...makers, personId, self };
}

export type Petitions = Awaited<ReturnType<typeof startPetitions>>;
