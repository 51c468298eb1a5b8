import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';

/** Makes and drops databases on a PostgreSQL server. */
export default {
  async create(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
    const name = `union_test_${process.pid}_${Date.now()}`;
    const admin = async (sql: string) => {
      const orm = await MikroORM.init({
        driver: PostgreSqlDriver,
        clientUrl: serverUrl,
        entities: [],
        discovery: { warnWhenNoEntities: false },
      });
      try {
        await orm.em.getConnection().execute(sql);
      } finally {
        await orm.close(true);
      }
    };
    await admin(`create database ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return { url: url.toString(), drop: () => admin(`drop database ${name} with (force)`) };
  },
};
