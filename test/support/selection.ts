import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';

/** All that can be asked of a type without arguments, as a selection; objects down to a depth, what they are below. */
export function everythingOf(type: GraphQLObjectType, depth = 2): string {
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type: of }) => {
      const named = getNamedType(of);
      if (isLeafType(named)) return name;
      return `${name} { ${depth > 0 && isObjectType(named) ? everythingOf(named, depth - 1) : '__typename'} }`;
    });
  return ['__typename', ...fields].join(' ');
}
