import { Migration } from '@mikro-orm/migrations';

export class M0010 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."duplicate_scan" ("id" text not null, "scanned_until" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "associations"."duplicate_candidate" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "first_id" text not null, "second_id" text not null, "score" int not null, "evidence" jsonb not null, "status" text not null, "dismiss_reason" text null, "dismissed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "duplicate_candidate_second_id_index" on "associations"."duplicate_candidate" ("second_id")`,
    );
    this.addSql(
      `create index "duplicate_candidate_score" on "associations"."duplicate_candidate" ("status", "score" desc, "id" desc)`,
    );
    this.addSql(
      `alter table "associations"."duplicate_candidate" add constraint "duplicate_candidate_pair" unique ("first_id", "second_id")`,
    );
    this.addSql(
      `create table "associations"."person_merge" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "survivor_id" text not null, "merged_id" text not null, "merged_name" text not null, "status" text not null, "take_from_merged" jsonb not null, "reason" text not null, "proposed_by" text null, "undo_proposed_by" text null, "merged_at" timestamptz null, "undone_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "person_merge_survivor_id_index" on "associations"."person_merge" ("survivor_id")`,
    );
    this.addSql(`create index "person_merge_merged_id_index" on "associations"."person_merge" ("merged_id")`);
    this.addSql(`create index "person_merge_newest" on "associations"."person_merge" ("created_at", "id")`);
    this.addSql(
      `create unique index person_merge_once on associations.person_merge (merged_id) where (status in ('MERGED', 'UNDO_PROPOSED'))`,
    );
    this.addSql(
      `create unique index person_merge_proposed on associations.person_merge (least(survivor_id, merged_id), greatest(survivor_id, merged_id)) where (status = 'PROPOSED')`,
    );
    this.addSql(
      `create table "associations"."merge_change" ("id" text not null, "merge_id" text not null, "position" int not null, "kind" text not null, "entity_type" text not null, "row_id" text not null, "before" jsonb not null, "after" jsonb not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "merge_change_order" on "associations"."merge_change" ("merge_id", "position")`,
    );
    this.addSql(
      `create table "associations"."merge_acknowledgement" ("id" text not null, "merge_id" text not null, "subgraph" text not null, "undone" boolean not null, "at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "merge_acknowledgement_merge_id_index" on "associations"."merge_acknowledgement" ("merge_id")`,
    );
    this.addSql(
      `alter table "associations"."person" add "merged_into_id" text null, add "former_ids" text[] not null default '{}'`,
    );
    this.addSql(
      `alter table "associations"."person" add constraint "person_merged_into_id_foreign" foreign key ("merged_into_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(`create index "person_merged_into_id_index" on "associations"."person" ("merged_into_id")`);
    this.addSql(
      `create index person_former_ids on associations.person using gin (former_ids) where (former_ids <> '{}')`,
    );
    this.addSql(`create index "person_updated" on "associations"."person" ("updated_at", "id")`);
    this.addSql(
      `create index person_duplicate on associations.person (split_part(search_key, e'\\n', 2), left(birth, 4)) where (merged_into_id is null)`,
    );
    this.addSql(`alter table "associations"."membership" add "merged_into_id" text null`);
    this.addSql(
      `alter table "associations"."membership" add constraint "membership_merged_into_id_foreign" foreign key ("merged_into_id") references "associations"."membership" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."duplicate_candidate" add constraint "duplicate_candidate_first_id_foreign" foreign key ("first_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."duplicate_candidate" add constraint "duplicate_candidate_second_id_foreign" foreign key ("second_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."person_merge" add constraint "person_merge_survivor_id_foreign" foreign key ("survivor_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."person_merge" add constraint "person_merge_merged_id_foreign" foreign key ("merged_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."merge_change" add constraint "merge_change_merge_id_foreign" foreign key ("merge_id") references "associations"."person_merge" ("id")`,
    );
    this.addSql(
      `alter table "associations"."merge_acknowledgement" add constraint "merge_acknowledgement_merge_id_foreign" foreign key ("merge_id") references "associations"."person_merge" ("id")`,
    );
  }
}
