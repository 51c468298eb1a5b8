import { Migration } from '@mikro-orm/migrations';

export class M0001 extends Migration {
  override up(): void {
    this.addSql(
      `create table "awards"."award_programme" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "code" text not null, "name_vi" text not null, "name_en" text null, "kind" text not null, "level" text not null, "cycle_years" int null, "organiser" text not null, "legal_basis" text null, "search_key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "awards"."award_programme" add constraint "award_programme_code" unique ("code")`,
    );
    this.addSql(
      `create table "awards"."award_edition" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "programme_id" text not null, "ordinal" int not null, "year_from" int not null, "year_to" int not null, "opens_on" date not null, "submission_deadline" date not null, "prize_table" jsonb not null, "status" text not null, "rules_decision" text null, "results_published_on" date null, "results_decision" text null, "ceremony_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "award_edition_programme_id_index" on "awards"."award_edition" ("programme_id")`,
    );
    this.addSql(
      `alter table "awards"."award_edition" add constraint "award_edition_ordinal" unique ("programme_id", "ordinal")`,
    );
    this.addSql(
      `create table "awards"."conferred_honour" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "programme_id" text null, "edition_id" text null, "kind" text not null, "level" text not null, "honour_code" text not null, "class" text null, "rank" text null, "recipient_type" text not null, "recipient_person_id" text null, "recipient_organization_id" text null, "recipient_association_id" text null, "recipient_name" text not null, "decision_number" text not null, "decided_by" text not null, "conferred_on" date not null, "citation" text null, "cash" bigint null, "posthumous" boolean not null, "related_project_id" text null, "status" text not null, "revocation_ground" text null, "revocation_decision" text null, "restoration_decision" text null, "search_key" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "conferred_honour_programme_id_index" on "awards"."conferred_honour" ("programme_id")`,
    );
    this.addSql(
      `create index "conferred_honour_edition_id_index" on "awards"."conferred_honour" ("edition_id")`,
    );
    this.addSql(
      `create index "conferred_honour_recipient_person_id_index" on "awards"."conferred_honour" ("recipient_person_id")`,
    );
    this.addSql(
      `create index "conferred_honour_recipient_organization_id_index" on "awards"."conferred_honour" ("recipient_organization_id")`,
    );
    this.addSql(
      `create index "conferred_honour_recipient_association_id_index" on "awards"."conferred_honour" ("recipient_association_id")`,
    );
    this.addSql(
      `create index "conferred_honour_related_project_id_index" on "awards"."conferred_honour" ("related_project_id")`,
    );
    this.addSql(
      `create index "conferred_honour_newest" on "awards"."conferred_honour" ("conferred_on", "id")`,
    );
    this.addSql(
      `alter table "awards"."award_edition" add constraint "award_edition_programme_id_foreign" foreign key ("programme_id") references "awards"."award_programme" ("id")`,
    );
    this.addSql(
      `alter table "awards"."conferred_honour" add constraint "conferred_honour_programme_id_foreign" foreign key ("programme_id") references "awards"."award_programme" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "awards"."conferred_honour" add constraint "conferred_honour_edition_id_foreign" foreign key ("edition_id") references "awards"."award_edition" ("id") on delete set null`,
    );
  }
}
