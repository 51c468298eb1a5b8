import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, both, type Context, registerEnum, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { assertYear } from '../../kernel/values/year.js';
import {
  PetitionerKind,
  PetitionForwardStatus,
  PetitionKind,
  PetitionOutcome,
  PetitionStatus,
  sentForwards,
} from './petition.enums.js';
import { onlyBodyOf, petitionsWithKnownBody, petitionsWithKnownPetitioner } from './petition.policy.js';

export enum PetitionResponse {
  SENT = 'SENT',
  ANSWERED = 'ANSWERED',
  IN_TIME = 'IN_TIME',
  LATE = 'LATE',
  OVERDUE = 'OVERDUE',
}
registerEnum(PetitionResponse, 'PetitionResponse', 'How a body responded (tình hình trả lời).', {
  SENT: ['Đã chuyển', 'Sent to the body and not taken back'],
  ANSWERED: ['Đã trả lời', 'Answered'],
  IN_TIME: ['Trả lời đúng hạn', 'Answered by the deadline'],
  LATE: ['Trả lời quá hạn', 'Answered after the deadline'],
  OVERDUE: ['Quá hạn chưa trả lời', 'Not answered, and the deadline has passed'],
});

@InputType({ description: 'Which petitions; all conditions must hold.' })
export class PetitionFilter {
  @Field(() => [PetitionStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: PetitionStatus[] | null;

  @Field(() => [PetitionKind], { nullable: true, description: 'About one of these.' })
  kinds?: PetitionKind[] | null;

  @Field(() => PetitionerKind, { nullable: true, description: 'Of persons or of associations.' })
  petitionerKind?: PetitionerKind | null;

  @Field(() => Int, { nullable: true, description: 'Filed in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Filed by or through this association; confidential ones only for who knows the petitioner.',
  })
  associationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Filed by this person; confidential ones only for who knows the petitioner.',
  })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Sent to this body, and not taken back.' })
  organizationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was sent to a body and not taken back.' })
  isForwarded?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a body has not answered in time. For a body: that it has not itself. False: all.',
  })
  isOverdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Raised at this dialogue.' })
  dialogueId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of the summary, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;
}

@InputType({ description: 'Which petitions at bodies; all conditions must hold.' })
export class PetitionForwardFilter {
  @Field(() => [PetitionForwardStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: PetitionForwardStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'At this body.' })
  organizationId?: string | null;

  @Field(() => [PetitionKind], { nullable: true, description: 'About one of these.' })
  kinds?: PetitionKind[] | null;

  @Field(() => Int, { nullable: true, description: 'Of petitions filed in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => PetitionResponse, { nullable: true, description: 'With this response.' })
  response?: PetitionResponse | null;

  @Field(() => [PetitionOutcome], { nullable: true, description: 'Answered with one of these.' })
  outcomes?: PetitionOutcome[] | null;
}

const { WAITING, OVERDUE, REMINDED, ESCALATED, ANSWERED } = PetitionForwardStatus;
const sent = { status: { $in: [...sentForwards] } };
const late = (today: string): Where => ({
  $or: [{ status: { $in: [OVERDUE, REMINDED, ESCALATED] } }, { status: WAITING, dueOn: { $lt: today } }],
});
const within = (year: number) => ({ $gte: `${assertYear(year)}-01-01`, $lte: `${year}-12-31` });

/** The filter as a condition. */
export function petitionWhere({ viewer, today }: Context, filter?: PetitionFilter | null): Where {
  const { statuses, kinds, petitionerKind, year, isForwarded, isOverdue, dialogueId, search } = filter ?? {};
  const [associationId, personId] = [filter?.associationId, filter?.personId];
  const bodyId = filter?.organizationId ? assertId(filter.organizationId, 'org') : null;
  const only = onlyBodyOf(viewer);
  const conditions: Where[] = [
    {
      ...(statuses && { status: { $in: statuses } }),
      ...(kinds && { kind: { $in: kinds } }),
      ...(petitionerKind && { petitionerKind }),
      ...(year !== null && year !== undefined && { filedOn: within(year) }),
      ...(dialogueId && { dialogueId: assertId(dialogueId, 'dlg') }),
      ...(associationId && { associationId: assertId(associationId, 'aso') }),
      ...(personId && { personId: assertId(personId, 'per') }),
    },
    associationId || personId ? petitionsWithKnownPetitioner(viewer) : {},
    bodyId ? { forwards: { $some: { organizationId: bodyId, ...sent } } } : {},
    bodyId ? petitionsWithKnownBody(viewer, bodyId) : {},
    isForwarded === true ? { forwards: { $some: sent } } : {},
    isForwarded === false ? { forwards: { $none: sent } } : {},
    isOverdue ? { forwards: { $some: both(late(today), only ? { organizationId: only } : {}) } } : {},
    searchWhere(search),
  ];
  return conditions.reduce(both);
}

/** The filter as a condition. */
export function forwardWhere({ today }: Context, filter?: PetitionForwardFilter | null): Where {
  const { statuses, organizationId, kinds, year, response, outcomes } = filter ?? {};
  const petition = {
    ...(kinds && { kind: { $in: kinds } }),
    ...(year !== null && year !== undefined && { filedOn: within(year) }),
  };
  const plain: Where = {
    ...(statuses && { status: { $in: statuses } }),
    ...(organizationId && { organizationId: assertId(organizationId, 'org') }),
    ...(outcomes && { outcome: { $in: outcomes } }),
    ...(Object.keys(petition).length > 0 && { petitionId: petition }),
  };
  return both(plain, responseWhere(today, response));
}

const responseWhere = (today: string, response?: PetitionResponse | null): Where => {
  if (!response) return {};
  if (response === PetitionResponse.SENT) return sent;
  if (response === PetitionResponse.OVERDUE) return late(today);
  const isInTime = { IN_TIME: true, LATE: false, ANSWERED: null }[response];
  return { status: ANSWERED, ...(isInTime !== null && { isInTime }) };
};
