/** What The Guild's benchmark asks four small subgraphs: six users, nine products, eleven reviews. */
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

const written: readonly (readonly [author: number, product: number])[] = [
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 5],
  [2, 6],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 1],
  [6, 2],
];

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
