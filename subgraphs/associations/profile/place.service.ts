import { periodContains } from '../../kernel/calendar/index.js';
import { assertId, type Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import type { Person } from '../person/person.entity.js';
import { personProblems } from '../person/person.problems.js';
import type { RemoveEntryInput } from './education.inputs.js';
import { addPart, changeProfile, partIn, partsOf } from './profile.change.js';
import { countryCode, isBeforeBirth, requireRoom } from './profile.dates.js';
import { PlaceKind } from './profile.enums.js';
import { PersonPlace } from './profile-part.entities.js';
import type { RecordPlaceInput } from './skill.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/**
 * Writes down a place. The unit is kept in the form that it had on the day, so that statistics can recast it. A residence
 * ends the one before it, and the last one is the person's of today.
 */
export function recordPlace(ctx: Context, input: RecordPlaceInput): Promise<Person> {
  return changeProfile(ctx, input, 'recordPlace', async (tx, person) => {
    const isResidence = input.kind === PlaceKind.RESIDENCE;
    const rawText = texts.optional(input.rawText, 300, 'rawText');
    const country = countryCode(input.country, 'country');
    if (!input.unitId && !rawText && !country) refuse('REQUIRED', ['input', 'rawText']);
    if (input.validFrom && !isResidence) refuse('INVALID_VALUE', ['input', 'validFrom']);
    const validFrom = isResidence ? (input.validFrom ?? tx.today) : null;
    if (validFrom && validFrom > tx.today) refuse('DATE_IN_FUTURE', ['input', 'validFrom']);
    if (validFrom && isBeforeBirth(validFrom, person.birth)) refuse('BEFORE_BIRTH', ['input', 'validFrom']);
    const unitId = await checkUnit(tx, input.unitId, validFrom);
    const places = (await partsOf(tx, PersonPlace, person.id)).filter(({ kind }) => kind === input.kind);
    if (isResidence) endResidences(tx, person, places, validFrom!);
    else for (const place of places) tx.em.remove(place);
    addPart(tx, PersonPlace, person.id, {
      kind: input.kind,
      unitId,
      rawText,
      country,
      validFrom,
      validTo: null,
    });
    if (isResidence) person.residenceId = unitId;
  });
}

/** @throws Refusal with REFERENCE_NOT_FOUND, or UNIT_NOT_VALID where the unit had another form on the day */
async function checkUnit(
  tx: Context,
  id: string | null | undefined,
  day: string | null,
): Promise<string | null> {
  if (!id) return null;
  const unit = await tx.loaders.byId(AdministrativeUnit, assertId(id, 'adm'));
  if (!unit) return refuse('REFERENCE_NOT_FOUND', ['input', 'unitId']);
  if (day && !periodContains({ from: unit.validFrom, to: unit.validTo }, day))
    refuse('UNIT_NOT_VALID', ['input', 'unitId']);
  return id;
}

/** @throws Refusal with INVALID_VALUE where a residence began later: history is written in order */
function endResidences(tx: Context, person: Person, places: readonly PersonPlace[], day: string): void {
  if (places.some(({ validFrom }) => validFrom !== null && validFrom >= day))
    refuse('INVALID_VALUE', ['input', 'validFrom']);
  requireRoom(places);
  const current = places.find(({ validTo }) => validTo === null);
  if (current) current.validTo = day;
  // The residence that the person came with: since when is not known.
  else if (places.length === 0 && person.residenceId)
    addPart(tx, PersonPlace, person.id, {
      kind: PlaceKind.RESIDENCE,
      unitId: person.residenceId,
      rawText: null,
      country: null,
      validFrom: null,
      validTo: day,
    });
}

/** Removes a place that was wrong; of residences the last one, so that the one before it lasts again. */
export function removePlace(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removePlace', async (tx, person) => {
    const places = await partsOf(tx, PersonPlace, person.id);
    const place = partIn(places, input.id);
    tx.em.remove(place);
    if (place.kind !== PlaceKind.RESIDENCE) return;
    if (place.validTo !== null) refuse('INVALID_VALUE', ['input', 'id']);
    const before = places.find(
      ({ kind, validTo }) => kind === PlaceKind.RESIDENCE && validTo === place.validFrom,
    );
    if (before) before.validTo = null;
    person.residenceId = before?.unitId ?? null;
  });
}
