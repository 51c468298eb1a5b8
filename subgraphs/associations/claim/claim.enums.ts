import { registerEnum } from '../../kernel/index.js';

export enum ProfileClaimStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}
registerEnum(
  ProfileClaimStatus,
  'ProfileClaimStatus',
  'State of a claim to a profile (yêu cầu nhận hồ sơ).',
  {
    PENDING: ['Chờ duyệt', 'Waits for an officer'],
    APPROVED: ['Đã duyệt', 'The profile is the account’s'],
    REJECTED: ['Từ chối', 'Not approved'],
  },
);

export enum ClaimMatch {
  NONE = 'NONE',
  CITIZEN_ID = 'CITIZEN_ID',
  ORCID = 'ORCID',
}
registerEnum(ClaimMatch, 'ClaimMatch', 'What a claim was matched to a profile by.', {
  NONE: ['Không khớp', 'Nothing; the officer finds the profile'],
  CITIZEN_ID: ['Số định danh và ngày sinh', 'Citizen id and whole birth date'],
  ORCID: ['Mã ORCID', 'ORCID iD, which everybody may know'],
});
