import { Migration } from '@mikro-orm/migrations';

/** Everything by which recommendations are counted, so that the index alone answers. */
export class M0060 extends Migration {
  override up(): void {
    this.addSql(
      'create index recommendation_counted on consultancy.recommendation (report_id) include (request_id, response_status, severity, is_response_late)',
    );
  }
}
