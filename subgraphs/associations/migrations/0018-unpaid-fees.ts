import { Migration } from '@mikro-orm/migrations';

export class M0018 extends Migration {
  override up(): void {
    this.addSql(`drop index "associations"."fee_due_open"`);
    this.addSql(
      `create index "fee_due_unpaid" on "associations"."fee_due" ("membership_id", "debtor_association_id") include ("status", "due_on") where (status in ('DUE', 'PARTIAL', 'OVERDUE'))`,
    );
  }
}
