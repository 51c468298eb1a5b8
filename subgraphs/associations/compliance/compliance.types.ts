import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, type Text } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { ComplianceAlertKind } from './compliance.enums.js';

/** What a source finds. */
export interface Alert {
  readonly associationId: string;
  readonly kind: ComplianceAlertKind;
  /** The last day for it; null for what is missing without a day. */
  readonly dueOn: string | null;
  readonly text: Text;
  /** Whether it is a ground of compulsory dissolution (DOMAIN B.1, I7) once the day has passed. Default false. */
  readonly isGround?: boolean;
}

@ObjectType({
  description:
    'What an association has to see to, and by when (cảnh báo tuân thủ). Internal: the association itself and who watches over it.',
})
export class ComplianceAlert {
  @Field(() => ComplianceAlertKind, { description: 'Kind.' })
  kind!: ComplianceAlertKind;

  @Field(() => Association, { description: 'The association.' })
  association!: Association;

  @Field(() => CivilDate, { nullable: true, description: 'The last day for it; null where it has none.' })
  dueOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until then, negative where it is past; null without a day.',
  })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'Whether the day has passed, or it is missing now.' })
  isOverdue!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is a ground for compulsory dissolution by now (Decree 126/2024/NĐ-CP).',
  })
  isDissolutionGround!: boolean;

  @Field(() => String, { description: 'What it is, in the language of the caller.' })
  message!: string;
}
