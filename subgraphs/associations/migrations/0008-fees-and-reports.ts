import { Migration } from '@mikro-orm/migrations';

export class M0008 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."annual_report" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text not null, "year" int not null, "status" text not null, "due_on" date not null, "submitted_on" date null, "activities" text null, "plans" text null, "income" bigint null, "expenses" bigint null, "figures" jsonb not null, "unanswered" jsonb not null, "figures_at" timestamptz not null, "revision" int not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "annual_report_year" on "associations"."annual_report" ("year" desc, "id" desc)`,
    );
    this.addSql(
      `alter table "associations"."annual_report" add constraint "annual_report_once" unique ("association_id", "year")`,
    );
    this.addSql(
      `create table "associations"."annual_report_version" ("id" text not null, "report_id" text not null, "revision" int not null, "content" jsonb not null, "figures" jsonb not null, "reason" text not null, "replaced_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "annual_report_version_report_id_index" on "associations"."annual_report_version" ("report_id")`,
    );
    this.addSql(
      `alter table "associations"."annual_report_version" add constraint "annual_report_version_once" unique ("report_id", "revision")`,
    );
    this.addSql(
      `create table "associations"."fee_schedule" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "year" int not null, "due_on" date not null, "resolution_number" text not null, "rates" jsonb not null, "issued_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index fee_schedule_year on associations.fee_schedule (coalesce(association_id, ''), year)`,
    );
    this.addSql(
      `create table "associations"."fee_due" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "schedule_id" text not null, "association_id" text null, "membership_id" text null, "person_id" text null, "organization_id" text null, "debtor_association_id" text null, "year" int not null, "category" text null, "amount" bigint not null, "due_on" date not null, "status" text not null, "is_overpaid" boolean not null, "resolution_number" text null, primary key ("id"))`,
    );
    this.addSql(`create index "fee_due_schedule_id_index" on "associations"."fee_due" ("schedule_id")`);
    this.addSql(`create index "fee_due_person_id_index" on "associations"."fee_due" ("person_id")`);
    this.addSql(
      `create index "fee_due_organization_id_index" on "associations"."fee_due" ("organization_id")`,
    );
    this.addSql(
      `create index "fee_due_association" on "associations"."fee_due" ("association_id", "year" desc, "id" desc)`,
    );
    this.addSql(
      `create index "fee_due_open" on "associations"."fee_due" ("membership_id", "debtor_association_id") where (status in ('DUE', 'PARTIAL', 'OVERDUE'))`,
    );
    this.addSql(`create index "fee_due_year" on "associations"."fee_due" ("year" desc, "id" desc)`);
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_association_year" unique ("debtor_association_id", "year")`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_membership_year" unique ("membership_id", "year")`,
    );
    this.addSql(
      `create table "associations"."fee_payment" ("id" text not null, "fee_due_id" text not null, "association_id" text null, "kind" text not null, "amount" bigint not null, "paid_on" date not null, "method" text not null, "receipt_no" text not null, "reverses_id" text null, "recorded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "fee_payment_fee_due_id_index" on "associations"."fee_payment" ("fee_due_id")`);
    this.addSql(
      `create unique index fee_payment_receipt on associations.fee_payment (coalesce(association_id, ''), receipt_no) where (kind = 'PAYMENT')`,
    );
    this.addSql(
      `alter table "associations"."fee_payment" add constraint "fee_payment_reversed_once" unique ("reverses_id")`,
    );
    this.addSql(
      `create table "associations"."fee_reversal" ("id" text not null, "fee_due_id" text not null, "payment_id" text not null, "status" text not null, "reason" text not null, "requested_by" text null, "requested_by_person" text null, "requested_at" timestamptz not null, "decided_by" text null, "decided_at" timestamptz null, "decision_reason" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "fee_reversal_fee_due_id_index" on "associations"."fee_reversal" ("fee_due_id")`,
    );
    this.addSql(
      `create unique index fee_reversal_open on associations.fee_reversal (payment_id) where (status <> 'REJECTED')`,
    );
    this.addSql(
      `alter table "associations"."membership" add "end_reason" text null, add "card_code" text null, add "card_issued_on" date null`,
    );
    this.addSql(
      `alter table "associations"."membership" add constraint "membership_card_code" unique ("card_code")`,
    );
    this.addSql(
      `alter table "associations"."annual_report" add constraint "annual_report_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."annual_report_version" add constraint "annual_report_version_report_id_foreign" foreign key ("report_id") references "associations"."annual_report" ("id")`,
    );
    this.addSql(
      `alter table "associations"."fee_schedule" add constraint "fee_schedule_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_schedule_id_foreign" foreign key ("schedule_id") references "associations"."fee_schedule" ("id")`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_membership_id_foreign" foreign key ("membership_id") references "associations"."membership" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_due" add constraint "fee_due_debtor_association_id_foreign" foreign key ("debtor_association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_payment" add constraint "fee_payment_fee_due_id_foreign" foreign key ("fee_due_id") references "associations"."fee_due" ("id")`,
    );
    this.addSql(
      `alter table "associations"."fee_payment" add constraint "fee_payment_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_payment" add constraint "fee_payment_reverses_id_foreign" foreign key ("reverses_id") references "associations"."fee_payment" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."fee_reversal" add constraint "fee_reversal_fee_due_id_foreign" foreign key ("fee_due_id") references "associations"."fee_due" ("id")`,
    );
    this.addSql(
      `alter table "associations"."fee_reversal" add constraint "fee_reversal_payment_id_foreign" foreign key ("payment_id") references "associations"."fee_payment" ("id")`,
    );
    // Nobody changes the ledger, neither by mistake nor to hide one: what was wrong is reversed by one more row.
    this.addSql(
      `create trigger append_only before update or delete on "associations"."fee_payment" for each row execute function "associations"."append_only"()`,
    );
    this.addSql(
      `create trigger no_truncate before truncate on "associations"."fee_payment" for each statement execute function "associations"."append_only"()`,
    );
    // Memberships that ended before: what the history says of their last step.
    this.addSql(
      `update "associations"."membership" m set "end_reason" = (select t."reason" from "associations"."transition" t
       where t."entity_type" = 'Membership' and t."entity_id" = m."id" order by t."id" desc limit 1) where m."ended_on" is not null`,
    );
  }
}
