import type { EntityDefinition } from '../../kernel/index.js';
import { unlessGone } from '../duplicate/duplicate.policy.js';
import { Person } from './person.entity.js';
import { visiblePersons } from './person.policy.js';

/** People, for the manifest. */
export const people: EntityDefinition = {
  entity: Person,
  typename: 'Person',
  prefix: 'per',
  visible: unlessGone(visiblePersons),
  formerIds: 'formerIds',
  isPersonal: true,
  isMass: true,
  // The whole name, the given name first, the middle name with it: `personName`.
  searchStarts: 3,
};
