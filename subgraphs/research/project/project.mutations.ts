import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { recordProduct } from './product.service.js';
import { ContractResearchProjectInput } from './project.inputs.js';
import { ResearchProjectPayload } from './project.payloads.js';
import { contractResearchProject } from './project.service.js';
import * as steps from './project.steps.js';
import {
  ConcludeAcceptanceInput,
  DocumentedProjectStepInput,
  ExtendResearchProjectInput,
  ProjectStepInput,
  RecordProductInput,
  TerminateResearchProjectInput,
} from './step.inputs.js';

const what = 'What to do.';
const payload = (ctx: Context, work: ReturnType<typeof recordProduct>) =>
  asPayload(ctx, 'researchProject', work);

@Resolver()
export class ResearchProjectMutations {
  @Mutation(() => ResearchProjectPayload, {
    description: 'Records the signed contract of a science and technology task (ký hợp đồng). DOST.',
  })
  contractResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => ContractResearchProjectInput, { description: what })
    input: ContractResearchProjectInput,
  ) {
    return payload(ctx, contractResearchProject(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Starts the work (bắt đầu thực hiện). DOST.',
  })
  startResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => ProjectStepInput, { description: what }) input: ProjectStepInput,
  ) {
    return payload(ctx, steps.takeProjectStep(ctx, 'start', input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Extends the contract once, before it expires (gia hạn); with reason. DOST.',
  })
  extendResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendResearchProjectInput, { description: what }) input: ExtendResearchProjectInput,
  ) {
    return payload(ctx, steps.extendResearchProject(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Suspends the work (tạm dừng); with reason. DOST.',
  })
  suspendResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => ProjectStepInput, { description: what }) input: ProjectStepInput,
  ) {
    return payload(ctx, steps.takeProjectStep(ctx, 'suspend', input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Resumes the work (tiếp tục thực hiện). DOST.',
  })
  resumeResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => ProjectStepInput, { description: what }) input: ProjectStepInput,
  ) {
    return payload(ctx, steps.takeProjectStep(ctx, 'resume', input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Ends the contract without its result (chấm dứt); with reason. DOST or PPC.',
  })
  terminateResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => TerminateResearchProjectInput, { description: what })
    input: TerminateResearchProjectInput,
  ) {
    return payload(ctx, steps.terminateResearchProject(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description:
      'Records that the host’s council passed the result, with its minutes (nghiệm thu cấp cơ sở). The host, or DOST.',
  })
  recordHostAcceptance(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentedProjectStepInput, { description: what }) input: DocumentedProjectStepInput,
  ) {
    return payload(ctx, steps.takeDocumentedStep(ctx, 'recordHostAcceptance', input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description:
      'Opens the provincial acceptance: the dossier is valid, the council established by decision (thành lập hội đồng nghiệm thu cấp tỉnh). DOST.',
  })
  openProvincialAcceptance(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentedProjectStepInput, { description: what }) input: DocumentedProjectStepInput,
  ) {
    return payload(ctx, steps.openProvincialAcceptance(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Concludes the acceptance; the grade follows from the votes (kết luận nghiệm thu). DOST.',
  })
  concludeAcceptance(
    @Ctx() ctx: Context,
    @Arg('input', () => ConcludeAcceptanceInput, { description: what }) input: ConcludeAcceptanceInput,
  ) {
    return payload(ctx, steps.concludeAcceptance(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Lets the team redo a failed project, once (cho làm lại); with reason. DOST.',
  })
  redoResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentedProjectStepInput, { description: what }) input: DocumentedProjectStepInput,
  ) {
    return payload(ctx, steps.redoResearchProject(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description: 'Recognises the result by decision (công nhận kết quả). DOST or PPC.',
  })
  recogniseResearchProject(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentedProjectStepInput, { description: what }) input: DocumentedProjectStepInput,
  ) {
    return payload(ctx, steps.recogniseResearchProject(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description:
      'Registers the deposited result, with the number of its certificate (đăng ký kết quả). DOST.',
  })
  registerResearchResult(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentedProjectStepInput, { description: what }) input: DocumentedProjectStepInput,
  ) {
    return payload(ctx, steps.registerResearchResult(ctx, input));
  }

  @Mutation(() => ResearchProjectPayload, {
    description:
      'Records a product and what was delivered of it (ghi nhận sản phẩm). The host or DOST; ordered quantity and grade only DOST.',
  })
  recordProduct(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordProductInput, { description: what }) input: RecordProductInput,
  ) {
    return payload(ctx, recordProduct(ctx, input));
  }
}
