import type { PGlite, QueryOptions, Results, Transaction } from '@electric-sql/pglite';

/** Arrays of the types that columns and queries have; PGlite knows those of all 295 types of its catalogue. */
const arrays = [
  1000, 1003, 1005, 1007, 1009, 1015, 1016, 1021, 1022, 1028, 1115, 1182, 1185, 1187, 1231, 199, 2951, 3807,
];

type Ask = <T>(sql: string, values?: unknown[], options?: QueryOptions) => Promise<Results<T>>;

/**
 * PGlite copies its parsers with every statement: of the arrays only those in use are kept.
 * @param own of the types that are no arrays, and of dates
 */
export function keepFewParsers(pglite: PGlite, own: Iterable<string | number>): void {
  const kept = [...own, ...arrays].flatMap((type) => {
    const parser = pglite.parsers[type];
    return parser ? [[type, parser]] : [];
  });
  pglite.parsers = Object.fromEntries(kept);
}

/**
 * What the ORM's driver uses of PGlite. The ORM writes the values into the text of a statement: sent as such it is one
 * message, where the protocol for separate values takes six.
 */
export function leanPglite(pglite: PGlite) {
  const asText =
    (target: Pick<PGlite, 'query' | 'exec'>): Ask =>
    async (sql, values, options) =>
      values?.length
        ? target.query(sql, values, options)
        : ((await target.exec(sql, options)).at(-1) as Results<never>);
  return {
    query: asText(pglite),
    exec: pglite.exec.bind(pglite),
    transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
      pglite.transaction((tx) => work({ ...tx, query: asText(tx) } as Transaction)),
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
  };
}
