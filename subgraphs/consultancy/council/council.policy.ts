import { type CouncilPolicy, holds, type SubjectParties } from '../../kernel/council/index.js';
import { type Alternative, hasRole, selectedByAny, type Viewer, type Where } from '../../kernel/index.js';
import { Confidentiality } from '../request/request.enums.js';
import { mayDecide, mayHandle } from '../request/request.policy.js';
import { acceptedStatuses, ConsultancyStatus } from '../request/request.status.js';

/** Union officers put councils together; union leaders establish, change and end them. */
export const councilPolicy: CouncilPolicy = { mayPrepare: mayHandle, mayEstablish: mayDecide };

/** Whether the viewer is of the Union, which sees everything of councils. */
export const isOfUnion = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');

const { PUBLIC, INTERNAL, STATE_SECRET } = Confidentiality;

/**
 * That one of the conditions over a council `c` of a request `r` holds of a council, or of a seat `s` in it. Never of a
 * state secret. In one statement, which the server may begin with the councils of a request as well as with all.
 */
const anyOf = (from: string, alternatives: readonly Alternative[]): Where => ({
  $in: selectedByAny(
    alternatives,
    (conditions) => `select ${from} join consultancy.consultancy_request r on r.id = c.request_id
     where r.confidentiality <> '${STATE_SECRET}' and (${conditions.join(' or ')})`,
  ),
});
const councilsWhere = (...alternatives: readonly Alternative[]) =>
  anyOf('c.id from consultancy.consultancy_council c', alternatives);
const seatsWhere = (...alternatives: readonly Alternative[]) =>
  anyOf(
    `s.id from consultancy.consultancy_council_seat s
     join consultancy.consultancy_council c on c.id = s.council_id`,
    alternatives,
  );

const every: Alternative = ['true'];
const established = `c.status not in ('DRAFT', 'CANCELLED')`;

const listed = (values: readonly string[]): string => `{${values.join()}}`;

/**
 * Councils in which a person has a seat. Who sat in one that came to nothing is inside no more.
 * @param more what else holds of the seat `held`
 */
const ofMember = (personId: string, more = ''): Alternative => [
  `c.status <> 'CANCELLED' and c.id in (select held.council_id from consultancy.consultancy_council_seat held
     where held.person_id = ? and held.ended_on is null${more})`,
  personId,
];
/** C7: he knows of the council from when he is asked, and of its work when he has declared. */
const declared = ` and held.status = 'ACCEPTED' and held.declared_at is not null`;

const ofAgency = (organizationId: string): Alternative => [
  `r.requesting_agency_id = ? and ${established}`,
  organizationId,
];

/** Whose agency the viewer acts for; null where for none. */
const agencyOf = (viewer: Viewer): string | null =>
  hasRole(viewer, 'AGENCY') ? viewer.organizationId : null;

/** What else than the Union may know of councils. */
export function visibleCouncils(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { id: councilsWhere(every) };
  const agency = agencyOf(viewer);
  const inAssociation =
    hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0;
  const concluded: Alternative = [
    `c.status in ('CONCLUDED', 'DISSOLVED') and r.confidentiality = any(?) and r.status = any(?)`,
    listed(inAssociation ? [PUBLIC, INTERNAL] : [PUBLIC]),
    listed(acceptedStatuses),
  ];
  return {
    id: councilsWhere(
      concluded,
      ...(viewer.personId ? [ofMember(viewer.personId)] : []),
      ...(agency ? [ofAgency(agency)] : []),
    ),
  };
}

/** A seat that is held, and of no reviewer, unless the review is named. */
const shown = `s.ended_on is null and s.status = 'ACCEPTED' and (s.role <> 'REVIEWER' or r.is_named_review)`;
const ofShown = ([sql, ...params]: Alternative): Alternative => [`${shown} and (${sql})`, ...params];

/**
 * Seats. I3: who reviews is no row for the agency and the public unless the review is named, so that neither counts nor
 * order, filters or refusals tell; and not for the public either, or the agency would look there.
 */
export function visibleSeats(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { id: seatsWhere(every) };
  const agency = agencyOf(viewer);
  const closed: Alternative = [
    `${established} and r.confidentiality = ? and r.status = ?`,
    PUBLIC,
    ConsultancyStatus.CLOSED,
  ];
  return {
    id: seatsWhere(
      ofShown(closed),
      ...(viewer.personId ? [ofMember(viewer.personId)] : []),
      ...(agency ? [ofShown(ofAgency(agency))] : []),
    ),
  };
}

/** Sessions: who sees the council knows when it meets. */
export function visibleSessions(viewer: Viewer): Where {
  const councils = visibleCouncils(viewer);
  if (Object.keys(councils).length === 0) return {};
  return { councilId: (councils as { id: Where }).id };
}

/** Votes: the Union, and the members who have declared. */
export function visibleVotes(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { councilId: councilsWhere(every) };
  return viewer.personId ? { councilId: councilsWhere(ofMember(viewer.personId, declared)) } : { id: null };
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
