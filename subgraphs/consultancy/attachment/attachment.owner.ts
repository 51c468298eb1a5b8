import { CouncilStatus } from '../../kernel/council/index.js';
import { type Context, prefixOf, type Viewer } from '../../kernel/index.js';
import { ConsultancyCouncil } from '../council/council.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ReportStatus } from '../report/report.enums.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';
import type { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentKind, AttachmentOwner, kindsOf } from './attachment.enums.js';
import { mayAttach, type OwnerSubject } from './attachment.policy.js';

/** The record that a file hangs on, with what its state says about files. */
export interface Owner extends OwnerSubject {
  readonly id: string;
  /** Whether it takes files still. */
  readonly takesFiles: boolean;
  /** Whether its files are what something rests on: they stay. */
  readonly isFinal: boolean;
}

const nobody = { personId: null, associationId: null, isOpen: false };

/** The record of a request that an id names; null where it is none of it. */
export async function ownerOf(tx: Context, request: ConsultancyRequest, id: string): Promise<Owner | null> {
  const where = { id, requestId: request.id };
  switch (prefixOf(id)) {
    case 'cns':
      return id === request.id ? asOwnerOf(request) : null;
    case 'opn':
      return asOwner(await tx.em.findOne(Opinion, where), (opinion) => {
        const isOpen = [OpinionStatus.INVITED, OpinionStatus.DRAFT].includes(opinion.status);
        const { personId, associationId } = opinion;
        return {
          personId,
          associationId,
          type: AttachmentOwner.OPINION,
          takesFiles: isOpen,
          isFinal: !isOpen,
        };
      });
    case 'ccl':
      return asOwner(await tx.em.findOne(ConsultancyCouncil, where), ({ status }) => ({
        type: AttachmentOwner.COUNCIL,
        takesFiles: status !== CouncilStatus.CANCELLED,
        isFinal: status === CouncilStatus.CONCLUDED || status === CouncilStatus.DISSOLVED,
      }));
    case 'rep':
      return asOwner(await tx.em.findOne(ConsultancyReport, where), ({ status, sentOn }) => ({
        type: AttachmentOwner.REPORT,
        isOpen: sentOn !== null,
        takesFiles: status !== ReportStatus.SUPERSEDED,
        isFinal: sentOn !== null || status === ReportStatus.SUPERSEDED,
      }));
    default:
      return null;
  }
}

const asOwner = <T extends { id: string }>(
  record: T | null,
  parts: (record: T) => Omit<Owner, 'id' | keyof typeof nobody> & Partial<Owner>,
): Owner | null => record && { ...nobody, id: record.id, ...parts(record) };

/** Kinds that a viewer may hang on a request itself. */
export function attachableKinds(viewer: Viewer, request: ConsultancyRequest): readonly AttachmentKind[] {
  if (request.confidentiality === Confidentiality.STATE_SECRET) return [];
  return kindsOf.REQUEST.filter(
    (kind) => takesKind(request, kind) && mayAttach(viewer, request, kind, asOwnerOf(request)).allowed,
  );
}

const asOwnerOf = ({ id }: ConsultancyRequest): Owner => ({
  ...nobody,
  id,
  type: AttachmentOwner.REQUEST,
  isOpen: true,
  takesFiles: true,
  isFinal: false,
});

const { REQUEST_LETTER, DOSSIER, DRAFT_TEXT, RESPONSE, FOLLOW_UP } = AttachmentKind;
const { DECLINED, WITHDRAWN, CLOSED, CLOSED_NO_RESPONSE, RESPONDED } = ConsultancyStatus;
const closed: readonly ConsultancyStatus[] = [CLOSED, CLOSED_NO_RESPONSE];

/** Whether a request takes files of a kind: what is over takes none, what is closed late answers and a new draft. */
export const takesKind = ({ status }: ConsultancyRequest, kind: AttachmentKind): boolean =>
  ![DECLINED, WITHDRAWN].includes(status) &&
  (!closed.includes(status) || [RESPONSE, FOLLOW_UP, DRAFT_TEXT].includes(kind));

/**
 * Whether something rests on a file: the dossier once the review has begun, an answer once it is recorded as given, and
 * all that hangs on a record that is final.
 */
export function isReliedOn(
  file: ConsultancyAttachment,
  request: ConsultancyRequest,
  owner: Owner | null,
): boolean {
  if ([...closed, DECLINED, WITHDRAWN].includes(request.status)) return true;
  if ([REQUEST_LETTER, DOSSIER, DRAFT_TEXT].includes(file.kind)) return request.startedOn !== null;
  if ([RESPONSE, FOLLOW_UP].includes(file.kind))
    return [RESPONDED, ConsultancyStatus.FOLLOW_UP].includes(request.status);
  return owner?.isFinal ?? false;
}
