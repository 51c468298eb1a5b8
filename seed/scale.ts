import { setImmediate } from 'node:timers/promises';
import { MemberType } from '../subgraphs/associations/membership/membership.enums.js';
import {
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
} from '../subgraphs/associations/person/person.enums.js';
import type { Context } from '../subgraphs/kernel/index.js';
import { personName } from '../subgraphs/kernel/text/index.js';
import {
  distantLinks,
  families,
  fields,
  firstDegrees,
  givens,
  middles,
  sectors,
  units,
} from './fictitious.js';
import type { Random } from './random.js';
import { course, dayIn, ended, feeOf, feeSchedules } from './scale-membership.js';
import { ethnicity, furtherParts, staffKindOf } from './scale-profile.js';
import { takingMembers } from './stories/associations.js';
import { createStage, type World } from './world.js';

const batch = 1_000;

/** In the order of their references. */
const tables = [
  'person',
  'degree',
  'academic_title',
  'employment',
  'person_place',
  'person_field',
  'person_keyword',
  'language_skill',
  'consent_record',
  'membership',
  'fee_due',
  'fee_payment',
] as const;
export type Rows = Record<(typeof tables)[number] | 'transition', object[]>;

const { PHD, DSC, MASTER, BACHELOR } = DegreeLevel;
const unfinished = [
  ProfileStatus.DRAFT,
  ProfileStatus.PROPOSED,
  ProfileStatus.SELF_DECLARED,
  ProfileStatus.VERIFYING,
  ProfileStatus.RETURNED,
] as const;

/** So many different values of a list, or all where it is shorter. */
function pickSome<T>(values: readonly T[], count: number, random: Random): T[] {
  const some = new Set<T>();
  while (some.size < Math.min(count, values.length)) some.add(random.pick(values));
  return [...some];
}

/** Twenty-five doctors and 400 masters among 1,500, as in the demo. */
function degreeOf(random: Random): DegreeLevel {
  const roll = random.below(1_500);
  if (roll < 25) return roll < 2 ? DSC : PHD;
  return roll < 425 ? MASTER : random.pick(firstDegrees);
}

function profileStatusOf(random: Random): ProfileStatus {
  const roll = random.below(1_500);
  if (roll < 1_040) return ProfileStatus.VERIFIED;
  return roll < 1_100 ? ProfileStatus.STALE : random.pick(unfinished);
}

function addPerson(
  ctx: Context,
  random: Random,
  number: number,
  surroundings: Surroundings,
  rows: Rows,
): string {
  const personId = ctx.ids('per');
  const stamp = { created_at: ctx.now(), updated_at: ctx.now(), version: 1 };
  const part = () => ({ id: ctx.ids('row'), person_id: personId });
  const name = personName({
    family: random.pick(families),
    middle: random.pick(middles),
    given: random.pick(givens),
  });
  const year = 1955 + random.below(42);
  const level = degreeOf(random);
  const atHome = random.chance(92);
  const isPublic = random.chance(20);
  const deceased = random.chance(2);
  const inExpertPool = random.chance(30);
  const status = profileStatusOf(random);
  const home = atHome ? random.pick(units) : null;
  rows.person.push({
    id: personId,
    ...stamp,
    family_name: name.family,
    middle_name: name.middle,
    given_name: name.given,
    full_name: name.full,
    sort_key: name.sortKey,
    full_sort_key: name.fullSortKey,
    search_key: name.searchKey,
    gender: random.pick([Gender.FEMALE, Gender.MALE]),
    ethnicity: ethnicity(random),
    birth: random.chance(15) ? String(year) : dayIn(year, random),
    province_link: atHome ? ProvinceLink.RESIDENT : random.pick(distantLinks),
    residence_id: home,
    status,
    highest_degree: level,
    deceased_on: deceased ? ended : null,
    merged_into_id: null,
    former_ids: [],
    is_public: isPublic,
    shares_internal: false,
    shares_contact: false,
    in_expert_pool: inExpertPool,
    orcid_is_authenticated: false,
    is_synthetic: true,
  });
  // Of the history of a profile just what statistics of days gone by need.
  if (status === ProfileStatus.VERIFIED || status === ProfileStatus.STALE)
    rows.transition.push(stateChange(personId, 'verify', ProfileStatus.VERIFIED, ctx.now()));
  if (status === ProfileStatus.STALE)
    rows.transition.push(stateChange(personId, 'markStale', status, staleSince));
  if (level === PHD || level === DSC || level === MASTER)
    rows.degree.push({ ...part(), level: BACHELOR, year: year + 22 });
  const institution = 'Trường Đại học Giả Định';
  rows.degree.push({ ...part(), level, institution, country: 'VN', year: year + 24 });
  const sector = random.pick(sectors);
  rows.employment.push({
    ...part(),
    organization_id: random.pick(surroundings.employers),
    sector,
    staff_kind: staffKindOf(sector),
    work_unit_id: random.chance(15) ? random.pick(units) : null,
    valid_from: '2015-01-01',
    is_main: true,
  });
  furtherParts(random, part, { level, year, home, employers: surroundings.employers }, rows);
  for (const [i, field_id] of pickSome(fields, random.chance(40) ? 2 : 1, random).entries())
    rows.person_field.push({ ...part(), field_id, is_main: i === 0 });
  const consent = (purpose: ConsentPurpose, association_id: string | null = null) => {
    const given = { text_version: '2026-01', channel: 'PAPER_FORM', given_at: ctx.now() };
    const row = { ...part(), purpose, association_id, ...given };
    rows.consent_record.push(row);
    return row.id;
  };
  consent(ConsentPurpose.STATISTICS);
  if (isPublic) consent(ConsentPurpose.PUBLIC_PROFILE);
  if (inExpertPool) consent(ConsentPurpose.EXPERT_POOL);

  // 1 × 0.55 + 2 × 0.3 + 3 × 0.15: 1.6 on average.
  const roll = random.below(100);
  const homes = pickSome(surroundings.associations, roll < 15 ? 3 : roll < 45 ? 2 : 1, random);
  for (const association_id of homes) {
    const membership = {
      id: ctx.ids('mem'),
      ...stamp,
      association_id,
      person_id: personId,
      member_type: MemberType.INDIVIDUAL,
      consent_id: consent(ConsentPurpose.MEMBERSHIP_ADMIN, association_id),
      ...course(random, number, deceased),
    };
    rows.membership.push(membership);
    const scheduleId = surroundings.schedules?.get(association_id);
    const fee = scheduleId ? feeOf(ctx, random, membership, scheduleId) : null;
    if (fee) rows.fee_due.push(fee.due);
    if (fee?.payment) rows.fee_payment.push(fee.payment);
  }
  return personId;
}

const staleSince = new Date('2026-06-15T02:00:00Z');
const stateChange = (entity_id: string, step: string, to_state: ProfileStatus, at: Date) => ({
  entity_type: 'Person',
  entity_id,
  step,
  to_state,
  at,
  role: 'SYSTEM',
  ruleset_version: '2024.1',
});

/** What further people are tied to. */
export interface Surroundings {
  /** Ids of the associations that take members. */
  readonly associations: readonly string[];
  /** Ids of organizations. */
  readonly employers: readonly string[];
  /** Fee schedules by association; default: nobody is charged. */
  readonly schedules?: ReadonlyMap<string, string>;
}

/**
 * Loads further people with profiles and memberships in multi-row inserts. It goes past services, most of the
 * history and audit on purpose: it makes a mass for measurements, for which the services would take hours. The same in every run.
 * @param ctx of the subgraph associations, with seeded ids
 * @param further how many people to add
 * @returns the ids of the people
 */
export async function loadPeople(
  ctx: Context,
  random: Random,
  further: number,
  surroundings: Surroundings,
  progress: (line: string) => void,
): Promise<string[]> {
  const people: string[] = [];
  while (people.length < further) {
    const rows = Object.fromEntries([...tables, 'transition'].map((table) => [table, []])) as unknown as Rows;
    const size = Math.min(batch, further - people.length);
    for (let i = 0; i < size; i++) people.push(addPerson(ctx, random, people.length + 1, surroundings, rows));
    for (const table of tables) {
      for (let from = 0; from < rows[table].length; from += batch)
        await insert(ctx, table, rows[table].slice(from, from + batch));
      await setImmediate();
    }
    await insertTransitions(ctx, rows.transition);
    if (people.length % (10 * batch) === 0 || people.length === further)
      progress(`loaded ${people.length} of ${further} further people`);
  }
  // Besides the statistics: what was inserted goes from the waiting list of the index of searches into the index.
  for (const table of [...tables, 'transition'])
    await ctx.em.execute(`vacuum analyze "${ctx.subgraph}".${table}`);
  return people;
}

/** Unlike `insertMissing` it fails on a conflict, and rows may leave columns out, which become null. */
async function insert(ctx: Context, table: string, rows: readonly object[]): Promise<void> {
  const name = `"${ctx.subgraph}".${table}`;
  await ctx.em.execute(
    `insert into ${name} select * from jsonb_populate_recordset(null::${name}, ?::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Rows of which the database makes the numbers. */
async function insertTransitions(ctx: Context, rows: readonly object[]): Promise<void> {
  const columns = 'entity_type, entity_id, step, to_state, at, role, ruleset_version';
  await ctx.em.execute(
    `insert into "${ctx.subgraph}".transition (${columns}) select ${columns} from jsonb_to_recordset(?::jsonb)
     as t(entity_type text, entity_id text, step text, to_state text, at timestamptz, role text, ruleset_version text)`,
    [JSON.stringify(rows)],
  );
}

/** Fills the graph up to so many people, those of the demo included. */
export async function scale(world: World, persons: number): Promise<void> {
  const stage = createStage(world, 'scale');
  const associations = takingMembers.map((code) => world.associations.get(code)!);
  const surroundings: Surroundings = {
    associations,
    schedules: await feeSchedules(stage.on('associations', '2025-01-15'), associations),
    employers: [...world.organizations.values()],
  };
  const further = persons - world.people.length;
  await loadPeople(
    stage.on('associations', '2024-02-01'),
    stage.random,
    further,
    surroundings,
    world.progress,
  );
}
