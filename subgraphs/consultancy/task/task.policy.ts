import { hasRole, type Viewer } from '../../kernel/index.js';
import { ConsultancyTaskKind as Kind } from './task.types.js';

/** One kind of task of a viewer, as a condition in SQL over a request `r` with `r.council`, `r.report` and `r.report_id`. */
export interface TaskSource {
  readonly kind: Kind;
  readonly where: string;
  /** SQL of the last day. */
  readonly due: string;
  /** SQL of what it is about besides the request. Default none. */
  readonly subject?: string;
  /** SQL joined after the request. Default none. */
  readonly join?: string;
  readonly params?: readonly unknown[];
}

const hasCouncil = `r.methods @> '["COUNCIL"]'`;
const accepted = `exists (select 1 from consultancy.recommendation p
  where p.request_id = r.id and p.response_status in ('ACCEPTED', 'PARTIALLY_ACCEPTED')
    and not exists (select 1 from consultancy.follow_up f where f.recommendation_id = p.id and f.status <> 'TO_CHECK'))`;
const concluded = `r.status = 'IN_REVIEW' and ${hasCouncil} and r.council in ('CONCLUDED', 'DISSOLVED')`;
const toDraft = `(r.status = 'COUNCIL_HELD' or r.status = 'IN_REVIEW' and not ${hasCouncil})`;
const toApprove = `r.status = 'DRAFT_REPORT' and r.report = 'DRAFT'`;
const none = 'null::date';

const officerTasks: readonly TaskSource[] = [
  {
    kind: Kind.REGISTER,
    where: `r.status = 'PROPOSED' and (r.origin <> 'UNION_INITIATIVE' or r.initiative_decision is not null)`,
    due: none,
  },
  { kind: Kind.START_REVIEW, where: `r.status in ('ACCEPTED', 'WAITING_DOSSIER')`, due: 'r.due_on' },
  { kind: Kind.RECORD_COUNCIL, where: concluded, due: 'r.due_on' },
  { kind: Kind.DRAFT_REPORT, where: toDraft, due: 'least(r.sign_due_on, r.due_on)' },
  { kind: Kind.SEND, where: `r.status = 'SIGNED'`, due: 'r.due_on' },
  { kind: Kind.BEGIN_FOLLOW_UP, where: `r.status = 'RESPONDED' and ${accepted}`, due: none },
  { kind: Kind.VERIFY, where: `r.status = 'FOLLOW_UP' and ${accepted}`, due: none },
];

const leaderTasks: readonly TaskSource[] = [
  {
    kind: Kind.APPROVE_INITIATIVE,
    where: `r.status = 'PROPOSED' and r.origin = 'UNION_INITIATIVE' and r.initiative_decision is null`,
    due: none,
  },
  { kind: Kind.REPLY, where: `r.status = 'REGISTERED'`, due: 'r.reply_due_on' },
  {
    kind: Kind.APPROVE_REPORT,
    where: `${toApprove} and not ${hasCouncil}`,
    due: 'least(r.sign_due_on, r.due_on)',
    subject: 'r.report_id',
  },
  {
    kind: Kind.SIGN,
    where: `r.status = 'DRAFT_REPORT' and r.report = 'APPROVED'`,
    due: 'least(r.sign_due_on, r.due_on)',
    subject: 'r.report_id',
  },
  {
    kind: Kind.ESCALATE,
    where: `r.status = 'OVERDUE_RESPONSE' and r.escalated_on is null`,
    due: 'r.escalate_on',
  },
  {
    kind: Kind.CLOSE_WITHOUT_RESPONSE,
    where: `r.status = 'OVERDUE_RESPONSE' and r.escalated_on is not null`,
    due: none,
  },
  { kind: Kind.CLOSE, where: `r.status in ('RESPONDED', 'FOLLOW_UP') and not ${accepted}`, due: none },
];

/** Of a person: seats and opinions of his own, and what he does as chair or secretary. */
const personTasks = (personId: string): TaskSource[] => [
  {
    kind: Kind.ACCEPT_SEAT,
    join: `join consultancy.consultancy_council c on c.request_id = r.id and c.round = r.round and c.status <> 'CANCELLED'
      join consultancy.consultancy_council_seat s on s.council_id = c.id`,
    where: `s.person_id = ? and s.accepted_on is null and s.ended_on is null and r.status in ('ACCEPTED', 'WAITING_DOSSIER', 'IN_REVIEW')`,
    due: none,
    subject: 's.id',
    params: [personId],
  },
  opinions('o.person_id = ?', [personId]),
  {
    kind: Kind.RECORD_COUNCIL,
    where: `${concluded} and r.chair_person_id = ?`,
    due: 'r.due_on',
    params: [personId],
  },
  {
    kind: Kind.DRAFT_REPORT,
    where: `${toDraft} and r.secretary_person_id = ?`,
    due: 'least(r.sign_due_on, r.due_on)',
    params: [personId],
  },
  {
    kind: Kind.APPROVE_REPORT,
    where: `${toApprove} and ${hasCouncil} and r.chair_person_id = ?`,
    due: 'least(r.sign_due_on, r.due_on)',
    subject: 'r.report_id',
    params: [personId],
  },
];

const opinions = (author: string, params: readonly unknown[]): TaskSource => ({
  kind: Kind.WRITE_OPINION,
  join: 'join consultancy.opinion o on o.request_id = r.id and o.round = r.round',
  where: `${author} and o.status in ('INVITED', 'DRAFT') and r.status in ('ACCEPTED', 'WAITING_DOSSIER', 'IN_REVIEW')`,
  due: 'o.due_on',
  subject: 'o.id',
  params,
});

/** Of an agency: its dossier and its answers. */
const agencyTasks = (organizationId: string): TaskSource[] => [
  {
    kind: Kind.SUPPLY_DOSSIER,
    where: `r.status = 'WAITING_DOSSIER' and r.requesting_agency_id = ?`,
    due: none,
    params: [organizationId],
  },
  {
    kind: Kind.ANSWER,
    where: `r.status in ('SENT', 'OVERDUE_RESPONSE') and ? in (r.requesting_agency_id, r.recipient_agency_id)`,
    due: 'r.response_due_on',
    params: [organizationId],
  },
];

/** A state secret is for officers and leaders only, whatever else somebody has to do with it. */
const open = (source: TaskSource): TaskSource => ({
  ...source,
  where: `${source.where} and r.confidentiality <> 'STATE_SECRET'`,
});

/** What a viewer may have to do. Nobody else's tasks are among them, those of the Union but to its officers and leaders. */
export function taskSourcesOf(viewer: Viewer): TaskSource[] {
  const agencyId = viewer.roles.includes('AGENCY') ? viewer.organizationId : null;
  const associationIds =
    viewer.kind === 'account' && hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER')
      ? viewer.associationIds
      : [];
  const own = [
    ...(viewer.personId ? personTasks(viewer.personId) : []),
    ...(associationIds.length > 0
      ? [opinions('o.association_id = any(?::text[])', [`{${associationIds.join()}}`])]
      : []),
    ...(agencyId ? agencyTasks(agencyId) : []),
  ];
  return [
    ...(hasRole(viewer, 'UNION_OFFICER') ? officerTasks : []),
    ...(hasRole(viewer, 'UNION_LEADER') ? leaderTasks : []),
    ...own.map(open),
  ];
}
