import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import {
  assertId,
  both,
  CivilDate,
  type Context,
  type Order,
  selectedBy,
  type Where,
} from '../../kernel/index.js';
import { nameRankingNote, searchWhere } from '../../kernel/read/search.js';
import { searchKey } from '../../kernel/text/index.js';
import { inheritingWhere } from '../membership/inherited.loaders.js';
import { ConsentPurpose, DegreeLevel, ProfileStatus, ProvinceLink } from './person.enums.js';
import { internalPersons } from './person.policy.js';

@InputType({ description: 'Which people; all conditions must hold.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: `Part of the name, with or without diacritics; every word must occur. At most 100 characters. ${nameRankingNote} An order asked for by orderBy goes before.`,
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

  @Field(() => [ID], { nullable: true, description: 'Expert in one of these research fields of level 2.' })
  fieldIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Has this keyword, with or without diacritics, as a whole.',
  })
  keyword?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Is a member of this association today; internal: finds only people whose internal fields the viewer may see.',
  })
  memberOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: is a member today of an association that the viewer acts for; null and false ask for nothing. Internal, as `memberOf`.',
  })
  myMembers?: boolean | null;

  @Field(() => ConsentPurpose, {
    nullable: true,
    description: 'Has given no consent to this purpose, or withdrew it; internal, as `memberOf`.',
  })
  lacksConsent?: ConsentPurpose | null;

  @Field(() => CivilDate, { nullable: true, description: 'Available on this day; internal, as `memberOf`.' })
  availableOn?: string | null;
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
  const key = filter?.keyword ? searchKey(filter.keyword.slice(0, 100)) : '';
  const plain: Where = {
    ...searchWhere(filter?.search),
    ...(filter?.highestDegrees && { highestDegree: { $in: filter.highestDegrees } }),
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(filter?.provinceLinks && { provinceLink: { $in: filter.provinceLinks } }),
    ...(filter?.fieldIds && {
      fields: { $some: { fieldId: { $in: filter.fieldIds.slice(0, 60).map((id) => assertId(id, 'fld')) } } },
    }),
    ...(key && { keywords: { $some: { key } } }),
  };
  const internal = internalWhere(ctx, filter);
  const all = both(plain, inheritance(ctx, filter));
  return internal ? both(all, both(internal, internalPersons(ctx.viewer, ctx.today))) : all;
}

function inheritance(ctx: Context, filter: PersonFilter | null | undefined): Where {
  if (!filter?.inheritsFrom) return {};
  return inheritingWhere(ctx, assertId(filter.inheritsFrom, 'aso'), filter.inheritsOn ?? ctx.today);
}

/** The conditions on internal fields, null where there is none. */
function internalWhere(ctx: Context, filter: PersonFilter | null | undefined): Where | null {
  const conditions: Where[] = [
    ...(filter?.residenceId ? [{ residenceId: assertId(filter.residenceId, 'adm') }] : []),
    ...(filter?.memberOf ? [memberOfAny([assertId(filter.memberOf, 'aso')])] : []),
    ...(filter?.myMembers ? [memberOfAny(ctx.viewer.associationIds)] : []),
    ...(filter?.lacksConsent
      ? [{ consents: { $none: { purpose: filter.lacksConsent, withdrawnAt: null } } }]
      : []),
    ...(filter?.availableOn
      ? [
          {
            availability: {
              $some: {
                validFrom: { $lte: filter.availableOn },
                $or: [{ validTo: null }, { validTo: { $gt: filter.availableOn } }],
              },
            },
          },
        ]
      : []),
  ];
  return conditions.length > 0 ? { $and: conditions } : null;
}

const memberOfAny = (ids: readonly string[]): Where => ({
  id: {
    $in: selectedBy(
      `select m.person_id from associations.membership m where m.person_id is not null
       and m.association_id = any(?::text[]) and m.admitted_on is not null and m.ended_on is null`,
      [`{${ids.join()}}`],
    ),
  },
});
