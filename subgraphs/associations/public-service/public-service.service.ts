import {
  assertAllowed,
  assertId,
  type Context,
  type MoneyInput,
  make,
  notFound,
  once,
  recordCreation,
  stepTaker,
  unauthenticated,
  withDocuments,
} from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { searchIndex, sortKey, textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { isActive } from '../membership/membership.lifecycle.js';
import { Organization } from '../organization/organization.entity.js';
import { PublicService, ServiceAssignment, ServiceResult } from './public-service.entity.js';
import { ServiceAssignmentStatus } from './public-service.enums.js';
import type {
  AssignServiceInput,
  ConfirmServiceResultInput,
  CorrectServiceResultInput,
  CreatePublicServiceInput,
  ProposeServiceAssignmentInput,
  ReportServiceResultInput,
  ServiceStepInput,
} from './public-service.inputs.js';
import { assignmentLifecycle, resultLifecycle } from './public-service.lifecycle.js';
import { mayKeepCatalogue, mayPropose, mayReport } from './public-service.policy.js';
import { serviceProblems } from './public-service.problems.js';

const { refuse } = serviceProblems;
const texts = textInput(refuse);
const takeAssignment = stepTaker(assignmentLifecycle, ServiceAssignment, refuse);
const takeResult = stepTaker(resultLifecycle, ServiceResult, refuse);

export function createPublicService(ctx: Context, input: CreatePublicServiceInput): Promise<PublicService> {
  return once(ctx, input, 'createPublicService', PublicService, async (tx) => {
    assertAllowed(mayKeepCatalogue(tx.viewer), tx);
    const code = texts.required(input.code, 30, 'code');
    const nameVi = texts.required(input.nameVi, 300, 'nameVi');
    return make(tx, PublicService, {
      code,
      nameVi,
      kind: input.kind,
      description: texts.lines(input.description, 5_000, 'description'),
      unit: texts.required(input.unit, 50, 'unit'),
      searchKey: searchIndex(code, nameVi),
      sortKey: sortKey(nameVi),
    });
  });
}

/** @throws Refusal for an association that is no active member, unknown parts, an end before the start */
export function proposeServiceAssignment(
  ctx: Context,
  input: ProposeServiceAssignmentInput,
): Promise<ServiceAssignment> {
  return once(ctx, input, 'proposeServiceAssignment', ServiceAssignment, async (tx) => {
    const parties = {
      associationId: assertId(input.associationId, 'aso'),
      commissionedById: assertId(input.organizationId, 'org'),
    };
    assertAllowed(mayPropose(tx.viewer, parties), tx);
    const serviceId = assertId(input.publicServiceId, 'psv');
    if (!(await tx.loaders.byId(PublicService, serviceId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'publicServiceId']);
    const association = await tx.loaders.byId(Association, parties.associationId);
    if (!association) return refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
    if (!isActive(association)) refuse('ASSOCIATION_NOT_ADMITTED', ['input', 'associationId']);
    if (!(await tx.loaders.byId(Organization, parties.commissionedById)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
    if (input.endOn && input.endOn < input.startOn) refuse('DATE_BEFORE_START', ['input', 'endOn']);
    const assignment = make(tx, ServiceAssignment, {
      ...parties,
      serviceId,
      status: assignmentLifecycle.initial,
      startOn: input.startOn,
      endOn: input.endOn ?? null,
      valueAmount: amountOf(input.value, 'value'),
    });
    await recordCreation(tx, assignmentLifecycle, assignment);
    return assignment;
  });
}

/** By the document that it rests on, whose day is that of the step. */
export const assignService = (ctx: Context, input: AssignServiceInput) =>
  takeAssignment(ctx, 'assign', input, (tx, assignment, day) => {
    assignment.legalBasis = texts.required(input.legalBasis, 100, 'legalBasis');
    assignment.legalBasisOn = day;
    withDocuments(tx, assignment.legalBasis);
  });

export const rejectServiceAssignment = (ctx: Context, input: ServiceStepInput) =>
  takeAssignment(ctx, 'reject', input);
export const suspendServiceAssignment = (ctx: Context, input: ServiceStepInput) =>
  takeAssignment(ctx, 'suspend', input);
export const resumeServiceAssignment = (ctx: Context, input: ServiceStepInput) =>
  takeAssignment(ctx, 'resume', input);

export const endServiceAssignment = (ctx: Context, input: ServiceStepInput) =>
  takeAssignment(ctx, 'end', input, endOn);
export const terminateServiceAssignment = (ctx: Context, input: ServiceStepInput) =>
  takeAssignment(ctx, 'terminate', input, endOn);

/** The day of the step is its last. */
function endOn(_tx: Context, assignment: ServiceAssignment, day: string): void {
  if (day < assignment.startOn) refuse('DATE_BEFORE_START', ['input', 'on']);
  assignment.endOn = day;
}

/** @throws NOT_FOUND; Refusal for a year outside the assignment or in the future, or reported already */
export function reportServiceResult(ctx: Context, input: ReportServiceResultInput): Promise<ServiceResult> {
  return once(ctx, input, 'reportServiceResult', ServiceResult, async (tx) => {
    const assignment = await tx.loaders.byId(ServiceAssignment, assertId(input.serviceAssignmentId, 'sas'));
    if (!assignment) throw tx.viewer.kind === 'anonymous' ? unauthenticated() : notFound();
    assertAllowed(mayReport(tx.viewer, assignment), tx);
    const { PROPOSED, REJECTED } = ServiceAssignmentStatus;
    if (assignment.status === PROPOSED || assignment.status === REJECTED)
      refuse('NOT_STARTED', ['input', 'serviceAssignmentId']);
    const { year, quantity } = input;
    const last = [assignment.endOn ?? tx.today, tx.today].sort()[0]!;
    if (year < Number(assignment.startOn.slice(0, 4)) || year > Number(last.slice(0, 4)))
      refuse('YEAR_OUTSIDE', ['input', 'year']);
    const service = await tx.loaders.byId(PublicService, assignment.serviceId);
    const result = make(tx, ServiceResult, {
      assignmentId: assignment.id,
      associationId: assignment.associationId,
      commissionedById: assignment.commissionedById,
      year,
      status: resultLifecycle.initial,
      quantity: checkedQuantity(quantity),
      unit: service!.unit,
      costAmount: amountOf(input.cost, 'cost'),
      note: texts.lines(input.note, 5_000, 'note'),
    });
    await recordCreation(tx, resultLifecycle, result);
    return result;
  });
}

export const correctServiceResult = (ctx: Context, input: CorrectServiceResultInput) =>
  takeResult(ctx, 'correct', input, (_tx, result) => {
    result.quantity = checkedQuantity(input.quantity);
    if (input.cost !== undefined) result.costAmount = amountOf(input.cost, 'cost');
    if (input.note !== undefined) result.note = texts.lines(input.note, 5_000, 'note');
  });

export const confirmServiceResult = (ctx: Context, input: ConfirmServiceResultInput) =>
  takeResult(ctx, 'confirm', input, (_tx, result) => {
    result.rating = input.rating;
  });

export const returnServiceResult = (ctx: Context, input: ServiceStepInput) =>
  takeResult(ctx, 'return', input);

const checkedQuantity = (quantity: number): number =>
  quantity < 0 ? refuse('INVALID_VALUE', ['input', 'quantity']) : quantity;

/** Whole đồng, or null where no amount is given. */
function amountOf(money: MoneyInput | null | undefined, field: string): number | null {
  if (!money) return null;
  return isValidVnd(money.amount) ? money.amount : refuse('INVALID_VALUE', ['input', field, 'amount']);
}
