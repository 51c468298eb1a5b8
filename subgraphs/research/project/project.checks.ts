import { addMonths, isCivilDate } from '../../kernel/calendar/index.js';
import { type Context, countRows, type MoneyInput } from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { normalizeText } from '../../kernel/text/index.js';
import { ResearchProject } from './project.entity.js';
import { FundingRoute, ManagingLevel, TeamRole } from './project.enums.js';
import type { ContractResearchProjectInput, OrderedProductInput, TeamMemberInput } from './project.inputs.js';
import { projectProblems } from './project.problems.js';
import { runningStatuses } from './project.status.js';

const { refuse } = projectProblems;

/** A text on one line. @throws Refusal with REQUIRED or TOO_LONG */
export function line(value: string, limit: number, ...path: string[]): string {
  const text = normalizeText(value);
  if (!text) refuse('REQUIRED', ['input', ...path]);
  if (text.length > limit) refuse('TOO_LONG', ['input', ...path]);
  return text;
}

/** Đồng; nothing for nothing. @throws Refusal with INVALID_VALUE */
export function amount(value: MoneyInput | null | undefined, field: string): number {
  if (!value) return 0;
  if (!isValidVnd(value.amount)) refuse('INVALID_VALUE', ['input', field]);
  return value.amount;
}

export function quantity(value: number, ...path: string[]): number {
  if (!Number.isFinite(value) || value < 0) refuse('INVALID_VALUE', ['input', ...path]);
  return value;
}

/** State and other money. @throws Refusal where the route forbids state money, or there is none at all */
export function checkBudget(input: ContractResearchProjectInput) {
  const budget = {
    budgetState: amount(input.budgetState, 'budgetState'),
    budgetOther: amount(input.budgetOther, 'budgetOther'),
  };
  const selfFunded = input.fundingRoute === FundingRoute.SELF_FUNDED;
  if (selfFunded && budget.budgetState > 0) refuse('INVALID_VALUE', ['input', 'budgetState']);
  if (!Number.isSafeInteger(budget.budgetState + budget.budgetOther)) {
    refuse('INVALID_VALUE', ['input', 'budgetOther']);
  }
  return budget;
}

/** The team with its one principal investigator. */
export function checkTeam(team: readonly TeamMemberInput[]) {
  if (team.length > 50) refuse('TOO_LONG', ['input', 'team']);
  const leads = team.filter(({ role }) => role === TeamRole.PRINCIPAL_INVESTIGATOR);
  const lead = leads[0]?.personId;
  if (leads.length !== 1 || !lead) return refuse('ONE_PRINCIPAL_INVESTIGATOR', ['input', 'team']);
  const known = team.flatMap(({ personId }) => personId ?? []);
  if (new Set(known).size < known.length) refuse('PERSON_TWICE', ['input', 'team']);
  const members = team.map(({ personId, personName, role, months }, i) => {
    if (months != null && (months < 0 || months > 120)) {
      refuse('INVALID_VALUE', ['input', 'team', `${i}`, 'months']);
    }
    return {
      position: i,
      personId: personId ?? null,
      personName: line(personName, 200, 'team', `${i}`, 'personName'),
      sealedName: null,
      role,
      months: months ?? null,
    };
  });
  return { lead, members };
}

export function checkProducts(products: readonly OrderedProductInput[]) {
  if (products.length > 50) refuse('TOO_LONG', ['input', 'products']);
  const checked = products.map(({ form, name, unit, orderedQty }, i) => ({
    form,
    name: line(name, 500, 'products', `${i}`, 'name'),
    unit: line(unit, 50, 'products', `${i}`, 'unit'),
    orderedQty: quantity(orderedQty, 'products', `${i}`, 'orderedQty'),
    deliveredQty: null,
    grade: null,
  }));
  const keys = new Set(checked.map(({ form, name }) => `${form} ${name}`));
  if (keys.size < checked.length) refuse('PRODUCT_TWICE', ['input', 'products']);
  return checked;
}

/** I4: the contract is no longer than `project.maxMonths`. */
export async function checkPeriod(ctx: Context, startOn: string, endOn: string): Promise<void> {
  if (!isCivilDate(startOn)) refuse('INVALID_VALUE', ['input', 'startOn']);
  if (!isCivilDate(endOn)) refuse('INVALID_VALUE', ['input', 'endOn']);
  if (endOn <= startOn) refuse('DATE_ORDER', ['input', 'endOn']);
  const longest = addMonths(startOn, await ctx.rules.number('project.maxMonths'));
  if (endOn > longest) refuse('TOO_LONG_A_PERIOD', ['input', 'endOn']);
}

/** I1: the investigator leads fewer running provincial projects than `project.maxRunningPerPi`. */
export async function requireFreeInvestigator(tx: Context, personId: string): Promise<void> {
  // Two contracts signed at once would not see each other: the second waits here for the first.
  await tx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`${tx.subgraph}.lead:${personId}`]);
  const running = await countRows(tx, ResearchProject, {
    principalInvestigatorId: personId,
    level: ManagingLevel.PROVINCIAL,
    status: { $in: [...runningStatuses] },
  });
  if (running >= (await tx.rules.number('project.maxRunningPerPi'))) {
    refuse('TOO_MANY_RUNNING_PROJECTS', ['input', 'team']);
  }
}
