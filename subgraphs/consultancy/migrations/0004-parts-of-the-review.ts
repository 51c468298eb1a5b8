import { Migration } from '@mikro-orm/migrations';

export class M0004 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."consultancy_report" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "version_number" int not null, "status" text not null, "number" text null, "signed_on" date null, "sent_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_report" add constraint "consultancy_report_version" unique ("request_id", "round", "version_number")`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_council" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "status" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index consultancy_council_open on consultancy.consultancy_council (request_id, round) where (status <> 'CANCELLED')`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_council_seat" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "council_id" text not null, "person_id" text not null, "role" text not null, "accepted_on" date null, "ended_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "consultancy_council_seat_person" on "consultancy"."consultancy_council_seat" ("person_id")`,
    );
    this.addSql(
      `create unique index consultancy_council_seat_once on consultancy.consultancy_council_seat (council_id, person_id) where (ended_on is null)`,
    );
    this.addSql(
      `create table "consultancy"."opinion" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "person_id" text null, "association_id" text null, "is_reviewer" boolean not null, "status" text not null, "due_on" date not null, "submitted_at" timestamptz null, "is_late" boolean not null, "conclusion" text null, "summary" text null, "opened_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "opinion_association" on "consultancy"."opinion" ("association_id", "status")`);
    this.addSql(`create index "opinion_person" on "consultancy"."opinion" ("person_id", "status")`);
    this.addSql(
      `create unique index opinion_once on consultancy.opinion (request_id, round, coalesce(person_id, association_id)) where (status not in ('DECLINED', 'CANCELLED'))`,
    );
    this.addSql(
      `create table "consultancy"."opinion_point" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "opinion_id" text not null, "request_id" text not null, "no" int not null, "criterion" text not null, "text" text not null, "recommendation" text null, "severity" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "opinion_point_request_id_index" on "consultancy"."opinion_point" ("request_id")`,
    );
    this.addSql(`create index "opinion_point_order" on "consultancy"."opinion_point" ("opinion_id", "no")`);
    this.addSql(
      `create table "consultancy"."participant" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "capacity" text not null, "person_id" text null, "association_id" text null, "since" date not null, "ended_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index participant_association on consultancy.participant (association_id, request_id) where (ended_on is null)`,
    );
    this.addSql(
      `create index participant_person on consultancy.participant (person_id, request_id) where (ended_on is null)`,
    );
    this.addSql(
      `create unique index participant_once on consultancy.participant (request_id, capacity, coalesce(person_id, association_id)) where (ended_on is null)`,
    );
    this.addSql(
      `create table "consultancy"."recommendation" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "report_id" text not null, "request_id" text not null, "no" int not null, "text" text not null, "theme" text null, "severity" text not null, "response_status" text not null, "response_text" text null, "responded_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "recommendation_request" on "consultancy"."recommendation" ("request_id", "response_status")`,
    );
    this.addSql(
      `alter table "consultancy"."recommendation" add constraint "recommendation_no" unique ("report_id", "no")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_request" add "chair_person_id" text null, add "secretary_person_id" text null, add "is_named_review" boolean not null default false, add "opinions_opened_on" date null`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_report" add constraint "consultancy_report_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council" add constraint "consultancy_council_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_seat" add constraint "consultancy_council_seat_council_id_foreign" foreign key ("council_id") references "consultancy"."consultancy_council" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."opinion" add constraint "opinion_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."opinion_point" add constraint "opinion_point_opinion_id_foreign" foreign key ("opinion_id") references "consultancy"."opinion" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."participant" add constraint "participant_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."recommendation" add constraint "recommendation_report_id_foreign" foreign key ("report_id") references "consultancy"."consultancy_report" ("id")`,
    );
  }
}
