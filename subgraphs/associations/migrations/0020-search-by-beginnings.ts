import { Migration } from '@mikro-orm/migrations';
import { personName } from '../../kernel/text/index.js';

interface Row {
  readonly id: string;
  readonly family: string | null;
  readonly middle: string | null;
  readonly given: string;
}

const batch = 5_000;

export class M0020 extends Migration {
  override async up(): Promise<void> {
    // The keys first: indexes are made faster than kept up to date.
    for (let last = ''; ; ) {
      const rows = (await this.execute(
        `select id, family_name as family, middle_name as middle, given_name as given from "associations"."person"
         where id > ? order by id limit ${batch} for update`,
        [last],
      )) as unknown as Row[];
      if (rows.length === 0) break;
      const keys = rows.map(({ id, ...parts }) => ({ id, key: personName(parts).searchKey }));
      await this.execute(
        `update "associations"."person" p set "search_key" = k.key
         from jsonb_to_recordset(?::jsonb) k (id text, key text) where p.id = k.id`,
        [JSON.stringify(keys)],
      );
      last = rows.at(-1)!.id;
    }
    for (const place of [1, 2, 3])
      for (const [name, sign] of [
        ['accented', 't'],
        ['plain', 'n'],
      ] as const)
        this.addSql(
          `create index person_${name}_${place} on associations.person ((left(split_part(search_key, e'\\${sign}', ${2 * place}), 120) collate "C"))`,
        );
    // Of an expression nothing is known before.
    this.addSql('analyze "associations"."person"');
  }
}
