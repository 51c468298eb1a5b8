import { addDays, daysBetween } from '../../kernel/calendar/index.js';
import { assertAllowed, badInput, both, type Context, selectRows, type Where } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { alertedAssociations, maySeeAffairs, maySeeAlerts } from '../association/association.policy.js';
import type { ComplianceAlertKind } from './compliance.enums.js';
import { alertSources } from './compliance.sources.js';
import type { Alert, ComplianceAlert } from './compliance.types.js';

/** The longest that an alert may look ahead, in days. */
const furthest = 3_650;

export interface AlertFilter {
  readonly withinDays: number;
  readonly kinds?: readonly ComplianceAlertKind[] | null;
}

const { APPLIED, ADMITTED, SUSPENDED } = UnionMembershipStatus;
/** Associations that the Union has to do with: members, applicants, and those being founded. */
const alive: Where = {
  $or: [{ status: { $in: [APPLIED, ADMITTED, SUSPENDED] } }, { legalStatus: LegalStatus.LICENSED }],
  legalEndedOn: null,
};

/**
 * What the associations of the viewer have to see to, the most urgent first.
 * @throws FORBIDDEN, UNAUTHENTICATED; BAD_USER_INPUT
 */
export async function complianceAlerts(ctx: Context, filter: AlertFilter): Promise<ComplianceAlert[]> {
  assertAllowed(maySeeAlerts(ctx.viewer));
  const where = both(alive, alertedAssociations(ctx.viewer));
  const associations = await selectRows(ctx, Association, where, { orderBy: [['sortKey', 'ASC']] });
  return toAlerts(ctx, associations, await alertsOf(ctx, associations), filter);
}

/** What one association has to see to; null for whom it does not concern. One statement per source for all of a page. */
export async function complianceOf(
  ctx: Context,
  association: Association,
  filter: AlertFilter,
): Promise<ComplianceAlert[] | null> {
  if (!maySeeAffairs(ctx.viewer, association)) return null;
  assertDays(filter.withinDays);
  const alerts = await ctx.loaders.batch<string, Alert[]>('compliance', association.id, async (ids) => {
    const rows = await selectRows(ctx, Association, both(alive, { id: { $in: [...ids] } }));
    return Map.groupBy(await alertsOf(ctx, rows), ({ associationId }) => associationId);
  });
  return toAlerts(ctx, [association], alerts ?? [], filter);
}

const alertsOf = async (ctx: Context, associations: readonly Association[]): Promise<Alert[]> =>
  (await Promise.all(alertSources.map((source) => source(ctx, associations)))).flat();

function toAlerts(
  ctx: Context,
  associations: readonly Association[],
  alerts: readonly Alert[],
  { withinDays, kinds }: AlertFilter,
): ComplianceAlert[] {
  assertDays(withinDays);
  const horizon = addDays(ctx.today, withinDays);
  const byId = new Map(associations.map((association) => [association.id, association]));
  return alerts
    .filter(({ dueOn, kind }) => (dueOn === null || dueOn <= horizon) && (!kinds || kinds.includes(kind)))
    .map(({ associationId, kind, dueOn, text, isGround = false }) => {
      const isOverdue = dueOn === null || dueOn < ctx.today;
      return {
        kind,
        association: byId.get(associationId)!,
        dueOn,
        daysLeft: dueOn && daysBetween(ctx.today, dueOn),
        isOverdue,
        isDissolutionGround: isGround && dueOn !== null && isOverdue,
        message: ctx.say(text),
      } as ComplianceAlert;
    })
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

function assertDays(days: number): void {
  if (days < 0 || days > furthest)
    throw badInput({
      vi: `«withinDays» phải từ 0 đến ${furthest}.`,
      en: `"withinDays" must be between 0 and ${furthest}.`,
    });
}
