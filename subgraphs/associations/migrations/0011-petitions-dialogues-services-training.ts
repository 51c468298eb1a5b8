import { Migration } from '@mikro-orm/migrations';

export class M0011 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."dialogue" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "topic" text not null, "description" text null, "search_key" text not null, "host_id" text not null, "place" text not null, "unit_id" text null, "status" text not null, "held_on" date not null, "register_by" date null, "minutes_number" text null, "minutes_on" date null, "conclusion" text null, "cancel_reason" text null, primary key ("id"))`,
    );
    this.addSql(`create index "dialogue_host_id_index" on "associations"."dialogue" ("host_id")`);
    this.addSql(`create index "dialogue_held" on "associations"."dialogue" ("held_on" desc, "id" desc)`);
    this.addSql(
      `create table "associations"."dialogue_question" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "dialogue_id" text not null, "person_id" text null, "association_id" text null, "organization_id" text null, "is_anonymous" boolean not null, "text" text not null, "status" text not null, "asked_on" date not null, "answered_by" text null, "answer_text" text null, "answered_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "dialogue_question_dialogue_id_index" on "associations"."dialogue_question" ("dialogue_id")`,
    );
    this.addSql(
      `create index "dialogue_question_person_id_index" on "associations"."dialogue_question" ("person_id")`,
    );
    this.addSql(
      `create index "dialogue_question_association_id_index" on "associations"."dialogue_question" ("association_id")`,
    );
    this.addSql(
      `create table "associations"."dialogue_commitment" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "dialogue_id" text not null, "question_id" text null, "organization_id" text not null, "text" text not null, "due_on" date not null, "status" text not null, "result" text null, "result_number" text null, "done_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "dialogue_commitment_dialogue_id_index" on "associations"."dialogue_commitment" ("dialogue_id")`,
    );
    this.addSql(
      `create index "dialogue_commitment_organization_id_index" on "associations"."dialogue_commitment" ("organization_id")`,
    );
    this.addSql(
      `create index "dialogue_commitment_due" on "associations"."dialogue_commitment" ("status", "due_on")`,
    );
    this.addSql(
      `create table "associations"."dialogue_participant" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "dialogue_id" text not null, "person_id" text null, "association_id" text null, "organization_id" text null, "role" text not null, "status" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "dialogue_participant_dialogue_id_index" on "associations"."dialogue_participant" ("dialogue_id")`,
    );
    this.addSql(
      `create index "dialogue_participant_person_id_index" on "associations"."dialogue_participant" ("person_id")`,
    );
    this.addSql(
      `create unique index dialogue_participant_organization on associations.dialogue_participant (dialogue_id, organization_id) where (organization_id is not null and status <> 'CANCELLED')`,
    );
    this.addSql(
      `create unique index dialogue_participant_association on associations.dialogue_participant (dialogue_id, association_id) where (association_id is not null and status <> 'CANCELLED')`,
    );
    this.addSql(
      `create unique index dialogue_participant_person on associations.dialogue_participant (dialogue_id, person_id) where (person_id is not null and status <> 'CANCELLED')`,
    );
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
      `create index "petition_forward_due" on "associations"."petition_forward" ("status", "due_on")`,
    );
    this.addSql(
      `create index "petition_forward_inbox" on "associations"."petition_forward" ("organization_id", "forwarded_on" desc, "id" desc)`,
    );
    this.addSql(
      `create unique index petition_forward_escalation on associations.petition_forward (escalated_from_id) where (escalated_from_id is not null and status <> 'CANCELLED')`,
    );
    this.addSql(
      `create unique index petition_forward_open on associations.petition_forward (petition_id, organization_id) where (status in ('PREPARED', 'WAITING', 'OVERDUE', 'REMINDED'))`,
    );
    this.addSql(
      `create table "associations"."public_service" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text not null, "name_vi" text not null, "kind" text not null, "description" text null, "unit" text not null, "search_key" text not null, "sort_key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "associations"."public_service" add constraint "public_service_code" unique ("code")`,
    );
    this.addSql(
      `create table "associations"."register_counter" ("id" text not null, "last" int not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "associations"."service_assignment" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "service_id" text not null, "association_id" text not null, "commissioned_by_id" text not null, "status" text not null, "legal_basis" text null, "legal_basis_on" date null, "start_on" date not null, "end_on" date null, "value_amount" bigint null, primary key ("id"))`,
    );
    this.addSql(
      `create index "service_assignment_service_id_index" on "associations"."service_assignment" ("service_id")`,
    );
    this.addSql(
      `create index "service_assignment_association_id_index" on "associations"."service_assignment" ("association_id")`,
    );
    this.addSql(
      `create index "service_assignment_commissioned_by_id_index" on "associations"."service_assignment" ("commissioned_by_id")`,
    );
    this.addSql(
      `create unique index service_assignment_open on associations.service_assignment (service_id, association_id, commissioned_by_id) where (status in ('PROPOSED', 'ACTIVE', 'SUSPENDED'))`,
    );
    this.addSql(
      `create table "associations"."service_result" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "assignment_id" text not null, "association_id" text not null, "commissioned_by_id" text not null, "year" int not null, "status" text not null, "quantity" int not null, "unit" text not null, "cost_amount" bigint null, "note" text null, "rating" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "service_result_assignment_id_index" on "associations"."service_result" ("assignment_id")`,
    );
    this.addSql(
      `create index "service_result_association_id_index" on "associations"."service_result" ("association_id")`,
    );
    this.addSql(
      `create index "service_result_commissioned_by_id_index" on "associations"."service_result" ("commissioned_by_id")`,
    );
    this.addSql(
      `alter table "associations"."service_result" add constraint "service_result_year" unique ("assignment_id", "year")`,
    );
    this.addSql(
      `create table "associations"."successor_entry" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "person_id" text not null, "association_id" text null, "target_title" text not null, "term" text not null, "status" text not null, "start_on" date not null, "decision_number" text null, "end_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "successor_entry_person_id_index" on "associations"."successor_entry" ("person_id")`,
    );
    this.addSql(
      `create index "successor_entry_association_id_index" on "associations"."successor_entry" ("association_id")`,
    );
    this.addSql(
      `create unique index successor_entry_open on associations.successor_entry (person_id, coalesce(association_id, ''), target_title, term) where (status in ('NOMINATED', 'APPROVED'))`,
    );
    this.addSql(
      `create table "associations"."talent_attraction" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "person_id" text not null, "association_id" text null, "organization_id" text not null, "level" text not null, "is_returning" boolean not null, "policy_number" text not null, "support_amount" bigint null, "status" text not null, "start_on" date not null, "committed_until" date null, "end_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "talent_attraction_person_id_index" on "associations"."talent_attraction" ("person_id")`,
    );
    this.addSql(
      `create index "talent_attraction_association_id_index" on "associations"."talent_attraction" ("association_id")`,
    );
    this.addSql(
      `create index "talent_attraction_organization_id_index" on "associations"."talent_attraction" ("organization_id")`,
    );
    this.addSql(
      `create table "associations"."training_record" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "person_id" text not null, "association_id" text null, "kind" text not null, "programme" text not null, "institution" text not null, "country" text not null, "level" text null, "field_id" text null, "funding" text not null, "decision_number" text null, "status" text not null, "start_on" date not null, "end_on" date null, "return_due_on" date null, "result" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "training_record_person_id_index" on "associations"."training_record" ("person_id")`,
    );
    this.addSql(
      `create index "training_record_association_id_index" on "associations"."training_record" ("association_id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue" add constraint "dialogue_host_id_foreign" foreign key ("host_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue" add constraint "dialogue_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_question" add constraint "dialogue_question_dialogue_id_foreign" foreign key ("dialogue_id") references "associations"."dialogue" ("id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue_question" add constraint "dialogue_question_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_question" add constraint "dialogue_question_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_question" add constraint "dialogue_question_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_commitment" add constraint "dialogue_commitment_dialogue_id_foreign" foreign key ("dialogue_id") references "associations"."dialogue" ("id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue_commitment" add constraint "dialogue_commitment_question_id_foreign" foreign key ("question_id") references "associations"."dialogue_question" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_commitment" add constraint "dialogue_commitment_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue_participant" add constraint "dialogue_participant_dialogue_id_foreign" foreign key ("dialogue_id") references "associations"."dialogue" ("id")`,
    );
    this.addSql(
      `alter table "associations"."dialogue_participant" add constraint "dialogue_participant_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_participant" add constraint "dialogue_participant_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."dialogue_participant" add constraint "dialogue_participant_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null`,
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
    this.addSql(
      `alter table "associations"."service_assignment" add constraint "service_assignment_service_id_foreign" foreign key ("service_id") references "associations"."public_service" ("id")`,
    );
    this.addSql(
      `alter table "associations"."service_assignment" add constraint "service_assignment_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."service_assignment" add constraint "service_assignment_commissioned_by_id_foreign" foreign key ("commissioned_by_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."service_result" add constraint "service_result_assignment_id_foreign" foreign key ("assignment_id") references "associations"."service_assignment" ("id")`,
    );
    this.addSql(
      `alter table "associations"."service_result" add constraint "service_result_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."service_result" add constraint "service_result_commissioned_by_id_foreign" foreign key ("commissioned_by_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."successor_entry" add constraint "successor_entry_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."successor_entry" add constraint "successor_entry_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."talent_attraction" add constraint "talent_attraction_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."talent_attraction" add constraint "talent_attraction_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."talent_attraction" add constraint "talent_attraction_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id")`,
    );
    this.addSql(
      `alter table "associations"."training_record" add constraint "training_record_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."training_record" add constraint "training_record_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."training_record" add constraint "training_record_field_id_foreign" foreign key ("field_id") references "associations"."research_field" ("id") on delete set null`,
    );
  }
}
