import { Migration } from '@mikro-orm/migrations';

/** One open request per scheme and proposer: before, a refusal told of requests that the proposer may not know of. */
export class M0003 extends Migration {
  override up(): void {
    this.addSql(`drop index "consultancy"."consultancy_request_open_title"`);
    this.addSql(
      `create unique index consultancy_request_open_title on consultancy.consultancy_request (title_key, type, coalesce(requesting_agency_id, proposed_by_association_id, ''), (confidentiality = 'STATE_SECRET')) where (status not in ('DECLINED', 'WITHDRAWN', 'CLOSED', 'CLOSED_NO_RESPONSE'))`,
    );
  }
}
