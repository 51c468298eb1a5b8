import {
  awaitFile,
  csv,
  FileState,
  largestUpload,
  StoredFile,
  typeOfBytes,
  xlsx,
} from '../../kernel/files/index.js';
import { assertAllowed, type Context, loadForChange, once } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import type { ConfirmUploadInput, RequestUploadInput } from './file.inputs.js';
import { mayUpload } from './file.policy.js';
import { fileProblems } from './file.problems.js';

const { refuse } = fileProblems;
const texts = textInput(refuse);

/** Endings that a table has; what the client says of the type is not looked at. */
const endings: Readonly<Record<string, string>> = { xlsx, csv, txt: csv, tsv: csv };

/** First step of an upload: announces name and size. @throws Refusal for another ending, or what is too large */
export function requestUpload(ctx: Context, input: RequestUploadInput): Promise<StoredFile> {
  return once(ctx, input, 'requestUpload', StoredFile, async (tx) => {
    assertAllowed(mayUpload(tx.viewer), tx);
    const name = texts.required(input.name, 200, 'name');
    const mediaType = endings[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
    if (!mediaType) refuse('TYPE_NOT_ALLOWED', ['input', 'name']);
    if (input.size < 1) refuse('INVALID_VALUE', ['input', 'size']);
    if (input.size > largestUpload) refuse('FILE_TOO_LARGE', ['input', 'size']);
    const hours = await tx.rules.number('file.uploadHours');
    return awaitFile(tx, { name, size: input.size, mediaType: mediaType!, hours });
  });
}

/**
 * Last step of an upload: the bytes are there, are what they are called and, where the client says its hash, what was
 * sent.
 */
export function confirmUpload(ctx: Context, input: ConfirmUploadInput): Promise<StoredFile> {
  return once(ctx, input, 'confirmUpload', StoredFile, async (tx) => {
    const file = await loadForChange(tx, StoredFile, input.id);
    assertAllowed(mayUpload(tx.viewer), tx);
    if (file.status === FileState.CONFIRMED) return file;
    if (file.status === FileState.AWAITED) refuse('NOT_RECEIVED', ['input', 'id']);
    if (input.sha256 && input.sha256.toLowerCase() !== file.sha256)
      refuse('HASH_DIFFERS', ['input', 'sha256']);
    const found = await typeOfBytes(tx, file);
    if (found === 'application/x-cfb') refuse('OLD_EXCEL', ['input', 'id']);
    // A text file may be called anything, a spreadsheet too: what counts is what it is.
    const mediaType = found === 'application/zip' ? xlsx : found;
    if (mediaType !== csv && mediaType !== xlsx) refuse('NOT_A_TABLE', ['input', 'id']);
    file.mediaType = mediaType!;
    file.status = FileState.CONFIRMED;
    file.updatedAt = tx.now();
    return file;
  });
}
