import { Migration } from '@mikro-orm/migrations';

export class M0090 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "consultancy"."recommendation" add constraint "recommendation_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
    this.addSql(
      `alter table "consultancy"."follow_up" add constraint "follow_up_request_id_foreign" foreign key ("request_id") references "consultancy"."consultancy_request" ("id")`,
    );
  }
}
