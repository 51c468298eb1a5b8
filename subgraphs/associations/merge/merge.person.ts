import { type Context, recordTransition } from '../../kernel/index.js';
import { DuplicateCandidate } from '../duplicate/duplicate.entity.js';
import { DuplicateStatus } from '../duplicate/duplicate.enums.js';
import { showingOf } from '../person/consent.service.js';
import { Person } from '../person/person.entity.js';
import { DegreeLevel, Gender, ProfileStatus } from '../person/person.enums.js';
import { ConsentRecord, PersonField } from '../person/profile.entities.js';
import { columnsOfField, type MergeField } from './merge.enums.js';
import { type Journal, type Row, tableOf } from './merge.journal.js';

/** Columns that are the record's own, or follow from others. */
const own = [
  'id',
  'created_at',
  'updated_at',
  'version',
  'status',
  'is_public',
  'shares_internal',
  'shares_contact',
  'in_expert_pool',
  'is_synthetic',
  'highest_degree',
  'former_ids',
  'merged_into_id',
  ...columnsOfField.NAME,
];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === Gender.UNDISCLOSED;

/** What the survivor gets of the merged person's own columns: what the officer chose, and what is missing. */
export function survivingValues(
  from: Row,
  to: Row,
  chosen: readonly MergeField[],
  columns: readonly string[],
): Row {
  const taken = chosen.flatMap((field) => columnsOfField[field]);
  const missing = columns.filter(
    (column) => !own.includes(column) && isEmpty(to[column]) && !isEmpty(from[column]),
  );
  return Object.fromEntries([...new Set([...taken, ...missing])].map((column) => [column, from[column]]));
}

const rank = Object.values(DegreeLevel) as string[];
const higher = (a: unknown, b: unknown): unknown =>
  rank.indexOf(String(a)) >= rank.indexOf(String(b)) ? a : b;

export interface Pair {
  readonly from: Row;
  readonly to: Row;
}

/** Writes both people: the merged one points to the survivor, who is known by its ids too. */
export async function mergePeople(
  journal: Journal,
  { from, to }: Pair,
  chosen: readonly MergeField[],
): Promise<void> {
  const { ctx } = journal;
  const now = ctx.now();
  const [fromId, toId] = [String(from.id), String(to.id)];
  const values = survivingValues(from, to, chosen, [...tableOf(ctx, Person).properties.keys()]);
  await journal.change(Person, fromId, {
    status: ProfileStatus.MERGED,
    ...(await shownColumns(ctx, fromId, ProfileStatus.MERGED)),
    merged_into_id: toId,
    updated_at: now,
  });
  const survivor = {
    ...values,
    highest_degree: higher(to.highest_degree, from.highest_degree),
    ...(await shownColumns(ctx, toId, to.status as ProfileStatus)),
    former_ids: [...(to.former_ids as string[]), fromId, ...(from.former_ids as string[])],
    updated_at: now,
  };
  if (!(await journal.changeUnlessTaken(Person, toId, survivor))) {
    // What only one may have goes over; the rest is there twice.
    const nullable = Object.keys(values).filter((column) => isNullable(journal, column));
    await journal.change(Person, fromId, Object.fromEntries(nullable.map((column) => [column, null])));
    await journal.change(Person, toId, survivor);
  }
  const records = { reason: ctx.reason ?? null, extra: { into: toId } };
  await recordTransition(ctx, 'Person', fromId, 'merge', String(from.status), ProfileStatus.MERGED, records);
}

/** What the consents that stand after the merge show, by the one rule. Nobody sees a merged person. */
async function shownColumns(ctx: Context, id: string, status: ProfileStatus): Promise<Row> {
  const open =
    status === ProfileStatus.MERGED
      ? []
      : await ctx.em.find(ConsentRecord, { personId: id, withdrawnAt: null } as never, {
          disableIdentityMap: true,
        });
  const shown = showingOf(status, open as ConsentRecord[]);
  return {
    is_public: shown.isPublic,
    shares_internal: shown.sharesInternal,
    shares_contact: shown.sharesContact,
    in_expert_pool: shown.inExpertPool,
  };
}

const isNullable = ({ ctx }: Journal, column: string): boolean => {
  const meta = ctx.em.getMetadata().get(Person as never) as any;
  return meta.props.some((each: any) => each.fieldNames?.[0] === column && each.nullable);
};

/**
 * A person has at most three fields, one of them the main one: the survivor's come first.
 * @returns rows that stay with the merged person
 */
export async function mergeFields(journal: Journal, from: string, to: string): Promise<Set<string>> {
  const { ctx } = journal;
  const rows = await ctx.em.execute<{ id: string; personId: string; fieldId: string; isMain: boolean }[]>(
    `select id, person_id as "personId", field_id as "fieldId", is_main as "isMain"
     from "${ctx.subgraph}".person_field where person_id = any(?::text[]) order by is_main desc, id`,
    [`{${from},${to}}`],
  );
  const kept = rows.filter(({ personId }) => personId === to);
  const stays = new Set<string>();
  for (const row of rows.filter(({ personId }) => personId === from)) {
    if (kept.length >= 3 || kept.some(({ fieldId }) => fieldId === row.fieldId)) {
      stays.add(row.id);
      continue;
    }
    if (row.isMain && kept.some(({ isMain }) => isMain))
      await journal.change(PersonField, row.id, { is_main: false });
    kept.push(row);
  }
  return stays;
}

/** Pairs with the merged person need nobody's eye any more. */
export async function closePairs(journal: Journal, from: string): Promise<void> {
  const { ctx } = journal;
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select id from "${ctx.subgraph}".duplicate_candidate where status = 'OPEN' and (first_id = ? or second_id = ?)
     order by id`,
    [from, from],
  );
  for (const { id } of rows)
    await journal.change(DuplicateCandidate, id, { status: DuplicateStatus.MERGED, updated_at: ctx.now() });
}
