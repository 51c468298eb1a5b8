import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { AssociationSuccessionKind } from './succession.enums.js';

@Entity()
@Index({
  name: 'succession_event_on',
  expression: `create index "succession_event_on" on "associations"."succession_event" ("effective_on" desc, "id" desc)`,
})
@ObjectType({
  implements: Node,
  description:
    'How associations came of others: split, separated, merged, consolidated, renamed, or reorganised with the territory (tổ chức lại hội). Everyone; it names only associations that the viewer may know of.',
})
@Directive('@key(fields: "id")')
export class SuccessionEvent extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => AssociationSuccessionKind, { description: 'Kind.' })
  kind!: AssociationSuccessionKind;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day of the new order.' })
  effectiveOn!: string;

  @ManyToOne(() => LegalDocument, { mapToPk: true, fieldName: 'legal_basis_id' })
  legalBasisId!: string;

  @Property({ type: 'text', nullable: true })
  assetPlan!: string | null;
}

export enum SuccessionSide {
  PREDECESSOR = 'PREDECESSOR',
  SUCCESSOR = 'SUCCESSOR',
}

/** An association that takes part in an event, on one side or on both. */
@Entity()
@Unique({ name: 'succession_part_once', properties: ['eventId', 'associationId', 'side'] })
export class SuccessionPart {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => SuccessionEvent, { mapToPk: true, fieldName: 'event_id', index: true })
  eventId!: string;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @Property({ type: 'text' })
  side!: SuccessionSide;

  /** Its name before the event, on the side of the predecessors; after it, on that of the successors. */
  @Property({ type: 'text' })
  nameVi!: string;

  @Property({ type: 'boolean' })
  ended!: boolean;
}
