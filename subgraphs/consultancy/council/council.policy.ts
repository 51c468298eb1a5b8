import { type CouncilPolicy, holds, type SubjectParties } from '../../kernel/council/index.js';
import { hasRole, selectedBy, type Viewer, type Where } from '../../kernel/index.js';
import { Confidentiality } from '../request/request.enums.js';
import { mayDecide, mayHandle } from '../request/request.policy.js';
import { acceptedStatuses, ConsultancyStatus } from '../request/request.status.js';

/** Union officers put councils together; union leaders establish, change and end them. */
export const councilPolicy: CouncilPolicy = { mayPrepare: mayHandle, mayEstablish: mayDecide };

/** Whether the viewer is of the Union, which sees everything of councils. */
export const isOfUnion = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');

const { PUBLIC, INTERNAL, STATE_SECRET } = Confidentiality;

/** Councils whose request and state satisfy a condition; `c` is the council, `r` its request. Never of a state secret. */
const councilsWhere = (condition: string, params: readonly unknown[]): unknown =>
  selectedBy(
    `select c.id from consultancy.consultancy_council c join consultancy.consultancy_request r on r.id = c.request_id
     where r.confidentiality <> '${STATE_SECRET}' and ${condition}`,
    params,
  );

const established = `c.status not in ('DRAFT', 'CANCELLED')`;

const listed = (values: readonly string[]): string => `{${values.join()}}`;

/** Councils in which a person has a seat. Who sat in one that came to nothing is inside no more. */
const ofMember = (personId: string): unknown =>
  councilsWhere(
    `c.status <> 'CANCELLED' and exists (select 1 from consultancy.consultancy_council_seat s where s.council_id = c.id and s.person_id = ? and s.ended_on is null)`,
    [personId],
  );

const ofAgency = (organizationId: string, more = ''): unknown =>
  councilsWhere(`r.requesting_agency_id = ? and ${established} ${more}`, [organizationId]);

/** Whose agency the viewer acts for; null where for none. */
const agencyOf = (viewer: Viewer): string | null =>
  hasRole(viewer, 'AGENCY') ? viewer.organizationId : null;

/** What else than the Union may know of councils: each alternative a set of councils. */
export function visibleCouncils(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { id: { $in: councilsWhere('true', []) } };
  const agency = agencyOf(viewer);
  const inAssociation =
    hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0;
  const concluded = councilsWhere(
    `c.status in ('CONCLUDED', 'DISSOLVED') and r.confidentiality = any(?) and r.status = any(?)`,
    [listed(inAssociation ? [PUBLIC, INTERNAL] : [PUBLIC]), listed(acceptedStatuses)],
  );
  return {
    $or: [
      { id: { $in: concluded } },
      ...(viewer.personId ? [{ id: { $in: ofMember(viewer.personId) } }] : []),
      ...(agency ? [{ id: { $in: ofAgency(agency) } }] : []),
    ],
  };
}

const inForce: Where = { endedOn: null, status: 'ACCEPTED' };
const notReviewer: Where = { role: { $ne: 'REVIEWER' } };

/**
 * Seats. I3: who reviews is no row for the agency and the public unless the review is named, so that neither counts nor
 * order, filters or refusals tell; and not for the public either, or the agency would look there.
 */
export function visibleSeats(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { councilId: { $in: councilsWhere('true', []) } };
  const agency = agencyOf(viewer);
  const closed = (more: string) =>
    councilsWhere(`${established} and r.confidentiality = ? and r.status = ? ${more}`, [
      PUBLIC,
      ConsultancyStatus.CLOSED,
    ]);
  const named = 'and r.is_named_review';
  return {
    $or: [
      ...(viewer.personId ? [{ councilId: { $in: ofMember(viewer.personId) } }] : []),
      ...(agency
        ? [
            { ...inForce, ...notReviewer, councilId: { $in: ofAgency(agency) } },
            { ...inForce, councilId: { $in: ofAgency(agency, named) } },
          ]
        : []),
      { ...inForce, ...notReviewer, councilId: { $in: closed('') } },
      { ...inForce, councilId: { $in: closed(named) } },
    ],
  };
}

/** Sessions: who sees the council knows when it meets. */
export function visibleSessions(viewer: Viewer): Where {
  const councils = visibleCouncils(viewer);
  if (Object.keys(councils).length === 0) return {};
  const { id, $or } = councils as { id?: unknown; $or?: { id: unknown }[] };
  return id ? { councilId: id } : { $or: $or!.map((each) => ({ councilId: each.id })) };
}

/** Votes: the Union and the members. */
export function visibleVotes(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { councilId: { $in: councilsWhere('true', []) } };
  return viewer.personId ? { councilId: { $in: ofMember(viewer.personId) } } : { id: null };
}

/** What a holder declared, for the Union and himself. */
export function declarationOf(
  viewer: Viewer,
  seat: {
    readonly personId: string;
    readonly declaredAt: Date | null;
    readonly hasDeclaredConflict: boolean | null;
    readonly declaration: string | null;
  },
): { declaredAt: Date; hasConflict: boolean; text: string | null } | null {
  if (seat.declaredAt === null || !(isOfUnion(viewer) || holds(viewer, seat))) return null;
  return {
    declaredAt: seat.declaredAt,
    hasConflict: seat.hasDeclaredConflict === true,
    text: seat.declaration,
  };
}

/** From whom a request comes: who asks, and who drafted. */
export const partiesOf = (request: {
  readonly requestingAgencyId: string | null;
  readonly draftingAgencyId: string | null;
}): SubjectParties => ({
  applicantIds: request.requestingAgencyId ? [request.requestingAgencyId] : [],
  draftingIds: request.draftingAgencyId ? [request.draftingAgencyId] : [],
});
