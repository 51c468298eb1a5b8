import {
  type Alternative,
  hasRole,
  nothing,
  selectedBy,
  selectedByAny,
  tupleOf,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { sitsInCouncil } from '../participant/declared.js';
import { sentStatuses } from '../request/request.status.js';
import { OpinionStatus } from './opinion.enums.js';
import { associationsOf, readsSealed } from './opinion.policy.js';

const anyOf = (alternatives: readonly Where[]): Where =>
  alternatives.length === 0
    ? nothing
    : alternatives.length === 1
      ? alternatives[0]!
      : { $or: [...alternatives] };
const list = (ids: readonly string[]) => `{${ids.join()}}`;

/** What the viewer writes himself, whatever its state: one's own text is always one's own. */
export const ownWork = (viewer: Viewer): Where[] => [
  ...(viewer.personId ? [{ personId: viewer.personId }] : []),
  ...(associationsOf(viewer).length > 0 ? [{ associationId: { $in: [...associationsOf(viewer)] } }] : []),
];

const ofNoStateSecret: Where = { requestId: { confidentiality: { $ne: 'STATE_SECRET' } } };

/** That the viewer wrote it; this and all that follow are over an opinion `o` of a request `r`. */
const own = (viewer: Viewer): Alternative[] => [
  ...(viewer.personId ? [['o.person_id = ?', viewer.personId] as const] : []),
  ...(associationsOf(viewer).length > 0
    ? [['o.association_id = any(?)', list(associationsOf(viewer))] as const]
    : []),
];

const opened = (condition: string): string =>
  `(o.opened_on is not null and o.status = '${OpinionStatus.SUBMITTED}' and r.confidentiality <> 'STATE_SECRET'
     and ${condition})`;

const writtenBy = (column: 'person_id' | 'association_id', ids: readonly string[]): Alternative => [
  opened(`exists (select 1 from consultancy.opinion own where own.request_id = o.request_id and own.round = o.round
    and own.status = '${OpinionStatus.SUBMITTED}' and own.${column} = any(?))`),
  list(ids),
];

/** Whether somebody sits in the council of a request now, and has declared. */
const seatedNow = `exists (select 1 from consultancy.participant p where p.request_id = o.request_id
  and p.person_id = any(?) and ${sitsInCouncil})`;
/** Whether he sat in the council of the round of an opinion: of what comes in later rounds he learns nothing by it. */
const seatedThen = `exists (select 1 from consultancy.consultancy_council c
  join consultancy.consultancy_council_seat s on s.council_id = c.id
  where c.request_id = o.request_id and c.round = o.round and c.status <> 'CANCELLED'
    and s.ended_on is null and s.status = 'ACCEPTED' and s.declared_at is not null and s.person_id = any(?))`;

/** Opinions that are open to those who take part: council, other authors of the round, lead association, inspectors. */
function openToPeers(viewer: Viewer): Alternative[] {
  const found: Alternative[] = [];
  if (hasRole(viewer, 'UNION_INSPECTOR')) found.push([opened('true')]);
  if (viewer.personId) {
    const self = list([viewer.personId]);
    found.push(
      [opened(seatedNow), self],
      [opened(seatedThen), self],
      writtenBy('person_id', [viewer.personId]),
    );
  }
  const associations = associationsOf(viewer);
  if (associations.length > 0) {
    found.push(
      [opened('r.lead_association_id = any(?)'), list(associations)],
      writtenBy('association_id', associations),
    );
  }
  return found;
}

/** The agency reads the opinions of a round when it has the report of that round. */
const openToAgency = (viewer: Viewer): Alternative[] =>
  viewer.kind === 'account' && hasRole(viewer, 'AGENCY') && viewer.organizationId
    ? [
        [
          opened('r.requesting_agency_id = ? and (o.round < r.round or r.status = any(?))'),
          viewer.organizationId,
          list(sentStatuses),
        ],
      ]
    : [];

const opinionsAnd = (...more: readonly string[]) =>
  `select ${['o.id', ...more].join(', ')} from consultancy.opinion o join consultancy.consultancy_request r on r.id = o.request_id`;
const opinions = opinionsAnd();

/**
 * Opinions for which one of the conditions holds, each a set of its own: the server goes from the viewer to the few that
 * are his. Of conditions joined by `or` it would look at every opinion. The request is told as well as the opinion, so
 * that of one request it goes from there.
 */
const opinionsWhere = (alternatives: readonly Alternative[]): Where =>
  alternatives.length === 0
    ? nothing
    : {
        [tupleOf('id', 'requestId')]: {
          $in: selectedByAny(alternatives, (conditions) =>
            conditions.map((each) => `${opinionsAnd('o.request_id')} where ${each}`).join(' union all '),
          ),
        },
      };

/**
 * What hangs on such opinions. It is read opinion by opinion, so the server goes from there, and needs all conditions in
 * one: it would make sets of every opinion first.
 */
const ofOpinions = (alternatives: readonly Alternative[]): Where =>
  alternatives.length === 0
    ? nothing
    : {
        opinionId: {
          $in: selectedByAny(alternatives, (conditions) => `${opinions} where ${conditions.join(' or ')}`),
        },
      };

const readable = (viewer: Viewer): Alternative[] => [
  ...own(viewer),
  ...openToPeers(viewer),
  ...openToAgency(viewer),
];

/** Who may know of an opinion: see the type's description. While it is sealed, nobody else learns that it exists. */
export const visibleOpinions = (viewer: Viewer): Where =>
  readsSealed(viewer) ? {} : opinionsWhere(readable(viewer));

/** The points of the opinions that the viewer may read. */
export const visiblePoints = (viewer: Viewer): Where =>
  readsSealed(viewer) ? {} : ofOpinions(readable(viewer));

/** Drafts are their author's; the Union has what was submitted and what it entered itself. */
export function visibleVersions(viewer: Viewer): Where {
  if (viewer.kind === 'system') return {};
  const drafts = ownWork(viewer).map((opinionId) => ({ opinionId }));
  const known = { $or: [{ submittedAt: { $ne: null } }, { isOnPaper: true }] };
  return anyOf(readsSealed(viewer) ? [known, ...drafts] : drafts);
}

/** What peers say to each other is not for the agency. */
export const visibleComments = (viewer: Viewer): Where =>
  readsSealed(viewer) ? {} : ofOpinions([...own(viewer), ...openToPeers(viewer)]);

/** The Union, and the associations that are asked. */
export function visibleCalls(viewer: Viewer): Where {
  if (readsSealed(viewer)) return {};
  const asked = list(associationsOf(viewer));
  const own =
    asked === '{}'
      ? []
      : [
          {
            ...ofNoStateSecret,
            id: {
              $in: selectedBy(
                `select call_id from consultancy.opinion where association_id = any(?) and status <> 'CANCELLED'
                   and call_id is not null`,
                [asked],
              ),
            },
          },
        ];
  const inspected = hasRole(viewer, 'UNION_INSPECTOR') ? [ofNoStateSecret] : [];
  return anyOf([...inspected, ...own]);
}

/** The Union, and the association that proposes. */
export function visibleProposals(viewer: Viewer): Where {
  if (readsSealed(viewer)) return {};
  const own = associationsOf(viewer);
  return anyOf([
    ...(hasRole(viewer, 'UNION_INSPECTOR') ? [ofNoStateSecret] : []),
    ...(own.length > 0 ? [{ associationId: { $in: [...own] }, ...ofNoStateSecret }] : []),
  ]);
}
