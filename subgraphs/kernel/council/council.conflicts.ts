import type { Context } from '../context.js';
import { labelOf } from '../enums.js';
import type { Text } from '../locale.js';
import type { Problem } from '../user-errors.js';
import { type ConflictReport, ConflictVerdict, verdictOf } from './conflict.js';
import { type ConflictMoment, reportFor } from './conflict-rules.js';
import { CouncilRole } from './council.enums.js';
import type { CouncilRecord } from './council.records.js';
import type { Councils } from './councils.types.js';

/** Whoever sits or is to sit. */
export interface Candidate {
  readonly personId: string;
  readonly role: CouncilRole;
  readonly hasDeclaredConflict?: boolean | null;
}

/**
 * What stands against people in the seats that they have or are to have. Asks the graph: never inside a transaction.
 * Nothing is asked for the system and for batches, which write what is known already.
 * @returns reports by person, as the rules count for his seat
 */
export async function reportsOf<C extends CouncilRecord>(
  ctx: Context,
  councils: Councils<C, any, any, any>,
  council: C,
  candidates: readonly Candidate[],
  moment: ConflictMoment,
): Promise<Map<string, ConflictReport>> {
  const found = new Map<string, ConflictReport>();
  if (ctx.viewer.kind === 'system' || ctx.batch) {
    for (const { personId } of candidates) found.set(personId, { personId, findings: [], domains: [] });
    return found;
  }
  const byRole = Map.groupBy(candidates, ({ role }) => role);
  await Promise.all(
    [...byRole].map(async ([role, group]) => {
      const ids = group.map(({ personId }) => personId);
      const reports = await councils.conflicts(ctx, council, ids, role);
      for (const report of reports) found.set(report.personId, reportFor(report, council.kind, role, moment));
    }),
  );
  return found;
}

/**
 * The refusal that a report means for a seat; null where it may be held. Who did not answer never counts as clear.
 * @param undeclared whether a finding that must be disclosed needs the declaration now
 */
export function conflictProblem(
  { problem }: Councils['problems'],
  report: ConflictReport | undefined,
  { role, hasDeclaredConflict }: Candidate,
  undeclared: 'REFUSE' | 'ALLOW',
): Problem | null {
  if (!report) return problem('SEATS_CHANGED');
  switch (verdictOf(report)) {
    case ConflictVerdict.BLOCK:
      return problem('CONFLICT_BLOCKS', undefined, ofSeat(role, barOf(report)));
    case ConflictVerdict.UNKNOWN:
      return problem('CONFLICT_UNKNOWN', undefined, silent(report));
    case ConflictVerdict.DISCLOSE:
      return undeclared === 'ALLOW' || hasDeclaredConflict
        ? null
        : problem('DECLARATION_NEEDED', undefined, ofSeat(role, report.findings[0]!.explanation));
    default:
      return null;
  }
}

const barOf = ({ findings }: ConflictReport): Text =>
  findings.find(({ severity }) => severity === ConflictVerdict.BLOCK)!.explanation;

function ofSeat(role: CouncilRole, { vi, en }: Text): Text {
  const label = labelOf(CouncilRole, role);
  return { vi: `${label.vi}: ${vi}`, en: `${label.en}: ${en}` };
}

function silent({ domains }: ConflictReport): Text {
  const names = domains
    .filter(({ answered }) => !answered)
    .map(({ name }) => name)
    .join(', ');
  return {
    vi: `Chưa kiểm tra được xung đột lợi ích ở: ${names}; hãy thử lại.`,
    en: `Not answered whether there is a conflict of interest: ${names}; try again.`,
  };
}
