import { afterAll, expect, it } from 'vitest';
import { personColumns } from '../../subgraphs/associations/merge/merge.columns.js';
import { followers } from '../../subgraphs/associations/merge/merge.followers.js';
import { subgraphs } from '../../subgraphs/index.js';
import type { SubgraphManifest } from '../../subgraphs/kernel/federation/manifest.js';
import { closeDatabase, openPglite } from '../../subgraphs/kernel/orm/database.js';
import { createOrm, type Orm } from '../../subgraphs/kernel/orm/orm.js';
import { entitiesOf } from '../../subgraphs/kernel/runtime.js';

const database = await openPglite();
const opened: Orm[] = [];
afterAll(async () => {
  for (const orm of opened) await orm.close(true);
  await closeDatabase(database);
});
const manifests = await Promise.all(subgraphs.map(({ load }) => load()));

/** How columns with the id of a person are called; another name needs a word here. */
const ofPerson =
  /(person|investigator|expert|author|inventor|holder|juror|chair|secretary|candidate|delegate|nominee|reviewer|seat|lead(er)?|representative|petitioner|participant|contact|speaker|mentor|trainee)(Id|Ids|_id)$/i;
/** So called, and of something else. */
const ofOthers = ['secretaryAccountId', 'representativeOrganizationId', 'leadOrganizationId', 'seatId'];
/** The two of a merge or a pair are those two for ever. */
const aboutThemselves = ['Person.mergedIntoId', 'PersonMerge.survivorId', 'PersonMerge.mergedId'];

async function columnsOf(manifest: SubgraphManifest) {
  const orm = await createOrm({
    name: manifest.name,
    entities: entitiesOf(manifest),
    migrations: {},
    database,
  });
  opened.push(orm);
  const found: string[] = [];
  for (const meta of orm.getMetadata().getAll().values() as Iterable<any>)
    for (const property of meta.props)
      if (property.persist !== false && ofPerson.test(property.name) && !ofOthers.includes(property.name))
        found.push(`${meta.className}.${property.name}`);
  const declared = manifest.name === 'associations' ? personColumns(orm) : (manifest.idColumns?.Person ?? []);
  return {
    found,
    declared: declared.map(([entity, name]) => `${(entity as { name: string }).name}.${name}`),
  };
}

it.each(manifests)('$name declares every column with the id of a person', async (manifest) => {
  const { found, declared } = await columnsOf(manifest);
  const missing = found.filter((each) => !declared.includes(each) && !aboutThemselves.includes(each));
  expect(missing, 'to `idColumns` of the manifest, or to `ofOthers` here').toEqual([]);
  expect(new Set(declared).size).toBe(declared.length);
});

it('finds the relations of associations by itself', async () => {
  const { declared } = await columnsOf(manifests.find(({ name }) => name === 'associations')!);
  expect(declared).toEqual(
    expect.arrayContaining([
      'Account.personId',
      'Membership.personId',
      'Degree.personId',
      'AcademicTitle.personId',
      'Employment.personId',
      'PersonField.personId',
      'ConsentRecord.personId',
    ]),
  );
  expect(declared.filter((each) => /^(Person|PersonMerge|DuplicateCandidate)\./.test(each))).toEqual([]);
});

it('has associations wait for those who follow', () => {
  const following = manifests.filter(({ idColumns, name }) => idColumns?.Person && name !== 'associations');
  expect(following.map(({ name }) => name).sort()).toEqual([...followers].sort());
});
