import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { grantErasure } from '../erasure/erasure.service.js';
import { FilePayload } from '../file/file.resolver.js';
import {
  DataSubjectRequestStepInput,
  ExportMyDataInput,
  SubmitDataSubjectRequestInput,
} from './data-request.inputs.js';
import { DataSubjectRequestPayload } from './data-request.resolver.js';
import { submitDataSubjectRequest, takeDataRequestStep } from './data-request.service.js';
import { exportMyData } from './own-data.file.js';

const what = 'What to do.';
const step = (
  ctx: Context,
  name: Parameters<typeof takeDataRequestStep>[1],
  input: DataSubjectRequestStepInput,
) => asPayload(ctx, 'request', takeDataRequestStep(ctx, name, input));

@Resolver()
export class DataSubjectRequestMutations {
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Submits a request about one’s own data (gửi yêu cầu). The person; officers and the data protection officer from a letter.',
  })
  submitDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitDataSubjectRequestInput, { description: what })
    input: SubmitDataSubjectRequestInput,
  ) {
    return asPayload(ctx, 'request', submitDataSubjectRequest(ctx, input));
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Tells the person that the request was received. The data protection officer.',
  })
  acknowledgeDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return step(ctx, 'acknowledge', input);
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Starts to handle an acknowledged request. The data protection officer.',
  })
  startDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return step(ctx, 'start', input);
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Extends the deadline once, by `pdp.extensionDays`, with a reason. The data protection officer.',
  })
  extendDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return step(ctx, 'extend', input);
  }

  @Mutation(() => FilePayload, {
    description:
      'Makes a file of all that `associations` stores about the viewer (xuất dữ liệu cá nhân): a ZIP with one JSON text and a CSV for each table, behind a link that ends after 72 hours (rule `file.resultHours`). The export is logged. The person.',
  })
  exportMyData(
    @Ctx() ctx: Context,
    @Arg('input', () => ExportMyDataInput, { description: what }) input: ExportMyDataInput,
  ) {
    return asPayload(ctx, 'file', exportMyData(ctx, input));
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Grants a request to erase (chấp thuận xóa dữ liệu) and erases the person: here at once, in the other subgraphs as they follow; the request is done when all have confirmed. What law and archives need stays, under a name that says nothing. It cannot be undone. The data protection officer.',
  })
  grantErasure(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return asPayload(ctx, 'request', grantErasure(ctx, input));
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Closes a request that was met. The data protection officer.',
  })
  completeDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return step(ctx, 'complete', input);
  }

  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Refuses a request with a reason. The data protection officer.',
  })
  refuseDataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DataSubjectRequestStepInput, { description: what })
    input: DataSubjectRequestStepInput,
  ) {
    return step(ctx, 'refuse', input);
  }
}
