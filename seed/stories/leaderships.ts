import { AssociationBody } from '../../subgraphs/associations/leadership/body.entity.js';
import {
  BodyKind,
  OfficeEndReason,
  OfficeSource,
  OfficeTitle,
} from '../../subgraphs/associations/leadership/leadership.enums.js';
import { appoint } from '../../subgraphs/associations/leadership/office.appointment.js';
import { OfficeHolding } from '../../subgraphs/associations/leadership/office.entity.js';
import { endOffice, takeOfficeStep } from '../../subgraphs/associations/leadership/office.service.js';
import { createAssociationBody, recordTerm } from '../../subgraphs/associations/leadership/term.service.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import type { Context } from '../../subgraphs/kernel/index.js';
import { createStage, paced, seedDay, type World } from '../world.js';
import { takingMembers } from './associations.js';

const { EXECUTIVE_COMMITTEE, STANDING_BOARD, INSPECTION_COMMITTEE, OFFICE } = BodyKind;
const { MEMBER, STANDING_MEMBER, PRESIDENT, PERMANENT_VICE_PRESIDENT, VICE_PRESIDENT } = OfficeTitle;

/**
 * Days on which the congresses of the running terms met. The others met from 2022 to 2024; of those here some are due,
 * one is overdue.
 */
const since: Readonly<Record<string, string>> = {
  HYH: '2021-11-20',
  HDD: '2021-10-16',
  HKTS: '2021-10-09',
  HXD: '2021-09-25',
  HCD: '2021-09-04',
  HQH: '2021-08-28',
  HDL: '2021-07-17',
  HLS: '2021-12-11',
  HKTE: '2021-06-12',
};
export const termStart = (code: string): string =>
  since[code] ?? `${2022 + (takingMembers.indexOf(code) % 3)}-0${1 + (takingMembers.indexOf(code) % 9)}-15`;

/** Full members of an association, or of all, who were admitted by a day and still are, the eldest records first. */
export async function fullMembersSince(
  ctx: Context,
  associationId: string | null,
  day: string,
  limit: number,
): Promise<string[]> {
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select m.person_id as id from associations.membership m join associations.association a on a.id = m.association_id
     where m.person_id is not null and m.category = 'FULL' and m.status = 'ACTIVE' and m.admitted_on <= ?::date
       and (a.id = ?::text or (?::text is null and a.status = 'ADMITTED'))
     order by m.person_id limit ?`,
    [day, associationId, associationId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Elects a standing board and the heads from a committee: the first of its members. */
export async function seatBoards(
  tx: Context,
  boards: readonly {
    readonly board: string;
    readonly committee: readonly string[];
    readonly startedOn: string;
  }[],
  flush: () => Promise<void>,
): Promise<void> {
  const seat = async (id: string, title: OfficeTitle, personIds: readonly string[], startedOn: string) => {
    const body = await tx.em.findOneOrFail(AssociationBody, { id });
    await appoint(tx, { body, title, personIds, startedOn, source: OfficeSource.MEETING, path: ['input'] });
  };
  for await (const { board, committee, startedOn } of paced(boards))
    await seat(board, STANDING_MEMBER, committee.slice(0, Math.floor(committee.length / 3)), startedOn);
  await flush();
  for await (const { board, committee, startedOn } of paced(boards)) {
    for (const [i, title] of [PRESIDENT, PERMANENT_VICE_PRESIDENT, VICE_PRESIDENT].entries())
      await seat(board, title, [committee[i]!], startedOn);
    await seat(board, OfficeTitle.GENERAL_SECRETARY, [committee[2]!], startedOn);
  }
  await flush();
}

/** The running terms of all associations that take members, and of the Union, with who holds their offices. */
export async function leaderships(world: World): Promise<void> {
  const stage = createStage(world, 'leaderships');
  await inBatch(stage.on('associations', seedDay), async (tx, flush) => {
    const owners = [
      ...takingMembers.map((code, i) => ({
        code,
        ordinal: 3 + (i % 5),
        startedOn: termStart(code),
        size: 9 + 3 * (i % 3),
      })),
      { code: null, ordinal: 5, startedOn: '2022-12-20', size: 24 },
    ];
    const founded: ((typeof owners)[number] & { term: string; people: string[] })[] = [];
    for await (const owner of paced(owners)) {
      const associationId = owner.code && world.associations.get(owner.code)!;
      const { id: term } = await recordTerm(tx, { associationId, ...owner });
      const people = await fullMembersSince(tx, associationId, owner.startedOn, owner.size + 4);
      founded.push({ ...owner, term, people });
    }
    await flush();
    const bodies = async (kind: BodyKind, among = founded) => {
      const made: string[] = [];
      for await (const { term } of paced(among))
        made.push((await createAssociationBody(tx, { termId: term, kind })).id);
      await flush();
      return made;
    };
    const elect = async (id: string, title: OfficeTitle, personIds: readonly string[], startedOn: string) => {
      const body = await tx.em.findOneOrFail(AssociationBody, { id });
      await appoint(tx, {
        body,
        title,
        personIds,
        startedOn,
        source: OfficeSource.CONGRESS,
        path: ['input'],
      });
    };
    const committees = await bodies(EXECUTIVE_COMMITTEE);
    for await (const [i, { people, size, startedOn }] of paced(founded.entries()))
      await elect(committees[i]!, MEMBER, people.slice(0, size), startedOn);
    await flush();
    const boards = await bodies(STANDING_BOARD);
    const seats = founded.map(({ people, size, startedOn }, i) => ({
      board: boards[i]!,
      committee: people.slice(0, size),
      startedOn,
    }));
    await seatBoards(tx, seats, flush);
    const inspections = await bodies(INSPECTION_COMMITTEE);
    for await (const [i, { people, size, startedOn }] of paced(founded.entries())) {
      await elect(inspections[i]!, OfficeTitle.HEAD_OF_INSPECTION, people.slice(size, size + 1), startedOn);
      await elect(
        inspections[i]!,
        OfficeTitle.INSPECTION_MEMBER,
        people.slice(size + 1, size + 3),
        startedOn,
      );
    }
    const [office] = await bodies(OFFICE, founded.slice(-1));
    await appoint(tx, {
      body: await tx.em.findOneOrFail(AssociationBody, { id: office! }),
      title: OfficeTitle.CHIEF_OF_OFFICE,
      personIds: founded.at(-1)!.people.slice(-1),
      startedOn: '2023-01-03',
      source: OfficeSource.APPOINTMENT,
      decisionNumber: '15/QĐ-LHH',
      path: [],
    });
  });
  await troubles(world, stage.on('associations', '2026-05-11'));
}

/** One president is suspended, another was dismissed and an acting head named; a vice-president resigned. */
async function troubles(world: World, ctx: Context): Promise<void> {
  const holding = async (code: string, title: OfficeTitle) => {
    const where = { associationId: world.associations.get(code)!, title, endedOn: null };
    const [found] = await ctx.em.fork().find(OfficeHolding, where as never);
    return found!;
  };
  const { id: suspended } = await holding('HTS', PRESIDENT);
  await takeOfficeStep(ctx, 'suspend', { id: suspended, reason: 'Chờ kết luận kiểm tra' });
  const { id: dismissed } = await holding('HLN', PRESIDENT);
  const { personId } = await holding('HLN', PERMANENT_VICE_PRESIDENT);
  await endOffice(ctx, {
    id: dismissed,
    endReason: OfficeEndReason.DISMISSED,
    reason: 'Không hoàn thành nhiệm vụ',
    actingPersonId: personId,
    decisionNumber: '9/NQ-BCH',
  });
  const { id: resigned } = await holding('HDS', VICE_PRESIDENT);
  await endOffice(ctx, { id: resigned, endReason: OfficeEndReason.RESIGNED, reason: 'Chuyển công tác' });
}
