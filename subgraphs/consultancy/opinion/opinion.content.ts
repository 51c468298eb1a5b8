import { prefixOf } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { OpinionConclusion } from './opinion.enums.js';
import type { OpinionContentInput, OpinionPointInput, PointAnchorInput } from './opinion.inputs.js';
import { opinionProblems } from './opinion.problems.js';
import type {
  CriterionComment,
  OpinionContent,
  OpinionCriterion,
  OpinionVersionPoint,
  PointAnchor,
} from './opinion.types.js';

const { refuse } = opinionProblems;
const texts = textInput(refuse);

/**
 * Reads what an opinion says, as far as it goes: a draft may lack anything.
 * @param criteria the form that it is written on
 * @throws Refusal for a criterion that the form does not have, a text that is too long or a place that cannot be
 */
export function checkedContent(
  input: OpinionContentInput,
  criteria: readonly OpinionCriterion[],
): OpinionContent {
  return {
    summary: texts.lines(input.summary, 20_000, 'summary'),
    conclusion: input.conclusion ?? null,
    comments: checkedComments(input, criteria),
    points: checkedPoints(input.points ?? [], criteria),
  };
}

function checkedComments(
  { comments }: OpinionContentInput,
  criteria: readonly OpinionCriterion[],
): CriterionComment[] {
  const given = (comments ?? []).map(({ criterion, text }, i) => ({
    criterion: known(criterion, criteria, 'comments', String(i)),
    text: longText(text, 'comments', String(i), 'text'),
  }));
  const codes = given.map(({ criterion }) => criterion);
  const repeated = codes.findIndex((code, i) => codes.indexOf(code) !== i);
  if (repeated >= 0) refuse('REPEATED_CRITERION', ['input', 'comments', String(repeated), 'criterion']);
  // In the order of the form, however they were given.
  return criteria.flatMap(({ code }) => given.filter(({ criterion }) => criterion === code));
}

const longText = (text: string, ...place: string[]): string =>
  texts.lines(text, 10_000, ...place) ?? refuse('REQUIRED', ['input', ...place]);

function checkedPoints(
  points: readonly OpinionPointInput[],
  criteria: readonly OpinionCriterion[],
): OpinionVersionPoint[] {
  if (points.length > 200) refuse('TOO_MANY_ENTRIES', ['input', 'points']);
  return points.map((point, i) => {
    const place = ['points', String(i)];
    return {
      no: i + 1,
      criterion: known(point.criterion, criteria, ...place),
      text: longText(point.text, ...place, 'text'),
      recommendation: texts.lines(point.recommendation, 10_000, ...place, 'recommendation'),
      severity: point.severity,
      anchor: point.anchor ? checkedAnchor(point.anchor, [...place, 'anchor']) : null,
    };
  });
}

function known(criterion: string, criteria: readonly OpinionCriterion[], ...place: string[]): string {
  const code = criterion.trim();
  return criteria.some((each) => each.code === code)
    ? code
    : refuse('UNKNOWN_CRITERION', ['input', ...place, 'criterion']);
}

/** An article or clause: a number, with a letter where it was put in between (Điều 12a). */
const numbered = /^\d{1,4}[a-zđ]?$/;
/** A point of a clause: a letter, in long lists with a number (điểm b, điểm b1), or numbered as in outlines (1.2). */
const lettered = /^([a-zđ]{1,2}\d{0,2}|\d{1,3}(\.\d{1,3})*)$/;

/**
 * Reads a place of a draft: a document by name or a file of the request, and in it an article, clause, point or page.
 * @throws Refusal
 */
export function checkedAnchor(input: PointAnchorInput, place: readonly string[]): PointAnchor {
  const part = (value: string | null | undefined, form: RegExp, name: string) => {
    const text = texts.optional(value, 20, ...place, name)?.toLowerCase() ?? null;
    if (text !== null && !form.test(text)) refuse('INVALID_VALUE', ['input', ...place, name]);
    return text;
  };
  const documentName = texts.optional(input.documentName, 300, ...place, 'documentName');
  const attachmentId = input.attachmentId || null;
  if (attachmentId !== null && prefixOf(attachmentId) === null)
    refuse('INVALID_VALUE', ['input', ...place, 'attachmentId']);
  if ((documentName === null) === (attachmentId === null)) refuse('DOCUMENT_UNCLEAR', ['input', ...place]);
  const article = part(input.article, numbered, 'article');
  const clause = part(input.clause, numbered, 'clause');
  const point = part(input.point, lettered, 'point');
  // A point may hang on an article that has no clauses.
  if (article === null && (clause !== null || point !== null))
    refuse('ARTICLE_NEEDED', ['input', ...place, 'article']);
  const page = input.page ?? null;
  if (page !== null && (page < 1 || page > 100_000)) refuse('INVALID_VALUE', ['input', ...place, 'page']);
  return { documentName, attachmentId, article, clause, point, page };
}

/** What must be there when it is submitted. @throws Refusal */
export function requireComplete({ conclusion, summary, comments, points }: OpinionContent): void {
  if (conclusion === null) refuse('CONCLUSION_NEEDED', ['input', 'id']);
  if (summary === null && comments.length === 0 && points.length === 0)
    refuse('OPINION_EMPTY', ['input', 'id']);
  if (conclusion === OpinionConclusion.NOT_AGREE && points.length === 0)
    refuse('POINT_NEEDED', ['input', 'id']);
}

/** The statement on competing interests: none, or which. @throws Refusal where it is neither */
export function checkedInterests(has: boolean, text: string | null | undefined): string | null {
  const stated = texts.lines(text, 2_000, 'competingInterests');
  if (has !== (stated !== null)) refuse('COMPETING_INTERESTS_UNCLEAR', ['input', 'competingInterests']);
  return stated;
}
