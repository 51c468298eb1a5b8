import { assertId, type Context, type Problem, Refusal, system } from '../../kernel/index.js';
import { consultancyProblems } from './request.problems.js';

/** The query of the owner that answers an id, by the prefix of the id. */
const roots = { org: 'organization', aso: 'association', fld: 'researchField' } as const;

export interface Reference {
  readonly prefix: keyof typeof roots;
  readonly id: string | null | undefined;
  readonly path: readonly string[];
}

/**
 * Checks that records of other subgraphs exist, in one operation, as the system. Call it before a transaction begins.
 * The system itself (seeding, jobs) is trusted.
 * @throws BAD_USER_INPUT for an id of another form; Refusal with REFERENCE_NOT_FOUND for each that is unknown
 */
export async function requireReferences(ctx: Context, references: readonly Reference[]): Promise<void> {
  const given = references.filter((each): each is Reference & { id: string } => Boolean(each.id));
  for (const { id, prefix } of given) assertId(id, prefix);
  if (given.length === 0 || ctx.viewer.kind === 'system') return;
  const variables = given.map((_, i) => `$r${i}: ID!`).join(', ');
  const fields = given.map(({ prefix }, i) => `r${i}: ${roots[prefix]}(id: $r${i}) { id }`).join(' ');
  const found = await ctx.graph.query<Record<string, unknown>>(
    `query References(${variables}) { ${fields} }`,
    Object.fromEntries(given.map(({ id }, i) => [`r${i}`, id])),
    system,
  );
  const unknown: Problem[] = given
    .filter((_, i) => !found[`r${i}`])
    .map(({ path }) => consultancyProblems.problem('REFERENCE_NOT_FOUND', path));
  if (unknown.length > 0) throw new Refusal(unknown);
}
