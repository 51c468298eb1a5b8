import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { products, reviews, users } from './data.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n';

const sdl = {
  accounts: `type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `type Query { review(id: ID!): Review }
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external numberOfReviews: Int reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
} as const;

export type ToyName = keyof typeof sdl;
export const toyNames = Object.keys(sdl) as ToyName[];
export const toySdl = (name: ToyName): string => link + sdl[name];

type Parent = Record<string, any>;
const user = (id: string) => users.find((each) => each.id === id);
const product = (upc: string) => products.find((each) => each.upc === upc);
const reviewsBy = (property: 'authorId' | 'productUpc', value: string) =>
  reviews.filter((review) => review[property] === value);

const resolvers: Record<ToyName, Record<string, object>> = {
  accounts: {
    Query: { me: () => users[0], user: (_: unknown, { id }: Parent) => user(id), users: () => users },
    User: { __resolveReference: ({ id }: Parent) => user(id) },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: Parent) => ({
        ...reference,
        inStock: product(reference.upc)?.inStock,
      }),
      shippingEstimate: ({ price, weight }: Parent) => (price > 1000 ? 0 : Math.round(weight / 2)),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: Parent) => products.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Parent) => product(upc) },
  },
  reviews: {
    Query: { review: (_: unknown, { id }: Parent) => reviews.find((each) => each.id === id) },
    Review: {
      __resolveReference: ({ id }: Parent) => reviews.find((each) => each.id === id),
      author: ({ authorId }: Parent) => ({ id: authorId, username: user(authorId)?.username }),
      product: ({ productUpc }: Parent) => ({ upc: productUpc }),
    },
    User: {
      __resolveReference: (reference: Parent) => reference,
      numberOfReviews: ({ id }: Parent) => reviewsBy('authorId', id).length,
      reviews: ({ id }: Parent) => reviewsBy('authorId', id),
    },
    Product: {
      __resolveReference: (reference: Parent) => reference,
      reviews: ({ upc }: Parent) => reviewsBy('productUpc', upc),
    },
  },
};

export const toySchema = (name: ToyName): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: parse(toySdl(name)), resolvers: resolvers[name] as never }]);
