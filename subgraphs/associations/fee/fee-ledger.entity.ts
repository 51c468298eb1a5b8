import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { CivilDate, DateTime } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { FeeDue } from './fee.entity.js';
import { FeeEntryKind, FeePaymentMethod, FeeReversalStatus } from './fee.enums.js';

/** A row of the ledger. Triggers let nobody change or remove it; what was wrong is taken back by one more row. */
@Entity()
@Index({
  name: 'fee_payment_receipt',
  expression: `create unique index fee_payment_receipt on associations.fee_payment (coalesce(association_id, ''), receipt_no) where (kind = 'PAYMENT')`,
})
@Unique({ name: 'fee_payment_reversed_once', properties: ['reversesId'] })
@ObjectType({
  description: 'A row of the fee ledger: a payment or its reversal (bút toán hội phí). Whoever sees the fee.',
})
export class FeePayment {
  @PrimaryKey({ type: 'text' })
  @Field(() => ID, { description: 'Id of the row, `pay_…`.' })
  id!: string;

  @ManyToOne(() => FeeDue, { mapToPk: true, fieldName: 'fee_due_id', index: true })
  feeDueId!: string;

  /** Who got it, for the numbers of its receipts; null is the Union. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id' })
  associationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => FeeEntryKind, { description: 'A payment or a reversal.' })
  kind!: FeeEntryKind;

  /** Negative in a reversal, so that the sum of the rows is what is paid. */
  @Property({ type: new BigIntType('number') })
  amount!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the payment, or on which the reversal was approved.' })
  paidOn!: string;

  @Property({ type: 'text' })
  @Field(() => FeePaymentMethod, { description: 'How it was paid; of a reversal, how the payment was.' })
  method!: FeePaymentMethod;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'Number of the receipt (số phiếu thu); of a reversal, that of the payment.',
  })
  receiptNo!: string;

  @ManyToOne(() => FeePayment, { mapToPk: true, nullable: true, fieldName: 'reverses_id' })
  @Field(() => ID, { nullable: true, description: 'The payment that it takes back; null for a payment.' })
  reversesId!: string | null;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it was entered.' })
  recordedAt!: Date;
}

/** One person asks for a reversal, another decides. */
@Entity()
@Index({
  name: 'fee_reversal_open',
  expression: `create unique index fee_reversal_open on associations.fee_reversal (payment_id) where (status <> 'REJECTED')`,
})
@ObjectType({
  description:
    'A request to reverse a payment (đề nghị hoàn bút toán), decided by another person. Whoever sees the fee.',
})
export class FeeReversal {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => FeeDue, { mapToPk: true, fieldName: 'fee_due_id', index: true })
  feeDueId!: string;

  @ManyToOne(() => FeePayment, { mapToPk: true, fieldName: 'payment_id' })
  @Field(() => ID, { description: 'The payment in question, `pay_…`.' })
  paymentId!: string;

  @Property({ type: 'text' })
  @Field(() => FeeReversalStatus, { description: 'State.' })
  status!: FeeReversalStatus;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Why it is to be reversed.' })
  reason!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Account that asked; null for the system.' })
  requestedBy!: string | null;

  /** The person behind the account: one person with two accounts is not two. */
  @Property({ type: 'text', nullable: true })
  requestedByPerson!: string | null;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Account that decided; null while open.' })
  decidedBy!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while open.' })
  decidedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  decisionReason!: string | null;
}
