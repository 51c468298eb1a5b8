import { assertAllowed, type Context, loadForChange, make, once } from '../../kernel/index.js';
import { line, quantity } from './project.checks.js';
import { ResearchProject } from './project.entity.js';
import { mayActAsHost, mayManage } from './project.policy.js';
import { projectProblems } from './project.problems.js';
import { Product } from './project.rows.js';
import { ProjectStatus, runningStatuses } from './project.status.js';
import type { RecordProductInput } from './step.inputs.js';

const { refuse } = projectProblems;
const S = ProjectStatus;
const open: readonly ProjectStatus[] = [...runningStatuses, S.ACCEPTED];
const graded: readonly ProjectStatus[] = [S.ACCEPTED, S.FAILED];

/**
 * Records a product or what was delivered of it. What was ordered and the grade are for DOST alone.
 * @returns the project
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal on a closed project, or for a grade before the council concluded
 */
export function recordProduct(ctx: Context, input: RecordProductInput): Promise<ResearchProject> {
  return once(ctx, input, 'recordProduct', ResearchProject, async (tx) => {
    const project = await loadForChange(tx, ResearchProject, input.projectId);
    assertAllowed(mayActAsHost(tx.viewer, project));
    if (input.orderedQty != null || input.grade) assertAllowed(mayManage(tx.viewer));
    if (!open.includes(project.status)) refuse('PROJECT_CLOSED');
    if (input.grade && !graded.includes(project.status)) refuse('GRADE_TOO_EARLY', ['input', 'grade']);
    const key = { projectId: project.id, form: input.form, name: line(input.name, 500, 'name') };
    const changes = changesOf(input);
    const known = await tx.em.findOne(Product, key as never);
    if (known) Object.assign(known, changes);
    else {
      if (!changes.unit) refuse('REQUIRED', ['input', 'unit']);
      make(tx, Product, { ...key, orderedQty: 0, deliveredQty: null, grade: null, ...changes });
    }
    project.updatedAt = tx.now();
    return project;
  });
}

const changesOf = ({ unit, orderedQty, deliveredQty, grade }: RecordProductInput): Partial<Product> => ({
  ...(unit != null && { unit: line(unit, 50, 'unit') }),
  ...(orderedQty != null && { orderedQty: quantity(orderedQty, 'orderedQty') }),
  ...(deliveredQty != null && { deliveredQty: quantity(deliveredQty, 'deliveredQty') }),
  ...(grade && { grade }),
});
