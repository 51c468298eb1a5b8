import { labelOf } from '../../kernel/enums.js';
import { type Context, recordAccess } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { Organization } from '../organization/organization.entity.js';
import { openConsents } from '../person/consent.service.js';
import { seesInternal } from '../person/person.access.js';
import type { Person } from '../person/person.entity.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from '../person/person.enums.js';
import { maySeeRestricted } from '../person/person.policy.js';
import { AcademicTitle, Degree, Employment, PersonField } from '../person/profile.entities.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { ComparedField } from './duplicate.enums.js';
import type { FieldComparison } from './duplicate.payloads.js';

/** The values of a person as texts; null where the viewer may not see them. */
type Values = (ctx: Context, person: Person) => Promise<readonly string[] | null>;

const text = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');

const internal =
  (values: (ctx: Context, person: Person) => Promise<readonly string[]>): Values =>
  async (ctx, person) =>
    (await seesInternal(ctx, person)) ? values(ctx, person) : null;

const oldestFirst = { name: 'compared', orderBy: [['appliedOn', 'ASC']] } as const;

/** One entry for all people of a page. */
const logRead = (ctx: Context, id: string) =>
  ctx.loaders.batch<string, true>('compared-birth', id, async (ids) => {
    await recordAccess(ctx, 'Person', [...ids], ['birth']);
    return new Map(ids.map((each) => [each, true]));
  });

const compared: Record<ComparedField, Values> = {
  NAME: async (_ctx, { fullName }) => [fullName],
  GENDER: internal(async (ctx, { gender }) => [ctx.say(labelOf(Gender, gender))]),
  BIRTH: async (ctx, person) => {
    if (!maySeeRestricted(ctx.viewer, person)) return null;
    if (ctx.viewer.personId !== person.id) await logRead(ctx, person.id);
    return person.birth ? [person.birth] : [];
  },
  PROVINCE_LINK: async (ctx, { provinceLink }) => [ctx.say(labelOf(ProvinceLink, provinceLink))],
  RESIDENCE: internal(async (ctx, { residenceId }) => {
    const unit = residenceId && (await ctx.loaders.byId(AdministrativeUnit, residenceId));
    return unit ? [unit.fullName] : [];
  }),
  STATUS: async (ctx, { status }) => [ctx.say(labelOf(ProfileStatus, status))],
  DEGREES: async (ctx, person) =>
    (await rowsByPerson(ctx, Degree, person.id)).map(({ level, major, institution, country, year }) =>
      text(ctx.say(labelOf(DegreeLevel, level)), major, institution, country, year),
    ),
  TITLES: async (ctx, person) =>
    (await rowsByPerson(ctx, AcademicTitle, person.id)).map(({ kind, year }) =>
      text(ctx.say(labelOf(AcademicTitleKind, kind)), year),
    ),
  EMPLOYMENTS: async (ctx, person) =>
    Promise.all(
      (await rowsByPerson(ctx, Employment, person.id)).map(async (post) => {
        const at = post.organizationId && (await ctx.loaders.byId(Organization, post.organizationId));
        const sector = ctx.say(labelOf(WorkSector, post.sector));
        return text(post.position, at ? at.nameVi : null, sector, post.validFrom, post.validTo);
      }),
    ),
  EXPERTISE: async (ctx, person) =>
    Promise.all(
      (await rowsByPerson(ctx, PersonField, person.id)).map(async ({ fieldId }) => {
        const field = await ctx.loaders.byId(ResearchField, fieldId);
        return text(field?.code, field?.nameVi);
      }),
    ),
  MEMBERSHIPS: async (ctx, { id }) =>
    Promise.all(
      (await ctx.loaders.group(Membership, 'personId', id, oldestFirst)).map(
        async ({ associationId, status, admittedOn, endedOn }) => {
          const association = await ctx.loaders.byId(Association, associationId);
          return text(association?.nameVi, ctx.say(labelOf(MembershipStatus, status)), admittedOn, endedOn);
        },
      ),
    ),
  CONSENTS: internal(async (ctx, { id }) =>
    Promise.all(
      (await openConsents(ctx, id)).map(async ({ purpose, association }) => {
        const to = association && (await ctx.loaders.byId(Association, association));
        return text(ctx.say(labelOf(ConsentPurpose, purpose)), to ? to.nameVi : null);
      }),
    ),
  ),
};

/** Two people field by field, in few statements for a page. What the viewer may not see of either is masked for both. */
export const compareFields = (ctx: Context, first: Person, second: Person): Promise<FieldComparison[]> =>
  Promise.all(
    Object.values(ComparedField).map(async (field) => {
      const [a, b] = await Promise.all([compared[field](ctx, first), compared[field](ctx, second)]);
      const isMasked = a === null || b === null;
      return {
        field,
        label: ctx.say(labelOf(ComparedField, field)),
        first: isMasked ? [] : [...a],
        second: isMasked ? [] : [...b],
        isSame: isMasked ? null : JSON.stringify([...a].sort()) === JSON.stringify([...b].sort()),
        isMasked,
      };
    }),
  );
