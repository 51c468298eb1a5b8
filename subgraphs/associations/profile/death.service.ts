import { type Context, type TransitionInput, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { membershipLifecycle } from '../membership/membership.lifecycle.js';
import type { Person } from '../person/person.entity.js';
import { ProfileStatus } from '../person/person.enums.js';
import { profileLifecycle } from '../person/person.lifecycle.js';
import { mayVerify } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import { follow, takeProfileStep } from '../person/person.service.js';
import type { CorrectRecordedDeathInput, RecordPersonDeathInput } from './employee.inputs.js';
import { changeProfile } from './profile.change.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/**
 * Records that a person died, by the proof. The profile is closed with the facts of the public record; memberships are
 * ended by the associations, each its own.
 * @throws NOT_FOUND; Refusal where it is recorded already, or for days that do not fit
 */
export const recordPersonDeath = (ctx: Context, input: RecordPersonDeathInput): Promise<Person> =>
  takeProfileStep(ctx, 'recordDeath', input, (tx, person) => {
    const { on, documentDate } = input;
    if (person.deceasedOn) refuse('ALREADY_DECEASED');
    if (on > tx.today || documentDate > tx.today)
      refuse('DATE_IN_FUTURE', ['input', on > tx.today ? 'on' : 'documentDate']);
    if (person.birth && on < person.birth) refuse('BEFORE_BIRTH', ['input', 'on']);
    if (documentDate < on) refuse('INVALID_VALUE', ['input', 'documentDate']);
    const document = texts.required(input.documentNumber, 100, 'documentNumber');
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [document], extra: { on, documentDate } });
    person.deceasedOn = on;
  });

/**
 * What the death of a member means for the profile: the first record of it counts, and what is closed stays so.
 * @param tx as the system
 * @param proof documents and days, for the history
 */
export async function closeByDeath(tx: Context, person: Person, on: string, proof: TransitionInput) {
  if (person.deceasedOn) return;
  person.deceasedOn = on;
  const before = person.status;
  if (!profileLifecycle.steps.recordDeath.from.includes(before as never)) return;
  await transition(tx, profileLifecycle, 'recordDeath', person, proof);
  await follow(tx, person, before);
  person.updatedAt = tx.now();
}

/** Corrects a death that was recorded wrongly: the person lives, and is again the member, or suspended member, that the record ended. */
export function correctRecordedDeath(ctx: Context, input: CorrectRecordedDeathInput): Promise<Person> {
  return changeProfile(
    ctx,
    input,
    'correctRecordedDeath',
    async (tx, person) => {
      const reason =
        texts.lines(input.reason, 2_000, 'reason') ?? refuse('REASON_REQUIRED', ['input', 'reason']);
      if (!person.deceasedOn) refuse('NOT_DECEASED');
      tx.reason = reason;
      person.deceasedOn = null;
      if (person.status === ProfileStatus.DECEASED) {
        await transition(tx, profileLifecycle, 'correctDeath', person, { reason });
        await follow(tx, person, ProfileStatus.DECEASED);
      }
      const ended = await tx.em.find(Membership, {
        personId: person.id,
        status: MembershipStatus.DECEASED,
      });
      for (const membership of ended) {
        await transition(tx, membershipLifecycle, 'correctDeath', membership, { reason });
        membership.endedOn = null;
        membership.endReason = null;
        membership.updatedAt = tx.now();
      }
    },
    mayVerify,
  );
}
