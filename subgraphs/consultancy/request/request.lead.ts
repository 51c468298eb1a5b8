import { assertAllowed, assertId, type Context, notFound, system } from '../../kernel/index.js';
import { ConsultancyRequest } from './request.entity.js';
import type { AcceptConsultancyRequestInput } from './request.inputs.js';
import { mayDecide } from './request.policy.js';
import { consultancyProblems } from './request.problems.js';
import { texts } from './request.service.js';

const { refuse } = consultancyProblems;

interface Field {
  readonly id: string;
  readonly code?: string;
}
type Answer = Record<string, (Field & { readonly fields?: readonly Field[] | null }) | null>;

/**
 * Asks the graph for the association that is to lead, and whether it works in a field of the request or in one above or
 * below it. Before the transaction, as the system: whoever may accept may know of all associations.
 * @returns its id today; null for the Union's own office
 * @throws Refusal where it is unknown, or works in other fields and no reason is given
 */
export async function requireFittingLead(
  ctx: Context,
  { id, leadAssociationId, leadReason }: AcceptConsultancyRequestInput,
): Promise<string | null> {
  if (!leadAssociationId || ctx.viewer.kind === 'system') return leadAssociationId || null;
  const request = await ctx.loaders.byId(ConsultancyRequest, assertId(id, 'cns'));
  if (!request && ctx.viewer.kind !== 'anonymous') throw notFound();
  assertAllowed(mayDecide(ctx.viewer));
  const variables: Record<string, string> = { lead: assertId(leadAssociationId, 'aso') };
  for (const [i, field] of request!.fieldIds.entries()) variables[`f${i}`] = field;
  const answer = await ctx.graph.query<Answer>(
    `query Lead(${Object.keys(variables).map((name) => `$${name}: ID!`)}) {
       lead: association(id: $lead) { id fields { id code } }
       ${request!.fieldIds.map((_, i) => `f${i}: researchField(id: $f${i}) { id code }`).join(' ')}
     }`,
    variables,
    system,
  );
  const path = ['input', 'leadAssociationId'];
  const lead = answer.lead ?? refuse('REFERENCE_NOT_FOUND', path);
  const wanted = request!.fieldIds.flatMap((_, i) => answer[`f${i}`] ?? []);
  const fits = (lead.fields ?? []).some((own) => wanted.some((each) => related(own, each)));
  if (!fits && !texts.lines(leadReason, 2_000, 'leadReason')) refuse('LEAD_FIELDS_DIFFER', path);
  return lead.id;
}

/** The same field, or one that holds the other: `1` holds `105`. */
const related = (a: Field, b: Field): boolean =>
  a.id === b.id || Boolean(a.code && b.code && (a.code.startsWith(b.code) || b.code.startsWith(a.code)));
