import { Field, ID, InputType } from 'type-graphql';
import { MutationInput, SafeInt } from '../../kernel/index.js';
import { Confidentiality } from '../request/request.enums.js';
import { AttachmentKind } from './attachment.enums.js';

@InputType({ description: 'A file of a request that is about to be uploaded (yêu cầu tải tệp lên).' })
export class RequestConsultancyUploadInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;

  @Field(() => AttachmentKind, { description: 'What it is.' })
  kind!: AttachmentKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The record of the request that it hangs on: `opn_…`, `ccl_…` or `rep_…`; default the request itself.',
  })
  ownerId?: string | null;

  @Field(() => String, {
    description: 'Name with its ending, one of the rule `consult.file.types`; at most 200 characters.',
  })
  name!: string;

  @Field(() => SafeInt, {
    description: 'Bytes, at most those of the rule `consult.file.maxBytes`; exactly so many must be sent.',
  })
  size!: number;

  @Field(() => Confidentiality, {
    nullable: true,
    description:
      'Who may read it; at least as strict as the request. Default: that of the request for reports, answers and what follows up; RESTRICTED for all else. No STATE_SECRET.',
  })
  confidentiality?: Confidentiality | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The newest version of the same document, `att_…`, that it replaces; default: a new document.',
  })
  replacesId?: string | null;
}

@InputType({ description: 'An upload whose bytes were sent (xác nhận tải lên).' })
export class ConfirmConsultancyUploadInput extends MutationInput {
  @Field(() => ID, { description: 'The file, `att_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was sent, in hexadecimal, to be compared; default: not compared.',
  })
  sha256?: string | null;
}

@InputType({ description: 'Withdrawal of a file (rút tài liệu).' })
export class WithdrawConsultancyAttachmentInput extends MutationInput {
  @Field(() => ID, { description: 'The file, `att_…`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;
}
