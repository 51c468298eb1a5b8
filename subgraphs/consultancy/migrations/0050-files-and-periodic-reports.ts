import { Migration } from '@mikro-orm/migrations';

export class M0050 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."consultancy_attachment" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "kind" text not null, "owner_type" text not null, "owner_id" text not null, "name" text not null, "media_type" text not null, "size" int not null, "sha256" text null, "status" text not null, "confidentiality" text not null, "version_number" int not null, "replaces_id" text null, "file_id" text not null, "uploaded_by_account_id" text not null, "stored_on" date null, "withdrawn_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index consultancy_attachment_version on consultancy.consultancy_attachment (replaces_id) where (replaces_id is not null and status = 'STORED')`,
    );
    this.addSql(
      `create index "consultancy_attachment_owner" on "consultancy"."consultancy_attachment" ("owner_id", "status")`,
    );
    this.addSql(
      `create index "consultancy_attachment_request" on "consultancy"."consultancy_attachment" ("request_id", "status")`,
    );
    this.addSql(
      `create table "consultancy"."periodic_report" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "period" text not null, "year" int not null, "quarter" int null, "status" text not null, "figures" jsonb not null, "prepared_on" date not null, "number" text null, "sent_on" date null, "file_id" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "consultancy"."periodic_report" add constraint "periodic_report_once" unique ("period")`,
    );
    this.addSql(
      `create table "consultancy"."stored_file" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "account_id" text not null, "owner_type" text null, "owner_id" text null, "status" text not null, "name" text not null, "media_type" text not null, "size" int not null, "sha256" text null, "expires_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "stored_file_expires" on "consultancy"."stored_file" ("expires_at")`);
    this.addSql(
      `alter table "consultancy"."consultancy_attachment" add constraint "consultancy_attachment_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_attachment" add constraint "consultancy_attachment_replaces_id_foreign" foreign key ("replaces_id") references "consultancy"."consultancy_attachment" ("id") on delete set null`,
    );
  }
}
