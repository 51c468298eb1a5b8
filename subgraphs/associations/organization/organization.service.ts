import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  assertAllowed,
  assertId,
  CivilDate,
  type Context,
  constraintMeans,
  defineProblems,
  MutationInput,
  make,
  once,
} from '../../kernel/index.js';
import { searchIndex, sortKey, textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from './organization.entity.js';
import { OrganizationKind } from './organization.enums.js';
import { mayCreateOrganization } from './organization.policy.js';

export const organizationProblems = defineProblems('Organization', {
  CODE_TAKEN: { vi: 'Mã tổ chức đã được dùng.', en: 'The code is taken.' },
});
constraintMeans('organization_code', organizationProblems.problem('CODE_TAKEN', ['input', 'code']));
const { refuse } = organizationProblems;
const texts = textInput(refuse);

@InputType({ description: 'A new organization.' })
export class CreateOrganizationInput extends MutationInput {
  @Field(() => String, { description: 'Short code, unique, at most 30 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name, at most 300 characters.' })
  nameVi!: string;

  @Field(() => String, { nullable: true, description: 'English name, at most 300 characters.' })
  nameEn?: string | null;

  @Field(() => OrganizationKind, { description: 'Kind.' })
  kind!: OrganizationKind;

  @Field(() => CivilDate, { nullable: true, description: 'First day of its existence.' })
  validFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after its end.' })
  validTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that took over its duties.' })
  successorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Administrative unit of its seat.' })
  unitId?: string | null;
}

@ObjectType({ description: 'The outcome of a mutation about an organization.' })
export class OrganizationPayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization after the change; null where refused.',
  })
  organization!: Organization | null;

  @Field(() => [organizationProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

/** Makes an organization. Union officers. @throws Refusal for a taken code, an end before the start, unknown references */
export function createOrganization(ctx: Context, input: CreateOrganizationInput): Promise<Organization> {
  return once(ctx, input, 'createOrganization', Organization, async (tx) => {
    assertAllowed(mayCreateOrganization(tx.viewer));
    const code = texts.required(input.code, 30, 'code');
    const nameVi = texts.required(input.nameVi, 300, 'nameVi');
    const nameEn = texts.optional(input.nameEn, 300, 'nameEn');
    if (input.validFrom && input.validTo && input.validTo <= input.validFrom)
      refuse('INVALID_VALUE', ['input', 'validTo']);
    const [unit, successor] = await Promise.all([
      input.unitId ? tx.loaders.byId(AdministrativeUnit, assertId(input.unitId, 'adm')) : true,
      input.successorId ? tx.loaders.byId(Organization, assertId(input.successorId, 'org')) : true,
    ]);
    if (!unit || !successor) refuse('REFERENCE_NOT_FOUND', ['input']);
    return make(tx, Organization, {
      code,
      nameVi,
      nameEn,
      kind: input.kind,
      searchKey: searchIndex(code, nameVi, nameEn),
      sortKey: sortKey(nameVi),
      validFrom: input.validFrom ?? null,
      validTo: input.validTo ?? null,
      successorId: input.successorId ?? null,
      unitId: input.unitId ?? null,
    });
  });
}
