import { Entity, Index, ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ObjectType } from 'type-graphql';
import {
  CouncilAttendanceRecord,
  CouncilBallotBoxRecord,
  CouncilBallotRecord,
  CouncilSessionRecord,
  CouncilVoteRecord,
} from '../../kernel/council/index.js';
import { Node } from '../../kernel/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';

@Entity()
@Unique({ name: 'consultancy_council_session_no', properties: ['councilId', 'no'] })
@Index({
  name: 'consultancy_council_session_pending',
  expression: `create unique index consultancy_council_session_pending on consultancy.consultancy_council_session (council_id) where (status in ('SCHEDULED', 'OPEN'))`,
})
@ObjectType({
  implements: Node,
  description:
    'A session of a council (phiên họp hội đồng). Who sees the council sees when and where it is; attendance, minutes and votes are for the Union, and the members once they have accepted and declared.',
})
@Directive('@key(fields: "id")')
export class ConsultancyCouncilSession extends CouncilSessionRecord {
  @ManyToOne(() => ConsultancyCouncil, { mapToPk: true, fieldName: 'council_id' })
  councilId!: string;
}

@Entity()
@Index({
  name: 'consultancy_attendance_once',
  expression: `create unique index consultancy_attendance_once on consultancy.consultancy_attendance (session_id, seat_id) where (left_at is null)`,
})
@Index({ name: 'consultancy_attendance_session', properties: ['sessionId'] })
export class ConsultancyAttendance extends CouncilAttendanceRecord {
  @ManyToOne(() => ConsultancyCouncilSession, { mapToPk: true, fieldName: 'session_id' })
  sessionId!: string;

  @ManyToOne(() => ConsultancyCouncilSeat, { mapToPk: true, fieldName: 'seat_id' })
  seatId!: string;
}

@Entity()
@Unique({ name: 'consultancy_council_vote_no', properties: ['sessionId', 'no'] })
@Index({ name: 'consultancy_council_vote_council', properties: ['councilId'] })
@ObjectType({
  implements: Node,
  description:
    'A question put to a council (nội dung biểu quyết), and what was decided. The Union sees it, and the members once they have accepted and declared.',
})
@Directive('@key(fields: "id")')
export class ConsultancyCouncilVote extends CouncilVoteRecord {
  @ManyToOne(() => ConsultancyCouncil, { mapToPk: true, fieldName: 'council_id' })
  councilId!: string;

  @ManyToOne(() => ConsultancyCouncilSession, { mapToPk: true, fieldName: 'session_id' })
  sessionId!: string;
}

@Entity()
@Unique({ name: 'consultancy_ballot_once', properties: ['voteId', 'seatId'] })
export class ConsultancyBallot extends CouncilBallotRecord {
  @ManyToOne(() => ConsultancyCouncilVote, { mapToPk: true, fieldName: 'vote_id' })
  voteId!: string;

  @ManyToOne(() => ConsultancyCouncilSeat, { mapToPk: true, fieldName: 'seat_id' })
  seatId!: string;
}

/** Not tied to its vote by a key, so that nothing but the id leads there; gone once it is counted. */
@Entity()
export class ConsultancyBallotBox extends CouncilBallotBoxRecord {}
