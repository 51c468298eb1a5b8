import { ageOn, type CivilDate, parsePartialDate } from '../../kernel/calendar/index.js';
import { Gender, WorkSector } from '../person/person.enums.js';
import { foreigners, kinh } from './ethnic-groups.js';
import { PriorityKind } from './priority.enums.js';
import { type PriorityFact, priorityGroupFacts } from './priority-groups.js';

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
export function priorityGroupsOf(person: PriorityFacts, day: CivilDate, youngMaxAge: number): PriorityKind[] {
  const birth = person.birth ? parsePartialDate(person.birth) : null;
  const age = birth && ageOn(birth, day);
  const post = mainPostOn(person.posts, day);
  const { mountainous = null, island = null, border = null } = post?.workplace ?? {};
  const facts: Record<PriorityFact, boolean> = {
    young: Boolean(age && age.years <= youngMaxAge),
    female: person.gender === Gender.FEMALE,
    mountainous: mountainous === true,
    island: island === true,
    border: border === true,
    armedForces: post?.sector === WorkSector.ARMED_FORCES,
    ethnicMinority: person.ethnicity !== null && person.ethnicity !== kinh && person.ethnicity !== foreigners,
  };
  return Object.values(PriorityKind).filter((kind) => priorityGroupFacts[kind].some((fact) => facts[fact]));
}
