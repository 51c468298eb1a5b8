import { Migration } from '@mikro-orm/migrations';

export class M0001 extends Migration {
  override up(): void {
    this.addSql(
      'create table "associations"."account" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "username" text not null, "password_hash" text null, "issuer" text null, "subject" text null, "person_id" text null, "organization_id" text null, "roles" jsonb not null, "association_ids" jsonb not null, "is_disabled" boolean not null, primary key ("id"))',
    );
    this.addSql(
      'alter table "associations"."account" add constraint "account_identity" unique ("issuer", "subject")',
    );
    this.addSql('alter table "associations"."account" add constraint "account_username" unique ("username")');
    this.addSql(
      'create table "associations"."administrative_unit" ("id" text not null, "gso_code" text not null, "level" text not null, "kind" text not null, "name" text not null, "full_name" text not null, "search_key" text not null, "sort_key" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text null, "mountainous" boolean null, "island" boolean null, "border" boolean null, "coastal" boolean null, primary key ("id"))',
    );
    this.addSql(
      'create index "administrative_unit_search_key_index" on "associations"."administrative_unit" ("search_key")',
    );
    this.addSql(
      'alter table "associations"."administrative_unit" add constraint "administrative_unit_code_from" unique ("gso_code", "valid_from")',
    );
    this.addSql(
      'create table "associations"."admin_succession" ("id" text not null, "from_id" text not null, "to_id" text not null, "effective_on" date not null, "legal_basis" text not null, "extent" text not null, "population_share" int null, primary key ("id"))',
    );
    this.addSql(
      'create index "admin_succession_from_id_index" on "associations"."admin_succession" ("from_id")',
    );
    this.addSql('create index "admin_succession_to_id_index" on "associations"."admin_succession" ("to_id")');
    this.addSql(
      'create table "associations"."association" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text not null, "name_vi" text not null, "name_en" text null, "kind" text not null, "scope" text not null, "legal_status" text not null, "status" text not null, "founded_on" date null, "admitted_on" date null, "admission_decision" text null, "phone" text null, "email" text null, "address" text null, "unit_id" text null, "successor_id" text null, "search_key" text not null, "sort_key" text not null, primary key ("id"))',
    );
    this.addSql(
      'create index "association_successor_id_index" on "associations"."association" ("successor_id")',
    );
    this.addSql('alter table "associations"."association" add constraint "association_code" unique ("code")');
    this.addSql(
      'create table "associations"."organization" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text not null, "name_vi" text not null, "name_en" text null, "kind" text not null, "search_key" text not null, "sort_key" text not null, "valid_from" date null, "valid_to" date null, "successor_id" text null, "unit_id" text null, primary key ("id"))',
    );
    this.addSql(
      'alter table "associations"."organization" add constraint "organization_code" unique ("code")',
    );
    this.addSql(
      'create table "associations"."person" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "family_name" text null, "middle_name" text null, "given_name" text not null, "full_name" text not null, "sort_key" text not null, "full_sort_key" text not null, "search_key" text not null, "gender" text not null, "birth" text null, "province_link" text not null, "residence_id" text null, "status" text not null, "highest_degree" text null, "deceased_on" date null, "is_public" boolean not null, "is_synthetic" boolean not null, primary key ("id"))',
    );
    this.addSql('create index "person_residence_id_index" on "associations"."person" ("residence_id")');
    this.addSql('create index "person_highest_degree_index" on "associations"."person" ("highest_degree")');
    this.addSql('create index "person_sort" on "associations"."person" ("sort_key", "id")');
    this.addSql(
      'create table "associations"."membership" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text not null, "person_id" text null, "organization_id" text null, "member_type" text not null, "category" text not null, "status" text not null, "card_number" text null, "applied_on" date not null, "admitted_on" date null, "ended_on" date null, "decision_number" text null, "suspended_until" date null, "consent_id" text null, "previous_id" text null, primary key ("id"))',
    );
    this.addSql(
      'create index "membership_association_id_index" on "associations"."membership" ("association_id")',
    );
    this.addSql('create index "membership_person_id_index" on "associations"."membership" ("person_id")');
    this.addSql(
      'create index "membership_organization_id_index" on "associations"."membership" ("organization_id")',
    );
    this.addSql(
      "create unique index membership_open_organization on associations.membership (association_id, organization_id) where (status in ('APPLIED', 'UNDER_REVIEW', 'ACTIVE', 'SUSPENDED'))",
    );
    this.addSql(
      "create unique index membership_open_person on associations.membership (association_id, person_id) where (status in ('APPLIED', 'UNDER_REVIEW', 'ACTIVE', 'SUSPENDED'))",
    );
    this.addSql(
      'alter table "associations"."membership" add constraint "membership_card" unique ("association_id", "card_number")',
    );
    this.addSql(
      'create table "associations"."employment" ("id" text not null, "person_id" text not null, "organization_id" text null, "sector" text not null, "position" text null, "valid_from" date null, "valid_to" date null, primary key ("id"))',
    );
    this.addSql('create index "employment_person_id_index" on "associations"."employment" ("person_id")');
    this.addSql(
      'create index "employment_organization_id_index" on "associations"."employment" ("organization_id")',
    );
    this.addSql(
      'create table "associations"."degree" ("id" text not null, "person_id" text not null, "level" text not null, "major" text null, "institution" text null, "country" text null, "year" int null, primary key ("id"))',
    );
    this.addSql('create index "degree_person_id_index" on "associations"."degree" ("person_id")');
    this.addSql(
      'create table "associations"."consent_record" ("id" text not null, "person_id" text not null, "purpose" text not null, "text_version" text not null, "channel" text not null, "given_at" timestamptz not null, "withdrawn_at" timestamptz null, primary key ("id"))',
    );
    this.addSql(
      'create index "consent_record_person_id_index" on "associations"."consent_record" ("person_id")',
    );
    this.addSql(
      'create table "associations"."academic_title" ("id" text not null, "person_id" text not null, "kind" text not null, "year" int null, primary key ("id"))',
    );
    this.addSql(
      'create index "academic_title_person_id_index" on "associations"."academic_title" ("person_id")',
    );
    this.addSql(
      'create table "associations"."research_field" ("id" text not null, "scheme" text not null, "code" text not null, "level" int not null, "name_vi" text not null, "name_en" text not null, "ford" text null, "search_key" text not null, primary key ("id"))',
    );
    this.addSql(
      'alter table "associations"."research_field" add constraint "research_field_code" unique ("scheme", "code")',
    );
    this.addSql(
      'create table "associations"."person_field" ("id" text not null, "person_id" text not null, "field_id" text not null, "is_main" boolean not null, primary key ("id"))',
    );
    this.addSql('create index "person_field_person_id_index" on "associations"."person_field" ("person_id")');
    this.addSql('create index "person_field_field_id_index" on "associations"."person_field" ("field_id")');
    this.addSql(
      'alter table "associations"."person_field" add constraint "person_field_once" unique ("person_id", "field_id")',
    );
    this.addSql(
      'create table "associations"."association_field" ("id" text not null, "association_id" text not null, "field_id" text not null, primary key ("id"))',
    );
    this.addSql(
      'create index "association_field_association_id_index" on "associations"."association_field" ("association_id")',
    );
    this.addSql(
      'create index "association_field_field_id_index" on "associations"."association_field" ("field_id")',
    );
    this.addSql(
      'create table "associations"."session" ("id" text not null, "account_id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"))',
    );
    this.addSql('create index "session_account_id_index" on "associations"."session" ("account_id")');
    this.addSql(
      'alter table "associations"."administrative_unit" add constraint "administrative_unit_parent_id_foreign" foreign key ("parent_id") references "associations"."administrative_unit" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."admin_succession" add constraint "admin_succession_from_id_foreign" foreign key ("from_id") references "associations"."administrative_unit" ("id")',
    );
    this.addSql(
      'alter table "associations"."admin_succession" add constraint "admin_succession_to_id_foreign" foreign key ("to_id") references "associations"."administrative_unit" ("id")',
    );
    this.addSql(
      'alter table "associations"."association" add constraint "association_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."association" add constraint "association_successor_id_foreign" foreign key ("successor_id") references "associations"."association" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."organization" add constraint "organization_successor_id_foreign" foreign key ("successor_id") references "associations"."organization" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."organization" add constraint "organization_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."person" add constraint "person_residence_id_foreign" foreign key ("residence_id") references "associations"."administrative_unit" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."membership" add constraint "membership_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")',
    );
    this.addSql(
      'alter table "associations"."membership" add constraint "membership_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."membership" add constraint "membership_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."membership" add constraint "membership_previous_id_foreign" foreign key ("previous_id") references "associations"."membership" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."employment" add constraint "employment_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")',
    );
    this.addSql(
      'alter table "associations"."employment" add constraint "employment_organization_id_foreign" foreign key ("organization_id") references "associations"."organization" ("id") on delete set null',
    );
    this.addSql(
      'alter table "associations"."degree" add constraint "degree_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")',
    );
    this.addSql(
      'alter table "associations"."consent_record" add constraint "consent_record_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")',
    );
    this.addSql(
      'alter table "associations"."academic_title" add constraint "academic_title_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")',
    );
    this.addSql(
      'alter table "associations"."person_field" add constraint "person_field_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")',
    );
    this.addSql(
      'alter table "associations"."person_field" add constraint "person_field_field_id_foreign" foreign key ("field_id") references "associations"."research_field" ("id")',
    );
    this.addSql(
      'alter table "associations"."association_field" add constraint "association_field_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")',
    );
    this.addSql(
      'alter table "associations"."association_field" add constraint "association_field_field_id_foreign" foreign key ("field_id") references "associations"."research_field" ("id")',
    );
    this.addSql(
      'alter table "associations"."session" add constraint "session_account_id_foreign" foreign key ("account_id") references "associations"."account" ("id")',
    );
  }
}
