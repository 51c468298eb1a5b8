import { type CivilDate, isCivilDate } from './civil-date.js';

/** Refuses a value with the place in the input. */
type Refuse = (code: 'INVALID_VALUE' | 'DATE_IN_FUTURE', path: readonly string[]) => never;

/**
 * Makes the reader of a day on which something was done: today where it is left out.
 * @param refuse how the feature refuses
 * @returns a function that throws the refusal INVALID_VALUE or DATE_IN_FUTURE; the path is the place below `input`
 */
export const pastDayBy =
  (refuse: Refuse) =>
  (
    { today }: { readonly today: CivilDate },
    day: string | null | undefined,
    ...path: string[]
  ): CivilDate => {
    const chosen = day ?? today;
    if (!isCivilDate(chosen)) refuse('INVALID_VALUE', ['input', ...path]);
    if (chosen > today) refuse('DATE_IN_FUTURE', ['input', ...path]);
    return chosen;
  };
