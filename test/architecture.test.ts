import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { GraphQLUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../subgraphs/index.js';
import { federatedSchemaOf } from '../subgraphs/kernel/federation/schema.js';

const files = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      /^(gateway|subgraphs|schema|seed|test)\/.*\.ts$/.test(file) && !/node_modules|\/dist\//.test(file),
  )
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const source = files.filter(({ path }) => !/^test\/|\.(spec|test|fixture)\.ts$/.test(path));
const offenders = (among: typeof files, offends: (file: (typeof files)[number]) => boolean) =>
  among.filter(offends).map(({ path }) => path);
const imports = (text: string) =>
  [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2]!);
/** Folders of the project that a file imports from, e.g. `subgraphs/kernel`. */
const rooms = ({ path, text }: { path: string; text: string }) =>
  imports(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name).split('/'))
    .map(([top, second]) =>
      top === 'subgraphs' && second?.includes('.') === false ? `${top}/${second}` : String(top),
    );

describe('the architecture', () => {
  it('keeps files under 300 lines, data and migrations apart', () => {
    const long = source.filter(({ path }) => !/\/data\/|\/migrations\//.test(path));
    expect(offenders(long, ({ text }) => text.split('\n').length > 301)).toEqual([]);
  });

  it('names no file or folder utils, helpers, common or misc', () => {
    expect(offenders(files, ({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual(
      [],
    );
  });

  it('reads process.env in one file', () => {
    const readers = offenders(source, ({ text }) =>
      /process\.env\b/.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(readers.filter((path) => path !== 'subgraphs/kernel/env.ts')).toEqual([]);
  });

  it.each([
    'kernel',
    'associations',
    'consultancy',
    'awards',
    'research',
    'programme',
  ])('lets %s import only itself and the kernel', (name) => {
    const own = source.filter(({ path }) => path.startsWith(`subgraphs/${name}/`));
    expect(own.length).toBeGreaterThan(0);
    const allowed = ['subgraphs/kernel', `subgraphs/${name}`];
    // Writing a migration needs the list of subgraphs; it never runs in a server.
    const apart = 'subgraphs/kernel/orm/create-migration.ts';
    expect(
      offenders(own, (file) => file.path !== apart && rooms(file).some((room) => !allowed.includes(room))),
    ).toEqual([]);
  });

  it.each(subgraphs)('describes $name in a README that names all it owns and adds to', async ({
    name,
    load,
  }) => {
    const text = readFileSync(`subgraphs/${name}/README.md`, 'utf8');
    expect(text.split('\n').length).toBeLessThan(60);
    const [owns = '', adds = ''] = text.split('**Adds**');
    const manifest = await load();
    const own = manifest.entities.map(({ typename }) => typename);
    const entities = federatedSchemaOf(manifest).schema.getType('_Entity') as GraphQLUnionType;
    expect(own.filter((typename) => !owns.includes(`\`${typename}\``))).toEqual([]);
    const known = entities.getTypes().map((type) => type.name);
    // The stubs that only `node` answers are listed where it is.
    const told = manifest.nodeTypes
      ? known.filter((each) => !Object.values(manifest.nodeTypes!).includes(each))
      : known;
    expect(told.filter((typename) => !text.includes(`\`${typename}\``))).toEqual([]);
    expect(own.filter((typename) => adds.split('\n\n')[0]!.includes(`\`${typename}\``))).toEqual([]);
  });

  it('lets policies import no ORM', () => {
    const policies = source.filter(({ path }) => path.endsWith('.policy.ts'));
    expect(policies.length).toBeGreaterThan(3);
    expect(
      offenders(policies, ({ text }) =>
        imports(text).some((name) => name.startsWith('@mikro-orm') || name.endsWith('.entity.js')),
      ),
    ).toEqual([]);
  });

  it('gives every field and argument an explicit type', () => {
    expect(
      offenders(source, ({ text }) => /@(Field|Query|Mutation|FieldResolver)\(\s*(\)|\{)/.test(text)),
    ).toEqual([]);
    expect(offenders(source, ({ text }) => /@Arg\('[^']+'\s*(\)|,\s*\{)/.test(text))).toEqual([]);
  });
});
