import { Migration } from '@mikro-orm/migrations';

export class M0003 extends Migration {
  override up(): void {
    this.addSql(`alter table "research"."project_member" add "sealed_name" text null`);
  }
}
