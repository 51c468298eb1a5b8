import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  FindPersonByDocumentInput,
  RecordIdentityDocumentInput,
  RemoveIdentityDocumentInput,
  UpdateContactInput,
} from '../identity/identity.inputs.js';
import * as identity from '../identity/identity.service.js';
import { PersonPayload } from '../person/person.payloads.js';
import { RemoveEntryInput } from './education.inputs.js';
import * as expertise from './expertise.service.js';
import * as places from './place.service.js';
import {
  RecordPlaceInput,
  SetAvailabilityInput,
  SetExpertiseInput,
  SetLanguageSkillInput,
  SetOrcidInput,
  SetTrainingInput,
} from './skill.inputs.js';
import * as skills from './skill.service.js';

const what = 'What to do.';
const editors =
  'The person, a union officer, or while the profile is a draft, proposed or returned, the secretary of an own association.';

/** Languages, trainings, expertise, availability and places. */
@Resolver()
export class SkillMutations {
  @Mutation(() => PersonPayload, {
    description: `Says how well a person knows a language (ngoại ngữ). ${editors}`,
  })
  setLanguageSkill(
    @Ctx() ctx: Context,
    @Arg('input', () => SetLanguageSkillInput, { description: what }) input: SetLanguageSkillInput,
  ) {
    return asPayload(ctx, 'person', skills.setLanguageSkill(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Removes a language. ${editors}` })
  removeLanguageSkill(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', skills.removeLanguageSkill(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Says what the highest training in political theory or state management is (bồi dưỡng). ${editors}`,
  })
  setTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => SetTrainingInput, { description: what }) input: SetTrainingInput,
  ) {
    return asPayload(ctx, 'person', skills.setTraining(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Removes a training. ${editors}` })
  removeTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', skills.removeTraining(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Sets the expertise as a whole: fields, keywords, since when (chuyên môn). ${editors}`,
  })
  setExpertise(
    @Ctx() ctx: Context,
    @Arg('input', () => SetExpertiseInput, { description: what }) input: SetExpertiseInput,
  ) {
    return asPayload(ctx, 'person', expertise.setExpertise(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Sets the ORCID iD; authenticated only where the person signed in at ORCID with it. ${editors}`,
  })
  setOrcid(
    @Ctx() ctx: Context,
    @Arg('input', () => SetOrcidInput, { description: what }) input: SetOrcidInput,
  ) {
    return asPayload(ctx, 'person', expertise.setOrcid(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description:
      'Says when and for what an expert is available (khả năng tham gia). The person, or a union officer from what he wrote.',
  })
  setAvailability(
    @Ctx() ctx: Context,
    @Arg('input', () => SetAvailabilityInput, { description: what }) input: SetAvailabilityInput,
  ) {
    return asPayload(ctx, 'person', expertise.setAvailability(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Writes down a residence, native place or place of birth. ${editors}`,
  })
  recordPlace(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordPlaceInput, { description: what }) input: RecordPlaceInput,
  ) {
    return asPayload(ctx, 'person', places.recordPlace(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Removes a place that was wrong; of residences the last. ${editors}`,
  })
  removePlace(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', places.removePlace(ctx, input));
  }
}

/** What is restricted: contacts and identity documents. */
@Resolver()
export class IdentityMutations {
  @Mutation(() => PersonPayload, {
    description: `Changes phone, e-mail, address (thông tin liên hệ). ${editors}`,
  })
  updateContact(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateContactInput, { description: what }) input: UpdateContactInput,
  ) {
    return asPayload(ctx, 'person', identity.updateContact(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: `Keeps a citizen id or passport, encrypted (giấy tờ tùy thân). ${editors}`,
  })
  recordIdentityDocument(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordIdentityDocumentInput, { description: what })
    input: RecordIdentityDocumentInput,
  ) {
    return asPayload(ctx, 'person', identity.recordIdentityDocument(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: 'Removes a citizen id or passport. The person, or a union officer.',
  })
  removeIdentityDocument(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveIdentityDocumentInput, { description: what })
    input: RemoveIdentityDocumentInput,
  ) {
    return asPayload(ctx, 'person', identity.removeIdentityDocument(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description:
      'Finds who has a citizen id or passport, by its whole number and for a reason; null where nobody has. Union officers; each search is kept. It changes nothing: it is a mutation so that no number gets into an address or cache.',
  })
  findPersonByDocument(
    @Ctx() ctx: Context,
    @Arg('input', () => FindPersonByDocumentInput, { description: what }) input: FindPersonByDocumentInput,
  ) {
    return asPayload(ctx, 'person', identity.findPersonByDocument(ctx, input));
  }
}
