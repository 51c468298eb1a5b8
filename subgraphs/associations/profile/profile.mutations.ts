import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { PersonPayload } from '../person/person.payloads.js';
import { UpdatePersonInput } from './basics.inputs.js';
import { updatePerson } from './basics.service.js';
import { correctRecordedDeath, recordPersonDeath } from './death.service.js';
import {
  AddAcademicTitleInput,
  AddDegreeInput,
  RemoveEntryInput,
  UpdateAcademicTitleInput,
  UpdateDegreeInput,
} from './education.inputs.js';
import * as education from './education.service.js';
import {
  CorrectRecordedDeathInput,
  ProposeEmployeeInput,
  RecordPersonDeathInput,
} from './employee.inputs.js';
import { proposeEmployee } from './employee.service.js';
import { AddEmploymentInput, UpdateEmploymentInput } from './employment.inputs.js';
import * as employment from './employment.service.js';

const what = 'What to do.';
const editors =
  'The person, a union officer, or while the profile is a draft, proposed or returned, the secretary of an own association.';

/** Basics, degrees, titles and posts. */
@Resolver()
export class ProfileMutations {
  @Mutation(() => PersonPayload, {
    description: `Changes the basics of a profile (sửa thông tin cơ bản). ${editors}`,
  })
  updatePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdatePersonInput, { description: what }) input: UpdatePersonInput,
  ) {
    return asPayload(ctx, 'person', updatePerson(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Adds a degree (thêm bằng cấp). ${editors}` })
  addDegree(
    @Ctx() ctx: Context,
    @Arg('input', () => AddDegreeInput, { description: what }) input: AddDegreeInput,
  ) {
    return asPayload(ctx, 'person', education.addDegree(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Changes a degree. ${editors}` })
  updateDegree(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateDegreeInput, { description: what }) input: UpdateDegreeInput,
  ) {
    return asPayload(ctx, 'person', education.updateDegree(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Removes a degree. ${editors}` })
  removeDegree(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', education.removeDegree(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Adds an academic title (thêm học hàm). ${editors}` })
  addAcademicTitle(
    @Ctx() ctx: Context,
    @Arg('input', () => AddAcademicTitleInput, { description: what }) input: AddAcademicTitleInput,
  ) {
    return asPayload(ctx, 'person', education.addAcademicTitle(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Changes an academic title. ${editors}` })
  updateAcademicTitle(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateAcademicTitleInput, { description: what }) input: UpdateAcademicTitleInput,
  ) {
    return asPayload(ctx, 'person', education.updateAcademicTitle(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Removes an academic title. ${editors}` })
  removeAcademicTitle(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', education.removeAcademicTitle(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Adds a post (thêm quá trình công tác). ${editors}` })
  addEmployment(
    @Ctx() ctx: Context,
    @Arg('input', () => AddEmploymentInput, { description: what }) input: AddEmploymentInput,
  ) {
    return asPayload(ctx, 'person', employment.addEmployment(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Changes a post. ${editors}` })
  updateEmployment(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateEmploymentInput, { description: what }) input: UpdateEmploymentInput,
  ) {
    return asPayload(ctx, 'person', employment.updateEmployment(ctx, input));
  }
  @Mutation(() => PersonPayload, { description: `Removes a post. ${editors}` })
  removeEmployment(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveEntryInput, { description: what }) input: RemoveEntryInput,
  ) {
    return asPayload(ctx, 'person', employment.removeEmployment(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description: 'Proposes the profile of somebody of the own staff (cơ quan đề cử). An agency’s account.',
  })
  proposeEmployee(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeEmployeeInput, { description: what }) input: ProposeEmployeeInput,
  ) {
    return asPayload(ctx, 'person', proposeEmployee(ctx, input));
  }
  @Mutation(() => PersonPayload, {
    description:
      'Records that a person died (ghi nhận đã mất), by the certificate: the profile is closed but for what is public. Each association ends its own membership by `recordMemberDeath`, which closes the profile too. Secretaries, for members of the own association; union officers.',
  })
  recordPersonDeath(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordPersonDeathInput, { description: what }) input: RecordPersonDeathInput,
  ) {
    return asPayload(ctx, 'person', recordPersonDeath(ctx, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'Corrects a death that was recorded wrongly; memberships that it ended go on. Union officers.',
  })
  correctRecordedDeath(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectRecordedDeathInput, { description: what }) input: CorrectRecordedDeathInput,
  ) {
    return asPayload(ctx, 'person', correctRecordedDeath(ctx, input));
  }
}
