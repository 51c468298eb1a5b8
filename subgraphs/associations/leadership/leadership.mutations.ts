import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CreateAssociationBodyInput,
  EndOfficeInput,
  LinkOfficePredecessorInput,
  OfficeStepInput,
  RecordOfficeHoldingInput,
  RecordTermInput,
} from './leadership.inputs.js';
import { AssociationBodyPayload, OfficeHoldingPayload, TermPayload } from './leadership.payloads.js';
import { endOffice, linkOfficePredecessor, recordOfficeHolding, takeOfficeStep } from './office.service.js';
import { createAssociationBody, recordTerm } from './term.service.js';

const what = 'What to do.';
const who = 'The association’s secretary or leader; for the Union its officers and leaders.';

@Resolver()
export class LeadershipMutations {
  @Mutation(() => TermPayload, {
    description: `Records a term whose congress is not in the graph (ghi nhận nhiệm kỳ). ${who}`,
  })
  recordTerm(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordTermInput, { description: what }) input: RecordTermInput,
  ) {
    return asPayload(ctx, 'term', recordTerm(ctx, input));
  }

  @Mutation(() => AssociationBodyPayload, {
    description: `Sets up a body of a term (lập cơ quan của hội). ${who}`,
  })
  createAssociationBody(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateAssociationBodyInput, { description: what }) input: CreateAssociationBodyInput,
  ) {
    return asPayload(ctx, 'body', createAssociationBody(ctx, input));
  }

  @Mutation(() => OfficeHoldingPayload, {
    description: `Records that somebody came to an office, of now or of the past (ghi nhận chức vụ). The first office in a body of a new term ends those in the same body of the former. ${who}`,
  })
  recordOfficeHolding(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordOfficeHoldingInput, { description: what }) input: RecordOfficeHoldingInput,
  ) {
    return asPayload(ctx, 'officeHolding', recordOfficeHolding(ctx, input));
  }

  @Mutation(() => OfficeHoldingPayload, {
    description: `Suspends somebody from an office with a reason (tạm đình chỉ chức vụ). Of a president the permanent vice-president acts meanwhile. ${who}`,
  })
  suspendOffice(
    @Ctx() ctx: Context,
    @Arg('input', () => OfficeStepInput, { description: what }) input: OfficeStepInput,
  ) {
    return asPayload(ctx, 'officeHolding', takeOfficeStep(ctx, 'suspend', input));
  }

  @Mutation(() => OfficeHoldingPayload, {
    description: `Ends a suspension from an office (trở lại giữ chức vụ). ${who}`,
  })
  resumeOffice(
    @Ctx() ctx: Context,
    @Arg('input', () => OfficeStepInput, { description: what }) input: OfficeStepInput,
  ) {
    return asPayload(ctx, 'officeHolding', takeOfficeStep(ctx, 'resume', input));
  }

  @Mutation(() => OfficeHoldingPayload, {
    description: `Ends an office: resignation, dismissal, death … (thôi giữ chức vụ). Who dismisses a president names in the same act the successor or an acting head. ${who}`,
  })
  endOffice(
    @Ctx() ctx: Context,
    @Arg('input', () => EndOfficeInput, { description: what }) input: EndOfficeInput,
  ) {
    return asPayload(ctx, 'officeHolding', endOffice(ctx, input));
  }

  @Mutation(() => OfficeHoldingPayload, {
    description: `Says who held an office before (người tiền nhiệm). ${who}`,
  })
  linkOfficePredecessor(
    @Ctx() ctx: Context,
    @Arg('input', () => LinkOfficePredecessorInput, { description: what }) input: LinkOfficePredecessorInput,
  ) {
    return asPayload(ctx, 'officeHolding', linkOfficePredecessor(ctx, input));
  }
}
