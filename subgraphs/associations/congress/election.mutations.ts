import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { CongressDelegatePayload, CongressPayload, ElectionPayload } from './congress.payloads.js';
import {
  recordDelegateAttendance,
  registerCongressDelegate,
  removeCongressDelegate,
} from './delegate.service.js';
import {
  CandidateInput,
  CountElectionInput,
  OpenElectionInput,
  RecordDelegateAttendanceInput,
  RegisterDelegateInput,
  RemoveCongressDelegateInput,
} from './election.inputs.js';
import { countElection, nominateCandidate, openElection, withdrawCandidate } from './election.service.js';

const what = 'What to do.';
const keeper = 'The association’s secretary or leader; for the Union its officers and leaders.';
const sender = `${keeper} To the Union’s congress also the secretary or leader of the association that sends.`;

@Resolver()
export class ElectionMutations {
  @Mutation(() => CongressDelegatePayload, {
    description: `Puts somebody on the list of delegates (đăng ký đại biểu). ${sender}`,
  })
  registerCongressDelegate(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterDelegateInput, { description: what }) input: RegisterDelegateInput,
  ) {
    return asPayload(ctx, 'delegate', registerCongressDelegate(ctx, input));
  }

  @Mutation(() => CongressDelegatePayload, {
    description: `Notes whether a delegate will come, and is present (điểm danh đại biểu). ${sender}`,
  })
  recordDelegateAttendance(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordDelegateAttendanceInput, { description: what })
    input: RecordDelegateAttendanceInput,
  ) {
    return asPayload(ctx, 'delegate', recordDelegateAttendance(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Takes a delegate off the list before the congress meets (rút khỏi danh sách đại biểu). ${sender}`,
  })
  removeCongressDelegate(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveCongressDelegateInput, { description: what })
    input: RemoveCongressDelegateInput,
  ) {
    return asPayload(ctx, 'congress', removeCongressDelegate(ctx, input));
  }

  @Mutation(() => ElectionPayload, {
    description: `Opens an election to a body of the running term (tổ chức bầu cử). ${keeper}`,
  })
  openElection(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenElectionInput, { description: what }) input: OpenElectionInput,
  ) {
    return asPayload(ctx, 'election', openElection(ctx, input));
  }

  @Mutation(() => ElectionPayload, {
    description: `Puts a full and active member on the ballot (đề cử, ứng cử). ${keeper}`,
  })
  nominateCandidate(
    @Ctx() ctx: Context,
    @Arg('input', () => CandidateInput, { description: what }) input: CandidateInput,
  ) {
    return asPayload(ctx, 'election', nominateCandidate(ctx, input));
  }

  @Mutation(() => ElectionPayload, {
    description: `Takes a candidate off the ballot before the count (rút khỏi danh sách bầu). ${keeper}`,
  })
  withdrawCandidate(
    @Ctx() ctx: Context,
    @Arg('input', () => CandidateInput, { description: what }) input: CandidateInput,
  ) {
    return asPayload(ctx, 'election', withdrawCandidate(ctx, input));
  }

  @Mutation(() => ElectionPayload, {
    description: `Records the count (công bố kết quả kiểm phiếu). The result is computed: most votes first, each with the majority of the rule \`congress.electionMajority\`; a tie for the last seat elects nobody. Who is elected takes office at once. ${keeper}`,
  })
  countElection(
    @Ctx() ctx: Context,
    @Arg('input', () => CountElectionInput, { description: what }) input: CountElectionInput,
  ) {
    return asPayload(ctx, 'election', countElection(ctx, input));
  }
}
