import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { isEnumType, isObjectType } from 'graphql';
import type { EntityDefinition } from '../../subgraphs/kernel/federation/entities.js';
import { federatedSchemaOf } from '../../subgraphs/kernel/federation/schema.js';
import { idFromName } from '../../subgraphs/kernel/index.js';
import type { Em } from '../../subgraphs/kernel/orm/orm.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';

/**
 * Inserts a row of an entity past all rules, with every column filled, so that what leaks does show. It refers to the
 * rows of the same name of other entities, whether they are there or not.
 * @param name makes the id and tells the row from others
 * @param values columns that must be something in particular
 * @returns the id
 */
export async function insertRow(
  { manifest, orm }: SubgraphRuntime,
  { entity, typename, prefix }: EntityDefinition,
  name: string,
  values: Record<string, unknown> = {},
): Promise<string> {
  const id = idFromName(prefix, name);
  const properties = (orm.getMetadata() as any).get(entity).props as EntityProperty[];
  const filled = properties
    .filter(({ kind, persist }) => persist !== false && !lists.includes(kind))
    .map((property) => [property.name, anyValue(property)]);

  function anyValue(property: EntityProperty): unknown {
    const target = manifest.entities.find((each) => each.entity === property.targetMeta?.class);
    if (property.targetMeta) return idFromName(target?.prefix ?? 'row', name);
    const chosen = enumValue(manifest, typename, property.name);
    const isList = listTypes.test(property.columnTypes[0]!);
    return chosen === undefined ? columnValue(property, name) : isList ? [chosen] : chosen;
  }

  await orm.em.fork().transactional(async (em) => {
    // Foreign keys are triggers, and these are switched off: rows may refer to what is not there.
    await (em as Em).execute(`set local session_replication_role = 'replica'`);
    await em.insert(entity, { ...Object.fromEntries(filled), id, ...values } as never);
  });
  return id;
}

const listTypes = /\[\]$|^json/;
const lists: ReferenceKind[] = [ReferenceKind.ONE_TO_MANY, ReferenceKind.MANY_TO_MANY];

/** The first value of an enum, if the graph shows the column as one. */
function enumValue(manifest: SubgraphRuntime['manifest'], typename: string, field: string): unknown {
  const type = federatedSchemaOf(manifest).schema.getType(typename);
  if (!isObjectType(type)) return undefined;
  let shown: any = type.getFields()[field]?.type;
  while (shown?.ofType) shown = shown.ofType;
  return isEnumType(shown) ? shown.getValues()[0]!.value : undefined;
}

function columnValue({ name: column, columnTypes }: EntityProperty, name: string): unknown {
  const type = columnTypes[0]!;
  if (listTypes.test(type)) return [];
  if (/int|numeric|double|real/.test(type)) return 1;
  if (/^bool/.test(type)) return true;
  if (/^date$/.test(type)) return '2026-01-01';
  if (/^timestamp/.test(type)) return new Date('2026-01-01T00:00:00Z');
  // A partial date is stored as text.
  if (/(On|From|To)$/.test(column)) return '2026-01-01';
  // The id of a record of another subgraph, of a type that only resolvers know.
  if (/Id$/.test(column)) return idFromName('foreign', name);
  return `${column} of ${name}`;
}
