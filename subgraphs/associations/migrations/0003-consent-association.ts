import { Migration } from '@mikro-orm/migrations';

export class M0003 extends Migration {
  override up(): void {
    const consent = '"associations"."consent_record"';
    const membership = '"associations"."membership"';
    this.addSql(
      `alter table ${consent} add column "association_id" text null,
       add constraint "consent_record_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(`create index "consent_record_association_id_index" on ${consent} ("association_id")`);
    // One open consent per purpose: of several the first stays.
    this.addSql(
      `update ${consent} c set "withdrawn_at" = "given_at" where "withdrawn_at" is null and exists (select 1
       from ${consent} f where f."person_id" = c."person_id" and f."purpose" = c."purpose" and f."withdrawn_at" is null and f."id" < c."id")`,
    );
    this.addSql(
      `create unique index consent_open on associations.consent_record (person_id, purpose, coalesce(association_id, '')) where (withdrawn_at is null)`,
    );
    // Consents named no association: applications that others made show nothing of the person until they are made anew.
    this.addSql(
      `update ${membership} m set "consent_id" = null where "person_id" is not null and "admitted_on" is null and not exists (select 1
       from "associations"."transition" t where t."entity_id" = m."id" and t."step" = 'create' and t."role" = 'SELF')`,
    );
    // Two requests at once could take one name: the younger is told apart by its code.
    this.addSql(
      `update "associations"."association" a set "name_vi" = "name_vi" || ' (' || "code" || ')' where "legal_status" = 'ACTIVE' and exists (select 1
       from "associations"."association" b where lower(b."name_vi") = lower(a."name_vi") and b."legal_status" = 'ACTIVE' and b."id" < a."id")`,
    );
    this.addSql(
      `create unique index association_name on associations.association (lower(name_vi)) where (legal_status = 'ACTIVE')`,
    );
  }
}
