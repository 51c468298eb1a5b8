import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { Opinion } from './opinion.entity.js';
import { CommentStance, CommentStatus } from './opinion.enums.js';

@Entity()
@Index({ name: 'opinion_comment_opinion', properties: ['opinionId', 'createdAt'] })
@ObjectType({
  implements: Node,
  description:
    'A comment on somebody else’s opinion that is open (trao đổi về ý kiến khác). Who may see the opinion, the requesting agency apart. It is never changed; its author may withdraw it.',
})
@Directive('@key(fields: "id")')
export class OpinionComment extends BaseRecord {
  @ManyToOne(() => Opinion, { mapToPk: true, fieldName: 'opinion_id' })
  opinionId!: string;

  /** Who comments: a person or an association, one of the two. */
  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => CommentStatus, { description: 'State.' })
  status!: CommentStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => CommentStance, {
    nullable: true,
    description: 'Whether it agrees; null where it does not say.',
  })
  stance!: CommentStance | null;

  @Property({ type: 'text' })
  text!: string;
}
