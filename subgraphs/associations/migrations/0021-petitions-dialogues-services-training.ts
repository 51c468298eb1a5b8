import { Migration } from '@mikro-orm/migrations';

export class M0021 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."petition" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "number" text null, "kind" text not null, "petitioner_kind" text not null, "person_id" text null, "association_id" text null, "is_confidential" boolean not null, "is_paper" boolean not null, "title" text not null, "text" text null, "search_key" text not null, "field_ids" jsonb not null, "documents" jsonb not null, "unit_id" text null, "dialogue_id" text null, "status" text not null, "written_on" date not null, "filed_on" date null, "register_due_on" date null, "registered_on" date null, "answered_on" date null, "closed_on" date null, "outcome" text null, "return_reason" text null, "satisfaction" text null, "satisfaction_note" text null, primary key ("id"))`,
    );
    this.addSql(`create index "petition_person_id_index" on "associations"."petition" ("person_id")`);
    this.addSql(
      `create index "petition_association_id_index" on "associations"."petition" ("association_id")`,
    );
    this.addSql(`create index "petition_dialogue_id_index" on "associations"."petition" ("dialogue_id")`);
    this.addSql(`create index "petition_filed_on_index" on "associations"."petition" ("filed_on")`);
    this.addSql(
      `create index "petition_written" on "associations"."petition" ("written_on" desc, "id" desc)`,
    );
    this.addSql(`alter table "associations"."petition" add constraint "petition_number" unique ("number")`);
    this.addSql(
      `create table "associations"."petition_forward" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "petition_id" text not null, "organization_id" text not null, "escalated_from_id" text null, "status" text not null, "letter_number" text null, "forwarded_on" date not null, "due_on" date not null, "escalate_on" date not null, "reminders" jsonb not null, "answer_number" text null, "answered_on" date null, "answer_text" text null, "outcome" text null, "answer_working_days" int null, "is_in_time" boolean null, primary key ("id"))`,
    );
    this.addSql(
      `create index "petition_forward_petition_id_index" on "associations"."petition_forward" ("petition_id")`,
    );
    this.addSql(
      `create index "petition_forward_organization_id_index" on "associations"."petition_forward" ("organization_id")`,
    );
    this.addSql(
      `create index "petition_forward_due" on "associations"."petition_forward" ("status", "due_on")`,
    );
    this.addSql(
      `create unique index petition_forward_escalation on associations.petition_forward (escalated_from_id) where (escalated_from_id is not null and status <> 'CANCELLED')`,
    );
    this.addSql(
      `create unique index petition_forward_open on associations.petition_forward (petition_id, organization_id) where (status in ('PREPARED', 'WAITING', 'OVERDUE', 'REMINDED'))`,
    );
    this.addSql(
      `create table "associations"."register_counter" ("id" text not null, "last" int not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "associations"."petition" add constraint "petition_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."petition" add constraint "petition_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."petition" add constraint "petition_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."petition_forward" add constraint "petition_forward_petition_id_foreign" foreign key ("petition_id") references "associations"."petition" ("id")`,
    );
    this.addSql(
      `alter table "associations"."petition_forward" add constraint "petition_forward_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."petition_forward" add constraint "petition_forward_escalated_from_id_foreign" foreign key ("escalated_from_id") references "associations"."petition_forward" ("id") on delete set null`,
    );
  }
}
