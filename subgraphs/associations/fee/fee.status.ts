import { selectedBy, type Where } from '../../kernel/index.js';
import { FeeStatus } from './fee.enums.js';

const { DUE, PARTIAL, PAID, OVERDUE } = FeeStatus;

interface Owed {
  readonly amount: number;
  readonly dueOn: string;
}

/** The state after money came or went, by the sum of the ledger’s rows. Late and not settled is overdue, however much was paid. */
export function statusBySum({ amount, dueOn }: Owed, paid: number, today: string): FeeStatus {
  if (paid >= amount) return PAID;
  if (dueOn < today) return OVERDUE;
  return paid > 0 ? PARTIAL : DUE;
}

/** The state as everybody reads it: a fee is overdue from the day after its due day, whether or not the job ran. */
export const statusOn = (
  due: { readonly status: FeeStatus; readonly dueOn: string },
  today: string,
): FeeStatus => ((due.status === DUE || due.status === PARTIAL) && due.dueOn < today ? OVERDUE : due.status);

/** The same as a condition. */
export function statusWhere(statuses: readonly FeeStatus[], today: string): Where {
  const open = statuses.filter((status) => status === DUE || status === PARTIAL);
  const others = statuses.filter((status) => status !== DUE && status !== PARTIAL);
  const alternatives: Where[] = [
    ...(open.length > 0 ? [{ status: { $in: open }, dueOn: { $gte: today } }] : []),
    ...(others.length > 0 ? [{ status: { $in: others } }] : []),
    ...(others.includes(OVERDUE) ? [{ status: { $in: [DUE, PARTIAL] }, dueOn: { $lt: today } }] : []),
  ];
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** The same in SQL, with the day as its one parameter. @param alias of the table `fee_due` */
export const isOverdueSql = (alias: string): string =>
  `(${alias}.status in ('DUE', 'PARTIAL', 'OVERDUE') and (${alias}.status = 'OVERDUE' or ${alias}.due_on < ?::date))`;

/** Debtors with fees overdue of at least so many years, for a condition on `membershipId` or `debtorAssociationId`. */
export const inArrears = (
  schema: string,
  column: 'membership_id' | 'debtor_association_id',
  years: number,
  today: string,
): unknown =>
  selectedBy(
    `select a.${column} from "${schema}".fee_due a where a.${column} is not null and ${isOverdueSql('a')}
     group by a.${column} having count(*) >= ?`,
    [today, years],
  );
