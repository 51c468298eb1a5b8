import {
  BallotChoice,
  CouncilKind,
  CouncilRole,
  CouncilSeatStatus,
  CouncilSessionStatus,
  CouncilStatus,
  CouncilVoteStatus,
} from '../kernel/council/index.js';
import { echo } from '../kernel/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council/council.entity.js';
import { ConsultancyCouncilMutations } from './council/council.mutations.js';
import { visibleCouncils, visibleSeats, visibleSessions, visibleVotes } from './council/council.policy.js';
import { councilProblems } from './council/council.problems.js';
import { ConsultancyCouncilResolver, RequestCouncil } from './council/council.resolver.js';
import { ConsultancyCouncilSeatMutations } from './council/seat.mutations.js';
import { ConsultancyCouncilSeatResolver, PersonCouncilSeats } from './council/seat.resolver.js';
import {
  ConsultancyAttendance,
  ConsultancyBallot,
  ConsultancyBallotBox,
  ConsultancyCouncilSession,
  ConsultancyCouncilVote,
} from './council/session.entity.js';
import { ConsultancyCouncilSessionMutations } from './council/session.mutations.js';
import {
  ConsultancyCouncilAttendanceResolver,
  ConsultancyCouncilDissentResolver,
  ConsultancyCouncilSessionResolver,
  ConsultancyCouncilTurnoutResolver,
  ConsultancyCouncilVoteResolver,
} from './council/session.resolver.js';
import { ConsultancyCouncilVoteMutations } from './council/vote.mutations.js';
import { PersonStub } from './external/person.stub.js';
import type { Part } from './part.js';
import { eraseTexts } from './participant/erase-texts.js';

/** Councils of requests. */
export const councilPart: Part = {
  entities: [
    {
      entity: ConsultancyCouncil,
      typename: 'ConsultancyCouncil',
      prefix: 'ccl',
      visible: visibleCouncils,
      isMass: true,
    },
    {
      entity: ConsultancyCouncilSeat,
      typename: 'ConsultancyCouncilSeat',
      prefix: 'cst',
      visible: visibleSeats,
    },
    {
      entity: ConsultancyCouncilSession,
      typename: 'ConsultancyCouncilSession',
      prefix: 'css',
      visible: visibleSessions,
      isGuarded: true,
    },
    {
      entity: ConsultancyCouncilVote,
      typename: 'ConsultancyCouncilVote',
      prefix: 'cvt',
      visible: visibleVotes,
      isGuarded: true,
    },
  ],
  tables: [
    { entity: ConsultancyAttendance, prefix: 'row' },
    { entity: ConsultancyBallot, prefix: 'row' },
    { entity: ConsultancyBallotBox, prefix: 'row', unseen: true },
  ],
  resolvers: [
    ConsultancyCouncilAttendanceResolver,
    ConsultancyCouncilMutations,
    ConsultancyCouncilResolver,
    ConsultancyCouncilSeatMutations,
    ConsultancyCouncilSeatResolver,
    ConsultancyCouncilSessionMutations,
    ConsultancyCouncilSessionResolver,
    ConsultancyCouncilTurnoutResolver,
    ConsultancyCouncilVoteMutations,
    ConsultancyCouncilVoteResolver,
    ConsultancyCouncilDissentResolver,
    PersonCouncilSeats,
    RequestCouncil,
  ],
  orphanedTypes: [PersonStub],
  references: { Person: echo },
  enums: [
    BallotChoice,
    CouncilKind,
    CouncilRole,
    CouncilSeatStatus,
    CouncilSessionStatus,
    CouncilStatus,
    CouncilVoteStatus,
    councilProblems.codes,
  ],
  personColumns: [
    [ConsultancyCouncil, 'chairPersonId'],
    [ConsultancyCouncil, 'viceChairPersonId'],
    [ConsultancyCouncil, 'secretaryPersonId'],
    [ConsultancyCouncilSeat, 'personId'],
  ],
  // What a member declared of his interests; the minutes stay.
  erasePerson: (tx, ids) => eraseTexts(tx, [ConsultancyCouncilSeat, 'personId'], ids, ['declaration']),
};
