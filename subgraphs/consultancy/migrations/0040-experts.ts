import { Migration } from '@mikro-orm/migrations';

export class M0040 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."expert_pool_entry" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "person_id" text not null, "field_ids" jsonb not null, "keywords" jsonb not null, "available_from" date null, "availability_note" text null, "max_load" int null, "status" text not null, "added_on" date not null, "left_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "expert_pool_entry_newest" on "consultancy"."expert_pool_entry" ("added_on", "id")`,
    );
    this.addSql(
      `create unique index expert_pool_entry_person on consultancy.expert_pool_entry (person_id) where (status <> 'LEFT')`,
    );
    this.addSql(
      `create table "consultancy"."expert_engagement" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "person_id" text not null, "role" text not null, "contract_no" text null, "fee" bigint not null, "tax" bigint not null, "norm" bigint null, "funding_source" text not null, "quality" int null, "on_time" boolean null, "disclosed" text null, "offered_on" date not null, "answered_on" date null, "done_on" date null, "paid_on" date null, "status" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "expert_engagement_paid" on "consultancy"."expert_engagement" ("paid_on")`);
    this.addSql(
      `create index "expert_engagement_request" on "consultancy"."expert_engagement" ("request_id", "offered_on", "id")`,
    );
    this.addSql(
      `create index "expert_engagement_person" on "consultancy"."expert_engagement" ("person_id", "offered_on", "id")`,
    );
    this.addSql(
      `create unique index expert_engagement_once on consultancy.expert_engagement (request_id, round, person_id, role) where (status not in ('DECLINED', 'CANCELLED'))`,
    );
    this.addSql(
      `create table "consultancy"."scheme_author" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "person_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "scheme_author_person_id_index" on "consultancy"."scheme_author" ("person_id")`,
    );
    this.addSql(
      `alter table "consultancy"."scheme_author" add constraint "scheme_author_once" unique ("request_id", "person_id")`,
    );
    this.addSql(
      `alter table "consultancy"."expert_engagement" add constraint "expert_engagement_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."scheme_author" add constraint "scheme_author_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
  }
}
