import { type Context, make } from '../../kernel/index.js';
import { Participant } from './participant.entity.js';
import type { ParticipantCapacity } from './participant.enums.js';

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

/** Ends everybody's part: a new round is for those who are asked in it. */
export async function dismissAll(tx: Context, requestId: string): Promise<void> {
  for (const found of await tx.em.find(Participant, { requestId, endedOn: null })) {
    found.endedOn = tx.today;
    found.updatedAt = tx.now();
  }
}
