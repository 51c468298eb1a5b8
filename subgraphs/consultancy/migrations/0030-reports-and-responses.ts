import { Migration } from '@mikro-orm/migrations';

/** The course of a request after its acceptance, its report, the answers to it, and reminders. */
export class M0030 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "consultancy"."consultancy_request" add "initiative_decision" text null, add "last_step_on" date null, add "suspended_from" text null, add "suspended_on" date null, add "council_held_on" date null, add "sign_due_on" date null, add "sent_on" date null, add "response_due_on" date null, add "escalate_on" date null, add "escalated_on" date null, add "responded_on" date null, add "closed_on" date null, add "outcome_summary" text null, add "cost_settlement" text null, add "usefulness" int null, add "usefulness_note" text null`,
    );
    this.addSql(
      `update "consultancy"."consultancy_request" set "last_step_on" = greatest("proposed_on", "received_on", "accepted_on", "dossier_requested_on", "started_on")`,
    );
    this.addSql(
      `create index "consultancy_request_status" on "consultancy"."consultancy_request" ("status")`,
    );
    this.addSql(
      `create index "consultancy_request_recipient" on "consultancy"."consultancy_request" ("recipient_agency_id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_report" add "sections" jsonb not null default '[]', add "minorities" jsonb not null default '[]', add "change_note" text null, add "approved_on" date null, add "signed_by_account_id" text null, add "content_hash" text null, add "receipt" text null`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_report" alter column "sections" drop default, alter column "minorities" drop default`,
    );
    this.addSql(
      `create unique index consultancy_report_number on consultancy.consultancy_report (number, (extract(year from signed_on))) where (number is not null)`,
    );
    this.addSql(
      `alter table "consultancy"."recommendation" add "response_letter" text null, add "is_response_late" boolean not null default false`,
    );
    this.addSql(
      `create table "consultancy"."point_disposition" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "point_id" text not null, "outcome" text not null, "reason" text null, "recommendation_no" int null, "published_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "point_disposition_round" on "consultancy"."point_disposition" ("request_id", "round")`,
    );
    this.addSql(
      `alter table "consultancy"."point_disposition" add constraint "point_disposition_once" unique ("point_id")`,
    );
    this.addSql(
      `create table "consultancy"."follow_up" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "recommendation_id" text not null, "request_id" text not null, "status" text not null, "checked_on" date null, "place" text null, "note" text null, "link" text null, primary key ("id"))`,
    );
    this.addSql(`create index "follow_up_request" on "consultancy"."follow_up" ("request_id", "status")`);
    this.addSql(
      `alter table "consultancy"."follow_up" add constraint "follow_up_once" unique ("recommendation_id")`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_reminder" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "kind" text not null, "addressee" text not null, "person_id" text null, "association_id" text null, "organization_id" text null, "subject_id" text null, "due_on" date not null, "offset_days" int not null, "raised_on" date not null, "acknowledged_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "consultancy_reminder_newest" on "consultancy"."consultancy_reminder" ("raised_on", "id")`,
    );
    this.addSql(
      `create index "consultancy_reminder_person" on "consultancy"."consultancy_reminder" ("person_id")`,
    );
    this.addSql(
      `create index "consultancy_reminder_association" on "consultancy"."consultancy_reminder" ("association_id")`,
    );
    this.addSql(
      `create index "consultancy_reminder_organization" on "consultancy"."consultancy_reminder" ("organization_id")`,
    );
    this.addSql(
      `create unique index consultancy_reminder_once on consultancy.consultancy_reminder (request_id, round, kind, due_on, offset_days, coalesce(subject_id, ''), coalesce(person_id, association_id, organization_id, ''))`,
    );
    this.addSql(
      `alter table "consultancy"."point_disposition" add constraint "point_disposition_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."follow_up" add constraint "follow_up_recommendation_id_foreign" foreign key ("recommendation_id") references "consultancy"."recommendation" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_reminder" add constraint "consultancy_reminder_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
  }
}
