import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { idFromName } from '../../subgraphs/kernel/index.js';

type Values = Record<string, unknown>;

const huge = 'x'.repeat(100_000);
/** Half a surrogate pair and U+0000 can be typed by no keyboard and stored by no database. */
const unstorable = ['a\u0000b', 'a\ud800b'];

const byScalar: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['nonsense', idFromName('zzz', 'another type'), huge, "'; drop table person; --"],
  Date: ['soon', '2026-02-30', '2026-1-1', '0000-01-01', 20_260_101],
  Int: [2 ** 31, -(2 ** 31), 1.5, 'ten'],
  SafeInt: [2 ** 53, -1, 1.5],
  Float: ['ten', -1],
  Boolean: ['yes'],
  String: unstorable,
};
/** A search may be as long as it likes; what is stored may not, nor may it be blank where it has to be there. */
const stored = [huge];
const blank = ['', ' \t', '\u200b\u0007'];

/**
 * Values of an input with one thing wrong, found by the types of the schema.
 * @param good a value that works; what it leaves out is tried as well, except below objects that it leaves out
 * @param isStored whether its texts are to be stored, so that their length and content matter
 */
export function badValues(type: GraphQLInputType, good: unknown, isStored: boolean): unknown[] {
  const inner = getNullableType(type);
  const missing = isNonNullType(type) ? [null] : [];
  if (isListType(inner)) {
    const [first] = Array.isArray(good) ? good : [];
    // A blank line in a list of texts is left out, as if it had not been typed.
    const elements = badValues(inner.ofType, first, isStored).filter(
      (each) => !blank.includes(each as string),
    );
    return [...missing, ...elements.map((each) => [each])];
  }
  if (isInputObjectType(inner)) {
    return good ? [...missing, ...badFields(Object.values(inner.getFields()), good, isStored)] : missing;
  }
  if (isEnumType(inner)) return [...missing, 'NOPE', 1];
  const texts = inner.name === 'String' && isStored ? [...stored, ...(isNonNullType(type) ? blank : [])] : [];
  return [...missing, ...(byScalar[inner.name] ?? []), ...texts];
}

/** The same for the fields of an input or the arguments of a field, one at a time. */
export function badFields(
  fields: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
  good: unknown,
  isStored: boolean,
): Values[] {
  const values = (good ?? {}) as Values;
  return fields.flatMap(({ name, type }) =>
    badValues(type, values[name], isStored).map((each) => ({ ...values, [name]: each })),
  );
}
