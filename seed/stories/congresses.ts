import { Congress } from '../../subgraphs/associations/congress/congress.entity.js';
import {
  CongressForm,
  CongressKind,
  DelegateKind,
  ResolutionSubject,
} from '../../subgraphs/associations/congress/congress.enums.js';
import {
  planCongress,
  recordCongressResolution,
} from '../../subgraphs/associations/congress/congress.service.js';
import * as steps from '../../subgraphs/associations/congress/congress.steps.js';
import {
  recordDelegateAttendance,
  registerCongressDelegate,
} from '../../subgraphs/associations/congress/delegate.service.js';
import {
  countElection,
  nominateCandidate,
  openElection,
} from '../../subgraphs/associations/congress/election.service.js';
import { fullMembers } from '../../subgraphs/associations/leadership/eligibility.js';
import { BodyKind, OfficeTitle } from '../../subgraphs/associations/leadership/leadership.enums.js';
import { createAssociationBody, runningTerm } from '../../subgraphs/associations/leadership/term.service.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { createStage, paced, type Stage, type World } from '../world.js';
import { fullMembersSince, seatBoards } from './leaderships.js';

/** How far each congress has come by the day on which demo data ends, every state of its life. */
const reach = [
  'PLANNED',
  'REPORTED',
  'RETURNED',
  'PERMITTED',
  'ADJOURNED_NO_QUORUM',
  'CONVENED',
  'CLOSED',
  'RESULTS_REPORTED',
  'CHARTER_APPROVED',
  'COMPLETED',
] as const;
type Reach = (typeof reach)[number];

interface Plan {
  readonly code: string;
  readonly plannedOn: string;
  readonly until: Reach;
  readonly form?: CongressForm;
  readonly subject?: ResolutionSubject;
}

const { DELEGATES, PLENARY } = CongressForm;
const plans: readonly Plan[] = [
  { code: 'HYH', plannedOn: '2026-11-14', until: 'PERMITTED', form: DELEGATES },
  { code: 'HTH', plannedOn: '2027-01-16', until: 'PLANNED' },
  { code: 'HDY', plannedOn: '2026-12-05', until: 'REPORTED' },
  { code: 'HDH', plannedOn: '2026-12-12', until: 'RETURNED' },
  { code: 'HDD', plannedOn: '2026-09-19', until: 'ADJOURNED_NO_QUORUM', form: DELEGATES },
  { code: 'HKTS', plannedOn: '2026-10-01', until: 'CONVENED' },
  { code: 'HXD', plannedOn: '2026-09-24', until: 'CLOSED' },
  { code: 'HCD', plannedOn: '2026-08-28', until: 'RESULTS_REPORTED' },
  { code: 'HQH', plannedOn: '2026-08-20', until: 'CHARTER_APPROVED', subject: ResolutionSubject.CHARTER },
  { code: 'HDL', plannedOn: '2026-07-10', until: 'COMPLETED' },
];

const agenda = [
  'Báo cáo tổng kết nhiệm kỳ và phương hướng nhiệm kỳ mới',
  'Báo cáo kiểm điểm của Ban Chấp hành, báo cáo tài chính',
  'Bầu Ban Chấp hành, Ban Kiểm tra',
  'Thông qua nghị quyết đại hội',
];

const before = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Ten congresses at every stage, one extended, one cancelled, and the Union's next one. */
export async function congresses(world: World): Promise<void> {
  const stage = createStage(world, 'congresses');
  const kind = CongressKind.REGULAR;
  const on = (day: string) => stage.on('associations', day);
  for await (const plan of paced(plans)) {
    const { plannedOn, until, form = PLENARY } = plan;
    const associationId = world.associations.get(plan.code)!;
    const begun = before(plannedOn, 110);
    const planned = { associationId, kind, form, plannedOn, agenda, place: 'Hội trường giả định' };
    const { id } = await planCongress(on(begun), planned);
    const reaches = (state: Reach) => reach.indexOf(until) >= reach.indexOf(state);
    if (!reaches('REPORTED')) continue;
    const file = { committeeResolution: '12/NQ-BCH', reportNumber: '30/BC-BCH' };
    await steps.reportCongress(on(before(plannedOn, 80)), { id, ...file });
    const answered = on(before(plannedOn, 50));
    if (until === 'RETURNED') {
      const reason = 'Bổ sung lý lịch của nhân sự dự kiến làm chủ tịch';
      // The letter came on a day that is over.
      await steps.answerCongress(on('2026-09-28'), 'return', { id, reason, replyNumber: '410/SNV-TCBC' });
    }
    if (!reaches('PERMITTED')) continue;
    await steps.answerCongress(until === 'PERMITTED' ? on('2026-09-30') : answered, 'permit', {
      id,
      replyNumber: '377/SNV-TCBC',
    });
    if (form === DELEGATES)
      await listDelegates(
        stage,
        id,
        associationId,
        until === 'PERMITTED' ? '2026-10-01' : before(plannedOn, 10),
      );
    if (until === 'ADJOURNED_NO_QUORUM')
      await steps.adjournCongress(on(plannedOn), {
        id,
        newDay: '2026-10-20',
        reason: 'Bão, nhiều đại biểu không đến được',
      });
    if (!reaches('CONVENED')) continue;
    const presentCount = Math.ceil(((await fullMembers(on(plannedOn), associationId)) * 4) / 5);
    await steps.conveneCongress(on(plannedOn), { id, presentCount });
    await elect(stage, id, associationId, plan, presentCount);
    if (!reaches('CLOSED')) continue;
    const subject = plan.subject ?? ResolutionSubject.GENERAL;
    const title = subject === ResolutionSubject.CHARTER ? 'Sửa đổi điều lệ' : 'Nghị quyết đại hội nhiệm kỳ';
    const vote = { congressId: id, number: '1/NQ-ĐH', subject, title, votesFor: presentCount - 2 };
    await recordCongressResolution(on(plannedOn), vote);
    await steps.closeCongress(on(plannedOn), { id, resolutionNumber: '1/NQ-ĐH' });
    if (!reaches('RESULTS_REPORTED')) continue;
    await steps.reportCongressResults(on(before(plannedOn, -20)), { id, resultReportNumber: '41/BC-BCH' });
    if (plan.subject)
      await steps.approveCongressCharter(on('2026-09-29'), { id, charterDecision: '905/QĐ-UBND' });
    if (until === 'COMPLETED') await steps.takePlainCongressStep(on('2026-09-10'), 'complete', { id });
  }

  const plan = async (code: string | null, plannedOn: string, form = PLENARY) => {
    const associationId = code && world.associations.get(code)!;
    return (await planCongress(on('2026-08-03'), { associationId, kind, form, plannedOn, agenda })).id;
  };
  const extended = {
    id: await plan('HLS', '2026-12-05'),
    extendedTo: '2027-01-08',
    replyNumber: '420/SNV-TCBC',
  };
  await steps.extendCongress(on('2026-09-15'), { ...extended, reason: 'Sáp nhập đơn vị hành chính' });
  const cancelled = { id: await plan('HTLGD', '2026-12-19'), reason: 'Chuyển sang quý II năm 2027' };
  await steps.takePlainCongressStep(on('2026-09-16'), 'cancel', cancelled);
  await plan(null, '2027-11-18', DELEGATES);
}

/** Delegates of three groups; too few of the one that is adjourned have come. */
async function listDelegates(
  stage: Stage,
  congressId: string,
  associationId: string,
  day: string,
): Promise<void> {
  const ctx = stage.on('associations', day);
  const people = await fullMembersSince(ctx, associationId, '2025-12-31', 17);
  const isOver = (await ctx.em.fork().findOneOrFail(Congress, { id: congressId })).plannedOn < '2026-10-01';
  for (const [i, personId] of people.entries()) {
    const { id } = await registerCongressDelegate(ctx, {
      congressId,
      personId,
      kind: i > 13 ? DelegateKind.INVITED : DelegateKind.OFFICIAL,
      unitName: ['Chi hội Cẩm Thành', 'Chi hội Đức Phổ', 'Chi hội Lý Sơn'][i % 3]!,
    });
    if (i % 4 < 3)
      await recordDelegateAttendance(ctx, {
        id,
        isConfirmed: i % 4 < 2,
        ...(isOver && { isPresent: i % 4 < 1 }),
      });
  }
}

/** The congress elects its committee of nine from eleven; of the one in session the ballots are not yet counted. */
async function elect(
  stage: Stage,
  congressId: string,
  associationId: string,
  plan: Plan,
  present: number,
): Promise<void> {
  const ctx = stage.on('associations', plan.plannedOn);
  const people = await fullMembersSince(ctx, associationId, '2024-12-31', 11);
  const term = await runningTerm(ctx, associationId);
  await inBatch(ctx, async (tx, flush) => {
    const body = (kind: BodyKind) => createAssociationBody(tx, { termId: term!.id, kind });
    const { id: bodyId } = await body(BodyKind.EXECUTIVE_COMMITTEE);
    await flush();
    const { id } = await openElection(tx, { congressId, bodyId, title: OfficeTitle.MEMBER, seats: 9 });
    await flush();
    for (const personId of people) await nominateCandidate(tx, { electionId: id, personId });
    await flush();
    if (plan.until === 'CONVENED') return;
    const ballots = { ballotsIssued: present, validBallots: present - 1 };
    // The ninth and the tenth have as many votes in one of them: another ballot fills the seat.
    const tied = plan.until === 'CLOSED';
    const votes = people.map((personId, i) => {
      const lost = i === 9 && tied ? 1 + 8 : 1 + i + (i > 8 ? present : 0);
      return { personId, votesFor: Math.max(0, present - 1 - Math.min(lost, present - 1)) };
    });
    await countElection(tx, { id, ...ballots, votes, minutesNumber: '2/BB-ĐH' });
    await flush();
    if (tied) return;
    const { id: board } = await body(BodyKind.STANDING_BOARD);
    await flush();
    await seatBoards(tx, [{ board, committee: people.slice(0, 9), startedOn: plan.plannedOn }], flush);
  });
}
