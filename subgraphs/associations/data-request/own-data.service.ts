import { type EntityClass, type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import { type Context, recordAccess, unauthenticated } from '../../kernel/index.js';
import { Account } from '../account/account.entity.js';
import { ProfileClaim } from '../claim/claim.entity.js';
import { IdentityDocument } from '../identity/identity.entity.js';
import { personColumns } from '../merge/merge.columns.js';
import { Person } from '../person/person.entity.js';

/** One look at the viewer's data. */
export interface Look {
  readonly at: Date;
  readonly role: string;
  readonly username: string | null;
  readonly purpose: string | null;
  readonly fields: string[];
}

/**
 * Who read restricted or sensitive fields of the viewer, or had him in a long list, under whichever of his ids; the newest
 * first.
 */
export async function whoLookedAtMe(ctx: Context, first: number, before: Date | null): Promise<Look[]> {
  const { personId } = ctx.viewer;
  if (!personId) return [];
  const rows = await ctx.em.execute<(Omit<Look, 'at'> & { at: string | Date })[]>(
    `select l.at, l.role, a.username, l.purpose, l.fields
     from "${ctx.subgraph}".access_log l left join "${ctx.subgraph}".account a on a.id = l.account_id
     where l.entity_type = 'Person'
       and l.entity_ids && (select p.id || p.former_ids from "${ctx.subgraph}".person p where p.id = ?)
       and (?::timestamptz is null or l.at < ?::timestamptz)
     order by l.id desc limit ?`,
    [personId, before, before, first] as unknown[],
  );
  // A raw statement leaves instants as the driver gives them.
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Columns for search, order and machines only. */
const inner = /(searchKey|sortKey|SortKey|version|sealed|fingerprint)$/;

/**
 * All that this subgraph stores about a person, by table: his own row and every row that names him in whatever column, so
 * that what is added later is part of it, and the same of records that were merged into his. What others claimed of him is
 * theirs. Sealed numbers are opened. The account's secrets are not data about the person.
 */
export async function ownData(ctx: Context, personId: string): Promise<Record<string, object[]>> {
  const data: Record<string, object[]> = {};
  const em = ctx.em.fork();
  const person = await em.findOne(Person, { id: personId });
  const ids = [personId, ...(person?.formerIds ?? [])];
  const accounts = await em.find(Account, { personId });
  for (const [meta, properties] of tablesAbout(ctx)) {
    const where = {
      $or: properties.map((property) => ({ [property]: { $in: ids } })),
      ...(meta.class === ProfileClaim && { accountId: { $in: accounts.map(({ id }) => id) } }),
    };
    const rows = await ctx.em.fork().find(meta.class as EntityClass<object>, where as never, {
      orderBy: { id: 'ASC' } as never,
    });
    if (rows.length > 0) data[meta.className] = rows.map((row) => columnsOf(ctx, meta, row));
  }
  return data;
}

/** The tables with rows about people, by name, and the columns that name them. */
function tablesAbout(ctx: Context): [EntityMetadata, string[]][] {
  const columns = Map.groupBy(personColumns(ctx), ([entity]) => entity);
  columns.delete(Account);
  columns.set(Person, [[Person, 'id']]);
  return [...columns]
    .map(([entity, found]): [EntityMetadata, string[]] => [
      ctx.em.getMetadata().get(entity as never) as unknown as EntityMetadata,
      found.map(([, property]) => property),
    ])
    .sort(([a], [b]) => a.className.localeCompare(b.className));
}

function columnsOf(ctx: Context, meta: EntityMetadata, row: object): object {
  const values = row as Record<string, unknown>;
  const shown = Object.values(meta.properties)
    .filter(({ name, kind }) => kind !== ReferenceKind.ONE_TO_MANY && !inner.test(name))
    .map(({ name }) => [name, values[name] ?? null]);
  if (row instanceof IdentityDocument) shown.push(['number', ctx.vault.open(row.sealed, row.id)]);
  return Object.fromEntries(shown);
}

/** The own data as text: JSON, UTF-8 in canonical form. The export is kept in the access log. */
export async function myData(ctx: Context): Promise<string | null> {
  const { personId } = ctx.viewer;
  if (!personId) {
    if (ctx.viewer.kind === 'anonymous') throw unauthenticated();
    return null;
  }
  await recordAccess(ctx, 'Person', [personId], ['export']);
  return JSON.stringify(await ownData(ctx, personId));
}
