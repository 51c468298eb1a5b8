import { graphOf, type Ties } from '../../../test/support/graph.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done, take } from '../../../test/support/trio.js';
import { idFromName, type Viewer } from '../../kernel/index.js';
import { consultancy } from '../subgraph.js';
import { copier } from './copies.fixture.js';

export const per = (name: string) => idFromName('per', name);
export const org = (name: string) => idFromName('org', name);
export const unknownPerson = per('unknown');
export const unknownOrganization = org('unknown');

/** A person with an account, such as the holder of a seat. */
export const as = (name: string): Viewer => viewerWith({ accountId: `acc_${name}`, personId: per(name) });
export const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
export const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
export const inspector = viewerWith({ accountId: 'acc_inspector', roles: ['UNION_INSPECTOR'] });
export const agency = viewerWith({
  accountId: 'acc_agency',
  roles: ['AGENCY'],
  organizationId: org('agency'),
});
export const stranger = as('stranger');

/** The seats of the usual council, by the name of who holds them: seven who vote, and one who does not. */
export const usual = {
  chair: 'CHAIR',
  vice: 'VICE_CHAIR',
  secretary: 'SCIENTIFIC_SECRETARY',
  first: 'REVIEWER',
  second: 'REVIEWER',
  member: 'MEMBER',
  other: 'MEMBER',
  clerk: 'ADMIN_SECRETARY',
} as const;
export type Seats = Record<string, string>;

export interface Story {
  readonly id: string;
  readonly requestId: string;
  readonly seats: Seats;
  readonly sessionId: string;
  readonly voteId: string;
}

/** A Monday; the council was established two weeks before. */
export const now = '2026-03-16T03:00:00Z';
const establishedOn = '2026-03-02';
const sentOn = '2026-03-09';
export const soon = '2026-03-16T08:00:00Z';
let titles = 0;

/**
 * Councils of requests on a database of their own, brought to any state by those who may; `ties` is what the rest of the
 * graph tells of people, nothing by default.
 */
export async function startCouncils(clock: () => Date = () => new Date(now)) {
  const ties = new Map<string, Ties>();
  const others = graphOf(ties, unknownPerson, unknownOrganization);
  const graph = await startTestSubgraph(consultancy, others, clock);
  return { graph, ties, ...storiesOn(graph) };
}

export function storiesOn(graph: TestSubgraph) {
  const copied = copier(graph);
  const act = (viewer: Viewer, mutation: string, input: Record<string, unknown>) =>
    done(graph, viewer, mutation, input);
  const key = (...parts: unknown[]) => JSON.stringify(parts);

  const accepted = (changes: Record<string, unknown> = {}, methods = ['COUNCIL']): Promise<Story> =>
    copied(key('request', changes, methods), async () => {
      titles += 1;
      const id = await act(officer, 'proposeConsultancyRequest', {
        title: `Quy hoạch vùng trồng quế số ${titles}`,
        type: 'CRITIQUE',
        origin: 'AGENCY_REQUEST',
        schemeKind: 'MASTER_PLAN',
        confidentiality: 'PUBLIC',
        fieldIds: [idFromName('fld', 'VN2008:1')],
        requestingAgencyId: org('agency'),
        draftingAgencyId: org('author'),
        requestDocument: '12/SKHCN',
        proposedOn: '2026-02-02',
        ...changes,
      });
      await act(officer, 'registerConsultancyRequest', { id, on: '2026-02-03' });
      const requestId = await act(leader, 'acceptConsultancyRequest', { id, methods, on: '2026-02-04' });
      return { id: '', requestId, seats: {}, sessionId: '', voteId: '' };
    });
  const request = async (changes: Record<string, unknown> = {}, methods = ['COUNCIL']): Promise<string> =>
    (await accepted(changes, methods)).requestId;

  const created = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('created', changes), async () => {
      const story = await accepted(changes);
      return { ...story, id: await act(officer, 'createConsultancyCouncil', { requestId: story.requestId }) };
    });

  const invite = (councilId: string, name: string, role: string, changes: Record<string, unknown> = {}) =>
    act(officer, 'addConsultancyCouncilSeat', { councilId, personId: per(name), role, ...changes });

  /** Everyone is invited. */
  const drafted = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('drafted', changes), async () => {
      const story = await created(changes);
      for (const [name, role] of Object.entries(usual))
        story.seats[name] = await invite(story.id, name, role);
      return story;
    });

  /** Everyone has accepted and declared, but those who are left out. */
  const ready = (changes: Record<string, unknown> = {}, but: readonly string[] = []): Promise<Story> =>
    copied(key('ready', changes, but), async () => {
      const story = await drafted(changes);
      for (const [name, id] of Object.entries(story.seats)) {
        if (but.includes(name)) continue;
        await act(as(name), 'acceptConsultancyCouncilSeat', { id });
        await act(as(name), 'declareConsultancyCouncilConflicts', { id, hasConflict: false });
      }
      return story;
    });

  const established = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('established', changes), async () => {
      const story = await ready(changes);
      const input = { id: story.id, decisionNumber: '15/QĐ-LHH', on: establishedOn };
      await act(leader, 'establishConsultancyCouncil', input);
      return story;
    });

  const scheduled = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('scheduled', changes), async () => {
      const story = await established(changes);
      const input = { councilId: story.id, startsAt: soon, place: 'Hội trường Liên hiệp Hội' };
      return { ...story, sessionId: await act(officer, 'scheduleConsultancyCouncilSession', input) };
    });

  const informed = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('informed', changes), async () => {
      const story = await scheduled(changes);
      await act(officer, 'sendConsultancyCouncilMaterials', { id: story.sessionId, on: sentOn });
      return story;
    });

  /** In session with these, by default with all. */
  const inSession = (
    present: readonly string[] = Object.keys(usual),
    changes: Record<string, unknown> = {},
  ): Promise<Story> =>
    copied(key('inSession', changes, present), async () => {
      const story = await informed(changes);
      const presentSeatIds = present.map((name) => story.seats[name]!);
      await act(as('chair'), 'openConsultancyCouncilSession', { id: story.sessionId, presentSeatIds });
      return story;
    });

  async function voting(isSecret: boolean, present?: readonly string[]): Promise<Story> {
    const story = await inSession(present);
    const input = { sessionId: story.sessionId, question: 'Thông qua báo cáo phản biện?', isSecret };
    return { ...story, voteId: await act(as('chair'), 'openConsultancyCouncilVote', input) };
  }

  const cast = (voteId: string, name: string, choice: string) =>
    take(graph, as(name), 'castConsultancyCouncilBallot', { id: voteId, choice });

  /** In session with minutes that both have signed. */
  const signed = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('signed', changes), async () => {
      const story = await inSession(undefined, changes);
      const minutes = { id: story.sessionId, number: '03/BB-HĐ', text: 'Nội dung cuộc họp' };
      await act(as('secretary'), 'recordConsultancyCouncilMinutes', minutes);
      for (const name of ['chair', 'secretary'])
        await act(as(name), 'signConsultancyCouncilMinutes', { id: story.sessionId });
      return story;
    });

  const concluded = (changes: Record<string, unknown> = {}): Promise<Story> =>
    copied(key('concluded', changes), async () => {
      const story = await signed(changes);
      await act(as('chair'), 'concludeConsultancyCouncil', { id: story.id, conclusion: 'Đề nghị chỉnh sửa' });
      return story;
    });

  return {
    act,
    request,
    created,
    invite,
    drafted,
    ready,
    established,
    scheduled,
    informed,
    inSession,
    voting,
    cast,
    signed,
    concluded,
  };
}
