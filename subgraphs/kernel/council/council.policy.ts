import { allowIf, type Decision, onlyFor } from '../authorization.js';
import type { Precondition } from '../lifecycle/lifecycle.js';
import type { Viewer } from '../viewer.js';

/** The part of a council that rights depend on. */
export interface CouncilSubject {
  readonly chairPersonId: string | null;
  readonly viceChairPersonId: string | null;
  readonly secretaryPersonId: string | null;
}

/** Who does what with councils of a kind besides their members; the subgraph says. */
export interface CouncilPolicy {
  /** Puts a council together, records answers from paper, schedules. */
  readonly mayPrepare: (viewer: Viewer) => Decision;
  /** Establishes, changes and ends it. */
  readonly mayEstablish: (viewer: Viewer) => Decision;
  /** Holds while the subject of a council, or of a record with `councilId`, is under way. Default: it always is. */
  readonly goesOn?: Precondition<any>;
}

const isOneOf = (viewer: Viewer, ...ids: readonly (string | null)[]): boolean =>
  viewer.kind === 'system' || (viewer.personId !== null && ids.includes(viewer.personId));

const anyone = (first: Decision, or: boolean): Decision =>
  first.allowed || !or ? first : { allowed: true, as: 'SELF' };

const asMember = (condition: boolean) => condition && ('SELF' as const);

/** Whether the viewer presides: the chair, or the vice-chair in his place. */
export const mayPreside = (viewer: Viewer, council: CouncilSubject): Decision =>
  allowIf(
    asMember(isOneOf(viewer, council.chairPersonId, council.viceChairPersonId)),
    viewer,
    onlyFor({ vi: 'chủ tịch hoặc phó chủ tịch hội đồng', en: 'the chair or vice-chair of the council' }),
  );

/** Whether the viewer keeps the minutes. */
export const mayKeepMinutes = (viewer: Viewer, council: CouncilSubject): Decision =>
  allowIf(
    asMember(isOneOf(viewer, council.secretaryPersonId)),
    viewer,
    onlyFor({ vi: 'thư ký khoa học của hội đồng', en: 'the scientific secretary of the council' }),
  );

/** Whether the viewer signs the minutes: who presides, and the scientific secretary. */
export const maySign = (viewer: Viewer, council: CouncilSubject): Decision =>
  allowIf(
    asMember(isOneOf(viewer, council.chairPersonId, council.viceChairPersonId, council.secretaryPersonId)),
    viewer,
    onlyFor({
      vi: 'chủ tịch, phó chủ tịch hoặc thư ký khoa học của hội đồng',
      en: 'the chair, vice-chair or scientific secretary of the council',
    }),
  );

/** Whether the viewer arranges sessions: who prepares the council, its chair and its scientific secretary. */
export const mayArrange = (policy: CouncilPolicy, viewer: Viewer, council: CouncilSubject): Decision =>
  anyone(
    policy.mayPrepare(viewer),
    isOneOf(viewer, council.chairPersonId, council.viceChairPersonId, council.secretaryPersonId),
  );

/** Whether the viewer notes who comes and goes: who presides and the secretary for all, a member for himself. */
export const mayNoteAttendance = (
  viewer: Viewer,
  council: CouncilSubject,
  seat: { readonly personId: string },
): Decision =>
  allowIf(
    asMember(
      isOneOf(
        viewer,
        seat.personId,
        council.chairPersonId,
        council.viceChairPersonId,
        council.secretaryPersonId,
      ),
    ),
    viewer,
    onlyFor({
      vi: 'chủ tọa, thư ký khoa học hoặc chính thành viên đó',
      en: 'who presides, the scientific secretary or the member himself',
    }),
  );

/** Whether the viewer answers and declares for a seat: its holder, or who prepares the council, from paper. */
export const mayAnswer = (
  policy: CouncilPolicy,
  viewer: Viewer,
  seat: { readonly personId: string },
): Decision => anyone(policy.mayPrepare(viewer), viewer.kind !== 'system' && isOneOf(viewer, seat.personId));

/** Whether the viewer is the holder of a seat himself. */
export const holds = (viewer: Viewer, seat: { readonly personId: string }): boolean =>
  viewer.personId !== null && viewer.personId === seat.personId;

/** A ballot is the holder's own, whoever else may do all else: C8. */
export const mayVote = (viewer: Viewer, seat: { readonly personId: string } | null): Decision =>
  allowIf(
    asMember(seat !== null && holds(viewer, seat)),
    viewer,
    onlyFor({ vi: 'chính thành viên hội đồng', en: 'members of the council, each for himself' }),
  );
