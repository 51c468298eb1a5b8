import { Migration } from '@mikro-orm/migrations';

export class M0070 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."consultancy_export" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "filter" jsonb null, "columns" jsonb not null, "format" text not null, "locale" text not null, "purpose" text null, "status" text not null, "total" int null, "done" int not null, "file_id" text not null, "rights" text null, "failure_code" text null, "finished_at" timestamptz null, "list" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "consultancy_export_newest" on "consultancy"."consultancy_export" ("account_id", "created_at", "id")`,
    );
  }
}
