import { Migration } from '@mikro-orm/migrations';

export class M0020 extends Migration {
  override up(): void {
    this.addSql(
      `create table "consultancy"."opinion_call" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "round" int not null, "status" text not null, "called_on" date not null, "due_on" date not null, "message" text null, "letter_number" text null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index opinion_call_open on consultancy.opinion_call (request_id, round) where (status = 'OPEN')`,
    );
    this.addSql(
      `create table "consultancy"."opinion_version" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "opinion_id" text not null, "number" int not null, "is_on_paper" boolean not null, "submitted_at" timestamptz null, "conclusion" text null, "summary" text null, "comments" jsonb not null, "points" jsonb not null, "competing_interests" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "consultancy"."opinion_version" add constraint "opinion_version_number" unique ("opinion_id", "number")`,
    );
    this.addSql(
      `create table "consultancy"."opinion_comment" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "opinion_id" text not null, "person_id" text null, "association_id" text null, "status" text not null, "stance" text null, "text" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "opinion_comment_opinion" on "consultancy"."opinion_comment" ("opinion_id", "created_at")`,
    );
    this.addSql(
      `create table "consultancy"."expert_proposal" ("id" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version" int not null default 1, "request_id" text not null, "association_id" text not null, "person_id" text not null, "role" text null, "field_id" text null, "grounds" text not null, "status" text not null, "proposed_on" date not null, "decided_on" date null, "decision_reason" text null, primary key ("id"))`,
    );
    this.addSql(
      `create index "expert_proposal_person_id_index" on "consultancy"."expert_proposal" ("person_id")`,
    );
    this.addSql(
      `create index "expert_proposal_newest" on "consultancy"."expert_proposal" ("proposed_on", "id")`,
    );
    this.addSql(
      `create index "expert_proposal_association" on "consultancy"."expert_proposal" ("association_id", "proposed_on")`,
    );
    this.addSql(
      `create unique index expert_proposal_once on consultancy.expert_proposal (request_id, association_id, person_id) where (status in ('PROPOSED', 'TAKEN'))`,
    );
    this.addSql(
      `alter table "consultancy"."opinion" add "call_id" text null, add "number" int not null, add "invited_on" date not null, add "criteria" jsonb not null, add "last_version" int not null, add "is_on_paper" boolean not null, add "comments" jsonb not null, add "has_competing_interests" boolean null, add "competing_interests" text null`,
    );
    this.addSql(
      `create index "opinion_request" on "consultancy"."opinion" ("request_id", "round", "number")`,
    );
    this.addSql(`create index "opinion_due" on "consultancy"."opinion" ("due_on", "id")`);
    this.addSql(`create index "opinion_call_request" on "consultancy"."opinion_call" ("request_id")`);
    this.addSql(
      `create index "expert_proposal_request" on "consultancy"."expert_proposal" ("request_id", "proposed_on")`,
    );
    this.addSql(`create index "opinion_call_id_index" on "consultancy"."opinion" ("call_id")`);
    this.addSql(`alter table "consultancy"."opinion_point" add "anchor" jsonb null`);
    this.addSql(
      `alter table "consultancy"."opinion_call" add constraint "opinion_call_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."opinion_version" add constraint "opinion_version_opinion_id_foreign" foreign key ("opinion_id") references "consultancy"."opinion" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."opinion_comment" add constraint "opinion_comment_opinion_id_foreign" foreign key ("opinion_id") references "consultancy"."opinion" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."expert_proposal" add constraint "expert_proposal_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."opinion" add constraint "opinion_call_id_foreign" foreign key ("call_id") references "consultancy"."opinion_call" ("id") on delete set null`,
    );
  }
}
