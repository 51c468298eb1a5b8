import { ageOn, type CivilDate, parsePartialDate } from '../../kernel/calendar/index.js';
import { Gender, WorkSector } from '../person/person.enums.js';
import { foreigners, kinh } from './ethnic-groups.js';
import { PriorityKind } from './priority.enums.js';

/** A post as far as it decides on a group. */
export interface PostFacts {
  readonly sector: WorkSector;
  readonly isMain: boolean;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  /** Attributes of the unit where the work is done; null where it is not known. */
  readonly workplace: {
    readonly mountainous: boolean | null;
    readonly island: boolean | null;
    readonly border: boolean | null;
  } | null;
}

/** What the groups of a person follow from. */
export interface PriorityFacts {
  readonly gender: Gender;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where not known. */
  readonly birth: string | null;
  readonly ethnicity: string | null;
  readonly posts: readonly PostFacts[];
}

/** The main post of a day: the one marked so, else of those held the one taken up last. */
export function mainPostOn<T extends Omit<PostFacts, 'workplace' | 'sector'>>(
  posts: readonly T[],
  day: CivilDate,
): T | null {
  const held = posts.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || validTo > day),
  );
  const byStart = [...held].sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  return byStart.find(({ isMain }) => isMain) ?? byStart[0] ?? null;
}

/**
 * The groups that a person belongs to on a day. What is not known puts nobody into a group: who may be
 * too old already, only the year of birth being known, is not young.
 * @param youngMaxAge highest age of the young, the rule `young.maxAge`
 */
export function priorityGroupsOf(facts: PriorityFacts, day: CivilDate, youngMaxAge: number): PriorityKind[] {
  const birth = facts.birth ? parsePartialDate(facts.birth) : null;
  const age = birth && ageOn(birth, day);
  const post = mainPostOn(facts.posts, day);
  const { mountainous = null, island = null, border = null } = post?.workplace ?? {};
  const is: Record<PriorityKind, boolean> = {
    YOUNG: Boolean(age && age.years <= youngMaxAge),
    WOMAN: facts.gender === Gender.FEMALE,
    REMOTE_AREA: mountainous === true || island === true,
    BORDER_SEA_ISLAND: border === true || island === true,
    ARMED_FORCES: post?.sector === WorkSector.ARMED_FORCES,
    ETHNIC_MINORITY: facts.ethnicity !== null && facts.ethnicity !== kinh && facts.ethnicity !== foreigners,
    MOUNTAINOUS_DISADVANTAGED: mountainous === true,
  };
  return Object.values(PriorityKind).filter((kind) => is[kind]);
}
