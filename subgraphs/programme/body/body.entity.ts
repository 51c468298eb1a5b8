import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/index.js';

@Entity()
@ObjectType({
  implements: Node,
  description:
    'A body, or class of bodies, that the programme gives a part to (cơ quan, tổ chức thực hiện). Everyone.',
})
@Directive('@key(fields: "id")')
export class Body extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'text', unique: true })
  @Field(() => String, { description: 'Stable code, e.g. `STANDING_BOARD`.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as it is known. */
  @Property({ type: 'text', nullable: true })
  validFrom!: string | null;

  @Property({ type: 'text', nullable: true })
  validTo!: string | null;

  @ManyToOne(() => Body, { mapToPk: true, nullable: true, fieldName: 'successor_id' })
  successorId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  organizationId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What is open about it, e.g. an unknown successor.' })
  note!: string | null;
}
