import { assertId, type Context, system } from '../../kernel/index.js';
import { opinionProblems } from './opinion.problems.js';

const { refuse } = opinionProblems;

/** A field of research as the table of fields has it. */
export interface FieldOfTable {
  readonly id: string;
  readonly scheme: string;
  readonly code: string;
}

/**
 * The fields that are meant by some of them: themselves, those above and those below.
 * @param own ids of fields
 * @param table all fields; a code begins with that of the field above
 */
export function relatedFields(own: readonly string[], table: readonly FieldOfTable[]): string[] {
  const meant = table.filter(({ id }) => own.includes(id));
  const related = table.filter((each) =>
    meant.some(
      ({ scheme, code }) =>
        scheme === each.scheme && (each.code.startsWith(code) || code.startsWith(each.code)),
    ),
  );
  return [...new Set([...own, ...related.map(({ id }) => id)])];
}

/**
 * The associations that are named, if every one is a member of the Union today. Asks the graph: not in a transaction.
 * @throws Refusal TOO_MANY_ENTRIES, REFERENCE_NOT_FOUND or NOT_ADMITTED; BAD_USER_INPUT
 */
export async function admittedAssociations(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const named = [...new Set(ids)];
  if (named.length > 100) refuse('TOO_MANY_ENTRIES', ['input', 'associationIds']);
  for (const id of named) assertId(id, 'aso');
  if (named.length === 0 || ctx.viewer.kind === 'system') return named;
  const found = await ctx.graph.query<Record<string, { id: string; status?: string } | null>>(
    `query Associations(${named.map((_, i) => `$a${i}: ID!`).join(', ')}) {
      ${named.map((_, i) => `a${i}: association(id: $a${i}) { id status }`).join(' ')} }`,
    Object.fromEntries(named.map((id, i) => [`a${i}`, id])),
    system,
  );
  for (const [i] of named.entries()) {
    const path = ['input', 'associationIds', String(ids.indexOf(named[i]!))];
    if (!found[`a${i}`]) refuse('REFERENCE_NOT_FOUND', path);
    if (found[`a${i}`]!.status !== 'ADMITTED') refuse('NOT_ADMITTED', path);
  }
  return named;
}

interface AssociationPage {
  readonly associations?: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** The member associations that work in one of the fields, or in one above or below it. Asks the graph. */
export async function associationsInFields(ctx: Context, fieldIds: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { associations }: AssociationPage = await ctx.graph.query<AssociationPage>(
      `query AssociationsInFields($fieldIds: [ID!]!, $after: String) {
        associations(first: 100, after: $after, filter: { statuses: [ADMITTED], fieldIds: $fieldIds }) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { fieldIds: [...fieldIds], after },
      system,
    );
    found.push(...(associations?.nodes ?? []).map(({ id }) => id));
    after = associations?.pageInfo.hasNextPage ? associations.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The fields that associations work in, with those above and below. Asks the graph. */
export async function fieldsOfAssociations(ctx: Context, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await ctx.graph.query<
    Record<string, { fields?: readonly { id: string }[] } | null> & { table?: readonly FieldOfTable[] }
  >(
    `query FieldsOfAssociations(${ids.map((_, i) => `$a${i}: ID!`).join(', ')}) {
      table: researchFields { id scheme code }
      ${ids.map((_, i) => `a${i}: association(id: $a${i}) { fields { id } }`).join(' ')} }`,
    Object.fromEntries(ids.map((id, i) => [`a${i}`, id])),
    system,
  );
  const own = ids.flatMap((_, i) => (found[`a${i}`]?.fields ?? []).map(({ id }) => id));
  return relatedFields(own, found.table ?? []);
}

/** Whether a person is an active member of an association. Asks the graph. @throws Refusal REFERENCE_NOT_FOUND */
export async function membershipOf(
  ctx: Context,
  personId: string,
  associationId: string,
): Promise<{ readonly personId: string; readonly isMember: boolean }> {
  const { person } = await ctx.graph.query<{
    person?: {
      id: string;
      memberships?: readonly { status: string; association: { id: string } | null }[];
    } | null;
  }>(
    'query MembershipOf($person: ID!) { person(id: $person) { id memberships { status association { id } } } }',
    { person: personId },
    system,
  );
  if (!person) return refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
  const isMember = (person.memberships ?? []).some(
    ({ status, association }) => status === 'ACTIVE' && association?.id === associationId,
  );
  return { personId: person.id, isMember };
}
