import { associationsExport } from '../association/association.export.js';
import { membershipsExport } from '../membership/membership.export.js';
import { peopleExport } from '../person/person.export.js';
import { ExportedList } from './export.enums.js';
import type { ExportList } from './export-list.js';

/** All lists that can be exported: a feature adds a value of the enum, its definition here and its filter to the input. */
export const exportLists: Readonly<Record<ExportedList, ExportList>> = {
  [ExportedList.PEOPLE]: peopleExport,
  [ExportedList.MEMBERSHIPS]: membershipsExport,
  [ExportedList.ASSOCIATIONS]: associationsExport,
};
