import { Migration } from '@mikro-orm/migrations';

export class M0001 extends Migration {
  override up(): void {
    this.addSql(
      `create table "programme"."body" ("id" text not null, "code" text not null, "name_vi" text not null, "name_en" text not null, "valid_from" text null, "valid_to" text null, "successor_id" text null, "organization_id" text null, "note" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "programme"."body" add constraint "body_code_unique" unique ("code")`);
    this.addSql(`create index "body_organization_id_index" on "programme"."body" ("organization_id")`);
    this.addSql(
      `create table "programme"."action_plan" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "body_id" text not null, "organization_id" text null, "status" text not null, "due_on" date not null, "sent_to_id" text not null, "copy_to_id" text not null, "submitted_on" date null, "document_number" text null, "transferred_to_id" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "action_plan_organization_id_index" on "programme"."action_plan" ("organization_id")`,
    );
    this.addSql(`alter table "programme"."action_plan" add constraint "action_plan_body" unique ("body_id")`);
    this.addSql(
      `create table "programme"."programme" ("id" text not null, "code" text not null, "title_vi" text not null, "title_en" text not null, "resolution" text not null, "resolution_on" date not null, "issuer_id" text not null, "horizon_year" int not null, "vision_year" int not null, "territory_id" text not null, "territory_note" text not null, "documents" jsonb not null, "distribution" jsonb not null, "goals" jsonb not null, "predecessor_id" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "programme"."programme" add constraint "programme_code_unique" unique ("code")`);
    this.addSql(
      `create table "programme"."programme_duty" ("id" text not null, "programme_id" text not null, "code" text not null, "title_vi" text not null, "title_en" text not null, "due_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "programme_duty_programme_id_index" on "programme"."programme_duty" ("programme_id")`,
    );
    this.addSql(
      `alter table "programme"."programme_duty" add constraint "programme_duty_code" unique ("programme_id", "code")`,
    );
    this.addSql(
      `create table "programme"."programme_task_group" ("id" text not null, "programme_id" text not null, "code" text not null, "title_vi" text not null, "title_en" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "programme_task_group_programme_id_index" on "programme"."programme_task_group" ("programme_id")`,
    );
    this.addSql(
      `alter table "programme"."programme_task_group" add constraint "programme_task_group_code" unique ("programme_id", "code")`,
    );
    this.addSql(
      `create table "programme"."programme_task" ("id" text not null, "programme_id" text not null, "group_id" text not null, "code" text not null, "position" int not null, "title_vi" text not null, "title_en" text not null, "timing" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "programme_task_programme_id_index" on "programme"."programme_task" ("programme_id")`,
    );
    this.addSql(`create index "programme_task_group_id_index" on "programme"."programme_task" ("group_id")`);
    this.addSql(
      `alter table "programme"."programme_task" add constraint "programme_task_code" unique ("programme_id", "code")`,
    );
    this.addSql(
      `create table "programme"."responsible_body" ("id" text not null, "group_id" text null, "task_id" text null, "duty_id" text null, "body_id" text not null, "role" text not null, "starts_on" text null, "ends_on" text null, "successor_body_id" text null, "position" int not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "responsible_body_group_id_index" on "programme"."responsible_body" ("group_id")`,
    );
    this.addSql(
      `create index "responsible_body_task_id_index" on "programme"."responsible_body" ("task_id")`,
    );
    this.addSql(
      `create index "responsible_body_duty_id_index" on "programme"."responsible_body" ("duty_id")`,
    );
    this.addSql(
      `create table "programme"."target_indicator" ("id" text not null, "programme_id" text not null, "code" text not null, "name_vi" text not null, "name_en" text not null, "kind" text not null, "operator" text not null, "value" int null, "low" int null, "high" int null, "unit" text not null, "deadline" date not null, "source" text not null, "definition" text not null, "population_note" text null, "definition_status" text not null, "owner_id" text not null, "baseline" int null, "baseline_on" date null, "baseline_note" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "target_indicator_programme_id_index" on "programme"."target_indicator" ("programme_id")`,
    );
    this.addSql(
      `alter table "programme"."target_indicator" add constraint "target_indicator_code_unique" unique ("code")`,
    );
    this.addSql(
      `create table "programme"."indicator_report" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "indicator_id" text not null, "organization_id" text null, "status" text not null, "period" text not null, "as_of" date not null, "territory_id" text not null, "territory_name" text not null, "official_value" int not null, "registered_value" int null, "numerator" int null, "denominator" int null, "evidence" jsonb not null, "note" text null, "revision" int not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "indicator_report_indicator_id_index" on "programme"."indicator_report" ("indicator_id")`,
    );
    this.addSql(
      `create index "indicator_report_organization_id_index" on "programme"."indicator_report" ("organization_id")`,
    );
    this.addSql(
      `create unique index indicator_report_approved on programme.indicator_report (indicator_id, period, territory_id) where (status in ('APPROVED', 'LOCKED', 'CORRECTED'))`,
    );
    this.addSql(
      `create table "programme"."indicator_report_version" ("id" text not null, "report_id" text not null, "revision" int not null, "official_value" int not null, "numerator" int null, "denominator" int null, "evidence" jsonb not null, "note" text null, "reason" text not null, "replaced_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "indicator_report_version_report_id_index" on "programme"."indicator_report_version" ("report_id")`,
    );
    this.addSql(
      `alter table "programme"."body" add constraint "body_successor_id_foreign" foreign key ("successor_id") references "programme"."body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."action_plan" add constraint "action_plan_body_id_foreign" foreign key ("body_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."action_plan" add constraint "action_plan_sent_to_id_foreign" foreign key ("sent_to_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."action_plan" add constraint "action_plan_copy_to_id_foreign" foreign key ("copy_to_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."action_plan" add constraint "action_plan_transferred_to_id_foreign" foreign key ("transferred_to_id") references "programme"."body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."programme" add constraint "programme_issuer_id_foreign" foreign key ("issuer_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."programme" add constraint "programme_predecessor_id_foreign" foreign key ("predecessor_id") references "programme"."programme" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."programme_duty" add constraint "programme_duty_programme_id_foreign" foreign key ("programme_id") references "programme"."programme" ("id")`,
    );
    this.addSql(
      `alter table "programme"."programme_task_group" add constraint "programme_task_group_programme_id_foreign" foreign key ("programme_id") references "programme"."programme" ("id")`,
    );
    this.addSql(
      `alter table "programme"."programme_task" add constraint "programme_task_programme_id_foreign" foreign key ("programme_id") references "programme"."programme" ("id")`,
    );
    this.addSql(
      `alter table "programme"."programme_task" add constraint "programme_task_group_id_foreign" foreign key ("group_id") references "programme"."programme_task_group" ("id")`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_group_id_foreign" foreign key ("group_id") references "programme"."programme_task_group" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_task_id_foreign" foreign key ("task_id") references "programme"."programme_task" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_duty_id_foreign" foreign key ("duty_id") references "programme"."programme_duty" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_body_id_foreign" foreign key ("body_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_successor_body_id_foreign" foreign key ("successor_body_id") references "programme"."body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "programme"."responsible_body" add constraint "responsible_body_one_subject" check (num_nonnulls(group_id, task_id, duty_id) = 1)`,
    );
    this.addSql(
      `alter table "programme"."target_indicator" add constraint "target_indicator_programme_id_foreign" foreign key ("programme_id") references "programme"."programme" ("id")`,
    );
    this.addSql(
      `alter table "programme"."target_indicator" add constraint "target_indicator_owner_id_foreign" foreign key ("owner_id") references "programme"."body" ("id")`,
    );
    this.addSql(
      `alter table "programme"."indicator_report" add constraint "indicator_report_indicator_id_foreign" foreign key ("indicator_id") references "programme"."target_indicator" ("id")`,
    );
    this.addSql(
      `alter table "programme"."indicator_report_version" add constraint "indicator_report_version_report_id_foreign" foreign key ("report_id") references "programme"."indicator_report" ("id")`,
    );
  }
}
