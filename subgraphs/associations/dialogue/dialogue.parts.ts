import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Dialogue } from './dialogue.entity.js';
import {
  DialogueAttendance,
  DialogueCommitmentStatus,
  DialogueQuestionStatus,
  DialogueRole,
} from './dialogue.enums.js';

const once = (party: string) => ({
  name: `dialogue_participant_${party}`,
  expression: `create unique index dialogue_participant_${party} on associations.dialogue_participant (dialogue_id, ${party}_id) where (${party}_id is not null and status <> 'CANCELLED')`,
});

@Entity()
@Index(once('person'))
@Index(once('association'))
@Index(once('organization'))
@ObjectType({
  implements: Node,
  description:
    'Who takes part in a dialogue (đại biểu tham dự). Associations and bodies: everyone; people: themselves and the Union.',
})
@Directive('@key(fields: "id")')
export class DialogueParticipant extends BaseRecord {
  @ManyToOne(() => Dialogue, { mapToPk: true, fieldName: 'dialogue_id', index: true })
  dialogueId!: string;

  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id' })
  associationId!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'organization_id' })
  organizationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => DialogueRole, { description: 'As what.' })
  role!: DialogueRole;

  @Property({ type: 'text' })
  @Field(() => DialogueAttendance, { description: 'State.' })
  status!: DialogueAttendance;
}

@Entity()
@ObjectType({
  implements: Node,
  description:
    'A question or opinion put at a dialogue (câu hỏi, ý kiến). Everyone, once it is on the agenda; before, the asker and the Union. Who asked is not shown where he asks so.',
})
@Directive('@key(fields: "id")')
export class DialogueQuestion extends BaseRecord {
  @ManyToOne(() => Dialogue, { mapToPk: true, fieldName: 'dialogue_id', index: true })
  dialogueId!: string;

  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id', index: true })
  associationId!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'organization_id' })
  organizationId!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether others than the Union do not learn who asked. Default false.',
  })
  isAnonymous!: boolean;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The question (nội dung câu hỏi).' })
  text!: string;

  @Property({ type: 'text' })
  @Field(() => DialogueQuestionStatus, { description: 'State.' })
  status!: DialogueQuestionStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it was put.' })
  askedOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who answered: name or office (người trả lời).' })
  answeredBy!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The answer (nội dung trả lời).' })
  answerText!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the answer.' })
  answeredOn!: string | null;
}

@Entity()
@Index({ name: 'dialogue_commitment_due', properties: ['status', 'dueOn'] })
@ObjectType({
  implements: Node,
  description: 'What a body undertook at a dialogue (cam kết, việc phải làm sau đối thoại). Everyone.',
})
@Directive('@key(fields: "id")')
export class DialogueCommitment extends BaseRecord {
  @ManyToOne(() => Dialogue, { mapToPk: true, fieldName: 'dialogue_id', index: true })
  dialogueId!: string;

  @ManyToOne(() => DialogueQuestion, { mapToPk: true, nullable: true, fieldName: 'question_id' })
  questionId!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'organization_id', index: true })
  organizationId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day by which it is to be done (thời hạn).' })
  dueOn!: string;

  @Property({ type: 'text' })
  @Field(() => DialogueCommitmentStatus, { description: 'State.' })
  status!: DialogueCommitmentStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What was done, or why it was dropped; null before.' })
  result!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the document that shows it.' })
  resultNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was done.' })
  doneOn!: string | null;
}
