import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSupergraph } from '../../../gateway/supergraph.js';
import { subgraphs } from '../../../subgraphs/index.js';
import { freePort } from '../../support/ports.js';
import { administer } from '../../support/postgres.js';
import { type Contestant, secret } from '../load.js';
import type { Match } from '../match.js';
import { startGateways, startPostgraphile } from '../peers.js';
import type { Processes, Started } from '../processes.js';
import * as questions from './questions.js';
import { countStatements } from './statements.js';

export interface Stack {
  /** Without any cache, all parts counted. */
  readonly cold: readonly Match[];
  /** What was kept, against PostGraphile. */
  readonly warm: Match;
}

export interface Services {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Folder for the supergraph. */
  readonly scratch: string;
}

/** Subgraphs as processes of their own. Without Redis they publish nothing, so that nothing can be kept. */
export async function startSubgraphs(
  processes: Processes,
  environment: Readonly<Record<string, string>>,
  label = '',
): Promise<Started[]> {
  const started: Started[] = [];
  for (const { name } of subgraphs)
    started.push(
      await processes.start({
        name: `${label}${name}`,
        script: 'subgraphs/main.js',
        args: [name],
        environment,
        metrics: true,
      }),
    );
  await Promise.all(started.map((each) => processes.listening(each)));
  return started;
}

/** The composed supergraph with the addresses of these processes. */
async function supergraphFile(services: readonly Started[], folder: string): Promise<string> {
  const addresses = new Map(services.map(({ name, url }) => [name, url]));
  const text = (await readSupergraph()).replace(
    /(@join__graph\(name: "([a-z]+)", url: )"[^"]*"/g,
    (_, head: string, name: string) => `${head}${JSON.stringify(addresses.get(name))}`,
  );
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, text);
  return file;
}

/** The whole graph as it runs on many machines, with a cache and events: what clients ask, and all parts. */
export async function startWhole(processes: Processes, { databaseUrl, redisUrl }: Services, label: string) {
  const port = await freePort();
  const shared = { VIEWER_SECRET: secret, REDIS_URL: redisUrl };
  const others = await startSubgraphs(
    processes,
    { ...shared, DATABASE_URL: databaseUrl, GATEWAY_URL: `http://127.0.0.1:${port}/graphql` },
    label,
  );
  const urls = others.map(({ name, url }) => [`SUBGRAPH_URL_${name.slice(label.length).toUpperCase()}`, url]);
  const target = await processes.start({
    name: `${label}ours`,
    script: 'gateway/main.js',
    environment: { ...shared, ...Object.fromEntries(urls), ...unlimited },
    port,
    metrics: true,
  });
  await processes.listening(target);
  return { target, others };
}

/** One machine asks for all: limits per address are no part of the measurement. */
const unlimited = { RATE_LIMIT_ACCOUNT: '0', RATE_LIMIT_ANONYMOUS: '0' };

/** The same questions to ours and to @apollo/gateway as it comes, in front of the same subgraphs. */
export async function quickMatches(
  processes: Processes,
  { databaseUrl, scratch }: Services,
): Promise<Match[]> {
  const others = await startColdSubgraphs(processes, databaseUrl);
  const file = await supergraphFile(others, scratch);
  const gateways = await startGateways(processes, 'stack-', file, false);
  const behind = (query: Contestant['query']): Contestant[] =>
    gateways.map((target) => ({ target, others, query, officers: true }));
  return [
    { name: 'FiftyPeople', contestants: behind(questions.fiftyPeople) },
    { name: 'AcrossTheGraph', contestants: behind(questions.reviewed('AcrossTheGraph')) },
  ];
}

const startColdSubgraphs = async (processes: Processes, databaseUrl: string) =>
  startSubgraphs(processes, {
    DATABASE_URL: databaseUrl,
    VIEWER_SECRET: secret,
    GATEWAY_URL: `http://127.0.0.1:${await freePort()}/graphql`,
  });

export async function stackMatches(processes: Processes, services: Services): Promise<Stack> {
  const { databaseUrl, scratch } = services;
  for (const comment of questions.comments) await administer(databaseUrl, comment);
  const others = await startColdSubgraphs(processes, databaseUrl);
  const gateways = await startGateways(processes, 'stack-', await supergraphFile(others, scratch));
  const postgraphile = await startPostgraphile(processes, databaseUrl);
  const behind = (query: Contestant['query']): Contestant[] =>
    gateways.map((target) => ({ target, others, query, officers: true }));
  const tables = (query: Contestant['query']): Contestant => ({
    target: postgraphile,
    others: [],
    query,
    officers: false,
  });
  const cold: Match[] = [
    {
      name: 'FiftyPeople',
      contestants: [...behind(questions.fiftyPeople), tables(questions.fiftyPeopleOfTables)],
      essence: questions.fiftyPeopleEssence,
    },
    { name: 'AcrossTheGraph', contestants: behind(questions.reviewed('AcrossTheGraph')) },
    { name: 'ResearchResults', contestants: behind(questions.reviewed('ResearchResults')) },
  ];
  // The gateways ask the subgraphs the same: ours stands for all. Before anybody
  // else works on the database.
  const counted = cold.flatMap(({ contestants }) =>
    contestants.filter(({ target }) => target === gateways[0] || target === postgraphile),
  );
  const statements = await countStatements(databaseUrl, counted);
  const whole = await startWhole(processes, services, 'cached-');
  const warm: Match = {
    name: 'public, warm',
    contestants: [
      { ...whole, query: questions.publicAssociations, officers: false },
      tables(questions.publicAssociationsOfTables),
    ],
    essence: questions.publicEssence,
  };
  return { cold: cold.map((match) => ({ ...match, statements })), warm };
}
