import { z } from 'zod';
import { parseOrganizationPhone } from '../../kernel/identifiers/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  countRows,
  make,
  once,
  recordCreation,
} from '../../kernel/index.js';
import { searchIndex, sortKey, textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Association, AssociationField } from './association.entity.js';
import { LegalStatus, UnionMembershipStatus } from './association.enums.js';
import type { RegisterAssociationInput } from './association.inputs.js';
import { mayRegisterAssociation } from './association.policy.js';
import { associationProblems } from './association.problems.js';

const { refuse } = associationProblems;
const texts = textInput(refuse);

/**
 * Registers an association with its present standing.
 * @throws Refusal for a taken code or name, a standing that does not fit the legal life (invariant I8), a telephone or
 *   e-mail that is none, unknown references
 */
export function registerAssociation(ctx: Context, input: RegisterAssociationInput): Promise<Association> {
  return once(ctx, input, 'registerAssociation', Association, async (tx) => {
    assertAllowed(mayRegisterAssociation(tx.viewer));
    const nameVi = texts.required(input.nameVi, 300, 'nameVi');
    const code = texts.required(input.code, 20, 'code');
    const nameEn = texts.optional(input.nameEn, 300, 'nameEn');
    checkStanding(input);
    if (await countRows(tx, Association, { nameVi, legalStatus: LegalStatus.ACTIVE }))
      refuse('NAME_TAKEN', ['input', 'nameVi']);
    await checkReferences(tx, input);
    const association = make(tx, Association, {
      code,
      nameVi,
      nameEn,
      kind: input.kind,
      scope: input.scope,
      legalStatus: input.legalStatus,
      status: input.status,
      foundedOn: input.foundedOn ?? null,
      admittedOn: input.admittedOn ?? null,
      admissionDecision: texts.optional(input.admissionDecision, 100, 'admissionDecision'),
      phone: phoneOf(input),
      email: emailOf(input),
      address: texts.optional(input.address, 300, 'address'),
      unitId: input.unitId ?? null,
      successorId: input.successorId ?? null,
      searchKey: searchIndex(code, nameVi, nameEn),
      sortKey: sortKey(nameVi),
    });
    for (const fieldId of input.fieldIds) {
      const row = tx.em.create(AssociationField, {
        id: tx.ids('row'),
        associationId: association.id,
        fieldId,
      } as never);
      tx.em.persist(row as object);
    }
    await recordCreation(tx, { entity: 'Association' }, association);
    return association;
  });
}

/** DOMAIN B.1, I8. */
function checkStanding({ legalStatus, status }: RegisterAssociationInput): void {
  const { ADMITTED, ENDED_BY_DISSOLUTION } = UnionMembershipStatus;
  const { ACTIVE, SUSPENDED, DISSOLVED } = LegalStatus;
  const path = ['input', 'status'];
  if ((legalStatus === DISSOLVED) !== (status === ENDED_BY_DISSOLUTION))
    refuse('DISSOLUTION_ENDS_MEMBERSHIP', path);
  if (status === ADMITTED && legalStatus !== ACTIVE && legalStatus !== SUSPENDED)
    refuse('NOT_IN_LEGAL_LIFE', path);
}

function phoneOf(input: RegisterAssociationInput): string | null {
  const text = texts.optional(input.phone, 100, 'phone');
  if (!text) return null;
  const phone = parseOrganizationPhone(text);
  return phone.ok ? phone.value : refuse('INVALID_VALUE', ['input', 'phone']);
}

function emailOf(input: RegisterAssociationInput): string | null {
  const text = texts.optional(input.email, 200, 'email');
  return !text || z.email().safeParse(text).success ? text : refuse('INVALID_VALUE', ['input', 'email']);
}

async function checkReferences(tx: Context, input: RegisterAssociationInput): Promise<void> {
  const known = await Promise.all([
    ...input.fieldIds.map((id) => tx.loaders.byId(ResearchField, assertId(id, 'fld'))),
    input.unitId ? tx.loaders.byId(AdministrativeUnit, assertId(input.unitId, 'adm')) : true,
    input.successorId ? tx.loaders.byId(Association, assertId(input.successorId, 'aso')) : true,
  ]);
  if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input']);
}
