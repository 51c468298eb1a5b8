import { Migration } from '@mikro-orm/migrations';

export class M0100 extends Migration {
  override up(): void {
    this.addSql('drop index "consultancy"."opinion_person"');
    this.addSql(
      `create index "opinion_person" on "consultancy"."opinion" ("person_id", "status", "created_at")`,
    );
    this.addSql(
      `create index "consultancy_request_title" on "consultancy"."consultancy_request" ("title_key")`,
    );
    this.addSql(
      `create index "consultancy_council_request" on "consultancy"."consultancy_council" ("request_id", "round")`,
    );
    this.addSql(
      `create index "participant_request" on "consultancy"."participant" ("request_id", "person_id")`,
    );
  }
}
