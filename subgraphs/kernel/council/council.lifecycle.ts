import { defineLifecycle } from '../lifecycle/lifecycle.js';
import {
  CouncilSeatStatus,
  CouncilSessionStatus,
  CouncilStatus,
  CouncilVoteStatus,
} from './council.enums.js';
import {
  type CouncilPolicy,
  type CouncilSubject,
  mayAnswer,
  mayArrange,
  mayPreside,
} from './council.policy.js';

const { DRAFT, ESTABLISHED, IN_SESSION, CONCLUDED, DISSOLVED, CANCELLED } = CouncilStatus;

/** What every step needs that carries a council on. */
const goingOn = ({ goesOn }: CouncilPolicy) => (goesOn ? [goesOn] : []);

/** The states of DOMAIN B.0.1. A member who is replaced leaves the state as it is, and a line in the history. */
export const councilLifecycle = <const Entity extends string>(entity: Entity, policy: CouncilPolicy) =>
  defineLifecycle({
    entity,
    states: CouncilStatus,
    initial: DRAFT,
    steps: {
      establish: {
        from: [DRAFT],
        to: ESTABLISHED,
        who: policy.mayEstablish,
        requires: goingOn(policy),
        label: { vi: 'Thành lập', en: 'Establish' },
      },
      amend: {
        from: [ESTABLISHED],
        to: ESTABLISHED,
        who: policy.mayEstablish,
        reason: true,
        requires: goingOn(policy),
        label: { vi: 'Thay thành viên', en: 'Replace a member' },
      },
      open: {
        from: [ESTABLISHED],
        to: IN_SESSION,
        who: mayPreside,
        requires: goingOn(policy),
        label: { vi: 'Khai mạc phiên họp', en: 'Open a session' },
      },
      adjourn: {
        from: [IN_SESSION],
        to: ESTABLISHED,
        who: mayPreside,
        reason: true,
        label: { vi: 'Hoãn phiên họp', en: 'Adjourn the session' },
      },
      conclude: {
        from: [IN_SESSION],
        to: CONCLUDED,
        who: mayPreside,
        requires: goingOn(policy),
        label: { vi: 'Kết luận', en: 'Conclude' },
      },
      dissolve: {
        from: [CONCLUDED],
        to: DISSOLVED,
        who: policy.mayEstablish,
        label: { vi: 'Giải thể', en: 'Dissolve' },
      },
      cancel: {
        from: [DRAFT, ESTABLISHED, IN_SESSION],
        to: CANCELLED,
        who: policy.mayEstablish,
        reason: true,
        label: { vi: 'Hủy', en: 'Cancel' },
      },
    },
  } as const satisfies Parameters<typeof defineLifecycle<CouncilSubject, CouncilStatus, string>>[0]);

const { INVITED, ACCEPTED, DECLINED, REMOVED, REPLACED } = CouncilSeatStatus;

/** The life of a seat. Who declined is replaced too, once the council is established. */
export const seatLifecycle = (entity: string, policy: CouncilPolicy) =>
  defineLifecycle({
    entity,
    states: CouncilSeatStatus,
    initial: INVITED,
    steps: {
      accept: {
        from: [INVITED],
        to: ACCEPTED,
        who: (viewer, seat) => mayAnswer(policy, viewer, seat),
        requires: goingOn(policy),
        label: { vi: 'Nhận lời', en: 'Accept' },
      },
      decline: {
        from: [INVITED],
        to: DECLINED,
        who: (viewer, seat) => mayAnswer(policy, viewer, seat),
        reason: true,
        label: { vi: 'Từ chối', en: 'Decline' },
      },
      remove: {
        from: [INVITED, ACCEPTED],
        to: REMOVED,
        who: policy.mayPrepare,
        label: { vi: 'Rút khỏi dự kiến', en: 'Take out of the draft' },
      },
      replace: {
        from: [INVITED, ACCEPTED, DECLINED],
        to: REPLACED,
        who: policy.mayEstablish,
        reason: true,
        requires: goingOn(policy),
        label: { vi: 'Thay thế', en: 'Replace' },
      },
    },
  } as const satisfies Parameters<
    typeof defineLifecycle<{ personId: string }, CouncilSeatStatus, string>
  >[0]);

/** The life of a session of one council, by whose members its steps are judged. */
export const sessionLifecycle = (entity: string, policy: CouncilPolicy, council: CouncilSubject) =>
  defineLifecycle({
    entity,
    states: CouncilSessionStatus,
    initial: CouncilSessionStatus.SCHEDULED,
    steps: {
      reschedule: {
        from: [CouncilSessionStatus.SCHEDULED],
        to: CouncilSessionStatus.SCHEDULED,
        who: (viewer) => mayArrange(policy, viewer, council),
        requires: goingOn(policy),
        label: { vi: 'Dời lịch', en: 'Put off' },
      },
      sendMaterials: {
        from: [CouncilSessionStatus.SCHEDULED],
        to: CouncilSessionStatus.SCHEDULED,
        who: (viewer) => mayArrange(policy, viewer, council),
        requires: goingOn(policy),
        label: { vi: 'Gửi tài liệu', en: 'Send the materials' },
      },
      cancel: {
        from: [CouncilSessionStatus.SCHEDULED],
        to: CouncilSessionStatus.CANCELLED,
        who: (viewer) => mayArrange(policy, viewer, council),
        reason: true,
        label: { vi: 'Hủy', en: 'Cancel' },
      },
      open: {
        from: [CouncilSessionStatus.SCHEDULED],
        to: CouncilSessionStatus.OPEN,
        who: (viewer) => mayPreside(viewer, council),
        requires: goingOn(policy),
        label: { vi: 'Khai mạc', en: 'Open' },
      },
      adjourn: {
        from: [CouncilSessionStatus.OPEN],
        to: CouncilSessionStatus.ADJOURNED,
        who: (viewer) => mayPreside(viewer, council),
        reason: true,
        label: { vi: 'Hoãn', en: 'Adjourn' },
      },
      close: {
        from: [CouncilSessionStatus.OPEN],
        to: CouncilSessionStatus.CLOSED,
        who: (viewer) => mayPreside(viewer, council),
        requires: goingOn(policy),
        label: { vi: 'Bế mạc', en: 'Close' },
      },
    },
  } as const satisfies Parameters<typeof defineLifecycle<object, CouncilSessionStatus, string>>[0]);

/** The life of a vote of one council. */
export const voteLifecycle = (entity: string, policy: CouncilPolicy, council: CouncilSubject) =>
  defineLifecycle({
    entity,
    states: CouncilVoteStatus,
    initial: CouncilVoteStatus.OPEN,
    steps: {
      close: {
        from: [CouncilVoteStatus.OPEN],
        to: CouncilVoteStatus.CLOSED,
        who: (viewer) => mayPreside(viewer, council),
        requires: goingOn(policy),
        label: { vi: 'Kiểm phiếu', en: 'Count' },
      },
      cancel: {
        from: [CouncilVoteStatus.OPEN],
        to: CouncilVoteStatus.CANCELLED,
        who: (viewer) => mayPreside(viewer, council),
        reason: true,
        label: { vi: 'Hủy biểu quyết', en: 'Cancel the vote' },
      },
    },
  } as const satisfies Parameters<typeof defineLifecycle<object, CouncilVoteStatus, string>>[0]);
