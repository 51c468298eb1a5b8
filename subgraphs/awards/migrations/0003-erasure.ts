import { Migration } from '@mikro-orm/migrations';

export class M0003 extends Migration {
  override up(): void {
    this.addSql(`alter table "awards"."conferred_honour" add "sealed_name" text null`);
  }
}
