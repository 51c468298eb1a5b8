import { Migration } from '@mikro-orm/migrations';

export class M0013 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."export_job" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "list" text not null, "filter" jsonb null, "columns" jsonb not null, "format" text not null, "locale" text not null, "purpose" text null, "status" text not null, "total" int null, "done" int not null, "file_id" text not null, "rights" text null, "failure_code" text null, "finished_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "export_job_newest" on "associations"."export_job" ("account_id", "created_at", "id")`,
    );
    this.addSql(
      `create table "associations"."imported_row" ("id" text not null, "kind" text not null, "scope" text not null, "identity" text not null, "record_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "associations"."imported_row" add constraint "imported_row_identity" unique ("kind", "scope", "identity")`,
    );
    this.addSql(
      `create table "associations"."import_job" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "kind" text not null, "association_id" text null, "file_id" text not null, "file_hash" text not null, "mapping" jsonb not null, "header_row" int not null, "is_dry_run" boolean not null, "has_consents" boolean not null, "status" text not null, "total" int null, "done" int not null, "created_count" int not null, "skipped_count" int not null, "failed_count" int not null, "failure_code" text null, "failure_place" text null, "error_file_id" text null, "is_cancel_asked" boolean not null, "finished_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "import_job_open" on "associations"."import_job" ("kind", coalesce("association_id", ''), "file_hash") where (status in ('WAITING', 'RUNNING') and not is_dry_run)`,
    );
    this.addSql(
      `create index "import_job_newest" on "associations"."import_job" ("account_id", "created_at", "id")`,
    );
    this.addSql(
      `create table "associations"."import_row_error" ("id" text not null, "job_id" text not null, "row" int not null, "column" text null, "code" text not null, "vi" text not null, "en" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "import_row_error_job" on "associations"."import_row_error" ("job_id", "row", "id")`,
    );
    this.addSql(
      `create table "associations"."stored_file" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "owner_type" text null, "owner_id" text null, "status" text not null, "name" text not null, "media_type" text not null, "size" int not null, "sha256" text null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "stored_file_expires" on "associations"."stored_file" ("expires_at")`);
  }
}
