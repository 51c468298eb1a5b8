import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { SafeInt } from './scalars.js';

export enum CurrencyCode {
  VND = 'VND',
}
registerEnumType(CurrencyCode, {
  name: 'CurrencyCode',
  description: 'ISO 4217 code of a currency.',
  valuesConfig: { VND: { description: 'Vietnamese đồng (đồng Việt Nam); has no minor unit in use.' } },
});

@ObjectType({ description: 'An amount of money (số tiền), a whole number of đồng.' })
@Directive('@shareable')
export class Money {
  @Field(() => SafeInt, { description: 'Whole đồng.' })
  amount!: number;

  @Field(() => CurrencyCode, { description: 'Always VND today.' })
  currency!: CurrencyCode;
}

@InputType({ description: 'An amount of money (số tiền), a whole number of đồng.' })
export class MoneyInput {
  @Field(() => SafeInt, { description: 'Whole đồng, not negative.' })
  amount!: number;

  @Field(() => CurrencyCode, { defaultValue: CurrencyCode.VND, description: 'Default and only value: VND.' })
  currency!: CurrencyCode;
}

/** An amount stored as whole đồng in the form that clients read; null stays null. */
export const vnd = <T extends number | null>(amount: T): T extends null ? Money | null : Money =>
  (amount === null ? null : { amount: Number(amount), currency: CurrencyCode.VND }) as never;
