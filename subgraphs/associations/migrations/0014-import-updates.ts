import { Migration } from '@mikro-orm/migrations';

export class M0014 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "associations"."import_job" add "existing" text not null default 'SKIP', add "updated_count" int not null default 0`,
    );
  }
}
