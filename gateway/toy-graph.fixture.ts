import { composeServices } from '@apollo/composition';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { GraphQLError, parse } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { parseEnvironment } from '../subgraphs/kernel/env.js';
import { AppError } from '../subgraphs/kernel/errors.js';
import { anonymous, type Context, defineSubgraph, type SubgraphManifest } from '../subgraphs/kernel/index.js';
import { createKeyValue } from '../subgraphs/kernel/kv.js';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { closeDatabase, openPglite } from '../subgraphs/kernel/orm/database.js';
import { type SubgraphRuntime, startSubgraph } from '../subgraphs/kernel/runtime.js';
import { createGateway, type GatewayOptions } from './server.js';
import { inProcess, type SubgraphTransport } from './subgraph-transport.js';

/** Two toy subgraphs that share an entity, to try the gateway on. */

@ObjectType()
class Asker {
  @Field(() => String)
  kind!: string;
  @Field(() => String, { nullable: true })
  username!: string | null;
  @Field(() => String, { nullable: true })
  purpose!: string | null;
  @Field(() => String)
  requestId!: string;
}

@ObjectType()
class Identity {
  @Field(() => String)
  accountId!: string;
  @Field(() => String)
  username!: string;
  @Field(() => String, { nullable: true })
  personId!: string | null;
  @Field(() => [String])
  roles!: string[];
  @Field(() => [String])
  associationIds!: string[];
  @Field(() => String, { nullable: true })
  organizationId!: string | null;
}

@ObjectType()
@Directive('@key(fields: "id")')
class Item {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType()
class ItemConnection {
  @Field(() => [Item])
  nodes!: Item[];
}

@InputType()
class SignInInput {
  @Field(() => String)
  username!: string;
  @Field(() => String)
  password!: string;
}

@ObjectType()
class Complaint {
  @Field(() => String)
  message!: string;
}

@ObjectType()
class SignInPayload {
  @Field(() => String, { nullable: true })
  accessToken!: string | null;
  @Field(() => String, { nullable: true })
  refreshToken!: string | null;
  @Field(() => String, { nullable: true })
  expiresAt!: string | null;
  @Field(() => [Complaint])
  userErrors!: Complaint[];
}

@Resolver(() => Item)
class ItemResolver {
  @Query(() => ItemConnection, { nullable: true })
  items(@Arg('first', () => Int, { defaultValue: 20 }) first: number): ItemConnection {
    return {
      nodes: Array.from({ length: Math.min(first, 3) }, (_, i) => ({ id: `i${i}`, name: `Hội ${i}` })),
    };
  }
  @FieldResolver(() => ItemConnection, { nullable: true })
  related(@Arg('first', () => Int, { defaultValue: 20 }) _first: number): ItemConnection {
    return { nodes: [] };
  }
  @Query(() => Asker, { nullable: true })
  asker(@Ctx() ctx: Context): Asker {
    const { kind, username, purpose } = ctx.viewer;
    return { kind, username, purpose, requestId: ctx.requestId };
  }
  @Query(() => String, { nullable: true })
  fault(): string {
    throw new Error('select * from secrets');
  }
  @Query(() => String, { nullable: true })
  hidden(): string {
    throw new AppError('NOT_FOUND', { vi: 'Không có.', en: 'Not there.' });
  }
  @Query(() => String, { nullable: true })
  foreign(): string {
    throw new GraphQLError('thrown plainly');
  }
  @Query(() => Boolean, { nullable: true })
  sessionIsOpen(@Arg('id', () => String) id: string): boolean {
    return id !== 'ses_over';
  }
  @Query(() => Identity, { nullable: true })
  viewerByIdentity(
    @Arg('issuer', () => String) _issuer: string,
    @Arg('subject', () => String) subject: string,
  ): Identity | null {
    if (subject !== 'known') return null;
    return {
      accountId: 'acc_1',
      username: 'outside',
      personId: null,
      roles: ['DPO'],
      associationIds: [],
      organizationId: null,
    };
  }
  @Query(() => String)
  required(): string {
    throw new Error('a field that must not be null');
  }
  @Query(() => [Item])
  plain(): Item[] {
    return [{ id: 'p', name: 'Liên hiệp' }];
  }
  @Query(() => Item, { nullable: true })
  item(@Arg('id', () => ID) id: string): Item {
    return { id, name: 'Hội' };
  }
  @Mutation(() => SignInPayload)
  async signIn(
    @Arg('input', () => SignInInput) { username, password }: SignInInput,
    @Ctx() ctx: Context,
  ): Promise<SignInPayload> {
    if (password !== 'demo-only')
      return { accessToken: null, refreshToken: null, expiresAt: null, userErrors: [{ message: 'Sai.' }] };
    const viewer = {
      ...anonymous,
      kind: 'account' as const,
      accountId: 'acc_1',
      username,
      sessionId: 'ses_1',
    };
    const { token, expiresAt } = await ctx.tokens.issue(viewer, ctx.now());
    const session = { accessToken: token, refreshToken: null, expiresAt: expiresAt.toISOString() };
    return { ...session, userErrors: [] };
  }
  @Mutation(() => String)
  touch(): string {
    return 'touched';
  }
  @Mutation(() => String, { nullable: true })
  address(@Ctx() ctx: Context): string | null {
    return ctx.viewer.address ?? null;
  }
}

@ObjectType('Item')
@Directive('@key(fields: "id")')
class AwardedItem {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { nullable: true })
  awards!: number;
}

@Resolver(() => AwardedItem)
class AwardResolver {
  @Query(() => Int, { nullable: true })
  awardCount(): number {
    return 7;
  }
}

/** The ORM wants a table; nothing reads it. */
@Entity()
class Toy {
  @PrimaryKey({ type: 'string' })
  id!: string;
}

const empty = {
  entities: [],
  tables: [{ entity: Toy, prefix: 'row' }],
  migrations: {},
  rules: {},
  enums: [],
};
const manifests: SubgraphManifest[] = [
  defineSubgraph({
    ...empty,
    name: 'associations',
    port: 0,
    resolvers: [ItemResolver],
    references: { Item: (r) => ({ ...r, name: 'Hội' }) },
  }),
  defineSubgraph({
    ...empty,
    name: 'awards',
    port: 0,
    resolvers: [AwardResolver],
    orphanedTypes: [AwardedItem],
    references: { Item: (r) => ({ ...r, awards: 2 }) },
  }),
];

export const toySecret = 'a secret for tests, of more than 32 characters';

/** Starts the toy subgraphs on a database in memory. */
export async function startToys() {
  const env = parseEnvironment({ NODE_ENV: 'test', DATA_DIR: 'memory' });
  const database = await openPglite();
  const keyValue = createKeyValue(undefined);
  const runtimes = new Map<string, SubgraphRuntime>();
  for (const manifest of manifests) {
    const log = createLogger(env, manifest.name);
    const transport = () => Promise.reject(new Error('no graph'));
    runtimes.set(
      manifest.name,
      await startSubgraph(manifest, { env, secret: toySecret, database, keyValue, log, transport }),
    );
  }
  const composed = composeServices([...runtimes].map(([name, { sdl }]) => ({ name, typeDefs: parse(sdl) })));
  if (!composed.supergraphSdl) throw new Error(JSON.stringify(composed.errors));
  return {
    runtimes,
    keyValue,
    supergraphSdl: composed.supergraphSdl,
    async close() {
      for (const runtime of runtimes.values()) await runtime.close();
      await closeDatabase(database);
    },
  };
}

export type Toys = Awaited<ReturnType<typeof startToys>>;

/** A gateway on the toys. @param transports replace a subgraph's own. */
export function toyGateway(
  toys: Toys,
  variables: Record<string, string> = {},
  transports: Record<string, SubgraphTransport> = {},
  more: Partial<GatewayOptions> = {},
) {
  const env = parseEnvironment({ NODE_ENV: 'test', DATA_DIR: 'memory', ...variables });
  return createGateway({
    env,
    secret: toySecret,
    keyValue: toys.keyValue,
    log: createLogger(env, 'gateway'),
    supergraphSdl: toys.supergraphSdl,
    dataSourceFor: (name) => transports[name] ?? inProcess(toys.runtimes.get(name)!),
    ...more,
  });
}
