import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { assertId, both, CivilDate, type Context, type Order, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { inheritingWhere } from '../membership/inherited.loaders.js';
import { DegreeLevel, ProfileStatus, ProvinceLink } from './person.enums.js';
import { internalPersons } from './person.policy.js';

@InputType({ description: 'Which people; all conditions must hold.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: `Part of the name, with or without diacritics; every word must occur. At most 100 characters. ${rankingNote} An order asked for by orderBy goes before.`,
  })
  search?: string | null;

  @Field(() => [DegreeLevel], { nullable: true, description: 'Highest degree is one of these.' })
  highestDegrees?: DegreeLevel[] | null;

  @Field(() => [ProfileStatus], { nullable: true, description: 'Profile is in one of these states.' })
  statuses?: ProfileStatus[] | null;

  @Field(() => [ProvinceLink], { nullable: true, description: 'Tied to the province in one of these ways.' })
  provinceLinks?: ProvinceLink[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Lives in this administrative unit, `adm_…`; internal: finds only people whose residence the viewer may see.',
  })
  residenceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Works for a collective member of this association, `aso_…` (hội viên qua tổ chức), on the day of `inheritsOn`.',
  })
  inheritsFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day that `inheritsFrom` is about; default today.' })
  inheritsOn?: string | null;
}

export enum PersonOrder {
  GIVEN_NAME = 'GIVEN_NAME',
  FULL_NAME = 'FULL_NAME',
}
registerEnumType(PersonOrder, {
  name: 'PersonOrder',
  description: 'Order of people, by the Vietnamese alphabet.',
  valuesConfig: {
    GIVEN_NAME: {
      description: 'By given name, then family and middle name, as official lists do (tên, họ, đệm).',
    },
    FULL_NAME: { description: 'By the name as written (họ, đệm, tên).' },
  },
});

export const personOrders: Record<PersonOrder, Order> = {
  GIVEN_NAME: [['sortKey', 'ASC']],
  FULL_NAME: [['fullSortKey', 'ASC']],
};

/** The filter as a condition; what it asks of an internal field it asks of those whose internal fields may be read. */
export function personWhere(ctx: Context, filter: PersonFilter | null | undefined): Where {
  const plain: Where = {
    ...searchWhere(filter?.search),
    ...(filter?.highestDegrees && { highestDegree: { $in: filter.highestDegrees } }),
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(filter?.provinceLinks && { provinceLink: { $in: filter.provinceLinks } }),
  };
  return both(both(plain, inheritance(ctx, filter)), residence(ctx, filter));
}

function inheritance(ctx: Context, filter: PersonFilter | null | undefined): Where {
  if (!filter?.inheritsFrom) return {};
  return inheritingWhere(ctx, assertId(filter.inheritsFrom, 'aso'), filter.inheritsOn ?? ctx.today);
}

function residence(ctx: Context, filter: PersonFilter | null | undefined): Where {
  if (!filter?.residenceId) return {};
  const livesThere = { residenceId: assertId(filter.residenceId, 'adm') };
  return both(livesThere, internalPersons(ctx.viewer, ctx.today));
}
