import type { PriorityKind } from './priority.enums.js';

/** What is known of a person and of where the work is done, as far as it puts somebody into a group. */
export type PriorityFact =
  | 'young'
  | 'female'
  | 'mountainous'
  | 'island'
  | 'border'
  | 'armedForces'
  | 'ethnicMinority';

/**
 * The groups (DOMAIN C.1) by the facts of which one is enough. The one definition: profiles judge by it person by person
 * (`priorityGroupsOf`), statistics in SQL (`dimensions.ts`).
 */
export const priorityGroupFacts: Readonly<Record<`${PriorityKind}`, readonly PriorityFact[]>> = {
  YOUNG: ['young'],
  WOMAN: ['female'],
  REMOTE_AREA: ['mountainous', 'island'],
  BORDER_SEA_ISLAND: ['border', 'island'],
  ARMED_FORCES: ['armedForces'],
  ETHNIC_MINORITY: ['ethnicMinority'],
  MOUNTAINOUS_DISADVANTAGED: ['mountainous'],
};
