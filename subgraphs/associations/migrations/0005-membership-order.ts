import { Migration } from '@mikro-orm/migrations';

export class M0005 extends Migration {
  override up(): void {
    this.addSql(
      `create index "membership_applied" on "associations"."membership" ("applied_on" desc, "id" desc)`,
    );
    this.addSql(
      `create index "membership_association_applied" on "associations"."membership" ("association_id", "applied_on" desc, "id" desc)`,
    );
  }
}
