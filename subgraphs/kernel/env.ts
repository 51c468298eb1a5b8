import { isIP } from 'node:net';
import { z } from 'zod';

/** The only file that reads `process.env` (test/architecture.test.ts holds everybody else to it). */

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankIsUnset, type.optional());
const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65535);
const isNetwork = (text: string) => isIP(text.replace(/\/\d{1,3}$/, '')) > 0;
const networks = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine(
    (each) => each.every(isNetwork),
    'must be addresses or networks such as 10.0.0.0/8, comma-separated',
  );

/** How operations that are not in the manifest are treated: answered, answered and counted, at twice the cost, refused. */
const persistedModes = ['off', 'log', 'prefer', 'only'] as const;
export type PersistedMode = (typeof persistedModes)[number];
const persistedOperations = z
  .string()
  .regex(
    new RegExp(
      `^(anonymous|account):(${persistedModes.join('|')})(,(anonymous|account):(${persistedModes.join('|')}))?$`,
    ),
    'must be <class>:<mode>, comma-separated; classes anonymous, account; modes off, log, prefer, only',
  )
  .transform((text) =>
    Object.fromEntries(text.split(',').map((each) => each.split(':') as [string, PersistedMode])),
  );
const points = z.coerce.number().int().min(0);

const environment = z.object({
  NODE_ENV: z.preprocess(blankIsUnset, z.enum(['development', 'test', 'production']).default('development')),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PORT: optional(port),
  METRICS_PORT: optional(port),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url),
  WORKERS: z.preprocess(blankIsUnset, z.coerce.number().int().min(1).max(256).default(1)),
  SUPERGRAPH_FILE: optional(z.string()),
  SUPERGRAPH_POLL_SECONDS: z.preprocess(blankIsUnset, z.coerce.number().min(0).max(3_600).default(0)),
  TRUST_PROXY: optional(networks),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  DATABASE_PASSWORD: optional(z.string()),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('.data')),
  FILES_S3_URL: optional(url),
  FILES_S3_REGION: z.preprocess(blankIsUnset, z.string().default('us-east-1')),
  FILES_S3_KEY_ID: optional(z.string()),
  FILES_S3_SECRET: optional(z.string()),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  GATEWAY_URL: optional(url),
  SUBGRAPH_URL_ASSOCIATIONS: optional(url),
  SUBGRAPH_URL_CONSULTANCY: optional(url),
  SUBGRAPH_URL_AWARDS: optional(url),
  SUBGRAPH_URL_RESEARCH: optional(url),
  SUBGRAPH_URL_PROGRAMME: optional(url),
  VIEWER_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  PERSONAL_DATA_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  TRUST_BEARER: optional(z.enum(['0', '1'])),
  OIDC_ISSUER: optional(url),
  OIDC_AUDIENCE: optional(z.string()),
  SEED: optional(
    z.string().regex(/^(demo|none|scale:[1-9]\d{0,6})$/, 'must be demo, none or scale:<persons>'),
  ),
  CORS_ORIGINS: optional(z.string()),
  PERSISTED_OPERATIONS: optional(persistedOperations),
  RATE_LIMIT_ACCOUNT: optional(points),
  RATE_LIMIT_ANONYMOUS: optional(points),
  DRAIN_SECONDS: z.preprocess(blankIsUnset, z.coerce.number().min(0).max(300).default(0)),
  ACCOUNT_PASSWORD: optional(z.string()),
});

export type Environment = Readonly<z.infer<typeof environment>> & {
  /** True with NODE_ENV=production: no introspection, explorer, demo accounts or seeding; terse errors. */
  readonly production: boolean;
  /** Points a minute; 0: no limit. */
  readonly RATE_LIMIT_ACCOUNT: number;
  readonly RATE_LIMIT_ANONYMOUS: number;
  /** Address of each subgraph that runs as a process of its own; a name that is missing runs in this process. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
};

export class ConfigurationError extends Error {}

/**
 * Reads and checks the configuration.
 * @param source variables by name, as in `process.env`
 * @returns frozen values, blanks treated as unset
 * @throws ConfigurationError naming every problem at once
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = environment.safeParse(source);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (source.FILES_S3_URL && !(source.FILES_S3_KEY_ID && source.FILES_S3_SECRET)) {
    problems.push('FILES_S3_KEY_ID, FILES_S3_SECRET: required with FILES_S3_URL');
  }
  if (source.OIDC_ISSUER && !source.OIDC_AUDIENCE) {
    problems.push('OIDC_AUDIENCE: required with OIDC_ISSUER, or any client of that provider could sign in');
  }
  if (parsed.success) {
    const value = parsed.data;
    const urls = Object.entries(value).filter(([name, text]) => name.startsWith('SUBGRAPH_URL_') && text);
    const distributed = urls.length > 0 || value.GATEWAY_URL !== undefined;
    if (value.WORKERS > 1 && !distributed) {
      problems.push(
        'WORKERS: more than 1 only with subgraphs as processes of their own; PGlite is one process',
      );
    }
    if (!value.VIEWER_SECRET && (distributed || value.NODE_ENV === 'production')) {
      problems.push('VIEWER_SECRET: required in production and when subgraphs are processes of their own');
    }
    if (value.NODE_ENV === 'production' && value.SEED && value.SEED !== 'none') {
      problems.push('SEED: must be none in production; demo data has accounts with a known password');
    }
    if (problems.length === 0) {
      // An address may be that of a whole office. Tests ask more than people do.
      const rate = value.NODE_ENV === 'test' ? 0 : 100_000;
      return Object.freeze({
        ...value,
        RATE_LIMIT_ACCOUNT: value.RATE_LIMIT_ACCOUNT ?? rate,
        RATE_LIMIT_ANONYMOUS: value.RATE_LIMIT_ANONYMOUS ?? rate,
        production: value.NODE_ENV === 'production',
        subgraphUrls: Object.freeze(
          Object.fromEntries(
            urls.map(([name, text]) => [name.slice('SUBGRAPH_URL_'.length).toLowerCase(), String(text)]),
          ),
        ),
      });
    }
  }
  throw new ConfigurationError(
    `The configuration has problems:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
  );
}

/** The environment of this process; prints all problems and exits with code 1 where it is not valid. */
export function loadEnvironment(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Apollo's gateway would send usage data to its maker; it looks for this variable whenever one is made. */
export function forbidTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
