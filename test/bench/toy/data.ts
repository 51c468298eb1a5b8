/**
 * What The Guild's benchmark asks four small subgraphs: six users, nine products, and reviews for an answer as large as
 * there, 80 to 90 KB.
 */
export const users = Array.from({ length: 6 }, (_, i) => ({
  id: String(i + 1),
  name: `User ${i + 1}`,
  username: `user${i + 1}`,
  birthday: 19_700 + i,
}));

export const products = Array.from({ length: 9 }, (_, i) => ({
  upc: String(i + 1),
  name: ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa'][i]!,
  price: [899, 1299, 15, 499, 1299, 6999, 3999, 100_000, 9999][i]!,
  weight: [100, 1000, 20, 100, 1000, 300, 2000, 6000, 800][i]!,
  inStock: i % 2 === 0,
}));

/** The products that each user reviewed. */
const reviewed: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5, 6, 7],
  [5, 6, 1, 2, 3, 4, 8],
  [2, 1, 3],
  [3, 1, 2],
  [1, 2],
  [2, 1],
];

const written = reviewed.flatMap((upcs, i) => upcs.map((upc) => [i + 1, upc] as const));

export const reviews = written.map(([author, product], i) => ({
  id: String(i + 1),
  body: ['Love it!', 'Too expensive.', 'Could be better.', 'Prefer something else.'][i % 4]!,
  authorId: String(author),
  productUpc: String(product),
}));

const fragments = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`;

/** As in The Guild's federation benchmark. */
export const heavy = `
query Heavy {
  users {
    ...User
    reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } }
  }
  topProducts {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}${fragments}`;

export const small = 'query Small { topProducts(first: 3) { upc name inStock } }';
