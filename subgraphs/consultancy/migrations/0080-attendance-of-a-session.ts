import { Migration } from '@mikro-orm/migrations';

export class M0080 extends Migration {
  override up(): void {
    this.addSql(
      `create index "consultancy_attendance_session" on "consultancy"."consultancy_attendance" ("session_id")`,
    );
  }
}
