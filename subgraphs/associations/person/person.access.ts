import { type Context, hasRole, readSql, recordAccess } from '../../kernel/index.js';
import { FieldClass, type PersonFieldName, personFields } from './field-class.js';
import type { Person } from './person.entity.js';
import { maySeeClass, maySeeInternal, ownMembersSql } from './person.policy.js';

/** A person, or at least whose id it is: then nothing is taken as shared with everybody. */
type Subject = Pick<Person, 'id'> & { readonly sharesInternal?: boolean };

/** The id that a person has today: the own of a record that stands, else that of the one which it was merged into. */
export async function currentPersonId(ctx: Context, id: string): Promise<string> {
  const found = ctx.batch
    ? await ctx.loaders.batch('current-people', id, (ids) => currentIds(ctx, ids))
    : (await currentIds(ctx, [id])).get(id);
  return found ?? id;
}

async function currentIds(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = `{${ids.join(',')}}`;
  const found = await ctx.em.execute<{ asked: string; id: string }[]>(
    `select asked, id from (
       select id as asked, id, 1 as n from "${ctx.subgraph}".person where id = any(?::text[]) and merged_into_id is null
       union all select unnest(former_ids), id, 0 from "${ctx.subgraph}".person
       where former_ids <> '{}' and former_ids && ?::text[] and merged_into_id is null
     ) found order by n`,
    [asked, asked],
  );
  // The last one counts: a record that stands keeps its own id.
  return new Map(found.map((each) => [each.asked, each.id]));
}

/** Whether the viewer may read the internal fields of a person; one statement for all people of a page. */
export async function seesInternal(ctx: Context, { id, sharesInternal = false }: Subject): Promise<boolean> {
  const without = maySeeInternal(ctx.viewer, { id, isOwnMember: false, sharesInternal });
  return without || (maySeeInternal(ctx.viewer, { id, isOwnMember: true }) && (await isOwnMember(ctx, id)));
}

/** Whether the viewer may read a field of a person, by its class. */
export async function maySeeField(ctx: Context, person: Subject, field: PersonFieldName): Promise<boolean> {
  const fieldClass = personFields[field];
  return fieldClass === FieldClass.INTERNAL
    ? seesInternal(ctx, person)
    : maySeeClass(ctx.viewer, person, fieldClass);
}

/**
 * Reads a field of a person if the viewer may, else answers null. Reads of restricted and sensitive fields by others than
 * the person are logged, one entry for all people of a page.
 */
export async function readField<T>(
  ctx: Context,
  person: Subject,
  field: PersonFieldName,
  read: () => T | Promise<T>,
): Promise<T | null> {
  if (!(await maySeeField(ctx, person, field))) return null;
  if (personFields[field] !== FieldClass.INTERNAL && personFields[field] !== FieldClass.PUBLIC)
    await logRead(ctx, person.id, field);
  return read();
}

/** Logs that a field of a person is read by somebody else. */
export async function logRead(ctx: Context, id: string, field: PersonFieldName): Promise<void> {
  if (ctx.viewer.personId === id) return;
  await ctx.loaders.batch<string, true>(`read:${field}`, id, async (ids) => {
    await recordAccess(ctx, 'Person', [...ids], [field]);
    return new Map(ids.map((each) => [each, true]));
  });
}

/** The fields of a person that answer null because the viewer may not read them, whether or not they hold anything. */
export async function maskedFields(ctx: Context, person: Subject): Promise<PersonFieldName[]> {
  const names = Object.keys(personFields) as PersonFieldName[];
  const seen = await Promise.all(names.map((name) => maySeeField(ctx, person, name)));
  return names.filter((_, i) => !seen[i]);
}

/** A member of an association that the viewer acts for, now or until a year ago, or an applicant who agreed to it. */
export async function isOwnMember(ctx: Context, id: string): Promise<boolean> {
  if (!hasRole(ctx.viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER')) return false;
  const found = await ctx.loaders.batch<string, boolean>('own-members', id, async (ids) => {
    const [own, params] = ownMembersSql(ctx.viewer, ctx.today);
    const rows = await readSql<{ person_id: string }>(ctx, `${own} and m.person_id = any(?::text[])`, [
      ...params,
      `{${ids.join()}}`,
    ]);
    return new Map(rows.map(({ person_id }) => [person_id, true]));
  });
  return found ?? false;
}
