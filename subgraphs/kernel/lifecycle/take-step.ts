import type { EntityClass } from '@mikro-orm/core';
import { Field, ID, InputType } from 'type-graphql';
import { pastDayBy } from '../calendar/index.js';
import type { Context } from '../context.js';
import { textInput } from '../text/index.js';
import { CivilDate } from '../values/scalars.js';
import { loadForChange, MutationInput, once } from '../write.js';
import { type Lifecycle, transition } from './lifecycle.js';

/** What every step of a lifecycle takes. */
@InputType()
export abstract class StepInput extends MutationInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the step; default today.' })
  on?: string | null;
}

type Refuse = (
  code: 'REQUIRED' | 'TOO_LONG' | 'INVALID_VALUE' | 'DATE_IN_FUTURE',
  path: readonly string[],
) => never;

/** What a step changes besides the state; it may refuse still. It gets the day of the step and the reason. */
export type StepCheck<R> = (
  tx: Context,
  record: R,
  day: string,
  reason: string | null,
) => Promise<void> | void;

/**
 * Makes the function that takes steps of a lifecycle: the record is locked, the step judged, its reason and day read.
 * @param refuse how the feature refuses
 */
export const stepTaker =
  <R extends { id: string; updatedAt: Date }, S extends string, Name extends string>(
    lifecycle: Lifecycle<R, S, Name>,
    entity: EntityClass<R>,
    refuse: Refuse,
  ) =>
  <Input extends StepInput>(
    ctx: Context,
    step: Name,
    input: Input,
    check: StepCheck<R> = () => {},
  ): Promise<R> =>
    once(ctx, input, `${lifecycle.entity}.${step}`, entity, async (tx) => {
      const record = await loadForChange(tx, entity, input.id);
      const reason = textInput(refuse).lines(input.reason, 2_000, 'reason');
      const day = pastDayBy(refuse)(tx, input.on, 'on');
      await transition(tx, lifecycle, step, record, { reason });
      await check(tx, record, day, reason);
      record.updatedAt = tx.now();
      return record;
    });

/** Adds the numbers of documents to the step that is being taken. */
export function withDocuments(tx: Context, ...documents: readonly string[]): void {
  Object.assign(tx.pendingTransitions.at(-1)!, { documents });
}
