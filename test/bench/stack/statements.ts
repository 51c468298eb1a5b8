import { rowsAt } from '../../support/postgres.js';
import { ask, type Contestant } from '../load.js';

const requests = 100;

/**
 * Statements that one request of each contestant takes. Outside of transactions each is one of its own, and PostgreSQL
 * counts those. A backend that is idle tells what it did after ten seconds at the latest, hence the pauses; what the
 * jobs of the subgraphs do in a pause is taken off.
 */
export async function countStatements(
  databaseUrl: string,
  contestants: readonly Contestant[],
): Promise<Map<Contestant, number>> {
  const { pathname, href } = new URL(databaseUrl);
  const elsewhere = new URL('/postgres', href).href;
  const committed = async () => {
    await new Promise((done) => setTimeout(done, 11_000));
    const [row] = await rowsAt(
      elsewhere,
      `select xact_commit as n from pg_stat_database where datname = '${pathname.slice(1)}'`,
    );
    return Number(row!.n);
  };
  const counted = new Map<Contestant, number>();
  const idle = await committed();
  let before = await committed();
  const ofJobs = before - idle;
  for (const contestant of contestants) {
    for (let i = 0; i < requests; i++) await ask(contestant);
    const after = await committed();
    counted.set(contestant, (after - before - ofJobs) / requests);
    before = after;
  }
  return counted;
}
