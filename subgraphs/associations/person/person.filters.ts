import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { assertId, both, type Context, type Order, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
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

  @Field(() => String, {
    nullable: true,
    description:
      'The people behind a number of `intellectualStatistics` or `membershipStatistics`: its `list`. Refused to those who may not see them.',
  })
  statistic?: string | null;
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
  if (!filter?.residenceId) return plain;
  const livesThere = { residenceId: assertId(filter.residenceId, 'adm') };
  return both(plain, both(livesThere, internalPersons(ctx.viewer, ctx.today)));
}
