import { Migration } from '@mikro-orm/migrations';

export class M0015 extends Migration {
  override up(): void {
    // The main post is the one marked so first.
    this.addSql('drop index "associations"."employment_latest"');
    this.addSql(
      'create index "employment_latest" on "associations"."employment" ("person_id", "is_main" desc, "valid_from" desc nulls last, "id") include ("valid_to", "sector", "staff_kind", "organization_id", "work_unit_id")',
    );
    // Who the members of an association are, read from the index alone.
    this.addSql(
      'create index "membership_of_association" on "associations"."membership" ("association_id", "person_id") include ("admitted_on", "ended_on", "consent_id")',
    );
  }
}
