import { type Context, make } from '../../kernel/index.js';
import { Participant } from './participant.entity.js';
import { ParticipantCapacity } from './participant.enums.js';

/** A person or an association in a request. */
export type Party = { readonly personId: string } | { readonly associationId: string };

const columnsOf = (party: Party) => ({ personId: null, associationId: null, ...party });

/** Lets somebody take part in a request, from today; who does already, goes on. */
export async function admit(
  tx: Context,
  requestId: string,
  capacity: ParticipantCapacity,
  party: Party,
): Promise<void> {
  const place = { requestId, capacity, ...columnsOf(party), endedOn: null };
  if (!(await tx.em.findOne(Participant, place))) make(tx, Participant, { ...place, since: tx.today });
}

/** Ends somebody's part in one capacity; who has another goes on knowing of the request. */
export async function dismiss(
  tx: Context,
  requestId: string,
  capacity: ParticipantCapacity,
  party: Party,
): Promise<void> {
  const place = { requestId, capacity, ...columnsOf(party), endedOn: null };
  for (const found of await tx.em.find(Participant, place)) {
    found.endedOn = tx.today;
    found.updatedAt = tx.now();
  }
}

/** Ends everybody's part in a review, but that of experts with work to be done or paid. */
export async function dismissAll(tx: Context, requestId: string): Promise<void> {
  const engaged = await tx.em.execute<{ person: string }[]>(
    `select distinct person_id as person from consultancy.expert_engagement
     where request_id = ? and status in ('ACCEPTED', 'DONE')`,
    [requestId],
  );
  const staying = new Set(engaged.map(({ person }) => person));
  for (const found of await tx.em.find(Participant, { requestId, endedOn: null })) {
    const { EXPERT } = ParticipantCapacity;
    if (found.capacity === EXPERT && found.personId && staying.has(found.personId)) continue;
    found.endedOn = tx.today;
    found.updatedAt = tx.now();
  }
}
