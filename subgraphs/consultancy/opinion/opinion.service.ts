import { pastDayBy } from '../../kernel/calendar/index.js';
import { type Context, make, once, selectRows, transition } from '../../kernel/index.js';
import { ConsultancyAttachment } from '../attachment/attachment.entity.js';
import { AttachmentStatus } from '../attachment/attachment.enums.js';
import { checkedContent, checkedInterests, requireComplete } from './opinion.content.js';
import { Opinion, OpinionPoint } from './opinion.entity.js';
import type { OpinionContentInput, SubmitOpinionInput } from './opinion.inputs.js';
import { opinionLifecycle } from './opinion.lifecycle.js';
import { nextNumber } from './opinion.opening.js';
import { isFromPaper } from './opinion.policy.js';
import { opinionProblems } from './opinion.problems.js';
import { loadWithRequest } from './opinion.round.js';
import type { OpinionVersionPoint } from './opinion.types.js';
import { OpinionVersion } from './opinion-version.entity.js';

const { refuse } = opinionProblems;
const pastDay = pastDayBy(refuse);
/** Versions that are kept of one opinion. */
const mostVersions = 500;

/**
 * Keeps what an opinion says now as a new version. The first save begins it. What an officer enters from paper and what
 * the author writes himself are apart: neither takes the other's text along.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export const saveOpinionDraft = (ctx: Context, input: OpinionContentInput): Promise<Opinion> =>
  once(ctx, input, 'saveOpinionDraft', Opinion, async (tx) => {
    const { record: opinion } = await loadWithRequest(tx, Opinion, input.id);
    const number = opinion.lastVersion + 1;
    await transition(tx, opinionLifecycle, 'save', opinion, { extra: { version: number } });
    const isOnPaper = isFromPaper(tx.viewer, opinion);
    if (input.basedOn != null && input.basedOn !== ((await lastVersion(tx, opinion, isOnPaper))?.number ?? 0))
      refuse('OUTDATED_VERSION', ['input', 'basedOn']);
    if (number > mostVersions) refuse('TOO_MANY_ENTRIES', ['input', 'id']);
    const content = checkedContent(input, opinion.criteria);
    await requireFiles(tx, opinion.requestId, content.points);
    make(tx, OpinionVersion, {
      opinionId: opinion.id,
      number,
      isOnPaper,
      submittedAt: null,
      summary: content.summary,
      conclusion: content.conclusion,
      comments: [...content.comments],
      points: [...content.points],
      competingInterests: null,
    });
    opinion.lastVersion = number;
    opinion.updatedAt = tx.now();
    return opinion;
  });

/** @throws Refusal for an anchor in a file that is not one of the request, or that the viewer may not know of */
async function requireFiles(
  tx: Context,
  requestId: string,
  points: readonly OpinionVersionPoint[],
): Promise<void> {
  const ids = [...new Set(points.flatMap(({ anchor }) => anchor?.attachmentId ?? []))];
  if (ids.length === 0) return;
  const stored = { requestId, status: AttachmentStatus.STORED, id: { $in: ids } };
  const known = new Set((await selectRows(tx, ConsultancyAttachment, stored)).map(({ id }) => id));
  const unknown = points.findIndex(({ anchor }) => anchor?.attachmentId && !known.has(anchor.attachmentId));
  if (unknown >= 0)
    refuse('REFERENCE_NOT_FOUND', ['input', 'points', String(unknown), 'anchor', 'attachmentId']);
}

/** The version that was saved last by the author, or from paper. */
async function lastVersion(tx: Context, { id }: Opinion, isOnPaper: boolean): Promise<OpinionVersion | null> {
  const where = { opinionId: id, isOnPaper };
  const [last = null] = await tx.em.find(OpinionVersion, where as never, {
    orderBy: { number: 'DESC' } as never,
    limit: 1,
  });
  return last as OpinionVersion | null;
}

/**
 * Submits the version that was saved last, for the first time or in place of an earlier submission. In time or late is
 * judged by the day in Vietnam; by the day of receipt for what came on paper.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export const submitOpinion = (ctx: Context, input: SubmitOpinionInput): Promise<Opinion> =>
  once(ctx, input, 'submitOpinion', Opinion, async (tx) => {
    const { record: opinion, request } = await loadWithRequest(tx, Opinion, input.id);
    const isOnPaper = isFromPaper(tx.viewer, opinion);
    await transition(tx, opinionLifecycle, 'submit', opinion);
    const day = receivedOn(tx, input, opinion, isOnPaper);
    const version = (await lastVersion(tx, opinion, isOnPaper)) ?? refuse('NOTHING_SAVED', ['input', 'id']);
    requireComplete(version);
    const competingInterests = checkedInterests(input.hasCompetingInterests, input.competingInterests);
    Object.assign(version, { submittedAt: tx.now(), competingInterests, updatedAt: tx.now() });
    Object.assign(opinion, {
      summary: version.summary,
      conclusion: version.conclusion,
      comments: version.comments,
      hasCompetingInterests: input.hasCompetingInterests,
      competingInterests,
      isOnPaper,
      submittedAt: tx.now(),
      isLate: day > opinion.dueOn,
      updatedAt: tx.now(),
    });
    Object.assign(tx.pendingTransitions.at(-1)!, {
      extra: { version: version.number, receivedOn: day, isLate: opinion.isLate },
    });
    await replacePoints(tx, opinion, version.points);
    // The others of the round are open already: what comes late is so at once.
    if (request.opinionsOpenedOn !== null) {
      opinion.openedOn = tx.today;
      opinion.number = await nextNumber(tx, request);
    }
    return opinion;
  });

function receivedOn(
  tx: Context,
  { receivedOn: day }: SubmitOpinionInput,
  opinion: Opinion,
  isOnPaper: boolean,
): string {
  if (!day) return tx.today;
  if (!isOnPaper && tx.viewer.kind !== 'system') refuse('ONLY_FROM_PAPER', ['input', 'receivedOn']);
  const received = pastDay(tx, day, 'receivedOn');
  return received < opinion.invitedOn ? refuse('DATE_BEFORE_START', ['input', 'receivedOn']) : received;
}

/** Sealed until now, so nothing refers to the points of the submission before. */
async function replacePoints(
  tx: Context,
  { id, requestId }: Opinion,
  points: readonly OpinionVersionPoint[],
): Promise<void> {
  for (const old of await tx.em.find(OpinionPoint, { opinionId: id } as never)) tx.em.remove(old as object);
  for (const point of points) make(tx, OpinionPoint, { opinionId: id, requestId, ...point });
}
