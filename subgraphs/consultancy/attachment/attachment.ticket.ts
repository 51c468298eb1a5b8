import { awaitFile, documentTypes } from '../../kernel/files/index.js';
import { assertAllowed, assertId, type Context, loadForChange, make, once } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentKind, AttachmentOwner, AttachmentStatus, kindsOf } from './attachment.enums.js';
import type { RequestConsultancyUploadInput } from './attachment.inputs.js';
import { type Owner, ownerOf, takesKind } from './attachment.owner.js';
import { isAtLeast, mayAttach, mayNameOwner } from './attachment.policy.js';
import { attachmentProblems } from './attachment.problems.js';

const { refuse } = attachmentProblems;
const texts = textInput(refuse);

/**
 * First step of an upload: announces a file of a request.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function requestConsultancyUpload(
  ctx: Context,
  input: RequestConsultancyUploadInput,
): Promise<ConsultancyAttachment> {
  return once(ctx, input, 'requestConsultancyUpload', ConsultancyAttachment, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    const { kind } = input;
    const owner = await ownerOf(tx, request, input.ownerId || request.id);
    if (!owner || !mayNameOwner(tx.viewer, request, owner))
      return refuse('REFERENCE_NOT_FOUND', ['input', 'ownerId']);
    assertAllowed(mayAttach(tx.viewer, request, kind, owner), tx);
    requireTakesFile(request, kind, owner);
    if (!kindsOf[owner.type].includes(kind)) refuse('KIND_DOES_NOT_FIT', ['input', 'kind']);
    const name = texts.required(input.name, 200, 'name');
    const { ending, mediaType } = await typeOf(tx, name);
    if (input.size < 1) refuse('INVALID_VALUE', ['input', 'size']);
    if (input.size > (await tx.rules.number('consult.file.maxBytes')))
      refuse('FILE_TOO_LARGE', ['input', 'size']);
    await requireRoom(tx, request.id, input.size);
    const confidentiality = levelOf(request, kind, input.confidentiality);
    const previous = await previousOf(tx, input.replacesId, kind, owner);
    const hours = await tx.rules.number('consult.file.ticketHours');
    const id = tx.ids('att');
    // What downloads are called: of an opinion nothing that its author chose.
    const shown = owner.type === AttachmentOwner.OPINION ? neutralName({ id, mediaType, name }) : name;
    const file = awaitFile(tx, { name: shown, size: input.size, mediaType, hours });
    return make(tx, ConsultancyAttachment, {
      id,
      requestId: request.id,
      round: request.round,
      kind,
      ownerType: owner.type,
      ownerId: owner.id,
      name: name.slice(0, -ending.length) + ending.toLowerCase(),
      mediaType,
      size: input.size,
      sha256: null,
      status: AttachmentStatus.AWAITED,
      confidentiality,
      versionNumber: (previous?.versionNumber ?? 0) + 1,
      replacesId: previous?.id ?? null,
      fileId: file.id,
      uploadedByAccountId: file.accountId,
      storedOn: null,
      withdrawnOn: null,
    });
  });
}

/** @throws Refusal for a state secret, for what is over and for a record that is final */
export function requireTakesFile(request: ConsultancyRequest, kind: AttachmentKind, owner: Owner): void {
  if (request.confidentiality === Confidentiality.STATE_SECRET)
    refuse('STATE_SECRET_NO_FILE', ['input', 'requestId']);
  if (!takesKind(request, kind)) refuse('REQUEST_ENDED', ['input', 'requestId']);
  if (!owner.takesFiles) refuse('RELIED_ON', ['input', 'ownerId']);
}

async function typeOf(tx: Context, name: string): Promise<{ ending: string; mediaType: string }> {
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  const allowed = await tx.rules.value<string[]>('consult.file.types');
  const mediaType = allowed.includes(ending.toLowerCase()) ? documentTypes[ending.toLowerCase()] : undefined;
  return { ending, mediaType: mediaType ?? refuse('TYPE_NOT_ALLOWED', ['input', 'name']) };
}

/** The request is locked, so that two tickets at once do not pass together. */
async function requireRoom(tx: Context, requestId: string, size: number): Promise<void> {
  const limit = await tx.rules.value<{ files: number; bytes: number }>('consult.file.perRequest');
  const [used] = await tx.em.execute<{ files: number; bytes: number }[]>(
    `select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes
     from consultancy.consultancy_attachment where request_id = ? and status <> 'WITHDRAWN'`,
    [requestId],
  );
  if (used!.files >= limit.files || used!.bytes + size > limit.bytes)
    refuse('QUOTA_REACHED', ['input', 'size']);
}

const { REPORT, RESPONSE, FOLLOW_UP } = AttachmentKind;

function levelOf(
  { confidentiality }: ConsultancyRequest,
  kind: AttachmentKind,
  wanted?: Confidentiality | null,
): Confidentiality {
  const path = ['input', 'confidentiality'];
  if (wanted === Confidentiality.STATE_SECRET) refuse('STATE_SECRET_NO_FILE', path);
  if (wanted && !isAtLeast(wanted, confidentiality)) refuse('CONFIDENTIALITY_TOO_LOW', path);
  if (wanted) return wanted;
  return [REPORT, RESPONSE, FOLLOW_UP].includes(kind) ? confidentiality : Confidentiality.RESTRICTED;
}

async function previousOf(
  tx: Context,
  id: string | null | undefined,
  kind: AttachmentKind,
  owner: Owner,
): Promise<ConsultancyAttachment | null> {
  if (!id) return null;
  const path = ['input', 'replacesId'];
  const previous = await tx.loaders.byId(ConsultancyAttachment, assertId(id, 'att'));
  if (!previous) return refuse('REFERENCE_NOT_FOUND', path);
  if (previous.ownerId !== owner.id || previous.kind !== kind) refuse('NOT_SAME_DOCUMENT', path);
  const { STORED } = AttachmentStatus;
  if (previous.status !== STORED) refuse('NOT_SAME_DOCUMENT', path);
  const newer = await tx.em.count(ConsultancyAttachment, { replacesId: previous.id, status: STORED });
  if (newer > 0) refuse('ALREADY_REPLACED', path);
  return previous;
}

/** A name that tells nothing of who chose it. */
export function neutralName(file: {
  readonly id: string;
  readonly mediaType: string;
  readonly name: string;
}): string {
  const ending = Object.keys(documentTypes).find((each) => documentTypes[each] === file.mediaType) ?? 'bin';
  return `phieu-nhan-xet-${file.id.slice(-6)}.${ending}`;
}
