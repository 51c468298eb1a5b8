import { Migration } from '@mikro-orm/migrations';

export class M0012 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."statistical_region" ("id" text not null, "code" text not null, "name_vi" text not null, "name_en" text not null, "is_exact" boolean not null, "valid_from" date null, "valid_to" date null, "legal_basis" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "associations"."statistical_region" add constraint "statistical_region_code" unique ("code")`,
    );
    this.addSql(
      `create table "associations"."unit_attribute" ("id" text not null, "unit_id" text not null, "valid_from" date not null, "valid_to" date null, "mountainous" boolean null, "island" boolean null, "border" boolean null, "coastal" boolean null, "special_difficulty" int null, "economic_zone" text null, "economic_zone_extent" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "unit_attribute_unit" on "associations"."unit_attribute" ("unit_id", "valid_from")`,
    );
    this.addSql(
      `alter table "associations"."unit_attribute" add constraint "unit_attribute_unit_id_foreign" foreign key ("unit_id") references "associations"."administrative_unit" ("id")`,
    );
    // Other changes of the profile may have made them.
    this.addSql(`alter table "associations"."person" add column if not exists "ethnicity" text null`);
    this.addSql(`alter table "associations"."employment" add column if not exists "staff_kind" text null`);
    this.addSql(
      'create index "employment_latest" on "associations"."employment" ("person_id", "valid_from" desc nulls last, "id") include ("valid_to", "sector", "staff_kind", "organization_id")',
    );
    this.addSql(
      `create index "consent_withdrawn" on "associations"."consent_record" ("person_id") where (purpose = 'STATISTICS' and withdrawn_at is not null)`,
    );
    // Which state every profile was in on a day, read from the index alone.
    this.addSql(
      `create index "transition_of_person" on "associations"."transition" ("entity_id", "id" desc) include ("at", "to_state") where (entity_type = 'Person')`,
    );
  }
}
