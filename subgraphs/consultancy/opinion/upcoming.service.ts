import { assertAllowed, type Context, connection, selectedBy } from '../../kernel/index.js';
import type { PageArguments } from '../../kernel/read/connection.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { fieldsOfAssociations } from './opinion.associations.js';
import { askingStatuses } from './opinion.lifecycle.js';
import { associationsOf, maySeeUpcoming } from './opinion.policy.js';

/**
 * Requests for which an association can propose experts: in its fields, or on which it was asked. Of those that the
 * viewer may know of.
 * @param associationId default: all that the viewer acts for; where he acts for none, whatever comes up
 * @throws UNAUTHENTICATED or FORBIDDEN
 */
export async function upcomingConsultancies(ctx: Context, page: PageArguments, associationId: string | null) {
  assertAllowed(maySeeUpcoming(ctx.viewer, associationId));
  const orderBy = [['proposedOn', 'DESC']] as const;
  if (associationId === null && associationsOf(ctx.viewer).length === 0) {
    return connection(ctx, ConsultancyRequest, page, {
      where: { status: { $in: [...askingStatuses] } },
      orderBy,
    });
  }
  const ids = associationId === null ? associationsOf(ctx.viewer) : [associationId];
  const fieldIds = await fieldsOfAssociations(ctx, ids);
  const concerned = selectedBy(
    `select r.id from consultancy.consultancy_request r
     where r.status = any(?::text[]) and (jsonb_exists_any(r.field_ids, ?::text[])
       or r.id in (select o.request_id from consultancy.opinion o
         where o.association_id = any(?::text[]) and o.status <> 'CANCELLED'))`,
    [`{${askingStatuses.join()}}`, `{${fieldIds.join()}}`, `{${ids.join()}}`],
  );
  return connection(ctx, ConsultancyRequest, page, {
    where: { id: { $in: concerned } },
    orderBy,
  });
}
