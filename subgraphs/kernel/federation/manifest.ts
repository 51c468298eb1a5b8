import type { Context } from '../context.js';
import type { EventConsumer } from '../events/consumer.js';
import type { Job } from '../jobs/index.js';
import type { IdColumn } from '../merges/index.js';
import type { Em, MigrationClass } from '../orm/orm.js';
import type { RuleDefinitions } from '../rules.js';
import type { Viewer } from '../viewer.js';
import type { EntityDefinition, TableDefinition } from './entities.js';

/** Answers a representation `{ __typename, …key }` of `_entities`; null where the viewer may not know of it. */
export type ReferenceResolver = (reference: Record<string, any>, ctx: Context) => unknown;

/** A class of type-graphql: a resolver or a type. */
export type Class = abstract new (...parts: never[]) => unknown;

/** All that makes a subgraph: the only list of its parts. */
export interface SubgraphManifest {
  readonly name: string;
  /** Port of its process when distributed. */
  readonly port: number;
  /** Entities that have an id in the graph, with their visibility. */
  readonly entities: readonly EntityDefinition[];
  /** Tables that are no entities of the graph. Default none. */
  readonly tables?: readonly TableDefinition[];
  readonly resolvers: readonly Class[];
  /** Types reached only through `_entities` or an interface, besides the entities. */
  readonly orphanedTypes?: readonly Class[];
  /** Reference resolvers by type name, for keys other than `id` and for stubs. Default: the visible row by id. */
  readonly references?: Readonly<Record<string, ReferenceResolver>>;
  /** Type names of ids that `node` may be asked for, by prefix; only the owner of `Query.node` has them. */
  readonly nodeTypes?: Readonly<Record<string, string>>;
  /** By name, in order; imported statically. */
  readonly migrations: Readonly<Record<string, MigrationClass>>;
  readonly rules: RuleDefinitions;
  /**
   * Whether PostgreSQL plans a statement once for each connection and not for the values of each request: where the
   * conditions of rights are long and the tables short, so that planning takes longer than reading. Default: it decides.
   */
  readonly plansOnce?: boolean;
  /** Writes reference data that is missing, at every start. Default: none. */
  readonly install?: (em: Em, schema: string) => Promise<void>;
  /** Works out what the process keeps, in the background, at the start and every minute: see `startWarming`. Default: nothing. */
  readonly warm?: (ctx: Context) => Promise<void>;
  /** What it does when something happens in another subgraph. Default: nothing. */
  readonly consumers?: readonly EventConsumer[];
  /**
   * Columns that hold ids of records that can be merged, by the name of the type: they follow a merge, and its undoing.
   * An empty list follows too, for `currentId`. `test/merges` looks for columns that are missing. Default: none.
   */
  readonly idColumns?: Readonly<Record<string, readonly IdColumn[]>>;
  /**
   * Erases personal data that the subgraph holds of a record owned elsewhere, by the name of the type and every id that
   * the record had, when its owner erases it. It may be called again. Only with `idColumns` of the type, and answered for
   * either way. Default: it holds ids alone, which lead nowhere then.
   */
  readonly erase?: Readonly<Record<string, (tx: Context, ids: readonly string[]) => Promise<void>>>;
  /** Work that no caller waits for, by the clock or when it is enqueued. Default: none. */
  readonly jobs?: readonly Job[];
  /**
   * The viewer that an account is now, null where it may not be used: for jobs that run as who asked for them and for
   * links to files. Default: nobody, so that there are no such links.
   */
  readonly accountViewer?: (ctx: Context, accountId: string) => Promise<Viewer | null>;
  /**
   * Who may still read the files of a record, by its type, besides seeing the record itself: for what was made with
   * rights that may have changed since. Default: whoever sees the record.
   */
  readonly fileGuards?: Readonly<Record<string, (ctx: Context, ownerId: string) => Promise<boolean>>>;
  /**
   * Types of records whose files are for everybody who may see the record. Default: a file is for the account alone that
   * it was made for.
   */
  readonly sharedFiles?: readonly string[];
  /** Enums whose labels the subgraph publishes. */
  readonly enums: readonly object[];
}

/** Gives a manifest its type and keeps its literal shape. */
export const defineSubgraph = (manifest: SubgraphManifest): SubgraphManifest => manifest;
