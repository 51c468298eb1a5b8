import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationFiles, parseOperation } from '../../gateway/operations.js';
import { operationsFolder } from '../../gateway/supergraph.js';
import { load } from './load.js';
import { type Session, say } from './session.js';
import { startWhole } from './stack/matches.js';

/** The p95 of one operation with few people and with many. */
export interface Grown {
  readonly operation: string;
  readonly few: number;
  readonly many: number;
}

const requests = 60;

/** Asks each operation as officers, one at a time, so that what is measured is the work and not the queue. */
async function p95s(session: Session, people: number, label: string): Promise<Map<string, number>> {
  const services = await session.services(people);
  const whole = await startWhole(session.processes, services, label);
  const found = new Map<string, number>();
  for (const file of await operationFiles(operationsFolder)) {
    const { name, query, variables } = parseOperation(
      file,
      readFileSync(join(operationsFolder, file), 'utf8'),
    );
    const contestant = {
      ...whole,
      query: { query, variables: JSON.parse(variables || '{}') },
      officers: true,
    };
    const pace = { connections: 1, seconds: 30, requests };
    const measured = await load(contestant, pace).catch((error: Error) => {
      say(`  ${name} is left out: ${error.message.slice(0, 160)}`);
      return null;
    });
    if (measured) found.set(name, measured.p95);
  }
  return found;
}

/** Measures every reviewed operation at two sizes of the graph. */
export async function growth(session: Session, few: number, many: number): Promise<Grown[]> {
  const [small, large] = [await p95s(session, few, 'few-'), await p95s(session, many, 'many-')];
  return [...small].flatMap(([operation, value]) => {
    const other = large.get(operation);
    return other === undefined ? [] : [{ operation, few: value, many: other }];
  });
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
