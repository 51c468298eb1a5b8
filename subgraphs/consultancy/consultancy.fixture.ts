import { insertRow } from '../../test/support/rows.js';
import { startTestSubgraph, viewerWith } from '../../test/support/subgraph.js';
import { done, take } from '../../test/support/trio.js';
import { idFromName, type Viewer } from '../kernel/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council/council.entity.js';
import { ExpertEngagement } from './expert/engagement.entity.js';
import { Opinion, OpinionPoint } from './opinion/opinion.entity.js';
import { Participant } from './participant/participant.entity.js';
import { consultancy } from './subgraph.js';

const org = (name: string) => idFromName('org', name);
const aso = (name: string) => idFromName('aso', name);
const per = (name: string) => idFromName('per', name);
export const ids = {
  agency: org('agency'),
  other: org('other'),
  recipient: org('recipient'),
  nowhere: org('nowhere'),
  lead: aso('lead'),
  /** Works in fields of its own. */
  strange: aso('strange'),
  noLead: aso('none'),
  chair: per('chair'),
  secretary: per('secretary'),
  reviewers: [per('reviewer 1'), per('reviewer 2')],
  field: idFromName('fld', 'VN2008:1'),
};
export const agency = viewerWith({
  accountId: 'acc_agency',
  roles: ['AGENCY'],
  organizationId: ids.agency,
});
export const otherAgency = viewerWith({
  accountId: 'acc_other',
  roles: ['AGENCY'],
  organizationId: ids.other,
});
export const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
export const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
export const inspector = viewerWith({ accountId: 'acc_inspector', roles: ['UNION_INSPECTOR'] });
export const chair = viewerWith({ accountId: 'acc_chair', personId: ids.chair });
export const secretary = viewerWith({ accountId: 'acc_secretary', personId: ids.secretary });
export const assocSecretary = viewerWith({
  accountId: 'acc_aso',
  roles: ['ASSOC_SECRETARY'],
  associationIds: [ids.lead],
});

/** The day on which tests stand; steps may be dated before. */
export const today = '2026-06-01';

type Parts = Record<string, unknown>;
let names = 0;
const newName = (what: string) => `${what} ${++names}`;

/** The subgraph on a database of its own, with what the other parts of a review would have written. */
export async function startConsultancy() {
  const clock = { now: new Date(`${today}T03:00:00Z`) };
  const known = (name: string, id: unknown) => {
    if (id === ids.nowhere || id === ids.noLead) return null;
    const fields = id === ids.strange ? [] : [{ id: ids.field, code: '1' }];
    return name === 'lead'
      ? { id, fields }
      : { id, code: '1', fullName: 'Tỉnh Thí Điểm', name: 'Tên ở nơi khác' };
  };
  /** Accounts as the subgraph that keeps them tells. */
  const accounts = new Map<unknown, object>();
  /** What an account is from now on. */
  const setAccount = (id: string | null, { roles, personId, associationIds, organizationId }: Viewer) =>
    accounts.set(id, {
      username: id,
      roles,
      isUsable: true,
      person: personId && { id: personId },
      associations: associationIds.map((association) => ({ id: association })),
      organization: organizationId && { id: organizationId },
    });
  for (const viewer of [agency, otherAgency, officer, leader, inspector, assocSecretary])
    setAccount(viewer.accountId, viewer);
  /** What it asked the graph, and as whom. */
  const asked: { readonly query: string; readonly viewer: Viewer }[] = [];
  const graph = await startTestSubgraph(
    consultancy,
    async ({ query, variables, viewer }) => {
      asked.push({ query, viewer });
      return {
        data: query.includes('AccountViewer')
          ? { account: accounts.get(variables.id) ?? null }
          : Object.fromEntries(Object.entries(variables).map(([name, id]) => [name, known(name, id)])),
      };
    },
    () => clock.now,
  );
  const { runtime } = graph;
  const execute = (sql: string, params: unknown[] = []): Promise<any[]> =>
    runtime.orm.em.getConnection().execute(sql, params);
  const insert = (entity: object, typename: string, prefix: string, values: Parts) =>
    insertRow(
      runtime,
      { entity: entity as never, typename, prefix, visible: () => ({}) },
      newName(typename),
      values,
    );
  const make = (viewer: Viewer, mutation: string, input: Parts) => done(graph, viewer, mutation, input);

  const proposal = (parts: Parts = {}): Parts => ({
    title: `Đề án phát triển vùng trồng quế số ${++names}`,
    type: 'CRITIQUE',
    origin: 'AGENCY_REQUEST',
    schemeKind: 'POLICY_SCHEME',
    confidentiality: 'PUBLIC',
    fieldIds: [ids.field],
    requestingAgencyId: ids.agency,
    draftingAgencyId: ids.agency,
    requestDocument: '12/SKHCN',
    ...parts,
  });

  /** A council with chair, secretary and two reviewers, as its own part would have established it. */
  async function council(requestId: string, status = 'ESTABLISHED', round = 1): Promise<string> {
    const [known] = await execute(
      'select id from consultancy.consultancy_council where request_id = ? and round = ?',
      [requestId, round],
    );
    if (known) {
      await execute('update consultancy.consultancy_council set status = ? where id = ?', [status, known.id]);
      return known.id;
    }
    const councilId = await insert(ConsultancyCouncil, 'ConsultancyCouncil', 'ccl', {
      requestId,
      round,
      status,
    });
    const seats = [
      [ids.chair, 'CHAIR'],
      [ids.secretary, 'SCIENTIFIC_SECRETARY'],
      ...ids.reviewers.map((id) => [id, 'REVIEWER']),
    ];
    for (const [personId, role] of seats) {
      const declared = { status: 'ACCEPTED', acceptedOn: today, declaredAt: new Date() };
      const seat = { councilId, personId, role, ...declared, endedOn: null };
      await insert(ConsultancyCouncilSeat, 'ConsultancyCouncilSeat', 'cst', seat);
      if (round === 1) await participant(requestId, 'COUNCIL', { personId });
    }
    await execute(
      'update consultancy.consultancy_request set chair_person_id = ?, secretary_person_id = ? where id = ?',
      [ids.chair, ids.secretary, requestId],
    );
    return councilId;
  }
  const participant = (requestId: string, capacity: string, party: Parts) =>
    insert(Participant, 'Participant', 'row', {
      requestId,
      capacity,
      personId: null,
      associationId: null,
      endedOn: null,
      ...party,
    });

  /** An opinion, submitted unless said otherwise, with as many points as are asked for. */
  async function opinion(requestId: string, parts: Parts = {}, points = 0): Promise<[string, string[]]> {
    const values = {
      requestId,
      round: 1,
      personId: per(newName('author')),
      associationId: null,
      isReviewer: false,
      status: 'SUBMITTED',
      conclusion: 'AGREE_WITH_CHANGES',
      summary: 'Cần bổ sung',
      dueOn: '2026-06-10',
      openedOn: null,
      isLate: false,
      ...parts,
    };
    const opinionId = await insert(Opinion, 'Opinion', 'opn', values);
    const made: string[] = [];
    for (let no = 1; no <= points; no++) {
      made.push(await insert(OpinionPoint, 'OpinionPoint', 'opp', { opinionId, requestId, no }));
    }
    return [opinionId, made];
  }
  const engagement = (requestId: string, parts: Parts) =>
    insert(ExpertEngagement, 'ExpertEngagement', 'eng', {
      requestId,
      round: 1,
      personId: per(newName('expert')),
      role: 'EXPERT',
      ...parts,
    });
  /** The forms of both reviewers. */
  const forms = async (requestId: string, round = 1) => {
    for (const personId of ids.reviewers) await opinion(requestId, { personId, isReviewer: true, round });
  };

  const draft = (parts: Parts = {}): Parts => ({
    sections: [
      { section: 'CONCLUSIONS', text: 'Đề án khả thi.' },
      { section: 'NECESSITY', text: 'Cần thiết.' },
    ],
    recommendations: [
      { text: 'Bổ sung phương án thoát lũ', severity: 'KEY', theme: 'Thủy lợi' },
      { text: 'Làm rõ nguồn vốn' },
      { text: 'Sửa lỗi chính tả', severity: 'EDITORIAL' },
    ],
    ...parts,
  });
  const versionOf = async (requestId: string): Promise<string> =>
    (
      await execute(
        `select id from consultancy.consultancy_report where request_id = ? order by round desc, version_number desc limit 1`,
        [requestId],
      )
    )[0].id;
  const recommendationsOf = async (requestId: string): Promise<string[]> =>
    (
      await execute('select id from consultancy.recommendation where report_id = ? order by no', [
        await versionOf(requestId),
      ])
    ).map(({ id }) => id);
  const followUpsOf = async (requestId: string): Promise<string[]> =>
    (await execute('select id from consultancy.follow_up where request_id = ? order by id', [requestId])).map(
      ({ id }) => id,
    );
  /** Answers to all recommendations of the version in force. */
  const answers = async (requestId: string, ...given: string[]) =>
    (await recommendationsOf(requestId)).map((recommendationId, i) => ({
      recommendationId,
      answer: given[i % given.length] ?? 'ACCEPTED',
      text: 'Theo công văn',
    }));

  /**
   * A request brought to a state by those who may.
   * @param parts of the proposal
   * @param options `council: false` for written opinions; `on` the day of its steps, default today
   */
  async function requestIn(
    state: string,
    parts: Parts = {},
    options: { council?: boolean; on?: string; answers?: string[] } = {},
  ): Promise<string> {
    const on = options.on ?? (late.includes(state) ? '2026-03-02' : today);
    const id = await make(officer, 'proposeConsultancyRequest', proposal({ proposedOn: on, ...parts }));
    const withCouncil = options.council !== false;
    const step = (viewer: Viewer, mutation: string, input: Parts = {}) =>
      make(viewer, mutation, { id, on, ...input });
    if (state === 'PROPOSED') return id;
    if (parts.origin === 'UNION_INITIATIVE')
      await step(leader, 'approveConsultancyInitiative', { decision: '1/QĐ' });
    await step(officer, 'registerConsultancyRequest');
    if (state === 'REGISTERED') return id;
    if (state === 'DECLINED') return step(leader, 'declineConsultancyRequest', { reason: 'Quá tải' });
    await step(leader, 'acceptConsultancyRequest', {
      methods: withCouncil ? ['COUNCIL'] : ['WRITTEN_OPINION'],
      leadAssociationId: ids.lead,
    });
    if (state === 'ACCEPTED') return id;
    if (state === 'WAITING_DOSSIER')
      return step(officer, 'requestConsultancyDossier', { missingDocuments: ['Bản đồ'] });
    if (state === 'WITHDRAWN')
      return step(officer, 'withdrawConsultancyRequest', {
        reason: 'Dừng',
        letter: '3/CV',
        costSettlement: 'Không phát sinh',
      });
    if (withCouncil) await council(id);
    else await participant(id, 'ASSOCIATION', { associationId: ids.lead });
    await step(officer, 'startConsultancyReview', { dossierComplete: true });
    if (state === 'IN_REVIEW') return id;
    if (state === 'SUSPENDED')
      return step(leader, 'suspendConsultancyRequest', { reason: 'Cơ quan tạm dừng' });
    if (withCouncil) {
      await forms(id);
      await council(id, 'CONCLUDED');
      await step(officer, 'recordConsultancyCouncil', { minutes: '1/BB' });
    }
    if (state === 'COUNCIL_HELD') return id;
    const text = parts.confidentiality === 'STATE_SECRET' ? { sections: [], recommendations: [] } : {};
    await step(officer, 'draftConsultancyReport', draft(text));
    if (state === 'DRAFT_REPORT') return id;
    const approve = { id: await versionOf(id), on, paper: '2/PD' };
    await make(withCouncil ? officer : leader, 'approveConsultancyReport', approve);
    await step(leader, 'signConsultancyReport', { number: `${++names}/BC` });
    if (state === 'SIGNED') return id;
    await step(officer, 'sendConsultancyReport', { receipt: '77/CV-Đ' });
    if (state === 'SENT') return id;
    if (state === 'OVERDUE_RESPONSE' || state === 'CLOSED_NO_RESPONSE') {
      await runtime.runJob('consultancy-deadlines');
      if (state === 'OVERDUE_RESPONSE') return id;
      await make(leader, 'escalateConsultancyResponse', { id, letter: '5/BC-UBND' });
      return make(leader, 'closeConsultancyWithoutResponse', { id });
    }
    await step(agency, 'answerConsultancyRecommendations', {
      answers: await answers(id, ...(options.answers ?? ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'EXPLAINED'])),
    });
    if (state === 'RESPONDED') return id;
    await step(officer, 'beginConsultancyFollowUp');
    if (state === 'FOLLOW_UP') return id;
    for (const followUp of await followUpsOf(id)) {
      await make(officer, 'recordRecommendationFollowUp', {
        id: followUp,
        finding: 'DONE',
        on,
        place: 'Điều 5',
      });
    }
    return step(leader, 'closeConsultancyRequest', { paymentsSettled: true, outcomeSummary: 'Tốt' });
  }

  return {
    graph,
    setAccount,
    asked,
    clock,
    execute,
    make,
    take: (viewer: Viewer, mutation: string, input: Parts) => take(graph, viewer, mutation, input),
    proposal,
    requestIn,
    council,
    participant,
    opinion,
    engagement,
    insert,
    forms,
    draft,
    versionOf,
    recommendationsOf,
    followUpsOf,
    answers,
    async read(viewer: Viewer, query: string, variables: Parts = {}) {
      const { data, errors } = await graph.run(viewer, query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: () => graph.close(),
  };
}
/** States that follow from a term that has passed. */
const late = ['OVERDUE_RESPONSE', 'CLOSED_NO_RESPONSE'];

export type Consultancy = Awaited<ReturnType<typeof startConsultancy>>;
