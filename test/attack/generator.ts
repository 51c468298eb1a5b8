import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What a generated operation may use. */
export interface Material {
  readonly schema: GraphQLSchema;
  /** Ids of records that there are, and of some that there are not. */
  readonly ids: readonly string[];
}

type InputField = Pick<GraphQLArgument, 'name' | 'type' | 'description'>;

const nasty = [
  '',
  ' ',
  '\u0000',
  '%',
  "'; drop table person; --",
  '\\',
  '../../etc/passwd',
  '{{7*7}}',
  '<script>',
  '__proto__',
  '\ud800',
  'ế'.repeat(300),
  '-1',
  'null',
  'per_',
  'per_00000000000000000000000000',
  '2025-02-30',
  '9999-12-31',
  '1e309',
  '👩‍🔬',
  '\r\nx: y',
  '[]',
  '{}',
];
const scalars: Record<string, fc.Arbitrary<unknown>> = {
  Int: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 100, 101, 2 ** 31 - 1, -(2 ** 31)) },
  ),
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: fc.boolean(),
  Date: fc.constantFrom('2025-07-01', '2026-01-01', '1999-12-31', '2025-02-30', '0000-00-00'),
  DateTime: fc.constantFrom('2026-01-01T00:00:00Z', 'yesterday'),
};

/** Operations of a schema: mostly valid, with values that are often not; a tenth is broken in its text. */
export function operationsOf({ schema, ids }: Material): fc.Arbitrary<string> {
  const texts = fc.oneof(
    fc.constantFrom('nguyen', 'hoi', 'a', '2026'),
    fc.constantFrom(...nasty),
    fc.string(),
  );
  /** Mostly ids of the kind that the description names: `per_…`. */
  const idFor = (description: string) => {
    const prefix = /`(\w{3}_)…`/.exec(description)?.[1] ?? '';
    const fitting = ids.filter((id) => id.startsWith(prefix));
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : ids)) },
      { weight: 1, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constantFrom(...nasty) },
    );
  };

  const value = (type: GraphQLInputType, depth: number, description: string): fc.Arbitrary<string> => {
    if (isNonNullType(type)) return value(type.ofType, depth, description);
    if (isListType(type)) {
      const items = fc.array(value(type.ofType, depth, description), { maxLength: 3 });
      return items.map((each) => `[${each.join(', ')}]`);
    }
    if (isEnumType(type)) {
      const names = type.getValues().map(({ name }) => name);
      return fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: fc.constant('NOPE') },
      );
    }
    if (isInputObjectType(type))
      return inputs(Object.values(type.getFields()), depth + 1).map((text) => `{${text}}`);
    if (type.name === 'ID') return idFor(description).map((id) => JSON.stringify(id));
    return (scalars[type.name] ?? texts).map((each) => JSON.stringify(each));
  };
  const inputs = (fields: readonly InputField[], depth: number) => {
    const required = fields.filter((field) => isRequiredArgument(field as GraphQLArgument));
    const optional = fields.filter((field) => !required.includes(field));
    const chosen =
      depth > 3 ? fc.constant([]) : fc.subarray(optional, { maxLength: Math.min(optional.length, 3) });
    return chosen.chain((more) =>
      fc
        .tuple(
          ...[...required, ...more].map(({ name, type, description }) =>
            value(type, depth, description ?? '').map((text) => `${name}: ${text}`),
          ),
        )
        .map((parts) => parts.join(', ')),
    );
  };
  const field = (each: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> =>
    fc
      .tuple(inputs(each.args, 0), selection(getNamedType(each.type), depth))
      .map(([given, inner]) => `${each.name}${given && `(${given})`}${inner}`);
  const selection = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> => {
    if (isAbstractType(type)) {
      return fc
        .subarray([...schema.getPossibleTypes(type)], { minLength: 1, maxLength: 1 })
        .chain((types) =>
          fc.tuple(
            ...types.map((each) => fields(each, depth).map((text) => `... on ${each.name} {${text}}`)),
          ),
        )
        .map((parts) => ` { __typename ${parts.join(' ')} }`);
    }
    return isObjectType(type) ? fields(type, depth).map((text) => ` {${text}}`) : fc.constant('');
  };
  const fields = (type: GraphQLObjectType, depth: number): fc.Arbitrary<string> => {
    const all = Object.values(type.getFields());
    const leaves = all.filter(
      ({ type: of }) => !isObjectType(getNamedType(of)) && !isAbstractType(getNamedType(of)),
    );
    const usable = depth >= 6 ? leaves : all;
    if (usable.length === 0) return fc.constant('__typename');
    return (
      fc
        .subarray(usable, { minLength: 1, maxLength: Math.min(usable.length, depth === 0 ? 2 : 5) })
        .chain((chosen) => fc.tuple(...chosen.map((each) => field(each, depth + 1))))
        // Two fields with other arguments may not share a name.
        .map((parts) => parts.map((part, i) => (depth === 0 ? `f${i}: ${part}` : part)).join(' '))
    );
  };

  const query = fields(schema.getQueryType()!, 0).map((text) => `query Q {${text}}`);
  const mutation = fc
    .constantFrom(...Object.values(schema.getMutationType()!.getFields()))
    .chain((each) => field(each, 1))
    .map((text) => `mutation M {${text}}`);
  const whole = fc.oneof({ weight: 7, arbitrary: query }, { weight: 3, arbitrary: mutation });
  const broken = fc
    .tuple(
      whole,
      fc.nat(),
      fc.constantFrom(
        '',
        '}',
        '{',
        '"',
        '@include',
        '$x',
        '...',
        '\u0000',
        '\ud800',
        '#',
        '__schema',
        '(first: -1)',
      ),
    )
    .map(([text, at, noise]) => text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1));
  return fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: broken });
}
