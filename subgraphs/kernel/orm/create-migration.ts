import 'reflect-metadata';
import { readdir, writeFile } from 'node:fs/promises';
import type { SubgraphManifest } from '../federation/manifest.js';
import { entitiesOf } from '../runtime.js';
import { closeDatabase, openPglite } from './database.js';
import { createOrm, migrate } from './orm.js';

/**
 * The comparison knows the kernel's functions, and the triggers that keep a table append-only, from the database only, and
 * would drop them.
 */
const systemStatement =
  /^create schema|^drop function .*"(audit_hash|audit_chain|append_only|\w+_append_only_fn|\w+_no_truncate_fn)"|^drop trigger .*"(append_only|no_truncate)"/;

/**
 * What the entities of a subgraph ask for beyond its migrations.
 * @returns one statement each, on an empty database with all migrations applied; none where nothing drifted
 */
export async function schemaDrift(manifest: SubgraphManifest): Promise<string[]> {
  const database = await openPglite();
  const orm = await createOrm({
    name: manifest.name,
    entities: entitiesOf(manifest),
    migrations: manifest.migrations,
    database,
  });
  try {
    await migrate(orm);
    const sql: string = await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false } as never);
    return sql
      .split(/;\s*\n/)
      .map((statement) => statement.trim().replace(/;$/, ''))
      .filter((statement) => statement !== '' && !systemStatement.test(statement));
  } finally {
    await orm.close(true);
    await closeDatabase(database);
  }
}

/** `npm run migration -- <subgraph> <name>`: writes the next migration of a subgraph from what its entities ask for. */
async function main([name = '', title = '']: string[]): Promise<void> {
  if (!/^[a-z]+$/.test(name) || !/^[a-z0-9-]+$/.test(title))
    throw new Error('usage: migration <subgraph> <kebab-name>');
  const { subgraphs } = (await import('../../index.js' as string)) as typeof import('../../index.js');
  const manifest = await subgraphs.find((entry) => entry.name === name)!.load();
  const statements = await schemaDrift(manifest);
  if (statements.length === 0) {
    process.stdout.write('Nothing to migrate.\n');
    return;
  }
  const folder = `subgraphs/${name}/migrations`;
  const known = (await readdir(folder)).filter((file) => /^\d{4}-.*\.ts$/.test(file)).sort();
  const number = String(known.length + 1).padStart(4, '0');
  const file = `${number}-${title}`;
  const body = statements
    .map((statement) => `    this.addSql(\`${statement.replace(/[\\`$]/g, '\\$&')}\`);`)
    .join('\n');
  await writeFile(
    `${folder}/${file}.ts`,
    `import { Migration } from '@mikro-orm/migrations';\n\nexport class M${number} extends Migration {\n  override up(): void {\n${body}\n  }\n}\n`,
  );
  const files = [...known.map((each) => each.replace(/\.ts$/, '')), file];
  await writeFile(
    `${folder}/index.ts`,
    `import type { MigrationClass } from '../../kernel/orm/orm.js';\n${files
      .map((each) => `import { M${each.slice(0, 4)} } from './${each}.js';\n`)
      .join('')}\nexport const migrations: Record<string, MigrationClass> = {\n${files
      .map((each) => `  '${each}': M${each.slice(0, 4)},\n`)
      .join('')}};\n`,
  );
  process.stdout.write(`${folder}/${file}.ts\n`);
}

if (process.argv[1]?.endsWith('create-migration.js')) await main(process.argv.slice(2));
