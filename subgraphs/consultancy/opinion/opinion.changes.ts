import type { OpinionChange, OpinionContent, OpinionVersionPoint, PointAnchor } from './opinion.types.js';

const nothing: OpinionContent = { summary: null, conclusion: null, comments: [], points: [] };

/**
 * What differs between two versions of an opinion, part by part, in the order of the form.
 * @param before null for the first version
 */
export function changesBetween(before: OpinionContent | null, after: OpinionContent): OpinionChange[] {
  const [was, is] = [partsOf(before ?? nothing), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((part) => {
    const [old = null, now = null] = [was.get(part), is.get(part)];
    return old === now ? [] : [{ part, before: old, after: now }];
  });
}

function partsOf({ summary, conclusion, comments, points }: OpinionContent): Map<string, string> {
  return new Map([
    ...(summary === null ? [] : [['summary', summary] as const]),
    ...(conclusion === null ? [] : [['conclusion', conclusion] as const]),
    ...comments.map(({ criterion, text }) => [`comments.${criterion}`, text] as const),
    ...points.map((point) => [`points.${point.no}`, pointText(point)] as const),
  ]);
}

const pointText = ({ criterion, severity, anchor, text, recommendation }: OpinionVersionPoint): string =>
  [`[${criterion}, ${severity}]`, anchor && placeText(anchor), text, recommendation && `→ ${recommendation}`]
    .filter(Boolean)
    .join('\n');

/** A place as documents cite it, from the smallest part: điểm b khoản 3 Điều 12, trang 4, the document. */
export const placeText = ({
  point,
  clause,
  article,
  page,
  documentName,
  attachmentId,
}: PointAnchor): string =>
  [
    [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`]
      .filter(Boolean)
      .join(' '),
    page && `trang ${page}`,
    documentName ?? attachmentId,
  ]
    .filter(Boolean)
    .join(', ');
