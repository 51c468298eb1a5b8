import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place of a field's arguments that takes a value from outside. */
export interface Position {
  /** E.g. `filter.search`. */
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The least arguments that reach the place, with a value in it. */
  filled(value: unknown): Record<string, unknown>;
}

/** Makes a value of an id, from the name of its argument. */
export type IdFor = (name: string) => string;

/** Fields with arguments, by type. */
export function fieldsWithArguments(schema: GraphQLSchema): [GraphQLObjectType, GraphQLField<any, any>][] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name, args }) => args.length > 0 && name !== '_entities')
        .map((field) => [type, field] as [GraphQLObjectType, GraphQLField<any, any>]),
    );
}

/** Every argument of a field and every field of its inputs, however deep. */
export function positionsOf(
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  idFor: IdFor,
): Position[] {
  return args.flatMap((arg) => {
    const least = leastOf(args, idFor);
    const here: Position = {
      name: arg.name,
      type: arg.type,
      filled: (value) => ({ ...least, [arg.name]: value }),
    };
    const named = getNamedType(arg.type);
    if (!isInputObjectType(named)) return [here];
    const wrap = (value: unknown) => (isList(arg.type) ? [value] : value);
    const below = positionsOf(Object.values(named.getFields()), idFor).map((position) => ({
      name: `${arg.name}.${position.name}`,
      type: position.type,
      filled: (value: unknown) => here.filled(wrap(position.filled(value))),
    }));
    return [here, ...below];
  });
}

const isList = (type: GraphQLInputType): boolean =>
  isListType(type) || (isNonNullType(type) && isListType(type.ofType));

/** Values for what must be given, and for nothing else. */
export function leastOf(
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  idFor: IdFor,
): Record<string, unknown> {
  const required = args.filter(
    (arg) => isRequiredArgument(arg as never) || isRequiredInputField(arg as never),
  );
  return Object.fromEntries(required.map(({ name, type }) => [name, anyValue(type, name, idFor)]));
}

const scalars: Readonly<Record<string, unknown>> = {
  String: 'x',
  Int: 1,
  Float: 1,
  SafeInt: 1,
  Boolean: true,
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
};

function anyValue(type: GraphQLInputType, name: string, idFor: IdFor): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType, name, idFor);
  if (isListType(type)) return [anyValue(type.ofType, name, idFor)];
  if (isInputObjectType(type)) return leastOf(Object.values(type.getFields()), idFor);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return type.name === 'ID' ? idFor(name) : scalars[type.name];
}
