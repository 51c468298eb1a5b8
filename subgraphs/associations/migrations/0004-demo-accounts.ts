import { Migration } from '@mikro-orm/migrations';

export class M0004 extends Migration {
  override up(): void {
    this.addSql(`alter table "associations"."account" add "is_demo" boolean not null default false`);
    // Demo data was always told on a clock of its own, on which nobody else's account was ever made.
    this.addSql(
      `update "associations"."account" set "is_demo" = true where "created_at" = '2024-01-05T02:00:00Z'`,
    );
  }
}
