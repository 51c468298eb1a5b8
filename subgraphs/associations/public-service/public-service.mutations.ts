import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AssignServiceInput,
  ConfirmServiceResultInput,
  CorrectServiceResultInput,
  CreatePublicServiceInput,
  ProposeServiceAssignmentInput,
  ReportServiceResultInput,
  ServiceStepInput,
} from './public-service.inputs.js';
import {
  PublicServicePayload,
  ServiceAssignmentPayload,
  ServiceResultPayload,
} from './public-service.payloads.js';
import * as service from './public-service.service.js';

const what = 'What to do.';

@Resolver()
export class PublicServiceMutations {
  @Mutation(() => PublicServicePayload, {
    description: 'Adds a service to the catalogue (thêm dịch vụ). Union officers.',
  })
  createPublicService(
    @Ctx() ctx: Context,
    @Arg('input', () => CreatePublicServiceInput, { description: what }) input: CreatePublicServiceInput,
  ) {
    return asPayload(ctx, 'publicService', service.createPublicService(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description:
      'Proposes that an association performs a service (đề xuất giao dịch vụ). The association’s secretary or leader, or union officers.',
  })
  proposeServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeServiceAssignmentInput, { description: what })
    input: ProposeServiceAssignmentInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.proposeServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description:
      'Assigns a service to the association, by the document that it rests on (giao dịch vụ). The commissioning body, or union officers.',
  })
  assignService(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignServiceInput, { description: what }) input: AssignServiceInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.assignService(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description: 'Rejects the proposal, with the reason. The commissioning body, or union officers.',
  })
  rejectServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.rejectServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description: 'Suspends a service, with the reason (tạm dừng). The commissioning body, or union officers.',
  })
  suspendServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.suspendServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description: 'Lets a suspended service go on (tiếp tục). The commissioning body, or union officers.',
  })
  resumeServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.resumeServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description:
      'Records that a service came to its end (kết thúc); the day is its last. The commissioning body, or union officers.',
  })
  endServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.endServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceAssignmentPayload, {
    description:
      'Takes a service back before its end, with the reason (chấm dứt trước hạn). The commissioning body, or union officers.',
  })
  terminateServiceAssignment(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceAssignment', service.terminateServiceAssignment(ctx, input));
  }

  @Mutation(() => ServiceResultPayload, {
    description:
      'Reports what came of a service in a year (báo cáo kết quả năm). The association’s secretary or leader, or union officers.',
  })
  reportServiceResult(
    @Ctx() ctx: Context,
    @Arg('input', () => ReportServiceResultInput, { description: what }) input: ReportServiceResultInput,
  ) {
    return asPayload(ctx, 'serviceResult', service.reportServiceResult(ctx, input));
  }

  @Mutation(() => ServiceResultPayload, {
    description:
      'Reports a returned result once more, corrected. The association’s secretary or leader, or union officers.',
  })
  correctServiceResult(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectServiceResultInput, { description: what }) input: CorrectServiceResultInput,
  ) {
    return asPayload(ctx, 'serviceResult', service.correctServiceResult(ctx, input));
  }

  @Mutation(() => ServiceResultPayload, {
    description:
      'Confirms and rates a result, which is public then (nghiệm thu). The commissioning body, or union officers.',
  })
  confirmServiceResult(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmServiceResultInput, { description: what }) input: ConfirmServiceResultInput,
  ) {
    return asPayload(ctx, 'serviceResult', service.confirmServiceResult(ctx, input));
  }

  @Mutation(() => ServiceResultPayload, {
    description:
      'Returns a result for correction, with the reason. The commissioning body, or union officers.',
  })
  returnServiceResult(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceStepInput, { description: what }) input: ServiceStepInput,
  ) {
    return asPayload(ctx, 'serviceResult', service.returnServiceResult(ctx, input));
  }
}
