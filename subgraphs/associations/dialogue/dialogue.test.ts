import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, system, type Viewer } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { type Petitions, startPetitions } from '../petition/petition.fixture.js';
import { markOverdueCommitments } from './dialogue.service.js';

let made: Petitions;
beforeAll(async () => {
  made = await startPetitions();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const self = () => made.self;
const secretary = () => made.secretary;
const agency = () => made.agency;
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(2_001);

const plan = (parts: Record<string, unknown> = {}) => ({
  topic: 'Đãi ngộ trí thức trẻ',
  hostId: made.bodyId,
  place: 'Hội trường',
  heldOn: '2026-05-18',
  ...parts,
});
const planned = () => made.done(officer, 'planDialogue', plan());
const opened = async () => made.done(officer, 'openDialogue', { id: await planned() });
const held = async () => made.done(officer, 'holdDialogue', { id: await opened(), on: '2026-05-18' });
const registered = (dialogueId: string, viewer: Viewer = made.self) =>
  made.done(viewer, 'registerForDialogue', { dialogueId, personId: made.personId });
const question = (dialogueId: string) => ({
  dialogueId,
  personId: made.personId,
  text: 'Bao giờ có phụ cấp?',
});
const asked = async (parts: Record<string, unknown> = {}) =>
  made.done(made.self, 'askDialogueQuestion', { ...question(await opened()), ...parts });
const accepted = async (parts?: Record<string, unknown>) =>
  made.done(officer, 'acceptDialogueQuestion', { id: await asked(parts) });
const committed = async () =>
  made.done(officer, 'addDialogueCommitment', {
    dialogueId: await held(),
    organizationId: made.bodyId,
    text: 'Rà soát phụ cấp',
    dueOn: '2026-06-30',
  });

trio('planDialogue', {
  input: () => plan(),
  right: officer,
  wrong: secretary,
  becomes: 'PLANNED',
  refusals: [
    ['REQUIRED', { topic: ' ' }],
    ['TOO_LONG', { description: 'x'.repeat(10_001) }],
    ['REQUIRED', { place: '' }],
    ['REFERENCE_NOT_FOUND', { hostId: idFromName('org', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { unitId: idFromName('adm', 'unknown') }],
    ['INVALID_VALUE', { registerBy: '2026-05-19' }],
  ],
});

trio('openDialogue', {
  input: async () => ({ id: await planned() }),
  right: officer,
  wrong: viewerWith({ roles: ['UNION_LEADER'] }),
  unaware: self,
  becomes: 'OPEN',
  again,
});

trio('holdDialogue', {
  input: async () => ({ id: await opened(), on: '2026-05-20' }),
  right: officer,
  wrong: agency,
  becomes: 'HELD',
  again,
  refusals: [['DATE_IN_FUTURE', { on: '2999-01-01' }]],
});

trio('concludeDialogue', {
  input: async () => ({ id: await held(), minutesNumber: '3/BB-LHH', conclusion: 'Giao các sở rà soát' }),
  right: officer,
  wrong: agency,
  becomes: 'CONCLUDED',
  again,
  refusals: [
    ['REQUIRED', { minutesNumber: ' ' }],
    ['DATE_BEFORE_START', { on: '2026-05-17' }],
    [
      'OPEN_QUESTIONS',
      async () => {
        const id = await held();
        await made.done(made.self, 'askDialogueQuestion', question(id));
        return { id };
      },
    ],
  ],
});

trio('cancelDialogue', {
  input: async () => ({ id: await opened(), reason: 'Hoãn vì bão' }),
  right: officer,
  wrong: self,
  becomes: 'CANCELLED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('registerForDialogue', {
  input: async () => ({ dialogueId: await opened(), personId: made.personId }),
  right: self,
  wrong: secretary,
  becomes: 'REGISTERED',
  again: 'ALREADY_REGISTERED',
  refusals: [
    ['ONE_PARTY', () => Promise.resolve({ organizationId: made.bodyId })],
    ['ONE_PARTY', { personId: null }],
    ['FORBIDDEN', { role: 'CHAIR' }],
    ['NOT_FOUND', async () => ({ dialogueId: await planned() })],
    ['NOT_OPEN', async () => ({ dialogueId: await held() })],
  ],
});

it('takes registrations of associations and bodies by who acts for them, and chairs by officers', async () => {
  const dialogueId = await opened();
  const register = (viewer: Viewer, party: object) =>
    take(made.graph, viewer, 'registerForDialogue', { dialogueId, ...party });
  const { associationId, bodyId } = made;
  expect((await register(made.secretary, { associationId })).code).toBeUndefined();
  expect((await register(made.agency, { organizationId: bodyId })).code).toBeUndefined();
  expect(await register(made.agency, { organizationId: made.otherBodyId })).toEqual({ code: 'FORBIDDEN' });
  expect((await register(officer, { personId: made.personId, role: 'CHAIR' })).code).toBeUndefined();
  const query = 'query($id: ID!) { dialogue(id: $id) { participants { totalCount nodes { role } } } }';
  const seen = async (viewer: Viewer) =>
    (await made.graph.run(viewer, query, { id: dialogueId })).data.dialogue.participants.totalCount;
  expect([await seen(anonymous), await seen(made.self), await seen(officer)]).toEqual([2, 3, 3]);
});

trio('recordDialogueAttendance', {
  input: async () => {
    const dialogueId = await opened();
    const id = await registered(dialogueId);
    await made.done(officer, 'holdDialogue', { id: dialogueId, on: '2026-05-18' });
    return { id, attended: false };
  },
  right: officer,
  wrong: self,
  unaware: agency,
  becomes: 'ABSENT',
  again,
  refusals: [['NOT_HELD', async () => ({ id: await registered(await opened()) })]],
});

trio('cancelDialogueRegistration', {
  input: async () => ({ id: await registered(await opened()) }),
  right: self,
  wrong: viewerWith({ roles: ['UNION_LEADER'] }),
  unaware: agency,
  becomes: 'CANCELLED',
  again,
});

trio('askDialogueQuestion', {
  input: async () => question(await opened()),
  right: self,
  wrong: secretary,
  becomes: 'SUBMITTED',
  refusals: [
    ['REQUIRED', { text: ' ' }],
    ['TOO_LONG', { text: 'x'.repeat(5_001) }],
    ['ONE_PARTY', { personId: null }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['NOT_FOUND', async () => ({ dialogueId: await planned() })],
    [
      'NOT_OPEN',
      async () => ({
        dialogueId: await made.done(officer, 'cancelDialogue', { id: await opened(), reason: 'x' }),
      }),
    ],
  ],
});

trio('acceptDialogueQuestion', {
  input: async () => ({ id: await asked() }),
  right: officer,
  wrong: self,
  unaware: agency,
  becomes: 'ACCEPTED',
  again,
});

trio('rejectDialogueQuestion', {
  input: async () => ({ id: await asked(), reason: 'Ngoài chủ đề' }),
  right: officer,
  wrong: self,
  unaware: agency,
  becomes: 'REJECTED',
  again,
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('answerDialogueQuestion', {
  input: async () => ({ id: await accepted(), answeredBy: 'Giám đốc Sở', text: 'Trong quý III' }),
  right: agency,
  wrong: () => made.agencyOf(made.otherBodyId),
  becomes: 'ANSWERED',
  again,
  refusals: [
    ['REQUIRED', { answeredBy: ' ' }],
    ['REQUIRED', { text: ' ' }],
    ['DATE_BEFORE_START', { on: '2026-01-05' }],
  ],
});

it('does not show others who asks anonymously, nor a question that is not on the agenda', async () => {
  const query = `query($id: ID!) { node(id: $id) { ... on DialogueQuestion { text history { step } person { id } } } }`;
  const seen = async (viewer: Viewer, id: string) => (await made.graph.run(viewer, query, { id })).data.node;
  const id = await accepted({ isAnonymous: true });
  expect(await seen(anonymous, id)).toEqual({ text: 'Bao giờ có phụ cấp?', history: null, person: null });
  expect(await seen(made.secretary, id)).toMatchObject({ person: null });
  expect(await seen(made.self, id)).toMatchObject({ person: { id: made.personId } });
  expect(await seen(officer, id)).toMatchObject({ person: { id: made.personId } });
  const open = await accepted();
  expect(await seen(made.secretary, open)).toMatchObject({ person: { id: made.personId } });
  const waiting = await asked();
  expect(await seen(anonymous, waiting)).toBeNull();
  expect(await seen(made.agency, waiting)).toBeNull();
});

trio('addDialogueCommitment', {
  input: async () => ({
    dialogueId: await held(),
    organizationId: made.bodyId,
    text: 'Trình đề án',
    dueOn: '2026-12-31',
  }),
  right: officer,
  wrong: agency,
  becomes: 'OPEN',
  refusals: [
    ['REQUIRED', { text: ' ' }],
    ['DATE_BEFORE_START', { dueOn: '2026-05-17' }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { questionId: idFromName('dqn', 'unknown') }],
    ['QUESTION_OF_ANOTHER_DIALOGUE', async () => ({ questionId: await accepted() })],
    ['NOT_HELD', async () => ({ dialogueId: await opened() })],
    ['NOT_FOUND', { dialogueId: idFromName('dlg', 'unknown') }],
  ],
});

trio('completeDialogueCommitment', {
  input: async () => ({ id: await committed(), result: 'Đã ban hành', resultNumber: '9/QĐ-SO' }),
  right: agency,
  wrong: () => made.agencyOf(made.otherBodyId),
  becomes: 'DONE',
  again,
  refusals: [
    ['REQUIRED', { result: ' ' }],
    ['TOO_LONG', { result: long }],
  ],
});

trio('cancelDialogueCommitment', {
  input: async () => ({ id: await committed(), reason: 'Đã có chính sách khác' }),
  right: officer,
  wrong: agency,
  becomes: 'CANCELLED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

it('marks commitments overdue once their day has passed, and once only', async () => {
  const id = await committed();
  const on = (day: string) => {
    made.clock.now = () => new Date(`${day}T02:00:00Z`);
    return markOverdueCommitments(made.graph.runtime.context({ viewer: system })).finally(() => {
      made.clock.now = () => new Date();
    });
  };
  const status = async () =>
    (await made.graph.run(anonymous, `{ node(id: "${id}") { ... on DialogueCommitment { status } } }`)).data
      .node.status;
  await on('2026-06-30');
  expect(await status()).toBe('OPEN');
  expect(await on('2026-07-01')).toBeGreaterThan(0);
  expect(await status()).toBe('OVERDUE');
  expect(await on('2026-07-01')).toBe(0);
});

trio('linkPetitionToDialogue', {
  input: async () => ({ petitionId: await made.registered(), dialogueId: await opened() }),
  right: officer,
  wrong: self,
  unaware: agency,
  becomes: 'REGISTERED',
  refusals: [['REFERENCE_NOT_FOUND', { dialogueId: idFromName('dlg', 'unknown') }]],
});

it('takes one statement per entity type, whatever the page', async () => {
  made.graph.statements.length = 0;
  const { data, errors } = await made.graph.run(
    officer,
    `{ dialogues(first: 50) { nodes { topic host { nameVi } participants { nodes { role person { id } } }
      questions { nodes { text person { id } } } commitments { nodes { text } } petitions { nodes { title } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.dialogues.nodes.length).toBeGreaterThan(20);
  expect(made.graph.statements).toHaveLength(7);
});
