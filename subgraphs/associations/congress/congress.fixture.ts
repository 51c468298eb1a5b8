import { viewerWith } from '../../../test/support/subgraph.js';
import { type Home, startLeadership } from '../leadership/leadership.fixture.js';

export const homeAffairs = viewerWith({ accountId: 'acc_home', roles: ['HOME_AFFAIRS'] });
export const ppc = viewerWith({ accountId: 'acc_ppc', roles: ['PPC'] });

/** Regular congresses at every stage of their life, each of an association of its own with twelve full members. */
export async function startCongresses() {
  const own = await startLeadership();
  const { made, people, secretary, chair } = own;
  const state = { home: null as unknown as Home };

  const plan = () => ({
    associationId: state.home.id,
    kind: 'REGULAR',
    form: 'PLENARY',
    plannedOn: '2026-09-01',
    agenda: ['Báo cáo nhiệm kỳ', 'Bầu cử'],
  });
  const planned = async (form = 'PLENARY') => {
    state.home = await own.seated();
    return made.done(secretary(), 'planCongress', { ...plan(), form });
  };
  const file = { on: '2026-05-04', committeeResolution: '7/NQ-BCH', reportNumber: '8/BC' };
  const reported = async (form?: string) => {
    const id = await planned(form);
    return made.done(chair(), 'reportCongress', { id, ...file });
  };
  const permitted = async (form?: string) =>
    made.done(homeAffairs, 'permitCongress', {
      id: await reported(form),
      on: '2026-06-01',
      replyNumber: '9/SNV',
    });
  const convened = async () =>
    made.done(chair(), 'conveneCongress', { id: await permitted(), on: '2026-09-01', presentCount: 9 });

  /** A body of the term that a congress began. */
  async function newBody(kind = 'EXECUTIVE_COMMITTEE'): Promise<string> {
    const query = 'query($id: ID!) { association(id: $id) { currentTerm { id } } }';
    const { data } = await made.graph.run(homeAffairs, query, { id: state.home.id });
    return made.done(secretary(), 'createAssociationBody', { termId: data.association.currentTerm.id, kind });
  }
  /** An election of the congress with the first candidates. */
  async function opened(
    congressId: string | null,
    bodyId: string,
    title: string,
    seats: number,
    candidates: number,
  ) {
    const id = await made.done(secretary(), 'openElection', { congressId, bodyId, title, seats });
    for (const personId of people.slice(0, candidates))
      await made.done(secretary(), 'nominateCandidate', { electionId: id, personId });
    return id;
  }
  const votes = (...numbers: number[]) => numbers.map((votesFor, i) => ({ personId: people[i], votesFor }));
  const ballots = { on: '2026-09-01', ballotsIssued: 9, validBallots: 9 };

  /** A congress in session that has elected its committee and passed its resolution. */
  async function concluded(subject = 'GENERAL') {
    const congressId = await convened();
    const id = await opened(congressId, await newBody(), 'MEMBER', 3, 3);
    await made.done(secretary(), 'countElection', { id, ...ballots, votes: votes(9, 8, 7) });
    return made.done(secretary(), 'recordCongressResolution', {
      congressId,
      number: '1/NQ-ĐH',
      subject,
      title: 'Nghị quyết đại hội',
      votesFor: 9,
    });
  }
  const closed = async (subject?: string) =>
    made.done(chair(), 'closeCongress', {
      id: await concluded(subject),
      on: '2026-09-02',
      resolutionNumber: '1/NQ-ĐH',
    });
  const resultsReported = async (subject?: string) =>
    made.done(chair(), 'reportCongressResults', {
      id: await closed(subject),
      on: '2026-10-02',
      resultReportNumber: '10/BC',
    });

  return {
    ...own,
    state,
    plan,
    planned,
    file,
    reported,
    permitted,
    convened,
    newBody,
    opened,
    votes,
    ballots,
    concluded,
    closed,
    resultsReported,
  };
}

export type Congresses = Awaited<ReturnType<typeof startCongresses>>;
