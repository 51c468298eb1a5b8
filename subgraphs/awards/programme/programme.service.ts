import {
  assertAllowed,
  type Context,
  constraintMeans,
  defineProblems,
  make,
  once,
} from '../../kernel/index.js';
import { searchIndex, textInput } from '../../kernel/text/index.js';
import { mayPrepare } from '../policy.js';
import { AwardProgramme } from './programme.entity.js';
import type { CreateAwardProgrammeInput } from './programme.types.js';

export const programmeProblems = defineProblems('AwardProgramme', {
  CODE_TAKEN: { vi: 'Mã chương trình đã được dùng.', en: 'The code is taken.' },
});
constraintMeans('award_programme_code', programmeProblems.problem('CODE_TAKEN', ['input', 'code']));
const { refuse } = programmeProblems;
const texts = textInput(refuse);

/** Makes a programme. Union officers. @throws Refusal for a taken code or values out of bounds */
export function createAwardProgramme(
  ctx: Context,
  input: CreateAwardProgrammeInput,
): Promise<AwardProgramme> {
  return once(ctx, input, 'createAwardProgramme', AwardProgramme, async (tx) => {
    assertAllowed(mayPrepare(tx.viewer));
    const text = (field: 'code' | 'nameVi' | 'organiser', limit: number) =>
      texts.required(input[field], limit, field);
    const optional = (field: 'nameEn' | 'legalBasis', limit: number) =>
      texts.optional(input[field], limit, field);
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
      searchKey: searchIndex(code, nameVi, nameEn),
    });
  });
}
