import type { Text } from '../../kernel/index.js';
import { SuggestionComponent } from './suggestion.types.js';

/** Most points of each component, by `consult.suggestWeights`. */
export type SuggestWeights = Readonly<Record<SuggestionComponent, number>>;

/** What the points of a candidate rest on. */
export interface CandidateFacts {
  readonly isExactField: boolean;
  /** Null where the owner of people did not answer. */
  readonly highestDegree: string | null;
  readonly titles: readonly string[];
  /** Null where research did not answer. */
  readonly acceptedProjects: number | null;
  /** Null where awards did not answer. */
  readonly honours: number | null;
  readonly load: number;
  readonly maxLoad: number;
  readonly usedThisYear: number;
  readonly maxPerYear: number;
  /** What he is by association, gender and locality, e.g. `association:aso_…`. */
  readonly traits: readonly string[];
}

/** Points of one component, with the reason. */
export interface Points {
  readonly component: SuggestionComponent;
  readonly points: number;
  readonly most: number;
  readonly reason: Text;
}

const { FIELD, EVIDENCE, LOAD, USAGE, DIVERSITY } = SuggestionComponent;
export const rounded = (points: number): number => Math.round(points * 10) / 10;

/** Points by a share between 0 and 1. */
const score = (weights: SuggestWeights, component: SuggestionComponent, share: number): number =>
  rounded((weights[component] ?? 0) * Math.min(1, Math.max(0, share)));
const part = (
  weights: SuggestWeights,
  component: SuggestionComponent,
  share: number,
  reason: Text,
): Points => ({
  component,
  points: score(weights, component, share),
  most: weights[component] ?? 0,
  reason,
});

/** What a degree or title adds, and how it is called; other degrees add nothing. */
interface Distinction {
  readonly share: number;
  readonly label: Text;
}
const degrees: Readonly<Record<string, Distinction>> = {
  DSC: { share: 0.5, label: { vi: 'tiến sĩ khoa học', en: 'doctor of science' } },
  PHD: { share: 0.4, label: { vi: 'tiến sĩ', en: 'doctorate' } },
  MASTER: { share: 0.2, label: { vi: 'thạc sĩ', en: 'master’s' } },
};
const titlesHeld: Readonly<Record<string, Distinction>> = {
  PROFESSOR: { share: 0.2, label: { vi: 'giáo sư', en: 'professor' } },
  ASSOCIATE_PROFESSOR: { share: 0.15, label: { vi: 'phó giáo sư', en: 'associate professor' } },
};

/** The points of a candidate that do not depend on who else is there. Pure: the same facts give the same points. */
export function ownPoints(weights: SuggestWeights, facts: CandidateFacts): Points[] {
  const { isExactField, load, maxLoad, usedThisYear, maxPerYear } = facts;
  return [
    part(weights, FIELD, isExactField ? 1 : 0.5, {
      vi: isExactField ? 'Đúng lĩnh vực được hỏi' : 'Lĩnh vực cùng nhóm với lĩnh vực được hỏi',
      en: isExactField ? 'Expert in a field asked for' : 'Expert in a field of the same parent',
    }),
    evidence(weights, facts),
    part(weights, LOAD, 1 - load / maxLoad, {
      vi: `Đang đảm nhiệm ${load}, tối đa ${maxLoad}`,
      en: `${load} open duties of at most ${maxLoad}`,
    }),
    part(weights, USAGE, 1 - usedThisYear / maxPerYear, {
      vi: `Đã mời ${usedThisYear} lần trong năm, nên không quá ${maxPerYear}`,
      en: `Asked ${usedThisYear} times this year, better not more than ${maxPerYear}`,
    }),
  ];
}

/** A degree for up to half, a title for up to a fifth, the rest by accepted projects and honours. */
function evidence(weights: SuggestWeights, facts: CandidateFacts): Points {
  const { highestDegree, titles, acceptedProjects, honours } = facts;
  const degree = degrees[highestDegree ?? ''];
  const held = titles.flatMap((title) => titlesHeld[title] ?? []);
  const share =
    (degree?.share ?? 0) +
    Math.max(0, ...held.map((title) => title.share)) +
    Math.min(0.2, (acceptedProjects ?? 0) * 0.05) +
    Math.min(0.1, (honours ?? 0) * 0.05);
  const said = (language: keyof Text, unknown: string, none: string) => [
    degree?.label[language] ?? none,
    held.map(({ label }) => label[language]).join(', ') || none,
    acceptedProjects ?? unknown,
    honours ?? unknown,
  ];
  const [vi, en] = [said('vi', 'chưa có số liệu', 'không'), said('en', 'not known', 'none')];
  return part(weights, EVIDENCE, share, {
    vi: `Học vị từ thạc sĩ: ${vi[0]}; học hàm: ${vi[1]}; nhiệm vụ đã nghiệm thu: ${vi[2]}; khen thưởng: ${vi[3]}`,
    en: `Higher degree: ${en[0]}; titles: ${en[1]}; accepted projects: ${en[2]}; honours: ${en[3]}`,
  });
}

/** The share of traits that those who are chosen or ranked before lack. */
const freshShare = (traits: readonly string[], present: ReadonlySet<string>): number =>
  traits.filter((trait) => !present.has(trait)).length / 3;

/** What a candidate would add to those who are chosen or ranked before. */
export function diversityPoints(
  weights: SuggestWeights,
  traits: readonly string[],
  present: ReadonlySet<string>,
): Points {
  const fresh = traits.filter((trait) => !present.has(trait));
  const kinds = fresh.map((trait) => trait.split(':')[0]!);
  const vi = kinds.map((kind) => traitLabels[kind]?.vi).join(', ');
  const en = kinds.map((kind) => traitLabels[kind]?.en).join(', ');
  return part(weights, DIVERSITY, freshShare(traits, present), {
    vi: fresh.length > 0 ? `Bổ sung: ${vi}` : 'Không bổ sung hội, giới tính hay địa bàn mới',
    en: fresh.length > 0 ? `Adds: ${en}` : 'Adds no new association, gender or locality',
  });
}

const traitLabels: Readonly<Record<string, Text>> = {
  association: { vi: 'hội', en: 'association' },
  gender: { vi: 'giới tính', en: 'gender' },
  locality: { vi: 'địa bàn', en: 'locality' },
};

/** A candidate with what is needed to put him in his place. */
export interface Ranked<T> {
  readonly candidate: T;
  readonly points: readonly Points[];
  readonly total: number;
}

/**
 * Puts candidates in order: each place goes to the one with the most points, diversity counted against those who are
 * chosen or stand before; whom a conflict bars comes after all others. Ties go by id, so that the order is the same in
 * every call.
 * @param most how many places there are; default: one for each
 */
export function ranking<
  T extends { readonly id: string; readonly facts: CandidateFacts; readonly isBarred: boolean },
>(
  weights: SuggestWeights,
  candidates: readonly T[],
  chosen: Iterable<string>,
  most = candidates.length,
): Ranked<T>[] {
  const present = new Set(chosen);
  const ranked: Ranked<T>[] = [];
  const own = new Map(
    candidates.map(({ id, facts }) => {
      const points = ownPoints(weights, facts);
      return [id, { points, sum: points.reduce((sum, each) => sum + each.points, 0) }];
    }),
  );
  for (const barred of [false, true]) {
    const left = new Set(candidates.filter(({ isBarred }) => isBarred === barred));
    while (left.size > 0 && ranked.length < most) {
      let best: { readonly candidate: T; readonly total: number } | null = null;
      for (const candidate of left) {
        const diversity = score(weights, DIVERSITY, freshShare(candidate.facts.traits, present));
        const total = rounded(own.get(candidate.id)!.sum + diversity);
        const isBetter =
          !best || total > best.total || (total === best.total && candidate.id < best.candidate.id);
        if (isBetter) best = { candidate, total };
      }
      const { candidate } = best!;
      const { traits } = candidate.facts;
      const points = [...own.get(candidate.id)!.points, diversityPoints(weights, traits, present)];
      ranked.push({ ...best!, points });
      left.delete(candidate);
      for (const trait of traits) present.add(trait);
    }
  }
  return ranked;
}
