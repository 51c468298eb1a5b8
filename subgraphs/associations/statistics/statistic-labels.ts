import { labelOf } from '../../kernel/enums.js';
import type { Context, Text } from '../../kernel/index.js';
import { unitById } from '../administrative-unit/administrative-unit.territory.js';
import { Association } from '../association/association.entity.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from '../association/association.enums.js';
import { MemberCategory, MemberType } from '../membership/membership.enums.js';
import {
  AcademicTitleKind,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from '../person/person.enums.js';
import { PriorityKind } from '../priority/priority.enums.js';
import { StaffKind } from '../profile/profile.enums.js';
import { researchFields } from '../research-field/data/index.js';
import { fieldId } from '../research-field/research-field.resolver.js';
import { type Dimension, unallocated, unknown } from './statistic.js';
import type { StatisticKey } from './statistics.payloads.js';

const enums: Partial<Record<Dimension, object>> = {
  SECTOR: WorkSector,
  DEGREE: DegreeLevel,
  TITLE: AcademicTitleKind,
  GENDER: Gender,
  PRIORITY: PriorityKind,
  PROVINCE_LINK: ProvinceLink,
  EMPLOYMENT_KIND: StaffKind,
  PROFILE_STATUS: ProfileStatus,
  CATEGORY: MemberCategory,
  MEMBER_TYPE: MemberType,
  KIND: AssociationKind,
  UNION_STATUS: UnionMembershipStatus,
  LEGAL_STATUS: LegalStatus,
  SCOPE: AssociationScope,
};
const fields = new Map(researchFields.map(({ code, nameVi, nameEn }) => [code, { vi: nameVi, en: nameEn }]));
const missing: Text = { vi: 'Không rõ', en: 'Not known' };
const nowhere: Text = { vi: 'Không phân bổ được', en: 'Not allocated' };

/** A key with its label, and its place in the order of the dimension. */
export interface Labelled extends StatisticKey {
  readonly order: string;
}

/** The codes of a dimension with labels: of associations in one statement for all. */
export async function labelled(ctx: Context, dimension: Dimension, code: string): Promise<Labelled> {
  const key = (label: Text, order: string, recordId: string | null = null, shown = code) => ({
    dimension,
    code: shown,
    label: ctx.say(label),
    recordId,
    order,
  });
  // After all others.
  if (code === unknown) return key(missing, '\uffff');
  if (code === unallocated) return key(nowhere, '\ufffe');
  if (dimension === 'LOCALITY') {
    const unit = unitById(code);
    const name = unit ? whole(unit) : code;
    return key({ vi: name, en: name }, unit?.gsoCode ?? code, code, unit?.gsoCode ?? code);
  }
  if (dimension === 'ASSOCIATION') {
    const found = await ctx.loaders.byId(Association, code);
    const name = found?.nameVi ?? code;
    return key({ vi: name, en: found?.nameEn ?? name }, name, code, found?.code ?? code);
  }
  if (dimension === 'FIELD_L1' || dimension === 'FIELD_L2')
    return key(fields.get(code) ?? { vi: code, en: code }, code, fieldId(code));
  if (dimension === 'AGE_BAND')
    return key({ vi: `${code} tuổi`, en: `${code} years` }, code.padStart(7, '0'));
  const type = enums[dimension];
  if (!type) return key({ vi: code, en: code }, code);
  return key(labelOf(type, code), String(Object.keys(type).indexOf(code)).padStart(3, '0'));
}

/** Names are reused: a unit that ended is told by its last day. */
const whole = ({ fullName, validTo }: { fullName: string; validTo: string | null }): string =>
  validTo === null ? fullName : `${fullName} (đến ${validTo.split('-').reverse().join('/')})`;
