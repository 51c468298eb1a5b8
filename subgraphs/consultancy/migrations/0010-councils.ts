import { Migration } from '@mikro-orm/migrations';

/** Councils whole: seats, sessions, votes. The box of secret ballots has no key to anything. */
export class M0010 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."consultancy_ballot_box" ("id" text not null, "sealed" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_council_session" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "no" int not null, "status" text not null, "starts_at" timestamptz not null, "place" text null, "is_online" boolean not null, "materials_sent_on" date null, "opened_at" timestamptz null, "ended_at" timestamptz null, "minutes_number" text null, "minutes_text" text null, "dissents" jsonb not null, "chair_signature" text null, "chair_signed_at" timestamptz null, "secretary_signature" text null, "secretary_signed_at" timestamptz null, "council_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index consultancy_council_session_pending on consultancy.consultancy_council_session (council_id) where (status in ('SCHEDULED', 'OPEN'))`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_session" add constraint "consultancy_council_session_no" unique ("council_id", "no")`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_council_vote" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "no" int not null, "question" text not null, "is_secret" boolean not null, "status" text not null, "ended_at" timestamptz null, "tally" jsonb null, "is_adopted" boolean null, "council_id" text not null, "session_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "consultancy_council_vote_council" on "consultancy"."consultancy_council_vote" ("council_id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_vote" add constraint "consultancy_council_vote_no" unique ("session_id", "no")`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_ballot" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "is_recused" boolean not null, "recusal_reason" text null, "choice" text null, "vote_id" text not null, "seat_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_ballot" add constraint "consultancy_ballot_once" unique ("vote_id", "seat_id")`,
    );
    this.addSql(
      `create table "consultancy"."consultancy_attendance" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "left_at" timestamptz null, "session_id" text not null, "seat_id" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index consultancy_attendance_once on consultancy.consultancy_attendance (session_id, seat_id) where (left_at is null)`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council" add "kind" text not null, add "establishing_decision" text null, add "established_on" date null, add "conclusion" text null, add "concluded_on" date null, add "chair_person_id" text null, add "vice_chair_person_id" text null, add "secretary_person_id" text null`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_seat" add "status" text not null, add "organization_id" text null, add "is_external" boolean not null, add "is_vote_counter" boolean not null, add "replaced_by_id" text null, add "declared_at" timestamptz null, add "has_declared_conflict" boolean null, add "declaration" text null, add "paper" text null`,
    );
    this.addSql(
      `create index "consultancy_council_seat_council" on "consultancy"."consultancy_council_seat" ("council_id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_session" add constraint "consultancy_council_session_council_id_foreign" foreign key ("council_id") references "consultancy"."consultancy_council" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_vote" add constraint "consultancy_council_vote_council_id_foreign" foreign key ("council_id") references "consultancy"."consultancy_council" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_council_vote" add constraint "consultancy_council_vote_session_id_foreign" foreign key ("session_id") references "consultancy"."consultancy_council_session" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_ballot" add constraint "consultancy_ballot_vote_id_foreign" foreign key ("vote_id") references "consultancy"."consultancy_council_vote" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_ballot" add constraint "consultancy_ballot_seat_id_foreign" foreign key ("seat_id") references "consultancy"."consultancy_council_seat" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_attendance" add constraint "consultancy_attendance_session_id_foreign" foreign key ("session_id") references "consultancy"."consultancy_council_session" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."consultancy_attendance" add constraint "consultancy_attendance_seat_id_foreign" foreign key ("seat_id") references "consultancy"."consultancy_council_seat" ("id")`,
    );
  }
}
