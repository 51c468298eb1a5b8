import { Migration } from '@mikro-orm/migrations';

export class M0002 extends Migration {
  override up(): void {
    // Keys of before become one text without diacritics; a change of the record writes them anew.
    this.addSql(`update "research"."research_project" set "search_key" = e'\\n ' || "search_key" || e'\\n'`);
  }
}
