import type { SubgraphManifest } from '../kernel/index.js';
import { Dialogue } from './dialogue/dialogue.entity.js';
import {
  DialogueAttendance,
  DialogueCommitmentStatus,
  DialogueQuestionStatus,
  DialogueRole,
  DialogueStatus,
} from './dialogue/dialogue.enums.js';
import { DialogueMutations } from './dialogue/dialogue.mutations.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue/dialogue.parts.js';
import { DialoguePartsMutations } from './dialogue/dialogue.parts.mutations.js';
import {
  DialogueCommitmentResolver,
  DialogueParticipantResolver,
  DialogueQuestionResolver,
  OrganizationDialoguesResolver,
} from './dialogue/dialogue.parts.resolver.js';
import {
  visibleCommitments,
  visibleDialogues,
  visibleParticipants,
  visibleQuestions,
} from './dialogue/dialogue.policy.js';
import { dialogueProblems } from './dialogue/dialogue.problems.js';
import { DialogueResolver, PetitionDialogueResolver } from './dialogue/dialogue.resolver.js';
import { Petition, RegisterCounter } from './petition/petition.entity.js';
import {
  PetitionerKind,
  PetitionForwardStatus,
  PetitionKind,
  PetitionOutcome,
  PetitionSatisfaction,
  PetitionStatus,
} from './petition/petition.enums.js';
import { PetitionResponse } from './petition/petition.filters.js';
import { PetitionMutations } from './petition/petition.mutations.js';
import { visibleForwards, visiblePetitions } from './petition/petition.policy.js';
import { petitionProblems } from './petition/petition.problems.js';
import { PetitionResolver } from './petition/petition.resolver.js';
import { PetitionStatisticsResolver } from './petition/petition.statistics.resolver.js';
import { PetitionStatisticKey } from './petition/petition.statistics.types.js';
import { RepresentationViewerResolver } from './petition/petition.viewer.resolver.js';
import { PetitionForward } from './petition/petition-forward.entity.js';
import { PetitionForwardMutations } from './petition/petition-forward.mutations.js';
import {
  AssociationPetitionsResolver,
  OrganizationPetitionsResolver,
  PersonPetitionsResolver,
  PetitionForwardResolver,
} from './petition/petition-forward.resolver.js';
import { PublicService, ServiceAssignment, ServiceResult } from './public-service/public-service.entity.js';
import {
  ServiceAssignmentStatus,
  ServiceKind,
  ServiceRating,
  ServiceResultStatus,
} from './public-service/public-service.enums.js';
import { PublicServiceMutations } from './public-service/public-service.mutations.js';
import { visibleAssignments, visibleResults } from './public-service/public-service.policy.js';
import { serviceProblems } from './public-service/public-service.problems.js';
import {
  AssociationServicesResolver,
  OrganizationServicesResolver,
  PublicServiceResolver,
  ServiceAssignmentResolver,
  ServiceResultResolver,
} from './public-service/public-service.resolver.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from './training/training.entity.js';
import {
  AttractionStatus,
  SuccessorStatus,
  TrainingFunding,
  TrainingKind,
  TrainingStatus,
} from './training/training.enums.js';
import { TrainingMutations } from './training/training.mutations.js';
import { visibleTalent } from './training/training.policy.js';
import { trainingProblems } from './training/training.problems.js';
import {
  AssociationTalentResolver,
  PersonTalentResolver,
  SuccessorEntryResolver,
  TalentAttractionResolver,
  TrainingRecordResolver,
} from './training/training.resolver.js';
import { TalentKey, TalentMeasure, TalentStatisticsResolver } from './training/training.statistics.js';

const everyone = () => ({});

/**
 * What the Union does as representative of associations and intellectuals, as a part of the manifest: petitions,
 * dialogues, services handed to associations, talent.
 */
export const representation = {
  entities: [
    { entity: Petition, typename: 'Petition', prefix: 'pet', visible: visiblePetitions },
    { entity: PetitionForward, typename: 'PetitionForward', prefix: 'pfw', visible: visibleForwards },
    { entity: Dialogue, typename: 'Dialogue', prefix: 'dlg', visible: visibleDialogues },
    {
      entity: DialogueParticipant,
      typename: 'DialogueParticipant',
      prefix: 'dpt',
      visible: visibleParticipants,
    },
    { entity: DialogueQuestion, typename: 'DialogueQuestion', prefix: 'dqn', visible: visibleQuestions },
    {
      entity: DialogueCommitment,
      typename: 'DialogueCommitment',
      prefix: 'dcm',
      visible: visibleCommitments,
    },
    { entity: PublicService, typename: 'PublicService', prefix: 'psv', visible: everyone },
    { entity: ServiceAssignment, typename: 'ServiceAssignment', prefix: 'sas', visible: visibleAssignments },
    { entity: ServiceResult, typename: 'ServiceResult', prefix: 'svr', visible: visibleResults },
    {
      entity: TrainingRecord,
      typename: 'TrainingRecord',
      prefix: 'trn',
      visible: visibleTalent,
      isPersonal: true,
    },
    {
      entity: TalentAttraction,
      typename: 'TalentAttraction',
      prefix: 'tal',
      visible: visibleTalent,
      isPersonal: true,
    },
    {
      entity: SuccessorEntry,
      typename: 'SuccessorEntry',
      prefix: 'suc',
      visible: visibleTalent,
      isPersonal: true,
    },
  ],
  tables: [{ entity: RegisterCounter, prefix: 'row', unseen: true }],
  resolvers: [
    AssociationPetitionsResolver,
    AssociationServicesResolver,
    AssociationTalentResolver,
    DialogueCommitmentResolver,
    DialogueMutations,
    DialogueParticipantResolver,
    DialoguePartsMutations,
    DialogueQuestionResolver,
    DialogueResolver,
    OrganizationDialoguesResolver,
    OrganizationPetitionsResolver,
    OrganizationServicesResolver,
    PersonPetitionsResolver,
    PersonTalentResolver,
    PetitionDialogueResolver,
    PetitionForwardMutations,
    PetitionForwardResolver,
    PetitionMutations,
    PetitionResolver,
    PetitionStatisticsResolver,
    PublicServiceMutations,
    PublicServiceResolver,
    RepresentationViewerResolver,
    ServiceAssignmentResolver,
    ServiceResultResolver,
    SuccessorEntryResolver,
    TalentAttractionResolver,
    TalentStatisticsResolver,
    TrainingMutations,
    TrainingRecordResolver,
  ],
  enums: [
    DialogueStatus,
    DialogueRole,
    DialogueAttendance,
    DialogueQuestionStatus,
    DialogueCommitmentStatus,
    dialogueProblems.codes,
    PetitionKind,
    PetitionerKind,
    PetitionStatus,
    PetitionForwardStatus,
    PetitionOutcome,
    PetitionSatisfaction,
    PetitionResponse,
    PetitionStatisticKey,
    petitionProblems.codes,
    ServiceKind,
    ServiceAssignmentStatus,
    ServiceResultStatus,
    ServiceRating,
    serviceProblems.codes,
    TrainingKind,
    TrainingFunding,
    TrainingStatus,
    AttractionStatus,
    SuccessorStatus,
    TalentMeasure,
    TalentKey,
    trainingProblems.codes,
  ],
} satisfies Partial<SubgraphManifest>;
