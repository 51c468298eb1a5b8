import { Migration } from '@mikro-orm/migrations';

export class M0007 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."congress" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "ordinal" int not null, "kind" text not null, "form" text not null, "status" text not null, "planned_on" date not null, "place" text null, "agenda" text[] not null, "requested_by" text null, "founders" int null, "committee_resolution" text null, "report_number" text null, "reported_on" date null, "reply_number" text null, "replied_on" date null, "held_from" date null, "held_to" date null, "eligible_count" int null, "present_count" int null, "quorum_met" boolean null, "resolution_number" text null, "changes_charter" boolean not null, "result_report_number" text null, "result_reported_on" date null, "charter_decision" text null, "extended_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "congress_association_id_index" on "associations"."congress" ("association_id")`,
    );
    this.addSql(`create index congress_planned on associations.congress (planned_on desc, id desc)`);
    this.addSql(
      `create unique index congress_ordinal on associations.congress (coalesce(association_id, ''), ordinal, kind) where (status <> 'CANCELLED')`,
    );
    this.addSql(
      `create table "associations"."congress_resolution" ("id" text not null, "congress_id" text not null, "number" text not null, "subject" text not null, "title" text not null, "votes_for" int not null, "votes_present" int not null, "is_passed" boolean not null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index congress_resolution_number on associations.congress_resolution (congress_id, number)`,
    );
    this.addSql(
      `create table "associations"."congress_delegate" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "congress_id" text not null, "association_id" text null, "sent_by_id" text null, "person_id" text not null, "kind" text not null, "branch_id" text null, "unit_name" text null, "is_confirmed" boolean null, "is_present" boolean null, primary key ("id"))`,
    );
    this.addSql(
      `create index "congress_delegate_association_id_index" on "associations"."congress_delegate" ("association_id")`,
    );
    this.addSql(
      `create index "congress_delegate_sent_by_id_index" on "associations"."congress_delegate" ("sent_by_id")`,
    );
    this.addSql(
      `create index "congress_delegate_person_id_index" on "associations"."congress_delegate" ("person_id")`,
    );
    this.addSql(
      `create index congress_delegate_order on associations.congress_delegate (congress_id, kind desc, id desc)`,
    );
    this.addSql(
      `alter table "associations"."congress_delegate" add constraint "congress_delegate_person" unique ("congress_id", "person_id")`,
    );
    this.addSql(
      `create table "associations"."term" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "ordinal" int not null, "started_on" date not null, "ended_on" date null, "due_on" date not null, "is_extended" boolean not null, "congress_id" text null, primary key ("id"))`,
    );
    this.addSql(`create index "term_association_id_index" on "associations"."term" ("association_id")`);
    this.addSql(`create index "term_congress_id_index" on "associations"."term" ("congress_id")`);
    this.addSql(`create index term_due on associations.term (due_on, id) where (ended_on is null)`);
    this.addSql(
      `create unique index term_running on associations.term (coalesce(association_id, '')) where (ended_on is null)`,
    );
    this.addSql(
      `create unique index term_ordinal on associations.term (coalesce(association_id, ''), ordinal)`,
    );
    this.addSql(
      `create table "associations"."association_body" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "term_id" text not null, "kind" text not null, "name" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "association_body_association_id_index" on "associations"."association_body" ("association_id")`,
    );
    this.addSql(
      `create index "association_body_term_id_index" on "associations"."association_body" ("term_id")`,
    );
    this.addSql(
      `create unique index association_body_kind on associations.association_body (term_id, kind) where (kind <> 'SECTION')`,
    );
    this.addSql(
      `create table "associations"."election" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "congress_id" text null, "body_id" text not null, "title" text not null, "seats" int not null, "status" text not null, "held_on" date null, "electorate" int null, "ballots_issued" int null, "valid_ballots" int null, "seats_filled" int null, "minutes_number" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "election_association_id_index" on "associations"."election" ("association_id")`,
    );
    this.addSql(`create index "election_congress_id_index" on "associations"."election" ("congress_id")`);
    this.addSql(`create index "election_body_id_index" on "associations"."election" ("body_id")`);
    this.addSql(
      `create table "associations"."office_holding" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "association_id" text null, "body_id" text not null, "person_id" text not null, "title" text not null, "rank" int not null, "is_acting" boolean not null, "status" text not null, "started_on" date not null, "ended_on" date null, "source" text not null, "end_reason" text null, "decision_number" text null, "election_id" text null, "predecessor_id" text null, primary key ("id"))`,
    );
    this.addSql(`create index "office_holding_body_id_index" on "associations"."office_holding" ("body_id")`);
    this.addSql(
      `create index "office_holding_person_id_index" on "associations"."office_holding" ("person_id")`,
    );
    this.addSql(
      `create index "office_holding_election_id_index" on "associations"."office_holding" ("election_id")`,
    );
    this.addSql(
      `create index "office_holding_predecessor_id_index" on "associations"."office_holding" ("predecessor_id")`,
    );
    this.addSql(
      `create index office_rank on associations.office_holding (association_id, rank, started_on, id)`,
    );
    this.addSql(
      `create unique index office_seat on associations.office_holding (body_id, person_id, title, is_acting) where (ended_on is null)`,
    );
    this.addSql(
      `create unique index office_president on associations.office_holding (coalesce(association_id, ''), is_acting) where (title = 'PRESIDENT' and ended_on is null)`,
    );
    this.addSql(
      `create table "associations"."election_candidate" ("id" text not null, "election_id" text not null, "person_id" text not null, "votes_for" int null, "outcome" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "election_candidate_person_id_index" on "associations"."election_candidate" ("person_id")`,
    );
    this.addSql(
      `alter table "associations"."election_candidate" add constraint "election_candidate_person" unique ("election_id", "person_id")`,
    );
    this.addSql(
      `alter table "associations"."congress" add constraint "congress_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."congress_resolution" add constraint "congress_resolution_congress_id_foreign" foreign key ("congress_id") references "associations"."congress" ("id")`,
    );
    this.addSql(
      `alter table "associations"."congress_delegate" add constraint "congress_delegate_congress_id_foreign" foreign key ("congress_id") references "associations"."congress" ("id")`,
    );
    this.addSql(
      `alter table "associations"."congress_delegate" add constraint "congress_delegate_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."congress_delegate" add constraint "congress_delegate_sent_by_id_foreign" foreign key ("sent_by_id") references "associations"."association" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."congress_delegate" add constraint "congress_delegate_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."term" add constraint "term_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."term" add constraint "term_congress_id_foreign" foreign key ("congress_id") references "associations"."congress" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."association_body" add constraint "association_body_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."association_body" add constraint "association_body_term_id_foreign" foreign key ("term_id") references "associations"."term" ("id")`,
    );
    this.addSql(
      `alter table "associations"."election" add constraint "election_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."election" add constraint "election_congress_id_foreign" foreign key ("congress_id") references "associations"."congress" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."election" add constraint "election_body_id_foreign" foreign key ("body_id") references "associations"."association_body" ("id")`,
    );
    this.addSql(
      `alter table "associations"."office_holding" add constraint "office_holding_association_id_foreign" foreign key ("association_id") references "associations"."association" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "associations"."office_holding" add constraint "office_holding_body_id_foreign" foreign key ("body_id") references "associations"."association_body" ("id")`,
    );
    this.addSql(
      `alter table "associations"."office_holding" add constraint "office_holding_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
    this.addSql(
      `alter table "associations"."office_holding" add constraint "office_holding_election_id_foreign" foreign key ("election_id") references "associations"."election" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."office_holding" add constraint "office_holding_predecessor_id_foreign" foreign key ("predecessor_id") references "associations"."office_holding" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "associations"."election_candidate" add constraint "election_candidate_election_id_foreign" foreign key ("election_id") references "associations"."election" ("id")`,
    );
    this.addSql(
      `alter table "associations"."election_candidate" add constraint "election_candidate_person_id_foreign" foreign key ("person_id") references "associations"."person" ("id")`,
    );
  }
}
