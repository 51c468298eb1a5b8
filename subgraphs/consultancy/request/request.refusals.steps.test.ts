import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../../kernel/index.js';
import {
  agency,
  assocSecretary,
  type Consultancy,
  chair,
  inspector,
  leader,
  officer,
  otherAgency,
  secretary,
  startConsultancy,
} from '../consultancy.fixture.js';
import { ConsultancyRequest } from './request.entity.js';
import { requestLifecycle } from './request.lifecycle.js';
import { ConsultancyStatus } from './request.status.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const roles: Record<string, Viewer> = {
  anonymous,
  agency,
  otherAgency,
  assocSecretary,
  chair,
  secretary,
  officer,
  leader,
  inspector,
};

type Step = keyof typeof requestLifecycle.steps;
/** The mutation of every step that somebody takes, with an input that is sound apart from the state. */
const mutations: Partial<Record<Step, readonly [mutation: string, input: object]>> = {
  approveInitiative: ['approveConsultancyInitiative', { decision: '1/QĐ' }],
  register: ['registerConsultancyRequest', {}],
  accept: ['acceptConsultancyRequest', { methods: ['COUNCIL'] }],
  decline: ['declineConsultancyRequest', { reason: 'Quá tải' }],
  requestDossier: ['requestConsultancyDossier', { missingDocuments: ['Bản đồ'] }],
  decideNamedReview: ['decideConsultancyNamedReview', { isNamed: true }],
  startReview: ['startConsultancyReview', { dossierComplete: true }],
  changeDueDate: ['changeConsultancyDueDate', { dueOn: '2026-09-01', reason: 'Gia hạn' }],
  recordCouncil: ['recordConsultancyCouncil', { minutes: '1/BB' }],
  draftReport: ['draftConsultancyReport', { sections: [], recommendations: [] }],
  reviseReport: ['reviseConsultancyReport', { sections: [], recommendations: [] }],
  disposePoints: ['disposeOpinionPoints', { dispositions: [] }],
  sign: ['signConsultancyReport', { number: '1/BC' }],
  send: ['sendConsultancyReport', { receipt: '1' }],
  answer: ['answerConsultancyRecommendations', { answers: [], letter: '1/CV' }],
  escalate: ['escalateConsultancyResponse', { letter: '1/BC' }],
  closeWithoutResponse: ['closeConsultancyWithoutResponse', {}],
  beginFollowUp: ['beginConsultancyFollowUp', {}],
  close: ['closeConsultancyRequest', { paymentsSettled: true, outcomeSummary: 'Tốt' }],
  rate: ['rateConsultancyRequest', { usefulness: 5 }],
  withdraw: ['withdrawConsultancyRequest', { reason: 'Dừng', letter: '1/CV', costSettlement: 'Không' }],
  suspend: ['suspendConsultancyRequest', { reason: 'Chờ' }],
  resume: ['resumeConsultancyRequest', {}],
  reopen: ['reopenConsultancyRequest', { draftDocument: '2/CV' }],
};

it('has a mutation for every step but those that follow by themselves', () => {
  const without = Object.keys(requestLifecycle.steps).filter((step) => !(step in mutations));
  expect(without).toEqual(['respond', 'markOverdue']);
});

/** What somebody is told: to sign in, that there is no such request, that he may not, or what the state is. */
const expected = ({ kind }: Viewer, isSeen: boolean, may: boolean): string =>
  kind === 'anonymous' ? 'UNAUTHENTICATED' : !isSeen ? 'NOT_FOUND' : may ? 'ILLEGAL_TRANSITION' : 'FORBIDDEN';

describe.each(Object.keys(ConsultancyStatus))('from %s', (state) => {
  it('every step that is not in the table is refused to every role with the reason, and nothing is written', async () => {
    const id = await own.requestIn(state);
    const record = (await own.graph.runtime.orm.em.fork().findOne(ConsultancyRequest, { id }))!;
    expect(record.status).toBe(state);
    const before = await own.graph.rowCount();
    for (const [role, viewer] of Object.entries(roles)) {
      const query = '{ consultancyRequest(id: "ID") { allowedActions { name allowed } } }'.replace('ID', id);
      const seen = (await own.read(viewer, query)).consultancyRequest;
      for (const [name, [mutation, input]] of Object.entries(mutations)) {
        const step = requestLifecycle.steps[name as Step];
        const isPossible = (step.from as readonly string[]).includes(state);
        const may = step.who(viewer, record).allowed;
        const offered = seen?.allowedActions.find((each: { name: string }) => each.name === name);
        if (seen) expect([role, name, Boolean(offered)]).toEqual([role, name, isPossible]);
        // What may be done is done in the tests of the steps.
        if (isPossible && may && seen) continue;
        if (offered) expect([role, name, offered.allowed]).toEqual([role, name, false]);
        const { code } = await own.take(viewer, mutation, { id, ...input });
        expect([role, name, code]).toEqual([role, name, expected(viewer, Boolean(seen), may)]);
      }
    }
    expect(await own.graph.rowCount()).toBe(before);
  });
});
