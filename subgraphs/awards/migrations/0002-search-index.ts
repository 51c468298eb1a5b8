import { Migration } from '@mikro-orm/migrations';

export class M0002 extends Migration {
  override up(): void {
    // Keys of before become one text without diacritics; a change of the record writes them anew.
    for (const table of ['award_programme', 'conferred_honour'])
      this.addSql(`update "awards"."${table}" set "search_key" = e'\\n ' || "search_key" || e'\\n'`);
  }
}
