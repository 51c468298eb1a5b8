import { createHash } from 'node:crypto';
import { CouncilSessionStatus } from '../../kernel/council/index.js';
import { type Context, make, recordCreation } from '../../kernel/index.js';
import { ConsultancyCouncil } from '../council/council.entity.js';
import { ConsultancyCouncilSession } from '../council/session.entity.js';
import { Opinion, OpinionPoint } from '../opinion/opinion.entity.js';
import { OpinionConclusion, OpinionStatus } from '../opinion/opinion.enums.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { consultancyProblems } from '../request/request.problems.js';
import { texts } from '../request/request.service.js';
import {
  type ConsultancyReport,
  type MinorityText,
  Recommendation,
  type SectionText,
} from './report.entity.js';
import { ReportSection } from './report.enums.js';
import type {
  DraftConsultancyReportInput,
  RecommendationInput,
  ReportSectionInput,
} from './report.inputs.js';
import { recommendationLifecycle } from './report.lifecycle.js';

const { refuse } = consultancyProblems;
const most = 200;
const order = Object.values(ReportSection);

/** Reads the sections of an input, in the order of the report. @throws Refusal */
export function checkedSections(sections: readonly ReportSectionInput[]): SectionText[] {
  const seen = new Set<ReportSection>();
  const read = sections.map(({ section, text }, i) => {
    const place = ['sections', String(i)];
    if (seen.has(section)) refuse('INVALID_VALUE', ['input', ...place, 'section']);
    seen.add(section);
    const kept =
      texts.lines(text, 50_000, ...place, 'text') ?? refuse('REQUIRED', ['input', ...place, 'text']);
    return { section, text: kept };
  });
  return read.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

/** Of a state secret the graph holds no text. @throws Refusal */
export function requireNoSecretText(
  request: Pick<ConsultancyRequest, 'confidentiality'>,
  { sections, recommendations, dissents }: DraftConsultancyReportInput,
): void {
  if (request.confidentiality !== Confidentiality.STATE_SECRET) return;
  if (sections.length > 0) refuse('STATE_SECRET_NO_TEXT', ['input', 'sections']);
  if (recommendations.length > 0) refuse('STATE_SECRET_NO_TEXT', ['input', 'recommendations']);
  if (dissents.length > 0) refuse('STATE_SECRET_NO_TEXT', ['input', 'dissents']);
}

/** Makes the recommendations of a version, numbered from 1. @throws Refusal */
export async function makeRecommendations(
  tx: Context,
  report: ConsultancyReport,
  recommendations: readonly RecommendationInput[],
): Promise<void> {
  if (recommendations.length > most) refuse('INVALID_VALUE', ['input', 'recommendations']);
  for (const [i, { text, theme, severity }] of recommendations.entries()) {
    const place = ['recommendations', String(i)];
    const recommendation = make(tx, Recommendation, {
      reportId: report.id,
      requestId: report.requestId,
      no: i + 1,
      text: texts.lines(text, 10_000, ...place, 'text') ?? refuse('REQUIRED', ['input', ...place, 'text']),
      theme: texts.optional(theme, 200, ...place, 'theme'),
      severity,
      responseStatus: recommendationLifecycle.initial,
      isResponseLate: false,
    });
    await recordCreation(tx, recommendationLifecycle, recommendation);
  }
}

/** Opinions of the round that do not agree, in their own words: the summary, or the points where there is none. */
export async function disagreeing(
  tx: Context,
  { id, round }: ConsultancyRequest,
): Promise<{ readonly id: string; readonly text: string }[]> {
  const opinions = await tx.em.find(
    Opinion,
    {
      requestId: id,
      round,
      status: OpinionStatus.SUBMITTED,
      conclusion: OpinionConclusion.NOT_AGREE,
    },
    { orderBy: { id: 'ASC' } },
  );
  const brief = { opinionId: { $in: opinions.filter(({ summary }) => !summary).map((each) => each.id) } };
  const points = await tx.em.find(OpinionPoint, brief, { orderBy: { no: 'ASC' } });
  const pointsOf = (opinionId: string) =>
    points.filter((point) => point.opinionId === opinionId).map(({ text }) => text);
  return opinions.map(({ id: opinionId, summary }) => ({
    id: opinionId,
    text: summary || pointsOf(opinionId).join('\n'),
  }));
}

/** Dissents in the signed minutes of the council of the round. */
export async function dissentsOf(tx: Context, { id, round }: ConsultancyRequest): Promise<string[]> {
  const councils = await tx.em.find(ConsultancyCouncil, { requestId: id, round } as never);
  const sessions = await tx.em.find(
    ConsultancyCouncilSession,
    {
      councilId: { $in: councils.map((council) => council.id) },
      status: CouncilSessionStatus.CLOSED,
    } as never,
    { orderBy: { no: 'ASC' } as never },
  );
  return sessions.flatMap(({ dissents }) => (dissents ?? []).map(({ text }) => text));
}

/** What is kept of the minority, word for word: the opinions that do not agree, then the dissents of the minutes. */
export async function minoritiesOf(
  tx: Context,
  request: ConsultancyRequest,
  dissents: readonly string[],
): Promise<MinorityText[]> {
  if (request.confidentiality === Confidentiality.STATE_SECRET) return [];
  if (dissents.length > most) refuse('INVALID_VALUE', ['input', 'dissents']);
  const given = dissents.map(
    (dissent, i) =>
      texts.lines(dissent, 20_000, 'dissents', String(i)) ??
      refuse('REQUIRED', ['input', 'dissents', String(i)]),
  );
  const opinions = await disagreeing(tx, request);
  const minutes = await dissentsOf(tx, request);
  return [
    ...opinions.map(({ id, text }) => ({ opinionId: id, text })),
    ...[...new Set([...minutes, ...given])].map((text) => ({ opinionId: null, text })),
  ];
}

/** SHA-256 of what is signed, the same for the same text in whatever order the database answers. */
export function contentHashOf(
  report: Pick<ConsultancyReport, 'round' | 'versionNumber' | 'sections' | 'minorities'>,
  code: string | null,
  recommendations: readonly Pick<Recommendation, 'no' | 'severity' | 'theme' | 'text'>[],
): string {
  const canonical = {
    code,
    round: report.round,
    version: report.versionNumber,
    sections: report.sections.map(({ section, text }) => [section, text]),
    recommendations: recommendations
      .toSorted((a, b) => a.no - b.no)
      .map(({ no, severity, theme, text }) => [no, severity, theme, text]),
    minorities: report.minorities.map(({ text }) => text),
  };
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
