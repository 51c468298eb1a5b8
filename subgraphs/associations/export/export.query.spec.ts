import { isEnumType, isInputObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exportQuery } from '../../kernel/export/export.query.js';
import { type ExportList, filterOf } from '../../kernel/export/index.js';
import { federatedSchemaOf } from '../../kernel/federation/schema.js';
import { associations } from '../subgraph.js';
import { ends } from './export.ends.js';
import { exportLists } from './export.lists.js';

const { schema } = federatedSchemaOf(associations);
const lists = Object.entries<ExportList>(exportLists);

describe.each(lists)('the export %s', (name, list) => {
  it('asks for fields that the API has, with a filter of its own', () => {
    const required = { groupBy: [], measure: 'TRAINING', [list.of ?? 'of']: 'any' };
    const { text } = exportQuery(schema, ends, list, required, Object.keys(list.columns));
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
    const filters = schema.getType('ExportFilter');
    const field = isInputObjectType(filters) && filters.getFields()[filterOf(name)];
    expect(Boolean(field)).toBe(list.filter !== undefined);
    expect(text).not.toMatch(/\bnull\b/);
  });
});

it('names each list in the enum, with both labels, and each file by its own name', () => {
  const type = schema.getType('ExportedList');
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  expect(values.sort()).toEqual(lists.map(([name]) => name).sort());
  expect(new Set(lists.map(([, { fileName }]) => fileName)).size).toBe(lists.length);
  expect(new Set(lists.map(([, { label }]) => label.vi)).size).toBe(lists.length);
});
