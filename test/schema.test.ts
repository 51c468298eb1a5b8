import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf, type Manifest } from '../gateway/manifest.js';
import { breakingChanges } from '../schema/breaking.js';
import { type Contract, composeContract } from '../schema/compose.js';
import { writtenManifest } from '../schema/manifest.js';

let contract: Contract;
let api: GraphQLSchema;
beforeAll(async () => {
  contract = await composeContract();
  api = buildSchema(contract.api);
});

describe('the contract', () => {
  it('is committed as the classes compose it, without errors and hints', async () => {
    expect(`${contract.supergraph.trim()}\n`).toBe(await readFile('schema/supergraph.graphql', 'utf8'));
    expect(`${contract.api.trim()}\n`).toBe(await readFile('schema/api.graphql', 'utf8'));
    for (const [name, sdl] of contract.subgraphs) {
      expect(`${sdl.trim()}\n`).toBe(await readFile(`schema/${name}.graphql`, 'utf8'));
    }
  });

  it('lists the reviewed operations in a manifest that is as they are', async () => {
    const text = await readFile('schema/persisted-operations.json', 'utf8');
    expect(text).toBe(await writtenManifest());
    const { operations } = JSON.parse(text) as Manifest;
    for (const { id, name, body } of operations) {
      expect(id, name).toBe(digestOf(body));
      expect(validate(api, parse(body)), name).toEqual([]);
    }
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });

  it('describes every type, field, argument, input and enum value', () => {
    const missing: string[] = [];
    const need = (path: string, description: string | null | undefined) => {
      if (!description?.trim()) missing.push(path);
    };
    for (const type of Object.values(api.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        continue;
      if (!['Query', 'Mutation'].includes(type.name)) need(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) need(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          need(`${type.name}.${field.name}`, field.description);
          if ('args' in field)
            for (const arg of field.args) need(`${type.name}.${field.name}(${arg.name})`, arg.description);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('gives every mutation one input and a payload with userErrors, signOut apart', () => {
    for (const field of Object.values(api.getMutationType()!.getFields())) {
      if (field.name === 'signOut') continue;
      expect(
        field.args.map((arg) => arg.name),
        field.name,
      ).toEqual(['input']);
      const payload = api.getType(String(field.type).replace(/!$/, ''));
      expect(isObjectType(payload) && Object.keys(payload.getFields()), field.name).toContain('userErrors');
    }
  });
});

describe('the check for breaking changes', () => {
  it('sees a removed field and a narrowed argument', async () => {
    const text = contract.api.replace(/\n {2}"""[^"]*"""\n {2}isSignedIn: Boolean!/, '');
    expect(text).not.toBe(contract.api);
    expect(await breakingChanges(contract.api, text)).toContain(
      "Field 'isSignedIn' was removed from object type 'ViewerAccount'",
    );
  });

  it('lets an added field pass', async () => {
    const text = contract.api.replace('type ViewerAccount {', 'type ViewerAccount {\n  added: Int');
    expect(await breakingChanges(contract.api, text)).toEqual([]);
    const changes = await diff(buildSchema(contract.api), buildSchema(text));
    expect(changes.some(({ criticality }) => criticality.level === CriticalityLevel.NonBreaking)).toBe(true);
  });
});
