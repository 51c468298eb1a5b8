import type { Context } from '../../kernel/index.js';
import { partsOf } from '../profile/profile.change.js';
import { VerificationProof } from '../profile/profile.enums.js';
import type { Person } from './person.entity.js';
import type { VerifyProfileInput } from './person.inputs.js';
import { personProblems } from './person.problems.js';
import { takeProfileStep } from './person.service.js';
import { Degree, Employment } from './profile.entities.js';

const { refuse } = personProblems;

/**
 * Verifies a profile by what the officer saw: a diploma proves the highest degree, an employer that the person works
 * there. The kind of proof is kept, no image.
 */
export function verifyProfile(ctx: Context, input: VerifyProfileInput): Promise<Person> {
  return takeProfileStep(ctx, 'verify', input, async (tx, person) => {
    const isOfEmployer = input.proof === VerificationProof.EMPLOYER_CONFIRMATION;
    const proved = isOfEmployer
      ? await partsOf(tx, Employment, person.id)
      : (await partsOf(tx, Degree, person.id)).filter(({ level }) => level === person.highestDegree);
    if (proved.length === 0) refuse('PROOF_MISSING', ['input', 'proof']);
    for (const each of proved) if (each instanceof Degree) each.verifiedOn = tx.today;
    person.verificationProof = input.proof;
    Object.assign(tx.pendingTransitions.at(-1)!, { extra: { proof: input.proof } });
  });
}
