import { assertId, type Context, system } from '../../kernel/index.js';
import { projectProblems } from './project.problems.js';

const owners = { per: 'person', org: 'organization', fld: 'researchField' } as const;

/** An id of a record that another subgraph owns, with its place in the input. */
export interface ForeignReference {
  readonly id: string;
  readonly prefix: keyof typeof owners;
  readonly path: readonly string[];
}

/**
 * Checks that records of other subgraphs exist, in one operation; before the transaction, never inside. The system
 * itself (seeding) knows what it refers to.
 * @throws BAD_USER_INPUT for an id of another form; Refusal with REFERENCE_NOT_FOUND; SERVICE_UNAVAILABLE
 */
export async function requireForeign(ctx: Context, references: readonly ForeignReference[]): Promise<void> {
  for (const { id, prefix } of references) assertId(id, prefix);
  if (ctx.viewer.kind === 'system') return;
  const parameters = references.map((_reference, i) => `$r${i}: ID!`).join(', ');
  const fields = references.map(({ prefix }, i) => `r${i}: ${owners[prefix]}(id: $r${i}) { id }`).join(' ');
  const found = await ctx.graph.query<Record<string, { id: string } | null>>(
    `query References(${parameters}) { ${fields} }`,
    Object.fromEntries(references.map(({ id }, i) => [`r${i}`, id])),
    system,
  );
  references.forEach(({ path }, i) => {
    if (!found[`r${i}`]) projectProblems.refuse('REFERENCE_NOT_FOUND', path);
  });
}
