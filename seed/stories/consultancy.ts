import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { processConsultancyDeadlines } from '../../subgraphs/consultancy/reminder/reminder.jobs.js';
import * as course from '../../subgraphs/consultancy/request/request.course.steps.js';
import { approveConsultancyInitiative } from '../../subgraphs/consultancy/request/request.course.steps.js';
import {
  Confidentiality,
  ConsultancyMethod,
  ConsultancyOrigin,
  ConsultancyUrgency,
} from '../../subgraphs/consultancy/request/request.enums.js';
import { proposeConsultancyRequest } from '../../subgraphs/consultancy/request/request.service.js';
import * as steps from '../../subgraphs/consultancy/request/request.steps.js';
import { addWorkingDays } from '../../subgraphs/kernel/calendar/index.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { type Context, system } from '../../subgraphs/kernel/index.js';
import { createStage, paced, type Stage, seedDay, type World } from '../world.js';
import { answered, closedWithoutAnswer, followed, reported } from './consultancy-answers.js';
import { reportToProvince } from './consultancy-edges.js';
import { hireExperts, joinPool } from './consultancy-experts.js';
import { askForOpinions, convene, establish, leftOpen, opined } from './consultancy-reviews.js';
import { topics } from './consultancy-topics.js';

/** How far a request came. The first kinds have the Union's own reasons; the rest went through the review. */
const ways = [
  'closed',
  'in review',
  'followed up',
  'registered',
  'closed by agreement',
  'proposed',
  'council held',
  'waiting for the dossier',
  'sent',
  'declined',
  'answered',
  'council established',
  'closed',
  'withdrawn',
  'overdue',
  'report signed',
  'never answered',
  'accepted',
  'report drafted',
  'second round',
] as const;
export type Way = (typeof ways)[number];

/** Working days between the proposal and the last day of the demo, for what is not over; the rest is of years ago. */
const begunBefore: Partial<Record<Way, number>> = {
  proposed: 2,
  registered: 3,
  accepted: 6,
  'waiting for the dossier': 12,
  'in review': 14,
  'council established': 12,
  'council held': 20,
  'report drafted': 22,
  'report signed': 23,
  sent: 36,
  overdue: 62,
  answered: 48,
  'followed up': 70,
  'second round': 120,
};

/** A request while it is told: its days are counted in working days from its proposal. */
export interface Telling {
  readonly world: World;
  readonly stage: Stage;
  readonly number: number;
  readonly way: Way;
  readonly title: string;
  readonly isCouncil: boolean;
  /** Mutable: known once proposed. */
  id: string;
  /** The context of a day; by default of the system. */
  at(day: number, personId?: string): Context;
  dayOf(day: number): string;
  /** Steps of one day that are written together; each finds what those before it wrote. */
  together(day: number, ...steps: readonly ((tx: Context) => Promise<unknown>)[]): Promise<void>;
  /** Those of the panel whom nothing bars; asked once. */
  free?: readonly string[];
}

const viewerOf = (personId: string) => ({
  kind: 'account' as const,
  accountId: null,
  username: null,
  personId,
  roles: [],
  associationIds: [],
  organizationId: null,
  sessionId: null,
  purpose: null,
});

const rounds = 3;

/** Sixty requests over three years: every state and origin occurs, each by the steps of whoever takes them. */
export async function consultancy(world: World): Promise<void> {
  const stage = createStage(world, 'consultancy');
  await joinPool(world, stage);
  for await (const i of paced(Array.from({ length: rounds * topics.length }, (_, i) => i)))
    await tell(telling(world, stage, i));
  await processConsultancyDeadlines(stage.on('consultancy', seedDay));
  await reportToProvince(stage);
}

function telling(world: World, stage: Stage, i: number): Telling {
  const [topic, , , , confidentiality] = topics[i % topics.length]!;
  const round = Math.floor(i / topics.length);
  const isSecret = confidentiality === Confidentiality.STATE_SECRET;
  // Of a state secret the graph keeps no text, so that its review is told elsewhere.
  const way = isSecret
    ? (['accepted', 'registered', 'declined'] as const)[round]!
    : ways[(i + 7 * round) % ways.length]!;
  const before = begunBefore[way];
  const long = `${2024 + (i % 2)}-${String(2 + (i % 5)).padStart(2, '0')}-03`;
  const begun = before === undefined ? long : addWorkingDays(seedDay, -before);
  const dayOf = (day: number) => addWorkingDays(begun, day);
  const contexts = new Map<string, Context>();
  return {
    world,
    stage,
    number: i,
    way,
    title: round === 0 ? topic : `${topic} (đợt ${round + 1})`,
    isCouncil: i % 20 === 0 || way.startsWith('council'),
    id: '',
    dayOf,
    at(day, personId) {
      const key = `${day} ${personId}`;
      const known = contexts.get(key);
      if (known) return known;
      const ctx = stage.on('consultancy', dayOf(day), personId === undefined ? system : viewerOf(personId));
      contexts.set(key, ctx);
      return ctx;
    },
    together(day, ...steps) {
      return inBatch(this.at(day), async (tx, flush) => {
        for (const step of steps) {
          await step(tx);
          await flush();
        }
      });
    },
  };
}

async function tell(t: Telling): Promise<void> {
  const { way } = t;
  await propose(t);
  if (way === 'proposed') return;
  await steps.registerConsultancyRequest(t.at(1), { id: t.id });
  if (way === 'registered') return;
  if (way === 'declined') return decline(t);
  await accept(t);
  if (way === 'accepted') return;
  if (way === 'withdrawn') return withdraw(t);
  if (way === 'waiting for the dossier') return ask(t, 5);
  // Some dossiers were not whole, and the clock stood still.
  if (t.number % 9 === 4) await ask(t, 4);
  await askForOpinions(t, 5);
  if (t.isCouncil) await establish(t, 5);
  if (way === 'council established') return;
  await steps.startConsultancyReview(t.at(7), { id: t.id, dossierComplete: true });
  if (t.number % 3 === 0) await hireExperts(t, 7);
  if (way === 'in review') {
    await leftOpen(t, 8);
    if (t.number < topics.length)
      await course.suspendConsultancyRequest(t.at(9), { id: t.id, reason: 'Chờ số liệu quan trắc' });
    return;
  }
  await opined(t, 12);
  if (t.isCouncil) await convene(t, 18);
  if (way === 'council held') return;
  await reported(t, 19);
  if (way === 'report drafted' || way === 'report signed' || way === 'sent' || way === 'overdue') return;
  if (way === 'never answered') return closedWithoutAnswer(t, 22);
  await answered(t, 38);
  if (way === 'answered') return;
  await followed(t, 50);
  if (way === 'second round')
    await course.reopenConsultancyRequest(t.at(110), { id: t.id, draftDocument: `${t.number}/CV-DT2` });
}

async function propose(t: Telling): Promise<void> {
  const { world, stage, number: i } = t;
  const [topic, type, schemeKind, field, confidentiality] = topics[i % topics.length]!;
  const agencies = ['SO-XD', 'SO-NNMT', 'SO-VHTTDL', 'SO-TC', 'BQL-KKT', 'SO-KHCN'].map(
    (code) => world.organizations.get(code)!,
  );
  const agency = i % 4 === 0 ? agencies[0]! : agencies[i % agencies.length]!;
  const own = topic === 'Chính sách thu hút trí thức';
  const proposal = i % 15 === 7 && !own;
  const origin = own
    ? ConsultancyOrigin.UNION_INITIATIVE
    : proposal
      ? ConsultancyOrigin.MEMBER_ASSOCIATION_PROPOSAL
      : i % 15 === 11
        ? ConsultancyOrigin.ASSIGNED_BY_PARTY_OR_PPC
        : i % 15 === 13
          ? ConsultancyOrigin.FATHERLAND_FRONT_REQUEST
          : ConsultancyOrigin.AGENCY_REQUEST;
  const asked = !own && !proposal;
  const { id } = await proposeConsultancyRequest(t.at(0), {
    title: t.title,
    type,
    schemeKind,
    confidentiality,
    origin,
    fieldIds: [fieldId(field)],
    requestingAgencyId: asked ? agency : null,
    draftingAgencyId: own ? null : agency,
    recipientAgencyId: asked ? null : world.organizations.get('UBND')!,
    proposedByAssociationId: proposal ? leadsOf(world)[i % leads.length]! : null,
    requestDocument: `${100 + i}/${own ? 'TTr-LHH' : 'CV-SXD'}`,
    // The figure of one work under review is larger than a 32-bit number.
    budget: {
      amount: topic.startsWith('Đập dâng')
        ? 1_250_000_000_000
        : 20_000_000 + 1_000_000 * stage.random.below(60),
      currency: 'VND' as never,
    },
  });
  t.id = id;
  if (own) await approveConsultancyInitiative(t.at(0), { id, decision: `${i}/QĐ-LHH` });
}

const leads = ['HXD', 'HMT', 'HTL', 'HKTE', 'HLS', 'HTH'] as const;
const leadsOf = ({ associations }: World) => leads.map((code) => associations.get(code)!);

const accept = (t: Telling) =>
  steps.acceptConsultancyRequest(t.at(3), {
    id: t.id,
    urgency: t.isCouncil ? ConsultancyUrgency.COMPLEX : ConsultancyUrgency.NORMAL,
    methods: t.isCouncil
      ? [ConsultancyMethod.COUNCIL, ConsultancyMethod.WRITTEN_OPINION]
      : [ConsultancyMethod.WRITTEN_OPINION],
    leadAssociationId: t.number % 3 === 0 ? null : leadsOf(t.world)[t.number % leads.length]!,
    agreementDocument: `${t.number}/TT-LHH`,
  });

const decline = async (t: Telling) =>
  void (await steps.declineConsultancyRequest(t.at(4), {
    id: t.id,
    reason: 'Ngoài lĩnh vực của Liên hiệp Hội',
    replyLetter: `${t.number}/LHH-TL`,
  }));

const withdraw = async (t: Telling) =>
  void (await steps.withdrawConsultancyRequest(t.at(6), {
    id: t.id,
    reason: 'Cơ quan dừng đề án',
    letter: `${t.number}/CV-R`,
    costSettlement: 'Chưa phát sinh chi phí.',
  }));

const ask = async (t: Telling, day: number) =>
  void (await steps.requestConsultancyDossier(t.at(day), {
    id: t.id,
    missingDocuments: ['Báo cáo thuyết minh tổng hợp'],
  }));
