import { Migration } from '@mikro-orm/migrations';

/**
 * The kernel's own tables, made in the schema of every subgraph: history of states, audit, access log, rules and
 * idempotency keys. They are written with plain SQL in the transaction of the change and have no entity class.
 *
 * The audit is append-only and chained: a trigger computes each row's hash from the row and the hash before it, under
 * an advisory lock, so that no code path can write an entry out of order and no role but the owner can alter one.
 */
export class SystemTables extends Migration {
  override up(): void {
    const schema = `"${this.config.get('schema')}"`;
    const statements = [
      `create table ${schema}.transition (
        id bigint generated always as identity primary key,
        entity_type text not null, entity_id text not null, step text not null,
        from_state text, to_state text not null, at timestamptz not null,
        account_id text, role text not null, reason text, documents jsonb not null default '[]',
        extra jsonb not null default '{}', ruleset_version text not null)`,
      `create index transition_entity on ${schema}.transition (entity_type, entity_id, id)`,
      `create table ${schema}.audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null, account_id text, role text not null, action text not null,
        entity_type text not null, entity_id text not null, before jsonb, after jsonb,
        reason text, request_id text not null, previous_hash text, hash text not null)`,
      `create index audit_entry_entity on ${schema}.audit_entry (entity_type, entity_id, id)`,
      `create table ${schema}.access_log (
        id bigint generated always as identity primary key,
        at timestamptz not null, account_id text, role text not null, purpose text, entity_type text not null,
        entity_ids text[] not null, fields text[] not null, request_id text not null)`,
      `create table ${schema}.rule (
        key text not null, valid_from date not null, valid_to date, value jsonb not null,
        legal_basis text not null, evidence text not null, version text not null,
        primary key (key, valid_from))`,
      `create table ${schema}.idempotency (
        key text not null, actor text not null, operation text not null, entity_id text not null,
        at timestamptz not null, primary key (key, actor, operation))`,
      `create function ${schema}.audit_hash(e ${schema}.audit_entry, previous text) returns text
        language sql stable as $$
        select encode(sha256(convert_to(concat_ws(E'\\x1f', coalesce(previous, ''), extract(epoch from e.at)::text,
          coalesce(e.account_id, ''), e.role, e.action, e.entity_type, e.entity_id, coalesce(e.before::text, ''),
          coalesce(e.after::text, ''), coalesce(e.reason, ''), e.request_id), 'UTF8')), 'hex') $$`,
      `create function ${schema}.audit_chain() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(hashtext('${this.config.get('schema')}.audit'));
          select hash into new.previous_hash from ${schema}.audit_entry order by id desc limit 1;
          new.hash := ${schema}.audit_hash(new, new.previous_hash);
          return new;
        end $$`,
      `create trigger audit_chain before insert on ${schema}.audit_entry
        for each row execute function ${schema}.audit_chain()`,
      `create function ${schema}.append_only() returns trigger language plpgsql as $$
        begin raise exception 'append-only table %', tg_table_name using errcode = '23001'; end $$`,
      ...['audit_entry', 'transition', 'access_log'].map(
        (table) => `create trigger append_only before update or delete on ${schema}.${table}
          for each row execute function ${schema}.append_only()`,
      ),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/**
 * The number of an audit entry is given under the lock too: a sequence gives it before, and the order of the numbers is
 * then not that of the chain. So there are no gaps either, which makes an entry that was taken away show. An idempotency
 * key remembers a digest of the input that it came with.
 */
export class NumberedAudit extends Migration {
  override up(): void {
    const schema = `"${this.config.get('schema')}"`;
    const statements = [
      `alter table ${schema}.audit_entry alter column id drop identity if exists`,
      `create or replace function ${schema}.audit_chain() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(hashtext('${this.config.get('schema')}.audit'));
          select id, hash into new.id, new.previous_hash from ${schema}.audit_entry order by id desc limit 1;
          new.id := coalesce(new.id, 0) + 1;
          new.hash := ${schema}.audit_hash(new, new.previous_hash);
          return new;
        end $$`,
      // Null for keys of before: what they came with is not known.
      `alter table ${schema}.idempotency add column input_hash text`,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/** What the consumers of a subgraph have taken: an event that comes again has no second effect. */
export class ConsumedEvents extends Migration {
  override up(): void {
    this.addSql(
      `create table "${this.config.get('schema')}".consumed_event (
        consumer text not null, source text not null, sequence bigint not null, at timestamptz not null,
        primary key (consumer, source, sequence))`,
    );
  }
}

/** Triggers of rows do not see that a table is emptied as a whole. */
export class NoTruncate extends Migration {
  override up(): void {
    const schema = `"${this.config.get('schema')}"`;
    for (const table of ['audit_entry', 'transition', 'access_log'])
      this.addSql(
        `create trigger no_truncate before truncate on ${schema}.${table}
          for each statement execute function ${schema}.append_only()`,
      );
  }
}

/** Merges of records of other subgraphs, and what held their ids: see `kernel/merges`. */
export class FollowedMerges extends Migration {
  override up(): void {
    const schema = `"${this.config.get('schema')}"`;
    this.addSql(
      `create table ${schema}.followed_merge (
        id text primary key, typename text not null, from_id text not null, to_id text not null,
        undone boolean not null, at timestamptz not null)`,
    );
    this.addSql(`create index followed_merge_from on ${schema}.followed_merge (typename, from_id)`);
    this.addSql(
      `create table ${schema}.moved_id (
        typename text not null, table_name text not null, column_name text not null, row_id text not null,
        original text not null, current text not null, primary key (table_name, column_name, row_id))`,
    );
  }
}

/** Jobs that changes ask for, written with them; the queues take them from here. */
export class EnqueuedJobs extends Migration {
  override up(): void {
    this.addSql(
      `create table "${this.config.get('schema')}".enqueued_job (
        id uuid primary key, name text not null, data jsonb not null, start_after timestamptz not null,
        at timestamptz not null)`,
    );
  }
}

/** In order, before a subgraph's own. What is released is never edited: a change is one more. */
export const systemMigrations = [
  { name: '0000-system-tables', class: SystemTables },
  { name: '0000-numbered-audit', class: NumberedAudit },
  { name: '0000-consumed-events', class: ConsumedEvents },
  { name: '0000-no-truncate', class: NoTruncate },
  { name: '0000-followed-merges', class: FollowedMerges },
  { name: '0000-enqueued-jobs', class: EnqueuedJobs },
];

/** Names of these tables: the schema comparison leaves them out. */
export const systemTables = [
  'transition',
  'audit_entry',
  'access_log',
  'rule',
  'idempotency',
  'consumed_event',
  'followed_merge',
  'moved_id',
  'enqueued_job',
  'migration',
];
