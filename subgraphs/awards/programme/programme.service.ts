import {
  assertAllowed,
  type Context,
  constraintMeans,
  defineProblems,
  make,
  once,
} from '../../kernel/index.js';
import { normalizeText, searchKey } from '../../kernel/text/index.js';
import { mayPrepare } from '../policy.js';
import { AwardProgramme } from './programme.entity.js';
import type { CreateAwardProgrammeInput } from './programme.types.js';

export const programmeProblems = defineProblems('AwardProgramme', {
  CODE_TAKEN: { vi: 'Mã chương trình đã được dùng.', en: 'The code is taken.' },
});
constraintMeans('award_programme_code', programmeProblems.problem('CODE_TAKEN', ['input', 'code']));
const { refuse } = programmeProblems;

/** Makes a programme. Union officers. @throws Refusal for a taken code or values out of bounds */
export function createAwardProgramme(
  ctx: Context,
  input: CreateAwardProgrammeInput,
): Promise<AwardProgramme> {
  return once(ctx, input.idempotencyKey, 'createAwardProgramme', AwardProgramme, async (tx) => {
    assertAllowed(mayPrepare(tx.viewer));
    const text = (field: 'code' | 'nameVi' | 'organiser', limit: number): string => {
      const value = normalizeText(input[field]);
      if (!value) refuse('REQUIRED', ['input', field]);
      if (value.length > limit) refuse('TOO_LONG', ['input', field]);
      return value;
    };
    const optional = (field: 'nameEn' | 'legalBasis', limit: number): string | null => {
      const value = normalizeText(input[field] ?? '') || null;
      if (value && value.length > limit) refuse('TOO_LONG', ['input', field]);
      return value;
    };
    const { cycleYears = null } = input;
    if (cycleYears !== null && (cycleYears < 1 || cycleYears > 20))
      refuse('INVALID_VALUE', ['input', 'cycleYears']);
    const [code, nameVi, nameEn] = [text('code', 30), text('nameVi', 300), optional('nameEn', 300)];
    return make(tx, AwardProgramme, {
      code,
      nameVi,
      nameEn,
      kind: input.kind,
      level: input.level,
      cycleYears,
      organiser: text('organiser', 300),
      legalBasis: optional('legalBasis', 500),
      searchKey: searchKey(`${code} ${nameVi} ${nameEn ?? ''}`),
    });
  });
}
