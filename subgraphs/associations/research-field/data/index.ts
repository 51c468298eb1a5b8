import { FIELDS_VN2008 } from './fields.vn2008.js';

/** Edition of the classification a code is taken from; Circular 24/2025/TT-BKHCN will add VN2025. */
export type ResearchFieldScheme = 'VN2008';

export interface ResearchFieldRow {
  readonly scheme: ResearchFieldScheme;
  readonly code: string;
  readonly level: 1 | 2;
  /** Code of the level-1 field; null on level 1. */
  readonly parentCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly fordCode: string;
}

export const researchFields: readonly ResearchFieldRow[] = FIELDS_VN2008.trim()
  .split('\n')
  .map((line) => {
    const [code, nameVi, nameEn, fordCode] = line.split('\t') as [string, string, string, string];
    const isBroad = code.length === 1;
    return {
      scheme: 'VN2008',
      code,
      level: isBroad ? 1 : 2,
      parentCode: isBroad ? null : code.charAt(0),
      nameVi,
      nameEn,
      fordCode,
    };
  });
