import { Migration } from '@mikro-orm/migrations';

export class M0001 extends Migration {
  override up(): void {
    this.addSql(
      `create table "research"."research_project" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text not null, "title" text not null, "type" text not null, "level" text not null, "legal_regime" text not null, "funding_route" text not null, "field_id" text not null, "host_organization_id" text not null, "orderer_id" text null, "principal_investigator_id" text not null, "start_on" date not null, "end_on" date not null, "extended_to" date null, "redo_until" date null, "budget_state" bigint not null, "budget_other" bigint not null, "objectives" text not null, "is_union_hosted" boolean not null, "risk_accepted" boolean not null, "grade" text null, "contract_number" text not null, "dossier_on" date null, "recognition_decision" text null, "registration_number" text null, "status" text not null, "search_key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "research_project_field_id_index" on "research"."research_project" ("field_id")`,
    );
    this.addSql(
      `create index "research_project_host_organization_id_index" on "research"."research_project" ("host_organization_id")`,
    );
    this.addSql(
      `create index "research_project_start_on_index" on "research"."research_project" ("start_on")`,
    );
    this.addSql(`create index "research_project_status_index" on "research"."research_project" ("status")`);
    this.addSql(
      `create index "research_project_lead" on "research"."research_project" ("principal_investigator_id", "status")`,
    );
    this.addSql(
      `alter table "research"."research_project" add constraint "research_project_code" unique ("code")`,
    );
    this.addSql(
      `create table "research"."project_member" ("id" text not null, "project_id" text not null, "position" int not null, "person_id" text null, "person_name" text not null, "role" text not null, "months" int null, primary key ("id"))`,
    );
    this.addSql(
      `create index "project_member_project_id_index" on "research"."project_member" ("project_id")`,
    );
    this.addSql(`create index "project_member_person_id_index" on "research"."project_member" ("person_id")`);
    this.addSql(
      `create table "research"."product" ("id" text not null, "project_id" text not null, "form" text not null, "name" text not null, "unit" text not null, "ordered_qty" double precision not null, "delivered_qty" double precision null, "grade" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "research"."product" add constraint "product_once" unique ("project_id", "form", "name")`,
    );
    this.addSql(
      `create table "research"."acceptance_evaluation" ("id" text not null, "project_id" text not null, "held_on" date not null, "present" int not null, "excellent" int not null, "pass" int not null, "fail" int not null, "late" boolean not null, "grade" text not null, "cause" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "acceptance_evaluation_project_id_index" on "research"."acceptance_evaluation" ("project_id")`,
    );
    this.addSql(
      `alter table "research"."project_member" add constraint "project_member_project_id_foreign" foreign key ("project_id") references "research"."research_project" ("id")`,
    );
    this.addSql(
      `alter table "research"."product" add constraint "product_project_id_foreign" foreign key ("project_id") references "research"."research_project" ("id")`,
    );
    this.addSql(
      `alter table "research"."acceptance_evaluation" add constraint "acceptance_evaluation_project_id_foreign" foreign key ("project_id") references "research"."research_project" ("id")`,
    );
  }
}
