import {
  assertAllowed,
  assertId,
  type Context,
  countRows,
  make,
  once,
  recordCreation,
} from '../../kernel/index.js';
import { normalizeText, searchKey, sortKey } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Association, AssociationField } from './association.entity.js';
import { LegalStatus, UnionMembershipStatus } from './association.enums.js';
import type { RegisterAssociationInput } from './association.inputs.js';
import { mayRegisterAssociation } from './association.policy.js';
import { associationProblems } from './association.problems.js';

const { refuse } = associationProblems;

/**
 * Registers an association with its present standing.
 * @throws Refusal for a taken code or name, a dissolved association that is admitted (invariant I8), unknown references
 */
export function registerAssociation(ctx: Context, input: RegisterAssociationInput): Promise<Association> {
  return once(ctx, input.idempotencyKey, 'registerAssociation', Association, async (tx) => {
    assertAllowed(mayRegisterAssociation(tx.viewer));
    const nameVi = normalizeText(input.nameVi);
    const code = normalizeText(input.code);
    if (!nameVi) refuse('REQUIRED', ['input', 'nameVi']);
    if (!code) refuse('REQUIRED', ['input', 'code']);
    if (nameVi.length > 300) refuse('TOO_LONG', ['input', 'nameVi']);
    if (code.length > 20) refuse('TOO_LONG', ['input', 'code']);
    if (input.legalStatus === LegalStatus.DISSOLVED && input.status === UnionMembershipStatus.ADMITTED) {
      refuse('DISSOLVED_MEMBER', ['input', 'status']);
    }
    if (await countRows(tx, Association, { nameVi, legalStatus: LegalStatus.ACTIVE }))
      refuse('NAME_TAKEN', ['input', 'nameVi']);
    await checkReferences(tx, input);
    const association = make(tx, Association, {
      code,
      nameVi,
      nameEn: input.nameEn ?? null,
      kind: input.kind,
      scope: input.scope,
      legalStatus: input.legalStatus,
      status: input.status,
      foundedOn: input.foundedOn ?? null,
      admittedOn: input.admittedOn ?? null,
      admissionDecision: input.admissionDecision ?? null,
      phone: input.phone ?? null,
      email: input.email ?? null,
      address: input.address ?? null,
      unitId: input.unitId ?? null,
      successorId: input.successorId ?? null,
      searchKey: searchKey(`${code} ${nameVi} ${input.nameEn ?? ''}`),
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

async function checkReferences(tx: Context, input: RegisterAssociationInput): Promise<void> {
  const known = await Promise.all([
    ...input.fieldIds.map((id) => tx.loaders.byId(ResearchField, assertId(id, 'fld'))),
    input.unitId ? tx.loaders.byId(AdministrativeUnit, assertId(input.unitId, 'adm')) : true,
    input.successorId ? tx.loaders.byId(Association, assertId(input.successorId, 'aso')) : true,
  ]);
  if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input']);
}
