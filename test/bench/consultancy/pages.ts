import { anonymous } from '../../../subgraphs/kernel/viewer.js';
import type { Asker } from '../desk.js';
import { each, type Page } from '../times.js';
import type { Sample } from './sample.js';

const register = `query($first: Int! = 50, $after: String, $filter: ConsultancyRequestFilter, $orderBy: ConsultancyRequestOrder) {
  consultancyRequests(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id code title type origin schemeKind status round
      confidentiality proposedOn receivedOn dueOn stageDueOn isOverdue sentOn requestingAgency { id }
      leadAssociation { id } fields { id } acceptance { total pending rate { basisPoints } } } } }`;
const person = 'person { id }';
const actions = 'allowedActions { name label allowed reason }';
const everything = `query($id: ID!) { consultancyRequest(id: $id) {
  id code title type origin schemeKind status round confidentiality proposedOn receivedOn dueOn stageDueOn isOverdue
  budget { amount } outcomeSummary usefulness requestingAgency { id } draftingAgency { id } leadAssociation { id }
  fields { id } ${actions} attachableKinds history { step from to at role }
  councils { id status round establishingDecision establishedOn conclusion obstacles ${actions} history { step at }
    attachments { nodes { id name } }
    seats { role status isExternal acceptedOn ${person} declaration { declaredAt hasConflict } ${actions} }
    sessions { no status startsAt quorumMet attendance { createdAt seat { role } } ${actions}
      minutes { number chairSignedAt dissents { text } }
      votes { no question isSecret status isAdopted tally { inFavour against abstained } ${actions} } } }
  opinionCalls { id status dueOn message }
  opinions(first: 50) { totalCount nodes { id number status isReviewer isLate conclusion summary ${person} association { id }
    comments { criterion text } ${actions} canComment { allowed } versions { number submittedAt } history { step at }
    attachments { nodes { id name } }
    points { no criterion text recommendation severity anchor { article page } }
    discussion(first: 10) { totalCount nodes { stance text } } } }
  pointDispositions(first: 100) { nodes { outcome reason recommendationNo } }
  reports(first: 10) { nodes { id versionNumber status number signedOn sentOn contentHash canApprove { allowed }
    sections { section text } minorityOpinions { text } history { step at }
    recommendations(first: 50) { nodes { no text theme severity responseStatus responseText respondedOn isResponseLate
      followUp { status place } } } } }
  acceptance { total accepted partially explained pending noResponse superseded rate { basisPoints } }
  followUps(first: 50) { nodes { status place } }
  experts(first: 20) { nodes { role status offeredOn fee { amount } ${person} ${actions} } }
  expertProposals(first: 20) { nodes { role status grounds ${person} } } schemeAuthors { id }
  attachments(first: 50) { totalCount nodes { kind name size sha256 storedOn downloadLink { url } canWithdraw { allowed } } } } }`;
const tasks = `query($first: Int!) { myConsultancyTasks(first: $first) { totalCount
  nodes { kind dueOn isOverdue subjectId request { id code title status } } } }`;
const opinions = `query($first: Int!, $filter: OpinionFilter) { opinions(first: $first, filter: $filter) {
  totalCount nodes { id number status isOverdue dueOn conclusion summary ${person} association { id } comments { criterion text }
    request { code title } points { no text recommendation severity } canComment { allowed } ${actions} } } }`;
const recommendations = `query($first: Int!, $filter: RecommendationFilter) { recommendations(first: $first, filter: $filter) {
  totalCount nodes { id no text severity responseStatus respondedOn report { number sentOn } request { code title }
    followUp { status place } } } }`;
const councils = `query($first: Int!, $filter: ConsultancyCouncilFilter) { consultancyCouncils(first: $first, filter: $filter) {
  totalCount nodes { id status round establishedOn obstacles request { code title } seats { role status ${person} ${actions} } ${actions} } } }`;
const reminders = `query($first: Int!, $filter: ConsultancyReminderFilter) { consultancyReminders(first: $first, filter: $filter) {
  totalCount nodes { kind addressee dueOn offsetDays isPast raisedOn request { code title status } } } }`;
const overdue = `query($first: Int!) { overdueResponses { agency { id } requestCount pending keyPending oldestDueOn escalated
  requests { id code title status responseDueOn recommendations(first: $first, filter: { statuses: [PENDING], severities: [KEY] }) {
    totalCount nodes { no text } } } } }`;
const acceptance = `query($groupBy: [RecommendationStatisticKey!]!, $from: Date, $to: Date) {
  recommendationStatistics(groupBy: $groupBy, from: $from, to: $to) { schemeKind type year requests
    acceptance { total accepted partially explained noResponse pending rate { basisPoints } } } }`;
const statistics = `query($groupBy: [ConsultancyStatisticKey!]!, $receivedWithin: DayRange) {
  consultancyStatistics(groupBy: $groupBy, receivedWithin: $receivedWithin) { type origin schemeKind status year quarter
    received accepted declined sent closed sentOnTime onTimeRate { basisPoints } medianWorkingDays recommendations
    recommendationsAccepted acceptanceRate { basisPoints } } }`;
const spending = `query($from: Date!, $to: Date!, $groupBy: [ExpertSpendingKey!]!) {
  expertSpending(from: $from, to: $to, groupBy: $groupBy) { total { engagements fee { amount } norm { amount } }
    rows { request { code title } fundingSource engagements fee { amount } tax { amount } norm { amount } belowNorm { amount } } } }`;

const upcoming = `query($first: Int!) { upcomingConsultancies(first: $first) { totalCount nodes { id code title type status dueOn
  fields { id } opinions(first: 5) { nodes { status dueOn } } expertProposals(first: 20) { totalCount nodes { role status } } } } }`;
const suggestions = `query($id: ID!) { suggestExperts(requestId: $id, role: REVIEWER, first: 20) { matched
  checkedDomains { name answered } candidates { rank points components { component points reason } conflict { verdict }
    load { total missing } maxLoad usedThisYear isEligible } } }`;
const pool = `query($first: Int!, $filter: ExpertPoolFilter) { expertPool(first: $first, filter: $filter) { totalCount nodes { id status
  keywords usedThisYear lastEngaged ${person} fields { id } load { requests projects total missing } ${actions} } } }`;
const conflicts = `query($personIds: [ID!]!, $id: ID!) { conflictCheck(personIds: $personIds, subjectId: $id, role: REVIEWER) {
  personId verdict findings { severity domain explanation evidence { id label } } checkedDomains { name answered } } }`;
const report = `mutation($input: PreparePeriodicReportInput!) { preparePeriodicReport(input: $input) {
  periodicReport { id status figures { received sent overdue } } userErrors { code message } } }`;

/** So many of anything. */
const some = (count: number) => Array.from({ length: count }, (_, i) => i);
const firsts = (name: string, asker: Asker, query: string, least: number): Page => ({
  name,
  asker,
  queries: each(some(60), query, (i) => ({ first: least + (i % 10) })),
});

const pairsOf = <T>(values: readonly T[]): T[][] =>
  values.flatMap((a, i) => values.slice(i + 1).map((b) => [a, b]));
const yearsBack = (i: number, years: number) => `${2026 - (i % years)}-01-01`;

/** The pages that the subgraph answers alone, each asked at least sixty times. */
export function pagesOf(sample: Sample, years: number): Page[] {
  const { officer, leader, secretary, agency, expert } = sample;
  const year = (i: number) => 2026 - (i % years);
  const at = <T>(values: readonly T[], i: number) => values[i % values.length]!;
  const searches = ['quy hoạch', 'trà khúc', 'dung quat', 'ly son toi', 'de an chuyen doi', 'hồ sơ 120'];
  const filters: readonly (readonly [string, (i: number) => object])[] = [
    ['all', () => ({})],
    ['year', (i) => ({ year: year(i) })],
    ['state', (i) => ({ statuses: at([['CLOSED'], ['IN_REVIEW', 'ACCEPTED'], ['SENT']], i) })],
    [
      'type and kind',
      (i) => ({ types: [at(['CRITIQUE', 'CONSULTANCY'], i)], schemeKinds: ['MASTER_PLAN', 'PLAN'] }),
    ],
    ['origin', (i) => ({ origins: [at(['AGENCY_REQUEST', 'UNION_INITIATIVE'], i)] })],
    ['agency', (i) => ({ agencyId: at(sample.agencies, i) })],
    ['lead association', (i) => ({ leadAssociationId: at(sample.leads, i) })],
    ['field', (i) => ({ fieldId: at(sample.fields, i) })],
    ['confidentiality', (i) => ({ confidentialities: [at(['PUBLIC', 'RESTRICTED'], i)] })],
    ['received within', (i) => ({ receivedWithin: { from: yearsBack(i, years), to: `${year(i)}-06-30` } })],
    ['sent within', (i) => ({ sentWithin: { from: yearsBack(i, years), to: `${year(i)}-06-30` } })],
    ['overdue', () => ({ isOverdue: true })],
    ['search', (i) => ({ search: at([...searches, ...sample.codes.slice(0, 6)], i) })],
  ];
  const askers: readonly (readonly [string, Asker])[] = [
    ['public', anonymous],
    ['officer', officer],
    ['secretary', secretary],
    ['agency', agency],
  ];
  const registers = askers.flatMap(([who, asker]) => [
    ...filters.map(([name, filter]) => ({
      name: `register, ${name}, ${who}`,
      asker,
      queries: each(some(60), register, (i) => ({ filter: filter(i), first: 41 + (i % 10) })),
    })),
    ...['OLDEST', 'DUE_FIRST', 'RECEIVED_LAST_FIRST', 'TITLE'].map((orderBy) => ({
      name: `register, ${orderBy}, ${who}`,
      asker,
      queries: each(some(60), register, (i) => ({
        orderBy,
        filter: i % 2 ? { year: year(i) } : {},
        first: 50,
      })),
    })),
  ]);
  const whole = (who: string, asker: Asker, ids: readonly string[]): Page => ({
    name: `a request with everything, ${who}`,
    asker,
    queries: each(ids, everything, (id) => ({ id })),
  });
  const spans = some(60);
  const groupings = pairsOf([
    'TYPE',
    'ORIGIN',
    'SCHEME_KIND',
    'AGENCY',
    'FIELD',
    'LEAD_ASSOCIATION',
    'STATUS',
    'YEAR',
    'QUARTER',
  ]);
  const kinds = pairsOf(['SCHEME_KIND', 'LEAD_ASSOCIATION', 'TYPE', 'AGENCY', 'YEAR']);
  const counted = (who: string, asker: Asker): Page[] => [
    {
      name: `statistics, two dimensions, ${who}`,
      asker,
      queries: each(groupings, statistics, (groupBy) => ({ groupBy })),
    },
    {
      name: `acceptance, two dimensions, ${who}`,
      asker,
      queries: each(some(40), acceptance, (i) => ({
        groupBy: at(kinds, i),
        from: yearsBack(i + years - 4, years),
      })),
    },
  ];
  return [
    ...registers,
    whole('officer', officer, sample.reported),
    whole('agency', agency, sample.ofAgency),
    whole('reviewer', expert, sample.ofExpert),
    firsts('tasks, officer', officer, tasks, 11),
    firsts('tasks, leader', leader, tasks, 11),
    firsts('tasks, expert', expert, tasks, 11),
    firsts('tasks, secretary', secretary, tasks, 11),
    firsts('tasks, agency', agency, tasks, 11),
    ...askers
      .slice(1)
      .concat([['reviewer', expert]])
      .map(([who, asker]) => ({
        name: `opinions, ${who}`,
        asker,
        queries: each(some(60), opinions, (i) => ({
          first: 20,
          filter: at([{}, { statuses: ['SUBMITTED'] }, { isOverdue: true }, { isOwn: true }], i),
        })),
      })),
    ...askers.map(([who, asker]) => ({
      name: `recommendations, ${who}`,
      asker,
      queries: each(some(60), recommendations, (i) => ({
        first: 20,
        filter: at([{}, { statuses: ['PENDING'] }, { severities: ['KEY'] }, { isResponseLate: true }], i),
      })),
    })),
    {
      name: 'councils, officer',
      asker: officer,
      queries: each(some(60), councils, (i) => ({
        first: 20,
        filter: at([{}, { statuses: ['DRAFT', 'ESTABLISHED', 'IN_SESSION'] }], i),
      })),
    },
    {
      name: 'reminders, officer',
      asker: officer,
      queries: each(some(60), reminders, (i) => ({
        first: 20,
        filter: { isAcknowledged: at([false, null], i) },
      })),
    },
    {
      name: 'reminders, agency',
      asker: agency,
      queries: each(some(60), reminders, (i) => ({
        first: 11 + (i % 10),
        filter: { isAcknowledged: false },
      })),
    },
    firsts('overdue responses, officer', officer, overdue, 1),
    ...counted('officer', officer),
    ...counted('public', anonymous),
    ...counted('secretary', secretary),
    {
      name: 'spending on experts, a year',
      asker: officer,
      queries: each(spans, spending, (i) => ({
        from: yearsBack(i, years),
        to: `${year(i)}-12-31`,
        groupBy: ['CONSULTANCY', 'FUNDING_SOURCE'],
      })),
    },
    {
      name: 'spending on experts, all years by source',
      asker: officer,
      queries: each(spans, spending, (i) => ({
        from: yearsBack(i + years - 3, years),
        to: '2026-12-31',
        groupBy: ['FUNDING_SOURCE'],
      })),
    },
  ];
}

/** The pages for which it asks the other domains. */
export function pagesOfGraph(sample: Sample, years: number): Page[] {
  const { officer, secretary } = sample;
  return [
    firsts('upcoming calls, secretary', secretary, upcoming, 11),
    {
      name: 'expert suggestions',
      asker: officer,
      queries: each(sample.underReview, suggestions, (id) => ({ id })),
    },
    {
      name: 'pool of experts',
      asker: officer,
      queries: each(some(40), pool, (i) => ({
        first: 20,
        filter: { fieldIds: i % 2 ? [sample.fields[i % sample.fields.length]] : null },
      })),
    },
    {
      name: 'periodic report, preparation',
      asker: officer,
      jobsOf: 'consultancy',
      queries: each(some(4 * Math.min(years - 1, 10)), report, (i) => ({
        input: { year: 2025 - (i >> 2), quarter: 1 + (i % 4) },
      })),
    },
  ];
}

/** Fifty candidates for one subject. */
export const conflictPage = (sample: Sample): Page => ({
  name: 'conflict check, 50 candidates',
  asker: sample.officer,
  queries: each(sample.panels, conflicts, (personIds, i) => ({
    personIds,
    id: sample.underReview[i % sample.underReview.length]!,
  })),
});
