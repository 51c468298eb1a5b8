import { describe, expect, it } from 'vitest';
import { idFromName, type Refusal } from '../../kernel/index.js';
import { relatedFields } from './opinion.associations.js';
import { changesBetween, placeText } from './opinion.changes.js';
import { checkedAnchor, checkedContent, checkedInterests, requireComplete } from './opinion.content.js';
import { OpinionConclusion, Severity } from './opinion.enums.js';

const form = ['NECESSITY', 'FEASIBILITY'].map((code) => ({ code, labelVi: code, labelEn: code }));
const attachmentId = idFromName('fil', 'draft');
const named = { documentName: 'Dự thảo' };
/** What a check answers: `ok`, or the codes of the refusal. */
function codeOf(check: () => unknown): string {
  try {
    check();
    return 'ok';
  } catch (error) {
    return (error as Refusal).problems.map(({ code }) => code).join();
  }
}

describe('the place of a point', () => {
  it.each([
    [named, 'ok'],
    [{ attachmentId }, 'ok'],
    [{}, 'DOCUMENT_UNCLEAR'],
    [{ ...named, attachmentId }, 'DOCUMENT_UNCLEAR'],
    [{ attachmentId: 'nonsense' }, 'INVALID_VALUE'],
    [{ ...named, article: '12a', clause: '3', point: 'đ' }, 'ok'],
    [{ ...named, article: '5', point: 'b1' }, 'ok'],
    [{ ...named, article: '5', clause: '1', point: '1.2' }, 'ok'],
    [{ ...named, clause: '3' }, 'ARTICLE_NEEDED'],
    [{ ...named, point: 'b' }, 'ARTICLE_NEEDED'],
    [{ ...named, article: 'XII' }, 'INVALID_VALUE'],
    [{ ...named, article: '12', clause: 'ba' }, 'INVALID_VALUE'],
    [{ ...named, article: '12', point: '; drop' }, 'INVALID_VALUE'],
    [{ ...named, page: 1 }, 'ok'],
    [{ ...named, page: 0 }, 'INVALID_VALUE'],
    [{ ...named, page: 100_001 }, 'INVALID_VALUE'],
    [{ documentName: 'x'.repeat(301) }, 'TOO_LONG'],
  ])('%j: %s', (anchor, expected) => {
    expect(codeOf(() => checkedAnchor(anchor, ['points', '0', 'anchor']))).toBe(expected);
  });

  it('is read as documents cite it', () => {
    const place = checkedAnchor({ ...named, article: '12', clause: '3', point: 'B', page: 4 }, []);
    expect(placeText(place)).toBe('điểm b khoản 3 Điều 12, trang 4, Dự thảo');
  });
});

describe('what an opinion says', () => {
  const point = { criterion: 'FEASIBILITY', text: 'Không khả thi', severity: Severity.KEY };
  it('orders comments as the form does and numbers points', () => {
    const content = checkedContent(
      {
        id: 'opn_1',
        summary: ' ',
        comments: [
          { criterion: 'FEASIBILITY', text: 'b' },
          { criterion: ' NECESSITY ', text: 'a' },
        ],
        points: [point, point],
      },
      form,
    );
    expect(content.summary).toBeNull();
    expect(content.comments.map(({ criterion }) => criterion)).toEqual(['NECESSITY', 'FEASIBILITY']);
    expect(content.points.map(({ no }) => no)).toEqual([1, 2]);
  });

  it.each([
    ['UNKNOWN_CRITERION', { comments: [{ criterion: 'TASTE', text: 'a' }] }],
    ['UNKNOWN_CRITERION', { points: [{ ...point, criterion: '' }] }],
    ['REQUIRED', { comments: [{ criterion: 'FEASIBILITY', text: ' ' }] }],
    ['REPEATED_CRITERION', { comments: [point, point] }],
    ['REQUIRED', { points: [{ ...point, text: ' ' }] }],
    ['TOO_MANY_ENTRIES', { points: Array.from({ length: 201 }, () => point) }],
    ['TOO_LONG', { summary: 'x'.repeat(20_001) }],
    ['TOO_LONG', { points: [{ ...point, recommendation: 'x'.repeat(10_001) }] }],
  ])('refuses with %s', (code, input) => {
    expect(codeOf(() => checkedContent({ id: 'opn_1', ...input }, form))).toBe(code);
  });

  it.each([
    ['CONCLUSION_NEEDED', { conclusion: null }],
    ['OPINION_EMPTY', { summary: null }],
    ['POINT_NEEDED', { conclusion: OpinionConclusion.NOT_AGREE }],
    ['ok', {}],
  ])('is complete or not: %s', (code, parts) => {
    const whole = { summary: 'Được', conclusion: OpinionConclusion.AGREE, comments: [], points: [] };
    expect(codeOf(() => requireComplete({ ...whole, ...parts }))).toBe(code);
  });

  it('has a statement on competing interests that is clear', () => {
    expect(checkedInterests(false, ' ')).toBeNull();
    expect(checkedInterests(true, 'Có cổ phần')).toBe('Có cổ phần');
    expect(codeOf(() => checkedInterests(true, null))).toBe('COMPETING_INTERESTS_UNCLEAR');
    expect(codeOf(() => checkedInterests(false, 'Có'))).toBe('COMPETING_INTERESTS_UNCLEAR');
  });

  it('differs from another version part by part', () => {
    const first = checkedContent({ id: 'opn_1', summary: 'Cũ', points: [point] }, form);
    const second = checkedContent(
      {
        id: 'opn_1',
        summary: 'Mới',
        conclusion: OpinionConclusion.AGREE,
        comments: [{ criterion: 'NECESSITY', text: 'Cần' }],
        points: [point],
      },
      form,
    );
    expect(changesBetween(null, first).map(({ part }) => part)).toEqual(['summary', 'points.1']);
    expect(changesBetween(first, second)).toEqual([
      { part: 'summary', before: 'Cũ', after: 'Mới' },
      { part: 'conclusion', before: null, after: 'AGREE' },
      { part: 'comments.NECESSITY', before: null, after: 'Cần' },
    ]);
    expect(changesBetween(second, second)).toEqual([]);
  });
});

describe('related fields', () => {
  const table = ['1', '101', '2', '201', '202'].map((code) => ({ id: `fld_${code}`, scheme: 'VN', code }));
  const other = { id: 'fld_else', scheme: 'OTHER', code: '201' };
  it('are those above and below, of the same table', () => {
    const related = (...ids: string[]) => relatedFields(ids, [...table, other]).sort();
    expect(related('fld_2')).toEqual(['fld_2', 'fld_201', 'fld_202']);
    expect(related('fld_201')).toEqual(['fld_2', 'fld_201']);
    expect(related('fld_gone')).toEqual(['fld_gone']);
    expect(related()).toEqual([]);
  });
});
