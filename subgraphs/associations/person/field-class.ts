import { registerEnum } from '../../kernel/index.js';

export enum FieldClass {
  PUBLIC = 'PUBLIC',
  INTERNAL = 'INTERNAL',
  RESTRICTED = 'RESTRICTED',
  SENSITIVE = 'SENSITIVE',
}
registerEnum(
  FieldClass,
  'FieldClass',
  'Who may read a field about a person (lớp dữ liệu cá nhân); DOMAIN E. Whoever may not gets null, and the name in `maskedFields`.',
  {
    PUBLIC: ['Công khai', 'Whoever sees the person'],
    INTERNAL: ['Nội bộ', 'The person, the Union’s staff, the secretary and leader of an own association'],
    RESTRICTED: [
      'Hạn chế',
      'The person, the data protection officer, and union officers with a purpose; each read is logged',
    ],
    SENSITIVE: [
      'Nhạy cảm',
      'The person and the data protection officer; each read is logged. Statistics use it in aggregates only',
    ],
  },
);

const { PUBLIC, INTERNAL, RESTRICTED, SENSITIVE } = FieldClass;

/** The class of every field of `Person` whose reading is judged, in one place: resolvers, filters and exports ask here. */
export const personFields = {
  name: PUBLIC,
  degrees: PUBLIC,
  titles: PUBLIC,
  employments: PUBLIC,
  expertise: PUBLIC,
  keywords: PUBLIC,
  orcid: PUBLIC,
  gender: INTERNAL,
  ageBand: INTERNAL,
  otherNames: INTERNAL,
  nationality: INTERNAL,
  residence: INTERNAL,
  nativePlace: INTERNAL,
  places: INTERNAL,
  languages: INTERNAL,
  trainings: INTERNAL,
  availability: INTERNAL,
  consents: INTERNAL,
  inExpertPool: INTERNAL,
  source: INTERNAL,
  verification: INTERNAL,
  history: INTERNAL,
  jobGrade: INTERNAL,
  fitsJobPosition: INTERNAL,
  consentRecords: RESTRICTED,
  contact: RESTRICTED,
  birth: RESTRICTED,
  identityDocuments: RESTRICTED,
  interestDeclaration: RESTRICTED,
  interestDeclarations: RESTRICTED,
  diplomaNumber: RESTRICTED,
  ethnicity: SENSITIVE,
  priorityGroups: SENSITIVE,
} as const satisfies Record<string, FieldClass>;

export type PersonFieldName = keyof typeof personFields;
