import { type Context, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { membershipLifecycle } from '../membership/membership.lifecycle.js';
import type { Person } from '../person/person.entity.js';
import { mayVerify } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import type { CorrectRecordedDeathInput } from './employee.inputs.js';
import { changeProfile } from './profile.change.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

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
