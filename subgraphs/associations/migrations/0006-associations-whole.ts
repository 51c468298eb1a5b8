import { Migration } from '@mikro-orm/migrations';

export class M0006 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."legal_document" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "number" text not null, "kind" text not null, "issuer" text not null, "signed_on" date not null, "effective_from" date null, "effective_to" date null, "title" text null, "uri" text null, "owner_id" text null, "search_key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "legal_document_signed" on "associations"."legal_document" ("signed_on" desc, "id" desc)`,
    );
    this.addSql(
      `create unique index legal_document_once on associations.legal_document (lower(number), lower(issuer), signed_on)`,
    );
    this.addSql(
      `create table "associations"."charter_version" ("id" text not null, "association_id" text not null, "document_id" text not null, "adopted_on" date null, "valid_from" date not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "associations"."charter_version" add constraint "charter_version_from" unique ("association_id", "valid_from")`,
    );
    this.addSql(
      `create table "associations"."name_of_association" ("id" text not null, "association_id" text not null, "name_vi" text not null, "name_en" text null, "valid_from" date null, "valid_to" date null, "document_id" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "name_of_association_association_id_index" on "associations"."name_of_association" ("association_id")`,
    );
    this.addSql(
      `create table "associations"."branch" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text not null, "parent_id" text null, "name_vi" text not null, "unit_id" text null, "head_id" text null, "valid_from" date not null, "valid_to" date null, "previous_id" text null, "sort_key" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "branch_association_id_index" on "associations"."branch" ("association_id")`);
    this.addSql(`create index "branch_parent_id_index" on "associations"."branch" ("parent_id")`);
    this.addSql(`create index "branch_head_id_index" on "associations"."branch" ("head_id")`);
    this.addSql(
      `create unique index branch_name on associations.branch (association_id, coalesce(parent_id, ''), lower(name_vi)) where (valid_to is null)`,
    );
    this.addSql(
      `create table "associations"."succession_event" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "kind" text not null, "effective_on" date not null, "legal_basis_id" text not null, "asset_plan" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "succession_event_on" on "associations"."succession_event" ("effective_on" desc, "id" desc)`,
    );
    this.addSql(
      `create table "associations"."succession_part" ("id" text not null, "event_id" text not null, "association_id" text not null, "side" text not null, "name_vi" text not null, "ended" boolean not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "succession_part_event_id_index" on "associations"."succession_part" ("event_id")`,
    );
    this.addSql(
      `create index "succession_part_association_id_index" on "associations"."succession_part" ("association_id")`,
    );
    this.addSql(
      `alter table "associations"."succession_part" add constraint "succession_part_once" unique ("event_id", "association_id", "side")`,
    );
    this.addSql(
      `alter table "associations"."association" add "short_name" text null, add "founded" text null, add "licence_id" text null, add "is_congress_extended" boolean not null default false, add "legal_suspended_until" date null, add "legal_ended_on" date null, add "applied_on" date null, add "application_checked_on" date null, add "application_id" text null, add "admission_document_id" text null, add "suspended_until" date null, add "left_on" date null, add "is_party_state_tasked" boolean not null default false, add "website" text null, add "bank_name" text null, add "bank_account_number" text null, add "national_parent_id" text null, add "reported_on" date null, add "reported_individuals" int null, add "reported_collectives" int null, add "reported_female" int null, add "reported_with_degree" int null`,
    );
    this.addSql(
      `alter table "associations"."association" add constraint "association_licence_id_foreign" foreign key ("licence_id") references "associations"."legal_document" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."association" add constraint "association_application_id_foreign" foreign key ("application_id") references "associations"."legal_document" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."association" add constraint "association_admission_document_id_foreign" foreign key ("admission_document_id") references "associations"."legal_document" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."association" add constraint "association_national_parent_id_foreign" foreign key ("national_parent_id") references "associations"."organization" ("id") on delete set null`,
    );
    this.addSql(`alter table "associations"."association" add "founding_congress_due_on" date null`);
    this.addSql(`update "associations"."association" set "founded" = "founded_on"::text`);
    this.addSql(`alter table "associations"."association" drop column "founded_on"`);
    this.addSql(`alter table "associations"."membership" add "branch_id" text null`);
    this.addSql(
      `alter table "associations"."membership" add constraint "membership_branch_id_foreign" foreign key ("branch_id") references "associations"."branch" ("id") on delete set null`,
    );
    this.addSql(`create index "membership_branch_id_index" on "associations"."membership" ("branch_id")`);
    this.addSql(
      `alter table "associations"."charter_version" add constraint "charter_version_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."charter_version" add constraint "charter_version_document_id_foreign" foreign key ("document_id") references "associations"."legal_document" ("id")`,
    );
    this.addSql(
      `alter table "associations"."name_of_association" add constraint "name_of_association_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."name_of_association" add constraint "name_of_association_document_id_foreign" foreign key ("document_id") references "associations"."legal_document" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."branch" add constraint "branch_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
    this.addSql(
      `alter table "associations"."branch" add constraint "branch_parent_id_foreign" foreign key ("parent_id") references "associations"."branch" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."branch" add constraint "branch_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."branch" add constraint "branch_head_id_foreign" foreign key ("head_id") references "associations"."person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."branch" add constraint "branch_previous_id_foreign" foreign key ("previous_id") references "associations"."branch" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."succession_event" add constraint "succession_event_legal_basis_id_foreign" foreign key ("legal_basis_id") references "associations"."legal_document" ("id")`,
    );
    this.addSql(
      `alter table "associations"."succession_part" add constraint "succession_part_event_id_foreign" foreign key ("event_id") references "associations"."succession_event" ("id")`,
    );
    this.addSql(
      `alter table "associations"."succession_part" add constraint "succession_part_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id")`,
    );
  }
}
