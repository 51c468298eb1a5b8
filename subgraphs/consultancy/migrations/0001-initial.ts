import { Migration } from '@mikro-orm/migrations';

export class M0001 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."consultancy_request" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text null, "title" text not null, "title_key" text not null, "search_key" text not null, "type" text not null, "origin" text not null, "scheme_kind" text not null, "round" int not null, "methods" jsonb not null, "confidentiality" text not null, "field_ids" jsonb not null, "requesting_agency_id" text null, "drafting_agency_id" text null, "recipient_agency_id" text null, "proposed_by_association_id" text null, "lead_association_id" text null, "request_document" text null, "proposed_on" date not null, "received_on" date null, "reply_due_on" date null, "accepted_on" date null, "urgency" text null, "due_on" date null, "dossier_requested_on" date null, "missing_documents" jsonb not null, "started_on" date null, "budget" bigint null, "status" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "consultancy_request_requesting_agency_id_index" on "consultancy"."consultancy_request" ("requesting_agency_id")`,
    );
    this.addSql(
      `create index "consultancy_request_proposed_by_association_id_index" on "consultancy"."consultancy_request" ("proposed_by_association_id")`,
    );
    this.addSql(
      `create index "consultancy_request_lead_association_id_index" on "consultancy"."consultancy_request" ("lead_association_id")`,
    );
    this.addSql(
      `create index "consultancy_request_newest" on "consultancy"."consultancy_request" ("proposed_on", "id")`,
    );
    this.addSql(
      `create unique index consultancy_request_open_title on consultancy.consultancy_request (title_key, type) where (status not in ('DECLINED', 'WITHDRAWN', 'CLOSED', 'CLOSED_NO_RESPONSE'))`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_request" add constraint "consultancy_request_code" unique ("code")`,
    );
    this.addSql(
      `create table "consultancy"."request_counter" ("id" text not null, "last" int not null, primary key ("id"))`,
    );
  }
}
