import { councilProblems as ofEveryCouncil } from '../../kernel/council/index.js';
import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const councilProblems = defineProblems('ConsultancyCouncil', {
  ...ofEveryCouncil,
  COUNCIL_EXISTS: {
    vi: 'Lần phản biện này đã có hội đồng.',
    en: 'The round has a council already.',
  },
  NO_COUNCIL_PLANNED: {
    vi: 'Nhiệm vụ này không thực hiện qua hội đồng.',
    en: 'The request is not to be dealt with by a council.',
  },
  WRONG_REQUEST_STATE: {
    vi: 'Không thể thực hiện ở trạng thái hiện tại của nhiệm vụ.',
    en: 'This is not possible in the present state of the request.',
  },
  STATE_SECRET_ON_PAPER: {
    vi: 'Hội đồng của nhiệm vụ bí mật nhà nước chỉ được lập trên giấy.',
    en: 'The council of a request that is a state secret is kept on paper only.',
  },
  REPORT_MISSING: {
    vi: 'Chưa có báo cáo đã ký của lần phản biện này.',
    en: 'There is no signed report of the round yet.',
  },
});

const { problem } = councilProblems;
constraintMeans('consultancy_council_open', problem('COUNCIL_EXISTS', ['input', 'requestId']));
constraintMeans('consultancy_council_seat_once', problem('ALREADY_MEMBER', ['input', 'personId']));
constraintMeans('consultancy_council_session_pending', problem('SESSION_PENDING'));
constraintMeans('consultancy_attendance_once', problem('ALREADY_PRESENT', ['input', 'seatId']));
constraintMeans('consultancy_ballot_once', problem('ALREADY_VOTED'));
