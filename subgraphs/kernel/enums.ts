import { registerEnumType } from 'type-graphql';
import type { Text } from './locale.js';

interface RegisteredEnum {
  readonly name: string;
  readonly labels: ReadonlyMap<string, Text>;
}

const registered = new Map<object, RegisteredEnum>();

/**
 * Registers a closed set with its English descriptions and Vietnamese labels. Front ends read the labels through
 * `enumCatalogue`, so that they need no table of their own.
 * @param type a TypeScript string enum
 * @param name its GraphQL name
 * @param description what the set is, with the Vietnamese term
 * @param values for each value its Vietnamese label and its English label, which starts the description
 */
export function registerEnum<E extends Record<string, string>>(
  type: E,
  name: string,
  description: string,
  values: Record<keyof E & string, readonly [vi: string, en: string]>,
): void {
  registered.set(type, {
    name,
    labels: new Map(Object.entries(values).map(([value, [vi, en]]) => [value, { vi, en }])),
  });
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, [vi, en]]) => [value, { description: `${en} (${vi}).` }]),
    ) as never,
  });
}

/** Name, values and labels of enums, in the given order. */
export function enumLabels(types: readonly object[]): readonly RegisteredEnum[] {
  return types.map((type) => {
    const found = registered.get(type);
    if (!found) throw new Error('An enum of the manifest was not registered with registerEnum');
    return found;
  });
}

/** The label of a value of the enum with this GraphQL name; the value itself where there is none. */
export function labelOfNamed(name: string, value: string): Text {
  for (const each of registered.values())
    if (each.name === name) return each.labels.get(value) ?? plain(value);
  return plain(value);
}

const plain = (value: string): Text => ({ vi: value, en: value });

/** The label of one value in both languages. */
export function labelOf(type: object, value: string): Text {
  const label = registered.get(type)?.labels.get(value);
  return label ?? plain(value);
}
