import { Migration } from '@mikro-orm/migrations';

export class M0016 extends Migration {
  override up(): void {
    this.addSql(
      `create table "associations"."erasure_acknowledgement" ("id" text not null, "request_id" text not null, "subgraph" text not null, "at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "erasure_acknowledgement_request_id_index" on "associations"."erasure_acknowledgement" ("request_id")`,
    );
    this.addSql(
      `alter table "associations"."erasure_acknowledgement" add constraint "erasure_acknowledgement_request_id_foreign" foreign key ("request_id") references "associations"."data_subject_request" ("id")`,
    );
    // Deaths that were recorded before they were a state of the profile.
    this.addSql(
      `update "associations"."person" set "status_before" = "status", "status" = 'DECEASED', "shares_internal" = false, "shares_contact" = false, "in_expert_pool" = false where "deceased_on" is not null and "status" not in ('RESTRICTED', 'DISCARDED', 'MERGED')`,
    );
  }
}
