import { addMonths, addYears } from '../../kernel/calendar/index.js';
import {
  type ConflictFact,
  type ConflictFinding,
  type ConflictReport,
  ConflictTie,
  ConflictVerdict,
  type CouncilRole,
} from '../../kernel/council/index.js';
import { type Context, currentId, system } from '../../kernel/index.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import { ownFacts } from './conflict.own.js';
import { type ConflictParty, judgeTie, partyLabels } from './conflict.policy.js';
import { subjectOf } from './conflict.subject.js';

/** The domains that are asked, in the order in which they are named; the last is this one. */
const askedDomains = ['associations', 'awards', 'research'] as const;
type Domain = (typeof askedDomains)[number] | 'consultancy';

const facts = '{ tie with since until records { id typename label } explanationVi explanationEn }';
const question = ({ name, selection }: Pick<AskedBesides, 'name' | 'selection'>) =>
  `query ConflictEvidence${name}($personIds: [ID!]!, $against: String!, $since: Date!) {
  conflictEvidence(personIds: $personIds, against: $against, since: $since) {
    personId currentPersonId ${askedDomains.map((domain) => `${domain} ${facts}`).join(' ')} ${selection} } }`;
const nothingElse = { name: '', selection: '' };

/** What else is asked of people in the operation that asks for their ties: a second one would cost as much again. */
export interface AskedBesides {
  /** What the operation is called by besides. */
  readonly name: string;
  /** Fields of `ConflictEvidence`, each with a name of its own. */
  readonly selection: string;
  /** Further people of whom it is asked; with those who are checked at most 100. */
  readonly personIds: readonly string[];
  take(answer: { readonly personId: string }): void;
}

/** How a check is made. */
export interface ConflictOptions {
  /** How far back ties count; default: the rule `conflict.windowYears`. */
  readonly windowYears?: number | null;
  readonly besides?: AskedBesides;
}

type Evidence = { readonly personId: string; readonly currentPersonId: string | null } & {
  readonly [Name in (typeof askedDomains)[number]]: readonly ConflictFact[] | null;
};

/**
 * What stands against people for a request, across all domains. Asks the graph: never inside a transaction. In a batch
 * (seeding) nobody can be asked, and nothing is found.
 * @param personIds `per_…`, at most 100
 * @param role the seat in view; some rules bar certain seats only. Default: none
 * @returns a report for each person, in order
 */
export async function checkConflicts(
  ctx: Context,
  personIds: readonly string[],
  request: ConsultancyRequest,
  role: CouncilRole | null = null,
  { windowYears, besides }: ConflictOptions = {},
): Promise<ConflictReport[]> {
  if (ctx.batch || personIds.length === 0)
    return personIds.map((personId) => ({ personId, findings: [], domains: [] }));
  const { parties, against } = await subjectOf(ctx, request);
  const years = windowYears ?? (await ctx.rules.number('conflict.windowYears'));
  const sinceOf = {
    ties: addYears(ctx.today, -years),
    sanctions: addMonths(ctx.today, -(await ctx.rules.number('conflict.sanctionMonths'))),
  };
  const since = sinceOf.ties < sinceOf.sanctions ? sinceOf.ties : sinceOf.sanctions;
  const checked = [...new Set(personIds)];
  const variables = {
    personIds: [...new Set([...checked, ...(besides?.personIds ?? [])])],
    against,
    since,
  };
  const [{ data }, ownOfAsked] = await Promise.all([
    ctx.graph.queryPartly<{ conflictEvidence: readonly Evidence[] | null }>(
      question(besides ?? nothingElse),
      variables,
      system,
    ),
    ownFacts(ctx, checked, request),
  ]);
  if (besides) data?.conflictEvidence?.forEach(besides.take);
  const evidence = new Map((data?.conflictEvidence ?? []).map((each) => [each.personId, each]));
  // Where the owner of people does not answer, the merges that were followed say who somebody is.
  const today = new Map(
    await Promise.all(
      checked.map(
        async (id) =>
          [id, evidence.get(id)?.currentPersonId ?? (await currentId(ctx, 'Person', id))] as const,
      ),
    ),
  );
  // Into whom somebody was merged is known only now, and asked for besides.
  const others = [...new Set(today.values())].filter((id) => !checked.includes(id));
  const ownOfOthers = others.length === 0 ? [] : await ownFacts(ctx, others, request);
  const own = Map.groupBy([...ownOfAsked, ...ownOfOthers], ({ personId }) => personId);

  return personIds.map((personId) => {
    const found = evidence.get(personId);
    const answered = askedDomains.filter((domain) => found?.[domain]);
    const said: (readonly [Domain, ConflictFact])[] = [
      ...answered.flatMap((domain) => found![domain]!.map((fact) => [domain, fact] as const)),
      ...[...new Set([personId, today.get(personId)!])]
        .flatMap((id) => own.get(id) ?? [])
        .map((fact) => ['consultancy', fact] as const),
    ];
    const findings = said
      .filter(([, { tie, until, since: day }]) =>
        tie === ConflictTie.SANCTION
          ? day !== null && day >= sinceOf.sanctions
          : until === null || until > sinceOf.ties,
      )
      .map(([domain, fact]) => findingOf(domain, fact, parties, role));
    return {
      personId,
      ...(answered.includes('associations') && { currentPersonId: found!.currentPersonId }),
      findings: findings.sort((a, b) => weight(a) - weight(b)),
      domains: [
        ...askedDomains.map((name) => ({ name, answered: answered.includes(name) })),
        { name: 'consultancy', answered: true },
      ],
    };
  });
}

const weight = ({ severity }: ConflictFinding) => (severity === ConflictVerdict.BLOCK ? 0 : 1);

function findingOf(
  domain: Domain,
  fact: ConflictFact,
  parties: ReadonlyMap<string, ConflictParty>,
  role: CouncilRole | null,
): ConflictFinding {
  const party = fact.with === null ? null : (parties.get(fact.with) ?? null);
  const label = party && partyLabels[party];
  return {
    ...judgeTie(fact.tie, party, role),
    // One table says what a tie means for a seat; nothing judges it a second time.
    isJudged: role !== null,
    domain,
    explanation: {
      vi: label ? `${fact.explanationVi} (${label.vi})` : fact.explanationVi,
      en: label ? `${fact.explanationEn} (${label.en})` : fact.explanationEn,
    },
    path: fact.records.map(({ id }) => id),
    records: fact.records,
    since: fact.since,
    until: fact.until,
  };
}
