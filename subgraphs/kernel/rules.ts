import type { Em } from './orm/orm.js';

/**
 * Numbers that are law or local rule are rows with a legal basis and a validity, never constants. A subgraph declares
 * its keys with defaults; the rows are inserted where they are missing and can be changed without a release.
 */
export interface RuleDefinition {
  /** Default value: a number, a text or a small structure. */
  readonly value: unknown;
  /** Law or local text that the value comes from, or the design decision. */
  readonly legalBasis: string;
  /** How sure the value is: `SEED`, `F`, `K-H`, `K-M`, `K-L` or `D` (DOMAIN.md, evidence marks). */
  readonly evidence: string;
}

export type RuleDefinitions = Readonly<Record<string, RuleDefinition>>;

export interface Rule {
  readonly key: string;
  readonly value: unknown;
  readonly legalBasis: string;
  readonly evidence: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The rules in force on a day, read at most once per request. */
export interface Rules {
  /** The value in force today. @throws where no rule of that key is in force: a fault of configuration */
  number(key: string): Promise<number>;
  value<T>(key: string): Promise<T>;
  /** Version of the set in force today, recorded with every transition. */
  version(): Promise<string>;
  /** All rules in force on a day. */
  all(asOf?: string): Promise<readonly Rule[]>;
}

const firstVersion = '2024.1';
const since = '2000-01-01';

/** Inserts the defaults of keys that have no row yet. */
export async function installRules(em: Em, schema: string, definitions: RuleDefinitions): Promise<void> {
  const rows = Object.entries(definitions).map(([key, rule]) => ({
    key,
    value: rule.value,
    legal_basis: rule.legalBasis,
    evidence: rule.evidence,
  }));
  if (rows.length === 0) return;
  await em.execute(
    `insert into "${schema}".rule (key, valid_from, value, legal_basis, evidence, version)
     select r.key, ?::date, r.value, r.legal_basis, r.evidence, ?
     from jsonb_to_recordset(?::jsonb) as r(key text, value jsonb, legal_basis text, evidence text)
     where not exists (select 1 from "${schema}".rule known where known.key = r.key)`,
    [since, firstVersion, JSON.stringify(rows)],
  );
}

export function createRules(em: () => Em, schema: string, today: () => string): Rules {
  let current: Promise<readonly Rule[]> | undefined;
  const read = async (asOf: string): Promise<readonly Rule[]> =>
    em().execute<Rule[]>(
      `select key, value, legal_basis as "legalBasis", evidence, version, valid_from::text as "validFrom",
              valid_to::text as "validTo"
       from "${schema}".rule where valid_from <= ?::date and (valid_to is null or valid_to > ?::date) order by key`,
      [asOf, asOf],
    );
  const inForce = () => {
    current ??= read(today());
    return current;
  };
  const value = async <T>(key: string): Promise<T> => {
    const found = (await inForce()).find((rule) => rule.key === key);
    if (!found) throw new Error(`No rule "${key}" is in force in ${schema}`);
    return found.value as T;
  };
  return {
    value,
    number: (key) => value<number>(key).then(Number),
    version: async () =>
      (await inForce()).reduce(
        (latest, rule) => (rule.version > latest ? rule.version : latest),
        firstVersion,
      ),
    all: (asOf) => (asOf ? read(asOf) : inForce()),
  };
}
