import { z } from 'zod';
import { parseOrganizationPhone } from '../../kernel/identifiers/index.js';
import { assertId, type Context, type PartialDateInput, partialDateText } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Association } from './association.entity.js';
import { associationProblems } from './association.problems.js';

const { refuse } = associationProblems;
const texts = textInput(refuse);
type Given = string | null | undefined;

/** How the single fields of an association's inputs are read, for registration and change alike. */
export const fields = {
  /** @throws Refusal INVALID_VALUE where it is no telephone number */
  phone(value: Given): string | null {
    const text = texts.optional(value, 100, 'phone');
    if (!text) return null;
    const phone = parseOrganizationPhone(text);
    return phone.ok ? phone.value : refuse('INVALID_VALUE', ['input', 'phone']);
  },
  email(value: Given): string | null {
    const text = texts.optional(value, 200, 'email');
    return !text || z.email().safeParse(text).success ? text : refuse('INVALID_VALUE', ['input', 'email']);
  },
  website(value: Given): string | null {
    const text = texts.optional(value, 300, 'website');
    const isAddress = !text || (/^https?:\/\/\S+$/.test(text) && URL.canParse(text));
    return isAddress ? text : refuse('INVALID_VALUE', ['input', 'website']);
  },
  address: (value: Given) => texts.optional(value, 300, 'address'),
  nameEn: (value: Given) => texts.optional(value, 300, 'nameEn'),
  shortName: (value: Given) => texts.optional(value, 100, 'shortName'),
  bankName: (value: Given) => texts.optional(value, 200, 'bankName'),
  bankAccountNumber(value: Given): string | null {
    const text = texts.optional(value, 60, 'bankAccountNumber')?.replace(/[ .-]/g, '') ?? null;
    return !text || /^\d{6,20}$/.test(text) ? text : refuse('INVALID_VALUE', ['input', 'bankAccountNumber']);
  },
  founded(tx: Context, value: PartialDateInput | null | undefined): string | null {
    if (!value) return null;
    const text = partialDateText(value) ?? refuse('INVALID_VALUE', ['input', 'founded']);
    return text.slice(0, 10) <= tx.today.slice(0, text.length)
      ? text
      : refuse('DATE_IN_FUTURE', ['input', 'founded']);
  },
};

/** What an input of an association may refer to. */
interface References {
  readonly fieldIds?: readonly string[] | null;
  readonly unitId?: Given;
  readonly successorId?: Given;
  readonly nationalParentId?: Given;
}

/** @throws BAD_USER_INPUT for an id of another type; Refusal REFERENCE_NOT_FOUND */
export async function checkReferences(tx: Context, input: References): Promise<void> {
  const known = await Promise.all([
    ...(input.fieldIds ?? []).map((id) => tx.loaders.byId(ResearchField, assertId(id, 'fld'))),
    input.unitId ? tx.loaders.byId(AdministrativeUnit, assertId(input.unitId, 'adm')) : true,
    input.successorId ? tx.loaders.byId(Association, assertId(input.successorId, 'aso')) : true,
    input.nationalParentId ? tx.loaders.byId(Organization, assertId(input.nationalParentId, 'org')) : true,
  ]);
  if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input']);
}
