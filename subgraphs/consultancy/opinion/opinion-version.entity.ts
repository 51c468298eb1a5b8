import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, DateTime, Node } from '../../kernel/index.js';
import { Opinion } from './opinion.entity.js';
import { OpinionConclusion } from './opinion.enums.js';
import { CriterionComment, OpinionVersionPoint } from './opinion.types.js';

@Entity()
@Unique({ name: 'opinion_version_number', properties: ['opinionId', 'number'] })
@ObjectType({
  implements: Node,
  description:
    'A version of a written opinion (bản của phiếu nhận xét): every save is kept. Its author; union officers and leaders those that were submitted or that they entered from paper.',
})
@Directive('@key(fields: "id")')
export class OpinionVersion extends BaseRecord {
  @ManyToOne(() => Opinion, { mapToPk: true, fieldName: 'opinion_id' })
  opinionId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number, from 1.' })
  number!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether a union officer entered it from paper (phiếu giấy).' })
  isOnPaper!: boolean;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was submitted; null for one that was only saved.',
  })
  submittedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => OpinionConclusion, { nullable: true, description: 'Conclusion; null until it is drawn.' })
  conclusion!: OpinionConclusion | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Summary (ý kiến chung); null where there is none.' })
  summary!: string | null;

  @Property({ type: 'json' })
  @Field(() => [CriterionComment], { description: 'Comments by criterion, in the order of the form.' })
  comments!: CriterionComment[];

  @Property({ type: 'json' })
  @Field(() => [OpinionVersionPoint], { description: 'Its points, in order.' })
  points!: OpinionVersionPoint[];

  /** As stated when it was submitted. */
  @Property({ type: 'text', nullable: true, hidden: true })
  competingInterests!: string | null;
}
