import { describe, expect, it } from 'vitest';
import { subgraphs } from '../subgraphs/index.js';
import { schemaDrift } from '../subgraphs/kernel/orm/create-migration.js';

describe.each(subgraphs.map(({ name, load }) => [name, load] as const))('%s', (_name, load) => {
  it('has migrations that make on an empty database just what its entities ask for', async () => {
    expect(await schemaDrift(await load())).toEqual([]);
  });
});
