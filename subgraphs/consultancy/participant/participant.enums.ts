import { registerEnum } from '../../kernel/index.js';

/** Why somebody takes part in a request. */
export enum ParticipantCapacity {
  COUNCIL = 'COUNCIL',
  REVIEWER = 'REVIEWER',
  EXPERT = 'EXPERT',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnum(
  ParticipantCapacity,
  'ConsultancyParticipantCapacity',
  'Why somebody takes part in a consultancy request (tư cách tham gia).',
  {
    COUNCIL: ['Thành viên hội đồng', 'Holds a seat of its council'],
    REVIEWER: ['Người phản biện', 'Was asked for a written opinion'],
    EXPERT: ['Chuyên gia', 'Is engaged as an expert'],
    ASSOCIATION: ['Hội được lấy ý kiến', 'An association that was asked'],
  },
);
