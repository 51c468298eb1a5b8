import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConsultancyRequestPayload } from '../request/request.payloads.js';
import {
  ConfirmConsultancyUploadInput,
  RequestConsultancyUploadInput,
  WithdrawConsultancyAttachmentInput,
} from './attachment.inputs.js';
import { ConsultancyAttachmentPayload } from './attachment.payloads.js';
import { confirmConsultancyUpload, withdrawConsultancyAttachment } from './attachment.service.js';
import { requestConsultancyUpload } from './attachment.ticket.js';
import { ChangeConsultancyConfidentialityInput } from './confidentiality.inputs.js';
import { changeConsultancyConfidentiality } from './confidentiality.service.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyAttachmentMutations {
  @Mutation(() => ConsultancyAttachmentPayload, {
    description:
      'First of three steps of an upload (yêu cầu tải tài liệu lên): announces it; then the bytes are PUT to `uploadLink`, then `confirmConsultancyUpload`. Union officers; the requesting agency and the proposing association for the dossier and the answer; chair, secretary and lead association for minutes and report; authors for their opinion. No file of a state secret.',
  })
  requestConsultancyUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestConsultancyUploadInput, { description: what })
    input: RequestConsultancyUploadInput,
  ) {
    return asPayload(ctx, 'attachment', requestConsultancyUpload(ctx, input));
  }

  @Mutation(() => ConsultancyAttachmentPayload, {
    description:
      'Last step of an upload (xác nhận tài liệu): size, type by content and hash of the bytes are checked; what is not its type, runs or has macros is deleted. Who announced it.',
  })
  confirmConsultancyUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmConsultancyUploadInput, { description: what })
    input: ConfirmConsultancyUploadInput,
  ) {
    return asPayload(ctx, 'attachment', confirmConsultancyUpload(ctx, input));
  }

  @Mutation(() => ConsultancyAttachmentPayload, {
    description:
      'Withdraws a file before anything rests on it (rút tài liệu): its bytes are deleted, what it was is kept. Who added it, union officers.',
  })
  withdrawConsultancyAttachment(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawConsultancyAttachmentInput, { description: what })
    input: WithdrawConsultancyAttachmentInput,
  ) {
    return asPayload(ctx, 'attachment', withdrawConsultancyAttachment(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Raises or lowers who may know of a request, with the reason (thay đổi độ mật). Union leaders. A state secret must have no file and no text.',
  })
  changeConsultancyConfidentiality(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeConsultancyConfidentialityInput, { description: what })
    input: ChangeConsultancyConfidentialityInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', changeConsultancyConfidentiality(ctx, input));
  }
}
