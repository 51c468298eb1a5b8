import { labelOf } from '../../kernel/enums.js';
import type { Context, Text } from '../../kernel/index.js';
import { DuplicateCandidate } from './duplicate.entity.js';
import { DuplicateReasonCode, DuplicateStatus } from './duplicate.enums.js';
import { type FoundPair, findPairs, searchRules } from './duplicate.finder.js';

/**
 * Whether nobody is likely to be the same as a person, but for pairs that an officer found to be two people. Looked up
 * anew, for the nightly search may not have come by. One search for a page.
 * @returns true, or why not, by the reasons of the likeliest pair
 */
export async function unlessJudged(ctx: Context, personId: string): Promise<true | Text> {
  const pair = await ctx.loaders.batch<string, FoundPair>('undecided-duplicates', personId, async (ids) => {
    const pairs = await findPairs(ctx, ids, await searchRules(ctx));
    const open = await undecided(ctx, pairs);
    const likeliest = new Map<string, FoundPair>();
    for (const each of open.sort((a, b) => a.score - b.score))
      for (const id of [each.firstId, each.secondId]) likeliest.set(id, each);
    return likeliest;
  });
  return pair ? textOf(pair) : true;
}

async function undecided(ctx: Context, pairs: readonly FoundPair[]): Promise<FoundPair[]> {
  if (pairs.length === 0) return [];
  const dismissed = await ctx.em.find(DuplicateCandidate, {
    status: DuplicateStatus.DISMISSED,
    firstId: { $in: pairs.map(({ firstId }) => firstId) },
    secondId: { $in: pairs.map(({ secondId }) => secondId) },
  });
  return pairs.filter(
    ({ firstId, secondId }) =>
      !dismissed.some((each) => each.firstId === firstId && each.secondId === secondId),
  );
}

function textOf({ evidence, score }: FoundPair): Text {
  const reasons = (language: keyof Text) =>
    evidence.map(({ code }) => labelOf(DuplicateReasonCode, code)[language]).join('; ');
  return {
    vi: `Có hồ sơ khác rất giống (${score}/100: ${reasons('vi')}); hãy hợp nhất, hoặc kết luận không trùng trước.`,
    en: `Another profile is much alike (${score}/100: ${reasons('en')}): merge them, or find first that they are two people.`,
  };
}
