import { type ConflictEvidence, evidenceReference } from '../../kernel/council/index.js';
import { assertId, badInput, type Context } from '../../kernel/index.js';

export const mostPeople = 100;

/**
 * The evidences of people, to which the domains add; null for everybody but the graph itself.
 * @throws BAD_USER_INPUT for what is no key of an evidence, or more than 100 people
 */
export function evidenceOf(
  ctx: Context,
  personIds: readonly string[],
  against: string,
  since: string,
): ConflictEvidence[] | null {
  for (const id of personIds) assertId(id, 'per');
  if (personIds.length > mostPeople)
    throw badInput({
      vi: `«personIds» có nhiều nhất ${mostPeople} mã.`,
      en: `"personIds" holds at most ${mostPeople} ids.`,
    });
  const evidences = personIds.map((personId) => ({ personId, against, since }));
  if (evidences.some((evidence) => evidenceReference(evidence, ctx) === null))
    throw badInput({
      vi: '«against» phải là các mã cách nhau bằng dấu phẩy.',
      en: '"against" must be ids separated by commas.',
    });
  return ctx.viewer.kind === 'system' ? evidences : null;
}
