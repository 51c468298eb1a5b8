import { Migration } from '@mikro-orm/migrations';

export class M0002 extends Migration {
  override up(): void {
    // Keys of before become one text without diacritics; a change of the record writes them anew.
    for (const table of ['administrative_unit', 'association', 'organization', 'person', 'research_field'])
      this.addSql(`update "associations"."${table}" set "search_key" = e'\\n ' || "search_key" || e'\\n'`);
    // Part of PostgreSQL and trusted: a role that may make schemas may make it.
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create index person_search on associations.person using gin (search_key gin_trgm_ops)');
  }
}
