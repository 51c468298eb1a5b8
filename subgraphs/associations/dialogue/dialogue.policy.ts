import {
  type ActorRole,
  allowIf,
  type Decision,
  hasRole,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { announced, publishedQuestions } from './dialogue.enums.js';

/** Who takes part or asks; the parts that rights depend on. */
export interface PartySubject {
  readonly personId: string | null;
  readonly associationId: string | null;
  readonly organizationId: string | null;
}

const agencyRoles: readonly ActorRole[] = ['AGENCY', 'DOST', 'PPC', 'HOME_AFFAIRS'];
const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
const actsForAssociations = (viewer: Viewer) =>
  viewer.kind === 'account' &&
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') &&
  viewer.associationIds.length > 0;
const actsForBody = (viewer: Viewer, organizationId: string | null) =>
  viewer.kind === 'account' &&
  organizationId !== null &&
  viewer.organizationId === organizationId &&
  hasRole(viewer, ...agencyRoles);

const isParty = (viewer: Viewer, { personId, associationId, organizationId }: PartySubject): boolean =>
  (personId !== null && viewer.personId === personId) ||
  (associationId !== null && actsForAssociations(viewer) && viewer.associationIds.includes(associationId)) ||
  actsForBody(viewer, organizationId);

const ownParts = (viewer: Viewer): Where[] => [
  ...(viewer.personId ? [{ personId: viewer.personId }] : []),
  ...(actsForAssociations(viewer) ? [{ associationId: { $in: [...viewer.associationIds] } }] : []),
];
const anyOf = (alternatives: Where[]): Where =>
  alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };

/** Everyone knows of dialogues that are announced; the Union of all. */
export const visibleDialogues = (viewer: Viewer): Where =>
  staff(viewer) ? {} : { status: { $in: [...announced] } };

/** Associations and bodies take part in public; of a person only the Union and he himself know. */
export const visibleParticipants = (viewer: Viewer): Where =>
  staff(viewer) ? {} : anyOf([{ personId: null }, ...ownParts(viewer)]);

/** Questions on the agenda are public; before, they are the asker’s and the Union’s. */
export const visibleQuestions = (viewer: Viewer): Where =>
  staff(viewer) ? {} : anyOf([{ status: { $in: [...publishedQuestions] } }, ...ownParts(viewer)]);

/** Commitments are made in public. */
export const visibleCommitments = (): Where => ({});

/** Whether the viewer learns who asked. */
export const maySeeAsker = (
  viewer: Viewer,
  question: Omit<PartySubject, 'organizationId'> & { readonly isAnonymous: boolean },
): boolean =>
  !question.isAnonymous || staff(viewer) || isParty(viewer, { ...question, organizationId: null });

/** Who took which step, and why: of questions, the Union alone. */
export const maySeeHistory = (viewer: Viewer): boolean => staff(viewer);

export const mayRunDialogue = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** Whoever takes part himself or for his association or body; an officer for all. */
export const mayTakePart = (viewer: Viewer, party: PartySubject): Decision =>
  allowIf(
    isParty(viewer, party) || hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'người tham dự, hội hoặc cơ quan của họ, hoặc cán bộ Liên hiệp Hội',
      en: 'who takes part, the own association or body, or union officers',
    }),
  );

/** A member for himself, or a secretary or leader for the association. */
export const mayAsk = (viewer: Viewer, party: PartySubject): Decision =>
  allowIf(
    viewer.kind === 'system' || isParty(viewer, party),
    viewer,
    onlyFor({ vi: 'người hỏi hoặc hội của mình', en: 'who asks or the own association' }),
  );

/** The body that a question is put to or that undertook something; an officer from the minutes. */
export const mayAnswerFor = (viewer: Viewer, subject: { readonly organizationId: string | null }): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') || actsForBody(viewer, subject.organizationId),
    viewer,
    onlyFor({ vi: 'cơ quan được hỏi hoặc cán bộ Liên hiệp Hội', en: 'the body concerned or union officers' }),
  );

export const mayRunDeadlines = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));
