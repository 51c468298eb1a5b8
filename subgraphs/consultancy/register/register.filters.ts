import {
  assertId,
  both,
  type Context,
  type Order,
  selectedBy,
  tupleOf,
  type Where,
} from '../../kernel/index.js';
import { lateWhere } from '../request/request.clock.js';
import { type ConsultancyRequestFilter, requestWhere } from '../request/request.filters.js';
import { daysOf, within } from './day-range.inputs.js';
import { ConsultancyRequestOrder } from './register.enums.js';

/** The columns of each order; those that may be empty only where the condition leaves out what has none. */
export const registerOrder: Readonly<Record<ConsultancyRequestOrder, Order>> = {
  NEWEST: [['proposedOn', 'DESC']],
  OLDEST: [['proposedOn', 'ASC']],
  DUE_FIRST: [['dueOn', 'ASC']],
  RECEIVED_LAST_FIRST: [['receivedOn', 'DESC']],
  TITLE: [['titleKey', 'ASC']],
};

const needed: Partial<Record<ConsultancyRequestOrder, Where>> = {
  DUE_FIRST: { dueOn: { $ne: null } },
  RECEIVED_LAST_FIRST: { receivedOn: { $ne: null } },
};

/** The filter of the register, and what an order leaves out, as a condition. */
export function registerWhere(
  { today }: Pick<Context, 'today'>,
  filter?: ConsultancyRequestFilter | null,
  order?: ConsultancyRequestOrder | null,
): Where {
  const { schemeKinds, fieldId, confidentialities, receivedWithin, sentWithin, isOverdue } = filter ?? {};
  const conditions: Where[] = [
    requestWhere(filter),
    (order && needed[order]) || {},
    schemeKinds ? { schemeKind: { $in: schemeKinds } } : {},
    confidentialities ? { confidentiality: { $in: confidentialities } } : {},
    receivedWithin ? { receivedOn: within(receivedWithin) } : {},
    fieldId ? { id: { $in: touching(assertId(fieldId, 'fld')) } } : {},
    sentWithin ? { [tupleOf('id', 'round')]: { $in: sentBetween(daysOf(sentWithin)) } } : {},
    typeof isOverdue === 'boolean' ? lateWhere(today, isOverdue) : {},
  ];
  return conditions.reduce(both);
}

const touching = (fieldId: string): unknown =>
  selectedBy('select id from consultancy.consultancy_request where field_ids @> ?::jsonb', [
    JSON.stringify([fieldId]),
  ]);

const sentBetween = ({ from, to }: { readonly from: string; readonly to: string }): unknown =>
  selectedBy(
    'select request_id, round from consultancy.consultancy_report where sent_on between ?::date and ?::date',
    [from, to],
  );
