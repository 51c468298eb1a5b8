import { Migration } from '@mikro-orm/migrations';

export class M0019 extends Migration {
  override up(): void {
    this.addSql(
      `create index "membership_association_status" on "associations"."membership" ("association_id", "status", "applied_on" desc, "id" desc)`,
    );
    this.addSql(
      `create index "membership_status" on "associations"."membership" ("status", "applied_on" desc, "id" desc)`,
    );
    this.addSql(
      `create index "fee_due_status" on "associations"."fee_due" ("association_id", "year" desc, "status", "due_on", "id" desc)`,
    );
  }
}
