import { assertAllowed, type Context, make, once, recordCreation } from '../../kernel/index.js';
import { normalizeMultiline, searchIndex } from '../../kernel/text/index.js';
import {
  checkBudget,
  checkPeriod,
  checkProducts,
  checkTeam,
  line,
  requireFreeInvestigator,
} from './project.checks.js';
import { ResearchProject } from './project.entity.js';
import { ManagingLevel } from './project.enums.js';
import type { ContractResearchProjectInput } from './project.inputs.js';
import { projectLifecycle } from './project.lifecycle.js';
import { mayManage } from './project.policy.js';
import { projectProblems } from './project.problems.js';
import { requireReferences } from './project.references.js';
import { Product, ProjectMember } from './project.rows.js';

const { refuse } = projectProblems;

/**
 * Records a signed contract, with team and ordered products.
 * @throws UNAUTHENTICATED, FORBIDDEN; Refusal for values out of bounds, unknown references, a period longer than the
 *   rules allow (I4), or an investigator who leads too many running provincial projects (I1)
 */
export async function contractResearchProject(
  ctx: Context,
  input: ContractResearchProjectInput,
): Promise<ResearchProject> {
  assertAllowed(mayManage(ctx.viewer));
  const checked = await checkContract(ctx, input);
  const today = await requireReferences(ctx, referencesOf(input));
  return once(ctx, input, 'contractResearchProject', ResearchProject, async (tx) => {
    const { members, products, ...given } = checked;
    const values = { ...given, principalInvestigatorId: today(given.principalInvestigatorId) };
    if (values.level === ManagingLevel.PROVINCIAL) {
      await requireFreeInvestigator(tx, values.principalInvestigatorId);
    }
    const project = make(tx, ResearchProject, values);
    for (const member of members) {
      const personId = today(member.personId);
      make(tx, ProjectMember, { projectId: project.id, ...member, personId });
    }
    for (const product of products) make(tx, Product, { projectId: project.id, ...product });
    await recordCreation(tx, projectLifecycle, project, { documents: [project.contractNumber] });
    return project;
  });
}

async function checkContract(ctx: Context, input: ContractResearchProjectInput) {
  const { lead, members } = checkTeam(input.team);
  const objectives = normalizeMultiline(input.objectives);
  if (!objectives) refuse('REQUIRED', ['input', 'objectives']);
  if (objectives.length > 5_000) refuse('TOO_LONG', ['input', 'objectives']);
  const [code, title] = [line(input.code, 60, 'code'), line(input.title, 500, 'title')];
  await checkPeriod(ctx, input.startOn, input.endOn);
  return {
    code,
    title,
    type: input.type,
    level: input.level,
    legalRegime: input.legalRegime,
    fundingRoute: input.fundingRoute,
    fieldId: input.fieldId,
    hostOrganizationId: input.hostOrganizationId,
    ordererId: input.ordererId ?? null,
    principalInvestigatorId: lead,
    startOn: input.startOn,
    endOn: input.endOn,
    extendedTo: null,
    redoUntil: null,
    ...checkBudget(input),
    objectives,
    isUnionHosted: input.isUnionHosted,
    riskAccepted: false,
    grade: null,
    contractNumber: line(input.contractNumber, 60, 'contractNumber'),
    dossierOn: null,
    recognitionDecision: null,
    registrationNumber: null,
    status: projectLifecycle.initial,
    searchKey: searchIndex(code, title),
    members,
    products: checkProducts(input.products),
  };
}

const referencesOf = (input: ContractResearchProjectInput): Parameters<typeof requireReferences>[1] => [
  { id: input.fieldId, prefix: 'fld', path: ['input', 'fieldId'] },
  { id: input.hostOrganizationId, prefix: 'org', path: ['input', 'hostOrganizationId'] },
  { id: input.ordererId, prefix: 'org', path: ['input', 'ordererId'] },
  ...input.team.map(({ personId }, i) => ({
    id: personId,
    prefix: 'per' as const,
    path: ['input', 'team', `${i}`, 'personId'],
  })),
];
