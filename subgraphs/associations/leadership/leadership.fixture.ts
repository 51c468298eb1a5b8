import { viewerWith } from '../../../test/support/subgraph.js';
import { inBatch } from '../../kernel/context.js';
import { system } from '../../kernel/index.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import { BodyKind, OfficeSource, OfficeTitle } from './leadership.enums.js';
import { recordOfficeHolding } from './office.service.js';
import { createAssociationBody, recordTerm } from './term.service.js';

/** The day on which the records are kept. */
export const leadershipDay = '2026-11-25';

/** An association of which twelve people are full members since 2019. */
export interface Home {
  readonly id: string;
  /** Ids of the running term, from 2023-03-01, and of its bodies. */
  readonly term: string;
  readonly committee: string;
  readonly board: string;
  readonly inspection: string;
}

/** Associations whose committee has nine members, the first three of them on the standing board. */
export async function startLeadership(started?: Associations) {
  const made = started ?? (await startAssociations());
  made.clock.now = () => new Date(`${leadershipDay}T02:00:00Z`);
  const people: string[] = [];
  for (let i = 0; i < 12; i++) people.push(await made.newPerson(`Người ${i}`));
  const context = () => made.graph.runtime.context({ viewer: system });
  let homes = 0;
  /** Those whose records are being made; few, for the viewer names each. The same list for all, as it is when asked. */
  const recent: string[] = [];
  const acting = (role: 'ASSOC_SECRETARY' | 'ASSOC_LEADER') => () =>
    viewerWith({ roles: [role], associationIds: recent });

  /** An association with members and no more. */
  async function newHome(): Promise<string> {
    const id = await made.newAssociation(`L${++homes}`);
    recent.push(id);
    if (recent.length > 3) recent.shift();
    const { ids } = context();
    await made.graph.runtime.orm.em.getConnection().execute(
      `insert into associations.membership (id, created_at, updated_at, association_id, person_id, member_type, category, status, applied_on, admitted_on)
       select id, now(), now(), ?, person, 'INDIVIDUAL', 'FULL', 'ACTIVE', '2019-01-01', '2019-01-01'
       from jsonb_to_recordset(?::jsonb) as t(id text, person text)`,
      [id, JSON.stringify(people.map((person) => ({ id: ids('mem'), person })))],
    );
    return id;
  }

  const hold = (bodyId: string, title: OfficeTitle, index: number, startedOn = '2023-03-01') =>
    recordOfficeHolding(context(), {
      bodyId,
      title,
      personId: people[index]!,
      startedOn,
      source: OfficeSource.MEETING,
      isActing: false,
    }).then(({ id }) => id);

  async function seated(): Promise<Home> {
    const id = await newHome();
    return inBatch(context(), async (tx, flush) => {
      const term = await recordTerm(tx, { associationId: id, ordinal: 3, startedOn: '2023-03-01' });
      await flush();
      const body = (kind: BodyKind) =>
        createAssociationBody(tx, { termId: term.id, kind }).then((each) => each.id);
      const home = {
        id,
        term: term.id,
        committee: await body(BodyKind.EXECUTIVE_COMMITTEE),
        board: await body(BodyKind.STANDING_BOARD),
        inspection: await body(BodyKind.INSPECTION_COMMITTEE),
      };
      await flush();
      const enter = (bodyId: string, title: OfficeTitle, personId: string) =>
        recordOfficeHolding(tx, {
          bodyId,
          title,
          personId,
          startedOn: '2023-03-01',
          source: OfficeSource.CONGRESS,
          isActing: false,
        });
      for (const each of people.slice(0, 9)) await enter(home.committee, OfficeTitle.MEMBER, each);
      await flush();
      for (const each of people.slice(0, 3)) await enter(home.board, OfficeTitle.STANDING_MEMBER, each);
      return home;
    });
  }

  return {
    made,
    people,
    newHome,
    seated,
    hold,
    secretary: acting('ASSOC_SECRETARY'),
    chair: acting('ASSOC_LEADER'),
    close: () => made.close(),
  };
}

export type Leadership = Awaited<ReturnType<typeof startLeadership>>;
