import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, both, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { assertYear } from '../../kernel/values/year.js';
import { DayRange } from '../register/day-range.inputs.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType, SchemeKind } from './request.enums.js';
import { ConsultancyStatus } from './request.status.js';

@InputType({ description: 'Which consultancy requests; all conditions must hold.' })
export class ConsultancyRequestFilter {
  @Field(() => [ConsultancyStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: ConsultancyStatus[] | null;

  @Field(() => [ConsultancyType], { nullable: true, description: 'Of one of these types.' })
  types?: ConsultancyType[] | null;

  @Field(() => [ConsultancyOrigin], { nullable: true, description: 'Of one of these origins.' })
  origins?: ConsultancyOrigin[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Received in this year, 1900 to 2200; of those not registered, proposed in it.',
  })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of code or title, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Asked for by this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Led by this association.' })
  leadAssociationId?: string | null;

  @Field(() => [SchemeKind], { nullable: true, description: 'About one of these kinds of scheme.' })
  schemeKinds?: SchemeKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Touching this field of research, `fld_…`.' })
  fieldId?: string | null;

  @Field(() => [Confidentiality], { nullable: true, description: 'At one of these levels.' })
  confidentialities?: Confidentiality[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Registered within these days (ngày tiếp nhận).' })
  receivedWithin?: DayRange | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Whose report of the present round was sent within these days (ngày gửi báo cáo).',
  })
  sentWithin?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: late today, as the field `isOverdue`. False: not late. Default: both.',
  })
  isOverdue?: boolean | null;
}

/** The filter as a condition. */
export function requestWhere(filter?: ConsultancyRequestFilter | null): Where {
  const { statuses, types, origins, year, search, agencyId, leadAssociationId } = filter ?? {};
  const plain: Where = {
    ...(statuses && { status: { $in: statuses } }),
    ...(types && { type: { $in: types } }),
    ...(origins && { origin: { $in: origins } }),
    ...(agencyId && { requestingAgencyId: assertId(agencyId, 'org') }),
    ...(leadAssociationId && { leadAssociationId: assertId(leadAssociationId, 'aso') }),
  };
  return both(both(plain, yearWhere(year)), searchWhere(search));
}

function yearWhere(year: number | null | undefined): Where {
  if (year === null || year === undefined) return {};
  const within = { $gte: `${assertYear(year)}-01-01`, $lte: `${year}-12-31` };
  return { $or: [{ receivedOn: within }, { receivedOn: null, proposedOn: within }] };
}
