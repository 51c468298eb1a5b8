import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../subgraphs/kernel/project.js';
import { freePort } from '../support/ports.js';
import { secret } from './load.js';
import type { Processes, Started } from './processes.js';

/** Where the package.json of the peers is. */
const folder = join(projectRoot, 'test/bench');
const installed = (path: string) => join(folder, 'node_modules', path);

/** Installs what we compare with, unless it is there. */
export async function installPeers(say: (line: string) => void): Promise<void> {
  if (existsSync(installed('@graphql-hive/gateway')) && existsSync(installed('postgraphile'))) return;
  say('Installing the peers in test/bench …');
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
}

/**
 * Ours and @apollo/gateway as it comes in front of the same supergraph, whose file has the addresses of the subgraphs;
 * each on one core.
 */
async function startOwn(processes: Processes, label: string, file: string): Promise<Started[]> {
  return [
    await processes.start({
      name: `${label}ours`,
      script: 'test/bench/our-gateway.js',
      args: [file],
      environment: { VIEWER_SECRET: secret },
      oneCore: true,
    }),
    await processes.start({
      name: `${label}apollo`,
      script: 'test/bench/plain-gateway.js',
      args: [file],
      path: '/',
      oneCore: true,
    }),
  ];
}

/** The gateways, Hive Gateway with its Rust planner among them if it is installed for it. */
export async function startGateways(
  processes: Processes,
  label: string,
  file: string,
  withHive = true,
): Promise<Started[]> {
  const port = String(await freePort());
  const started = await startOwn(processes, label, file);
  if (withHive) {
    const hive = await processes.start({
      name: `${label}hive`,
      script: installed('.bin/hive-gateway'),
      args: ['--config-path', 'hive.config.js', '--port', port, '--host', '127.0.0.1', 'supergraph', file],
      folder,
      port: Number(port),
      oneCore: true,
    });
    started.push(hive);
  }
  await Promise.all(started.map((each) => processes.listening(each)));
  return started;
}

/** PostGraphile on the tables of the graph. */
export async function startPostgraphile(processes: Processes, databaseUrl: string): Promise<Started> {
  const postgraphile = await processes.start({
    name: 'postgraphile',
    script: installed('.bin/postgraphile'),
    args: ['--config', 'postgraphile.config.js'],
    environment: { DATABASE_URL: databaseUrl },
    folder,
  });
  await processes.listening(postgraphile);
  return postgraphile;
}
