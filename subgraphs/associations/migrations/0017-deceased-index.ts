import { Migration } from '@mikro-orm/migrations';

export class M0017 extends Migration {
  override up(): void {
    this.addSql(
      `create index person_deceased on associations.person (deceased_on, id) where (deceased_on is not null)`,
    );
  }
}
