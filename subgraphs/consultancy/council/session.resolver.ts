import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { BallotChoice, CouncilTally } from '../../kernel/council/index.js';
import { AllowedAction, type Context, DateTime } from '../../kernel/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import { attendanceOf, isQuorate, turnoutOf, votesOf } from './council.loaders.js';
import { ConsultancyCouncilSession, ConsultancyCouncilVote } from './session.entity.js';
import { minutesOf, sessionActions, voteActions } from './session.views.js';

@ObjectType({ description: 'Presence of a member in a session (điểm danh). The Union and the members.' })
export class ConsultancyCouncilAttendance {
  seatId!: string;

  @Field(() => DateTime, { description: 'When he came.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When he left; null where he stayed to the end.' })
  leftAt!: Date | null;
}

@ObjectType({ description: 'A dissenting opinion in the minutes of a session (ý kiến bảo lưu).' })
export class ConsultancyCouncilDissent {
  seatId!: string;

  @Field(() => String, { description: 'The words of the member, verbatim.' })
  text!: string;
}

@ObjectType({ description: 'The minutes of a session (biên bản họp hội đồng). The Union and the members.' })
export class ConsultancyCouncilMinutes {
  @Field(() => String, { nullable: true, description: 'Number (số biên bản); null where none.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Text; null where only the number is known.' })
  text!: string | null;

  @Field(() => [ConsultancyCouncilDissent], {
    description: 'Dissenting opinions, verbatim (ý kiến bảo lưu).',
  })
  dissents!: ConsultancyCouncilDissent[];

  @Field(() => DateTime, { nullable: true, description: 'When who presided signed; null before.' })
  chairSignedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the scientific secretary signed; null before.',
  })
  secretarySignedAt!: Date | null;
}

@ObjectType({
  description:
    'That a member voted or is recused (đã biểu quyết). Of a secret ballot nothing says what it was.',
})
export class ConsultancyCouncilTurnout {
  seatId!: string;

  @Field(() => Boolean, { description: 'Whether he is recused from this vote (không tham gia biểu quyết).' })
  isRecused!: boolean;

  @Field(() => BallotChoice, {
    nullable: true,
    description: 'What he voted in an open vote; null in a secret one and where recused.',
  })
  choice!: string | null;
}

const seat = { description: 'The seat; null for who may not see it.', nullable: true } as const;

@Resolver(() => ConsultancyCouncilAttendance)
export class ConsultancyCouncilAttendanceResolver {
  @FieldResolver(() => ConsultancyCouncilSeat, seat)
  seat(@Ctx() ctx: Context, @Root() { seatId }: ConsultancyCouncilAttendance) {
    return ctx.loaders.byId(ConsultancyCouncilSeat, seatId);
  }
}

@Resolver(() => ConsultancyCouncilDissent)
export class ConsultancyCouncilDissentResolver {
  @FieldResolver(() => ConsultancyCouncilSeat, seat)
  seat(@Ctx() ctx: Context, @Root() { seatId }: ConsultancyCouncilDissent) {
    return ctx.loaders.byId(ConsultancyCouncilSeat, seatId);
  }
}

@Resolver(() => ConsultancyCouncilTurnout)
export class ConsultancyCouncilTurnoutResolver {
  @FieldResolver(() => ConsultancyCouncilSeat, seat)
  seat(@Ctx() ctx: Context, @Root() { seatId }: ConsultancyCouncilTurnout) {
    return ctx.loaders.byId(ConsultancyCouncilSeat, seatId);
  }
}

@Resolver(() => ConsultancyCouncilSession)
export class ConsultancyCouncilSessionResolver {
  @FieldResolver(() => ConsultancyCouncil, {
    nullable: true,
    description: 'The council; null for who may not know of it.',
  })
  council(@Ctx() ctx: Context, @Root() { councilId }: ConsultancyCouncilSession) {
    return ctx.loaders.byId(ConsultancyCouncil, councilId);
  }

  @FieldResolver(() => [ConsultancyCouncilAttendance], {
    nullable: true,
    description:
      'Who was there, in order of arrival (điểm danh). The Union, and the members once they have declared; else null.',
  })
  attendance(@Ctx() ctx: Context, @Root() session: ConsultancyCouncilSession) {
    return attendanceOf(ctx, session);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether those who are in it now may decide (đủ điều kiện họp). The Union, and the members once they have declared; else null.',
  })
  quorumMet(@Ctx() ctx: Context, @Root() session: ConsultancyCouncilSession) {
    return isQuorate(ctx, session);
  }

  @FieldResolver(() => ConsultancyCouncilMinutes, {
    nullable: true,
    description: 'The minutes; null before, and for others than the Union and the members who have declared.',
  })
  minutes(@Ctx() ctx: Context, @Root() session: ConsultancyCouncilSession) {
    return minutesOf(ctx, session);
  }

  @FieldResolver(() => [ConsultancyCouncilVote], {
    description: 'Its votes, in order; none for others than the Union and the members who have declared.',
  })
  votes(@Ctx() ctx: Context, @Root() session: ConsultancyCouncilSession) {
    return votesOf(ctx, session);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() session: ConsultancyCouncilSession) {
    return sessionActions(ctx, session);
  }
}

@Resolver(() => ConsultancyCouncilVote)
export class ConsultancyCouncilVoteResolver {
  @FieldResolver(() => ConsultancyCouncilSession, {
    nullable: true,
    description: 'The session; null for who may not know of it.',
  })
  session(@Ctx() ctx: Context, @Root() { sessionId }: ConsultancyCouncilVote) {
    return ctx.loaders.byId(ConsultancyCouncilSession, sessionId);
  }

  @FieldResolver(() => CouncilTally, {
    nullable: true,
    description: 'The count; null before (kết quả kiểm phiếu).',
  })
  tally(@Root() { tally }: ConsultancyCouncilVote) {
    return tally;
  }

  @FieldResolver(() => [ConsultancyCouncilTurnout], {
    description: 'Who has voted and who is recused, in an order that says nothing of time.',
  })
  turnout(@Ctx() ctx: Context, @Root() vote: ConsultancyCouncilVote) {
    return turnoutOf(ctx, vote);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() vote: ConsultancyCouncilVote) {
    return voteActions(ctx, vote);
  }
}
