import { isDeepStrictEqual } from 'node:util';
import { ask, type Contestant, load } from './load.js';
import { merge, type Row } from './report.js';

/** One question, and those who answer it side by side. */
export interface Match {
  readonly name: string;
  readonly contestants: readonly Contestant[];
  /** What of an answer must be the same, where the schemas differ. Default: all of it. */
  readonly essence?: (data: Record<string, unknown>) => unknown;
  /** SQL statements per request, where they were counted. */
  readonly statements?: ReadonlyMap<Contestant, number>;
}

export interface Plan {
  readonly connections: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** @throws where two contestants answer differently */
export async function assertSameAnswers({ name, contestants, essence = (data) => data }: Match) {
  const answers: unknown[] = [];
  for (const contestant of contestants) answers.push(essence(await ask(contestant)));
  const odd = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
  if (odd < 0) return JSON.stringify(answers[0]).length;
  const show = (i: number) => `${contestants[i]!.target.name}: ${JSON.stringify(answers[i]).slice(0, 1_500)}`;
  throw new Error(`${name} is answered differently:\n${show(0)}\n${show(odd)}`);
}

/** Warms all up, then lets them take turns; every other round backwards. */
export async function play({ name, contestants, statements }: Match, plan: Plan): Promise<Row[]> {
  const { connections } = plan;
  for (const contestant of contestants) await load(contestant, { connections, seconds: plan.warmSeconds });
  const rounds: Row[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const measured = await load(contestant, { connections, seconds: plan.seconds });
      const { name: asked } = contestant.target;
      const counted = statements?.get(contestant);
      rounds.push({
        match: name,
        contestant: asked,
        ...measured,
        ...(counted !== undefined && { statements: counted }),
      });
    }
  }
  return contestants.map(({ target }) => merge(rounds.filter((row) => row.contestant === target.name)));
}
