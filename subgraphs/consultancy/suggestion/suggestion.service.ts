import { ConflictVerdict, type CouncilRole, verdictOf } from '../../kernel/council/index.js';
import { assertAllowed, assertId, badInput, type Context, recordAccess } from '../../kernel/index.js';
import { shown } from '../conflict/conflict.check.js';
import { checkConflicts } from '../conflict/conflict.service.js';
import { dutiesOf } from '../expert/duties.js';
import { loadOf } from '../expert/load.js';
import { maySuggestExperts } from '../expert/pool.policy.js';
import { type ExpertRecord, noRecord, recordsBesides } from '../expert/profiles.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { candidatesOf, chosenFor, compared, wantedFields } from './suggestion.candidates.js';
import { ranking, type SuggestWeights } from './suggestion.points.js';
import type { ExpertSuggestions } from './suggestion.types.js';

const mostShown = 100;
const mostFields = 60;

/** What a client asks for. */
export interface SuggestionQuestion {
  readonly role?: CouncilRole | null;
  /** Default: the fields of the request. */
  readonly fieldIds?: readonly string[] | null;
  readonly first: number;
  readonly eligibleOnly: boolean;
}

/** The same for a request by id; null where there is none that the viewer may know of. */
export async function suggestExperts(
  ctx: Context,
  requestId: string,
  question: SuggestionQuestion,
): Promise<ExpertSuggestions | null> {
  assertAllowed(maySuggestExperts(ctx.viewer));
  const request = await ctx.loaders.byId(ConsultancyRequest, assertId(requestId, 'cns'));
  return request && suggestionsFor(ctx, request, question);
}

/** The same as a field of a request, which is null to who may not. */
export const suggestedExperts = (ctx: Context, request: ConsultancyRequest, question: SuggestionQuestion) =>
  maySuggestExperts(ctx.viewer).allowed ? suggestionsFor(ctx, request, question) : null;

/**
 * Ranks the experts of the pool for a request: few statements and one operation of the graph, whatever their number.
 * That people were looked at is logged for them.
 * @throws BAD_USER_INPUT for a page outside 0 to 100, or more than 60 fields
 */
async function suggestionsFor(
  ctx: Context,
  request: ConsultancyRequest,
  { role = null, fieldIds, first, eligibleOnly }: SuggestionQuestion,
): Promise<ExpertSuggestions> {
  if (first < 0 || first > mostShown)
    throw badInput({
      vi: `«first» phải từ 0 đến ${mostShown}.`,
      en: `"first" must be between 0 and ${mostShown}.`,
    });
  if ((fieldIds?.length ?? 0) > mostFields)
    throw badInput({
      vi: `«fieldIds» có nhiều nhất ${mostFields} mã.`,
      en: `"fieldIds" holds at most ${mostFields} ids.`,
    });
  const exact = (fieldIds ?? request.fieldIds).map((id) => assertId(id, 'fld'));
  const [chosen, fields] = await Promise.all([chosenFor(ctx, request.id), wantedFields(ctx, exact)]);
  const { entries, matched } = await candidatesOf(ctx, fields, chosen);
  const people = entries.map(({ personId }) => personId);
  const isLogged = ctx.viewer.kind === 'account' && people.length > 0;
  const records = new Map<string, ExpertRecord>();
  const recordOf = (id: string) => records.get(id) ?? noRecord;
  const [, reports, duties, weights, defaultLoad, maxPerYear] = await Promise.all([
    isLogged && recordAccess(ctx, 'Person', people, ['suggestExperts']),
    checkConflicts(ctx, people, request, role, { besides: recordsBesides(compared(chosen), records) }),
    Promise.all(people.map((id) => dutiesOf(ctx, id))),
    ctx.rules.value<SuggestWeights>('consult.suggestWeights'),
    ctx.rules.number('expert.maxLoad'),
    ctx.rules.number('expert.maxPerYear'),
  ]);
  const candidates = entries.flatMap((entry, i) => {
    const record = recordOf(entry.personId);
    const { profile } = record;
    // The consent was withdrawn, and the entry does not know of it yet.
    if (profile && !profile.inExpertPool) return [];
    const report = reports[i]!;
    const load = loadOf(duties[i]!, record);
    const { usedThisYear } = duties[i]!;
    const maxLoad = entry.maxLoad ?? defaultLoad;
    const isAvailable =
      (entry.availableFrom === null || entry.availableFrom <= ctx.today) && load.total < maxLoad;
    const verdict = verdictOf(report);
    const facts = {
      isExactField: entry.fieldIds.some((id) => exact.includes(id)),
      highestDegree: profile?.highestDegree ?? null,
      titles: profile?.titles ?? [],
      acceptedProjects: record.acceptedProjects,
      honours: record.honourCount,
      load: load.total,
      maxLoad,
      usedThisYear,
      maxPerYear,
      traits: traitsOf(record),
    };
    const isEligible = isAvailable && verdict === ConflictVerdict.CLEAR && usedThisYear <= maxPerYear;
    const isBarred = verdict === ConflictVerdict.BLOCK;
    return eligibleOnly && !isEligible
      ? []
      : [{ id: entry.personId, entry, report, load, maxLoad, isAvailable, isEligible, isBarred, facts }];
  });
  const ranked = ranking(weights, candidates, chosen.map(recordOf).flatMap(traitsOf), first);
  return {
    candidates: ranked.map(({ candidate, points, total }, i) => ({
      rank: i + 1,
      person: { id: candidate.id },
      entry: candidate.entry,
      points: total,
      components: points.map(({ reason, ...each }) => ({ ...each, reason: ctx.say(reason) })),
      conflict: shown(ctx, candidate.report),
      load: candidate.load,
      maxLoad: candidate.maxLoad,
      usedThisYear: candidate.facts.usedThisYear,
      isAvailable: candidate.isAvailable,
      isEligible: candidate.isEligible,
    })),
    matched,
    checkedDomains: [...(reports[0]?.domains ?? [])],
  };
}

/** What somebody adds to a panel: associations, gender, locality. */
function traitsOf({ profile }: ExpertRecord): string[] {
  if (!profile) return [];
  const { associationId, gender, residenceId } = profile;
  return [
    ...(associationId ? [`association:${associationId}`] : []),
    `gender:${gender}`,
    ...(residenceId ? [`locality:${residenceId}`] : []),
  ];
}
