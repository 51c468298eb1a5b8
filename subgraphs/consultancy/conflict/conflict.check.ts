import { type ConflictReport, type CouncilRole, verdictOf } from '../../kernel/council/index.js';
import { assertAllowed, assertId, badInput, type Context, recordAccess } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { mayCheckConflicts } from './conflict.policy.js';
import { checkConflicts } from './conflict.service.js';
import type { ConflictCheck } from './conflict.types.js';

const mostPeople = 50;
const mostYears = 30;

/** What a client asks for. */
export interface ConflictQuestion {
  readonly personIds: readonly string[];
  readonly subjectId: string;
  readonly role?: CouncilRole | null;
  readonly windowYears?: number | null;
}

/**
 * Checks people for a request, as a client asks. That somebody looked is logged: it rests on what they declared.
 * @returns null where there is no request that the viewer may know of
 * @throws UNAUTHENTICATED, FORBIDDEN; BAD_USER_INPUT for no or more than 50 people, or a window outside 1 to 30 years
 */
export async function conflictCheck(
  ctx: Context,
  { personIds, subjectId, role, windowYears }: ConflictQuestion,
): Promise<ConflictCheck[] | null> {
  assertAllowed(mayCheckConflicts(ctx.viewer));
  if (personIds.length < 1 || personIds.length > mostPeople)
    throw badInput({
      vi: `«personIds» phải có 1 đến ${mostPeople} mã.`,
      en: `"personIds" must hold 1 to ${mostPeople} ids.`,
    });
  for (const id of personIds) assertId(id, 'per');
  if (windowYears != null && (windowYears < 1 || windowYears > mostYears))
    throw badInput({
      vi: `«windowYears» phải từ 1 đến ${mostYears}.`,
      en: `"windowYears" must be between 1 and ${mostYears}.`,
    });
  const request = await ctx.loaders.byId(ConsultancyRequest, assertId(subjectId, 'cns'));
  if (!request) return null;
  if (ctx.viewer.kind === 'account')
    await recordAccess(ctx, 'Person', [...new Set(personIds)], ['conflictCheck']);
  const reports = await checkConflicts(ctx, personIds, request, role ?? null, { windowYears });
  return reports.map((report) => shown(ctx, report));
}

/** A report as clients read it. */
export const shown = (ctx: Context, report: ConflictReport): ConflictCheck => ({
  personId: report.personId,
  person: report.currentPersonId ? { id: report.currentPersonId } : null,
  verdict: verdictOf(report),
  findings: report.findings.map(({ explanation, records = [], ...finding }) => ({
    ...finding,
    explanation: ctx.say(explanation),
    evidence: [...records],
  })),
  checkedDomains: report.domains,
});
