import type { Query } from '../load.js';
import { each, type Page } from '../times.js';
import type { Sample } from './graph.js';

const search = `query($search: String) { people(first: 10, filter: { search: $search }) {
  nodes { id name { full } highestDegree status } } }`;
const people = `query($after: String, $filter: PersonFilter) { people(first: 50, after: $after, filter: $filter) {
  pageInfo { endCursor hasNextPage } nodes { id name { full } highestDegree status ageBand { from to }
  residence { fullName } employments { sector position organization { nameVi } } expertise { isMain field { nameVi } } } } }`;
const memberships = `query($after: String, $filter: MembershipFilter) { memberships(first: 50, after: $after, filter: $filter) {
  totalCount pageInfo { endCursor } nodes { id status category cardNumber admittedOn association { code nameVi }
  person { id name { full } } allowedActions { name allowed } } } }`;
const associations = `query($search: String) { associations(first: 50, filter: { search: $search }) {
  totalCount nodes { id code nameVi kind status legalStatus admittedOn memberCount } } }`;
const fees = `query($after: String, $filter: FeeDueFilter) { feeDues(first: 50, after: $after, filter: $filter) {
  totalCount pageInfo { endCursor } nodes { id year status amount { amount } paid { amount } balance { amount }
  membership { cardNumber person { id name { full } } } association { code } payments { receiptNo paidOn } } } }`;
const profile = `query($id: ID!) { person(id: $id) { id status completeness maskedFields name { full family middle given }
  gender ageBand { from to } birth { year } residence { fullName } highestDegree formerIds otherNames nationality
  degrees { level major institution year } titles { kind year } employments { sector position validFrom validTo isMain organization { nameVi } }
  expertise { isMain field { code nameVi } } keywords languages { language level } trainings { kind level }
  places { kind rawText validFrom validTo } availability { validFrom workKinds } contact { phone email }
  identityDocuments { kind maskedNumber } interestDeclaration { declaredOn interests { kind } } priorityGroups
  memberships { id status category cardNumber admittedOn association { nameVi } fees { year status balance { amount } } }
  offices { title status association { nameVi } } consents consentRecords { purpose givenAt withdrawnAt } verification { verifiedOn }
  canEdit { allowed } allowedActions { name label allowed } history { step to at } } }`;
const candidates = `query($first: Int!) { duplicateCandidates(first: $first) { totalCount nodes { id score status
  reasons { code weight } first { id name { full } } second { id name { full } } comparison { field first second isSame } } } }`;
const duplicatesOf = `query($id: ID!) { duplicatesOf(personId: $id) { score reasons { code } person { id name { full } } } }`;
const compare = `query($a: ID!, $b: ID!) { comparePersons(firstId: $a, secondId: $b) { fields { field first second isSame } } }`;

/** The letters that somebody types of a name: its beginning or, every other time, the given name. */
const typed = ({ name, given }: Sample['people'][number], i: number, letters: number): string =>
  (i % 2 === 0 ? name : given.length >= letters ? given : `${given} ${name}`).slice(0, letters);

/** The pages that people keep open, each asked at least sixty times. */
export function pagesOf(sample: Sample): Page[] {
  const { officer, secretary, people: some, associations: homes } = sample;
  const own = secretary.associationIds[0]!;
  const home = (i: number) => homes[i % homes.length]!;
  const both = (name: string, queries: (isOfficer: boolean) => Query[]): Page[] => [
    { name: `${name}, officer`, asker: officer, queries: queries(true) },
    { name: `${name}, secretary`, asker: secretary, queries: queries(false) },
  ];
  const statuses = [['ACTIVE'], ['APPLIED', 'UNDER_REVIEW'], ['SUSPENDED'], ['RESIGNED', 'EXPELLED'], null];
  return [
    ...[2, 4, 8].flatMap((letters) =>
      both(`search as you type, ${letters} letters`, () =>
        each(some, search, (person, i) => ({ search: typed(person, i, letters) })),
      ),
    ),
    ...both('people, 50', (isOfficer) =>
      each(some, people, (_, i) => ({
        filter: [
          {},
          { statuses: ['VERIFIED'] },
          { memberOf: isOfficer ? home(i) : own },
          { highestDegrees: ['PHD', 'DSC'] },
        ][i % 4],
      })),
    ),
    ...both('memberships, 50', (isOfficer) =>
      each(some, memberships, (_, i) => ({
        filter: { statuses: statuses[i % 5], associationId: i % 2 === 0 ? null : isOfficer ? home(i) : own },
      })),
    ),
    ...both('associations, 50', () =>
      each(some, associations, (_, i) => ({ search: ['', 'y', 'hoc', 'xay dung', 'khoa hoc'][i % 5] })),
    ),
    ...both('fees, 50', (isOfficer) =>
      each(some, fees, (_, i) => ({
        filter: {
          year: 2025,
          statuses: [null, ['OVERDUE'], ['PAID']][i % 3],
          associationId: i % 2 === 0 ? null : isOfficer ? home(i) : own,
        },
      })),
    ),
    { name: 'a profile with everything', asker: officer, queries: each(some, profile, ({ id }) => ({ id })) },
    {
      name: 'duplicates, the desk',
      asker: officer,
      queries: each(some, candidates, (_, i) => ({ first: 10 + (i % 10) })),
    },
    {
      name: 'duplicates of a person',
      asker: officer,
      queries: each(some, duplicatesOf, ({ id }) => ({ id })),
    },
    {
      name: 'duplicates, side by side',
      asker: officer,
      queries: each(some, compare, ({ id }, i) => ({ a: id, b: some[(i + 1) % some.length]!.id })),
    },
  ];
}
