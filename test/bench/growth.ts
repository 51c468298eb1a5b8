import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationFiles, parseOperation } from '../../gateway/operations.js';
import { operationsFolder } from '../../gateway/supergraph.js';
import { type Contestant, load } from './load.js';
import { type Session, say } from './session.js';
import { startWhole } from './stack/matches.js';

/** The p95 of one operation with few people and with many. */
export interface Grown {
  readonly operation: string;
  readonly few: number;
  readonly many: number;
}

const requests = 60;

/** Asks one at a time, so that what is measured is the work and not the queue. @returns null where that fails */
async function p95(contestant: Contestant, operation: string): Promise<number | null> {
  const measured = await load(contestant, { connections: 1, seconds: 30, requests }).catch((error: Error) => {
    say(`  ${operation} is left out: ${error.message.slice(0, 160)}`);
    return null;
  });
  return measured?.p95 ?? null;
}

/** Measures every reviewed query as officers, at two sizes of the graph by turns: what slows one slows the other. */
export async function growth(session: Session, few: number, many: number): Promise<Grown[]> {
  const small = await startWhole(session.processes, await session.services(few), 'few-');
  const large = await startWhole(session.processes, await session.services(many), 'many-');
  const grown: Grown[] = [];
  for (const file of await operationFiles(operationsFolder)) {
    const text = readFileSync(join(operationsFolder, file), 'utf8');
    const { name, query, variables } = parseOperation(file, text);
    if (/^mutation\b/m.test(query)) continue;
    const asked = { query: { query, variables: JSON.parse(variables || '{}') }, officers: true };
    const found = [await p95({ ...small, ...asked }, name), await p95({ ...large, ...asked }, name)];
    if (found[0] && found[1]) grown.push({ operation: name, few: found[0], many: found[1] });
  }
  return grown;
}

/** The operations that grow most come first. */
export const growthTable = (grown: readonly Grown[]): string =>
  [...grown]
    .sort((a, b) => b.many / b.few - a.many / a.few)
    .map(
      ({ operation, few, many }) =>
        `${operation.padEnd(28)} p95 ${few.toFixed(1).padStart(8)} → ${many.toFixed(1).padStart(8)} ms  × ${(many / few).toFixed(2)}`,
    )
    .join('\n');
