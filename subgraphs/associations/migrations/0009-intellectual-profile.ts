import { Migration } from '@mikro-orm/migrations';

export class M0009 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."language_skill" ("id" text not null, "person_id" text not null, "language" text not null, "level" text not null, "certificate" text null, "year" int null, primary key ("id"))`,
    );
    this.addSql(
      `create index "language_skill_person_id_index" on "associations"."language_skill" ("person_id")`,
    );
    this.addSql(
      `alter table "associations"."language_skill" add constraint "language_skill_once" unique ("person_id", "language")`,
    );
    this.addSql(
      `create table "associations"."interest_declaration" ("id" text not null, "person_id" text not null, "version_number" int not null, "declared_on" date not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "interest_declaration_person_id_index" on "associations"."interest_declaration" ("person_id")`,
    );
    this.addSql(
      `alter table "associations"."interest_declaration" add constraint "interest_declaration_version" unique ("person_id", "version_number")`,
    );
    this.addSql(
      `create table "associations"."interest" ("id" text not null, "person_id" text not null, "declaration_id" text not null, "kind" text not null, "organization_id" text null, "organization_name" text null, "detail" text null, "valid_from" date null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`create index "interest_person_id_index" on "associations"."interest" ("person_id")`);
    this.addSql(
      `create index "interest_declaration_id_index" on "associations"."interest" ("declaration_id")`,
    );
    this.addSql(
      `create index "interest_organization_id_index" on "associations"."interest" ("organization_id")`,
    );
    this.addSql(
      `create table "associations"."identity_document" ("id" text not null, "person_id" text not null, "kind" text not null, "sealed" text not null, "fingerprint" text not null, "country" text null, "recorded_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "identity_document_person_id_index" on "associations"."identity_document" ("person_id")`,
    );
    this.addSql(
      `create index "identity_document_fingerprint" on "associations"."identity_document" ("fingerprint")`,
    );
    this.addSql(
      `alter table "associations"."identity_document" add constraint "identity_document_once" unique ("person_id", "kind")`,
    );
    this.addSql(
      `create table "associations"."data_subject_request" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "person_id" text not null, "kind" text not null, "status" text not null, "detail" text null, "received_on" date not null, "acknowledge_by" date not null, "due_on" date not null, "closed_on" date null, "answer" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "data_subject_request_person_id_index" on "associations"."data_subject_request" ("person_id")`,
    );
    this.addSql(
      `create index "data_subject_request_due" on "associations"."data_subject_request" ("due_on", "id")`,
    );
    this.addSql(
      `create table "associations"."contact" ("id" text not null, "person_id" text not null, "phone" text null, "email" text null, "address" text null, "preferred_channel" text null, primary key ("id"))`,
    );
    this.addSql(`create index "contact_person_id_index" on "associations"."contact" ("person_id")`);
    this.addSql(`alter table "associations"."contact" add constraint "contact_once" unique ("person_id")`);
    this.addSql(
      `create table "associations"."availability" ("id" text not null, "person_id" text not null, "valid_from" date not null, "valid_to" date null, "hours_per_month" int null, "work_kinds" jsonb not null, "note" text null, primary key ("id"))`,
    );
    this.addSql(`create index "availability_person_id_index" on "associations"."availability" ("person_id")`);
    this.addSql(
      `alter table "associations"."availability" add constraint "availability_once" unique ("person_id")`,
    );
    this.addSql(
      `create table "associations"."person_keyword" ("id" text not null, "person_id" text not null, "keyword" text not null, "key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "person_keyword_person_id_index" on "associations"."person_keyword" ("person_id")`,
    );
    this.addSql(`create index "person_keyword_key" on "associations"."person_keyword" ("key", "person_id")`);
    this.addSql(
      `alter table "associations"."person_keyword" add constraint "person_keyword_once" unique ("person_id", "key")`,
    );
    this.addSql(
      `create table "associations"."person_place" ("id" text not null, "person_id" text not null, "kind" text not null, "unit_id" text null, "raw_text" text null, "country" text null, "valid_from" date null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`create index "person_place_person_id_index" on "associations"."person_place" ("person_id")`);
    this.addSql(`create index "person_place_unit_id_index" on "associations"."person_place" ("unit_id")`);
    this.addSql(
      `create index "person_place_person_kind" on "associations"."person_place" ("person_id", "kind")`,
    );
    this.addSql(
      `create table "associations"."profile_claim" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "person_id" text null, "status" text not null, "match" text not null, "note" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "profile_claim_account_id_index" on "associations"."profile_claim" ("account_id")`,
    );
    this.addSql(
      `create index "profile_claim_person_id_index" on "associations"."profile_claim" ("person_id")`,
    );
    this.addSql(
      `create unique index profile_claim_pending on associations.profile_claim (account_id) where (status = 'PENDING')`,
    );
    this.addSql(
      `create table "associations"."training" ("id" text not null, "person_id" text not null, "kind" text not null, "level" text not null, "institution" text null, "year" int null, primary key ("id"))`,
    );
    this.addSql(`create index "training_person_id_index" on "associations"."training" ("person_id")`);
    this.addSql(
      `alter table "associations"."training" add constraint "training_once" unique ("person_id", "kind")`,
    );
    this.addSql(
      `alter table "associations"."person" add "shares_internal" boolean not null default false, add "shares_contact" boolean not null default false, add "in_expert_pool" boolean not null default false, add "other_names" jsonb null, add "nationality" text null, add "ethnicity" text null, add "orcid" text null, add "orcid_is_authenticated" boolean not null default false, add "expert_since" int null, add "source" text null, add "last_verified_on" date null, add "verified_by_id" text null, add "verification_proof" text null, add "status_before" text null`,
    );
    this.addSql(
      `create index person_directory on associations.person (sort_key, id) where (is_public and in_expert_pool)`,
    );
    this.addSql(`alter table "associations"."person" add constraint "person_orcid" unique ("orcid")`);
    this.addSql(
      `alter table "associations"."employment" add "is_main" boolean not null default false, add "organization_name" text null, add "department" text null, add "work_unit_id" text null, add "job_grade" text null, add "leadership_level" text null, add "staff_kind" text null, add "fits_job_position" boolean null`,
    );
    this.addSql(
      `alter table "associations"."employment" add constraint "employment_work_unit_id_foreign" foreign key ("work_unit_id") references "associations"."administrative_unit" ("id") on delete set null`,
    );
    this.addSql(
      `create index "employment_work_unit_id_index" on "associations"."employment" ("work_unit_id")`,
    );
    this.addSql(`alter table "associations"."consent_record" add "field_classes" jsonb null`);
    this.addSql(`alter table "associations"."academic_title" add "council_field" text null`);
    this.addSql(
      `alter table "associations"."degree" add "field_id" text null, add "diploma_number" text null, add "verified_on" date null`,
    );
    this.addSql(
      `alter table "associations"."degree" add constraint "degree_field_id_foreign" foreign key ("field_id") references "associations"."research_field" ("id") on delete set null`,
    );
    this.addSql(`create index "degree_field_id_index" on "associations"."degree" ("field_id")`);
    this.addSql(
      `alter table "associations"."language_skill" add constraint "language_skill_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."interest_declaration" add constraint "interest_declaration_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."interest" add constraint "interest_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."interest" add constraint "interest_declaration_id_foreign" foreign key ("declaration_id") references "associations"."interest_declaration" ("id")`,
    );
    this.addSql(
      `alter table "associations"."interest" add constraint "interest_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."identity_document" add constraint "identity_document_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."data_subject_request" add constraint "data_subject_request_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."contact" add constraint "contact_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."availability" add constraint "availability_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."person_keyword" add constraint "person_keyword_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."person_place" add constraint "person_place_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."person_place" add constraint "person_place_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."profile_claim" add constraint "profile_claim_account_id_foreign" foreign key ("account_id") references "associations"."account" ("id")`,
    );
    this.addSql(
      `alter table "associations"."profile_claim" add constraint "profile_claim_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."training" add constraint "training_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    // Of the posts of each person the one taken up last is the main one, as statistics took it.
    this.addSql(
      `update "associations"."employment" set "is_main" = true where "id" in (
         select distinct on ("person_id") "id" from "associations"."employment"
         order by "person_id", "valid_from" desc nulls last, "id")`,
    );
    this.addSql(
      `update "associations"."person" p set "in_expert_pool" = true where exists (
         select from "associations"."consent_record" c
         where c."person_id" = p."id" and c."purpose" = 'EXPERT_POOL' and c."withdrawn_at" is null)`,
    );
    this.addSql(
      `update "associations"."person" p set "last_verified_on" = (
         select (max(t."at") at time zone 'Asia/Ho_Chi_Minh')::date from "associations"."transition" t
         where t."entity_type" = 'Person' and t."entity_id" = p."id" and t."to_state" = 'VERIFIED')`,
    );
    // For the question who looked at somebody's data.
    this.addSql(
      `create index "access_log_entity_ids" on "associations"."access_log" using gin ("entity_ids")`,
    );
  }
}
