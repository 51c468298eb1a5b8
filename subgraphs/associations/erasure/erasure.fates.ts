import type { EntityClass } from '@mikro-orm/core';
import { Account } from '../account/account.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { ProfileClaim } from '../claim/claim.entity.js';
import { CongressDelegate } from '../congress/delegate.entity.js';
import { ElectionCandidate } from '../congress/election.entity.js';
import { DataSubjectRequest } from '../data-request/data-request.entity.js';
import { DialogueParticipant, DialogueQuestion } from '../dialogue/dialogue.parts.js';
import { FeeDue } from '../fee/fee.entity.js';
import { Contact, IdentityDocument } from '../identity/identity.entity.js';
import { Interest, InterestDeclaration } from '../interest/interest.entity.js';
import { OfficeHolding } from '../leadership/office.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from '../person/profile.entities.js';
import { Petition } from '../petition/petition.entity.js';
import {
  Availability,
  LanguageSkill,
  PersonKeyword,
  PersonPlace,
  Training,
} from '../profile/profile-part.entities.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from '../training/training.entity.js';

/** Values that take the place of what a kept row says of a person, by property. */
export type Blanks = Readonly<Record<string, unknown>>;

/** Deleted: what only the profile needs. In this order, for a row may belong to another. */
export const deleted: readonly EntityClass<any>[] = [
  Interest,
  InterestDeclaration,
  Contact,
  IdentityDocument,
  Degree,
  AcademicTitle,
  Employment,
  PersonField,
  LanguageSkill,
  Training,
  PersonKeyword,
  PersonPlace,
  Availability,
  ProfileClaim,
  SuccessorEntry,
];

/**
 * Kept by LEGAL_DUTY, with an id that leads to a tombstone, and without free text: registers of members and offices,
 * minutes, fees, petitions, spending, and the proof that consents were given and requests met.
 */
export const kept: ReadonlyMap<EntityClass<any>, Blanks> = new Map<EntityClass<any>, Blanks>([
  [Branch, { headId: null }],
  [CongressDelegate, {}],
  [ConsentRecord, {}],
  [DataSubjectRequest, { detail: null }],
  [DialogueParticipant, {}],
  [DialogueQuestion, {}],
  [ElectionCandidate, {}],
  [FeeDue, {}],
  [Membership, { cardCode: null, endReason: null }],
  [OfficeHolding, {}],
  [Petition, { isConfidential: true, satisfactionNote: null }],
  [TalentAttraction, {}],
  [TrainingRecord, { result: null }],
  // Disabled besides, where it is nobody's but the person's: `erasure.account.ts`.
  [Account, { personId: null }],
]);
