import { hasRole, type Viewer } from '../../kernel/index.js';
import { receivingStatuses } from '../opinion/opinion.lifecycle.js';
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
const unpaid = `exists (select 1 from consultancy.expert_engagement e
  where e.request_id = r.id and (e.status = 'ACCEPTED' or e.status = 'DONE' and e.fee > 0))`;
const concluded = `r.status = 'IN_REVIEW' and ${hasCouncil} and r.council in ('CONCLUDED', 'DISSOLVED')`;
const toDraft = `(r.status = 'COUNCIL_HELD' or r.status = 'IN_REVIEW' and not ${hasCouncil})`;
const toApprove = `r.status = 'DRAFT_REPORT' and r.report = 'DRAFT'`;
const receiving = receivingStatuses.map((status) => `'${status}'`).join(', ');
const none = 'null::date';

const officerTasks = (today: string): TaskSource[] => [
  {
    kind: Kind.REGISTER,
    where: `r.status = 'PROPOSED' and (r.origin <> 'UNION_INITIATIVE' or r.initiative_decision is not null)`,
    due: none,
  },
  { kind: Kind.START_REVIEW, where: `r.status in ('ACCEPTED', 'WAITING_DOSSIER')`, due: 'r.due_on' },
  { kind: Kind.RECORD_COUNCIL, where: concluded, due: 'r.due_on' },
  { kind: Kind.DRAFT_REPORT, where: toDraft, due: 'least(r.sign_due_on, r.due_on)' },
  { kind: Kind.SEND, where: `r.status = 'SIGNED'`, due: 'r.due_on' },
  {
    kind: Kind.DECIDE_PROPOSAL,
    join: 'join consultancy.expert_proposal x on x.request_id = r.id',
    where: `x.status = 'PROPOSED' and r.status in (${receiving})`,
    due: none,
    subject: 'x.id',
  },
  {
    kind: Kind.OPEN_OPINIONS,
    where: `r.opinions_opened_on is null and r.status = 'IN_REVIEW'
      and exists (select 1 from consultancy.opinion o
        where o.request_id = r.id and o.round = r.round and o.status = 'SUBMITTED')
      and not exists (select 1 from consultancy.opinion o where o.request_id = r.id and o.round = r.round
        and o.status in ('INVITED', 'DRAFT') and o.due_on >= ?::date)`,
    due: none,
    params: [today],
  },
  {
    kind: Kind.PAY,
    join: 'join consultancy.expert_engagement e on e.request_id = r.id',
    where: `e.status = 'DONE' and e.fee > 0`,
    due: none,
    subject: 'e.id',
  },
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
  {
    kind: Kind.CLOSE,
    where: `r.status in ('RESPONDED', 'FOLLOW_UP') and not ${accepted} and not ${unpaid}`,
    due: none,
  },
];

const seats = `join consultancy.consultancy_council c on c.request_id = r.id and c.round = r.round and c.status <> 'CANCELLED'
      join consultancy.consultancy_council_seat s on s.council_id = c.id`;

/** Of a person: seats and opinions of his own, and what he does as chair or secretary. */
const personTasks = (personId: string): TaskSource[] => [
  {
    kind: Kind.ACCEPT_SEAT,
    join: seats,
    where: `s.person_id = ? and s.accepted_on is null and s.ended_on is null and r.status in ('ACCEPTED', 'WAITING_DOSSIER', 'IN_REVIEW')`,
    due: none,
    subject: 's.id',
    params: [personId],
  },
  {
    kind: Kind.DECLARE_CONFLICTS,
    join: seats,
    where: `s.person_id = ? and s.accepted_on is not null and s.declared_at is null and s.ended_on is null
      and c.status in ('DRAFT', 'ESTABLISHED', 'IN_SESSION') and r.status in ('ACCEPTED', 'WAITING_DOSSIER', 'IN_REVIEW')`,
    due: none,
    subject: 's.id',
    params: [personId],
  },
  {
    kind: Kind.ATTEND_SESSION,
    join: `${seats} join consultancy.consultancy_council_session n on n.council_id = c.id`,
    where: `s.person_id = ? and s.accepted_on is not null and s.ended_on is null and n.status = 'SCHEDULED'
      and r.status in ('ACCEPTED', 'WAITING_DOSSIER', 'IN_REVIEW')`,
    due: `(n.starts_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    subject: 'n.id',
    params: [personId],
  },
  {
    kind: Kind.SIGN_MINUTES,
    join: `${seats} join consultancy.consultancy_council_session n on n.council_id = c.id`,
    where: `s.person_id = ? and s.ended_on is null and n.status = 'OPEN'
      and (n.minutes_number is not null or n.minutes_text is not null)
      and (s.person_id = c.chair_person_id and n.chair_signed_at is null
        or s.person_id = c.secretary_person_id and n.secretary_signed_at is null)
      and r.status = 'IN_REVIEW'`,
    due: none,
    subject: 'n.id',
    params: [personId],
  },
  {
    kind: Kind.ANSWER_OFFER,
    join: 'join consultancy.expert_engagement e on e.request_id = r.id',
    where: `e.person_id = ? and e.status = 'OFFERED'`,
    due: none,
    subject: 'e.id',
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
  where: `${author} and o.status in ('INVITED', 'DRAFT') and r.status in (${receiving})`,
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
export function taskSourcesOf(viewer: Viewer, today: string): TaskSource[] {
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
    ...(hasRole(viewer, 'UNION_OFFICER') ? officerTasks(today) : []),
    ...(hasRole(viewer, 'UNION_LEADER') ? leaderTasks : []),
    ...own.map(open),
  ];
}
