import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ExportColumnType, shownLists } from '../../kernel/export/index.js';
import { StoredFile } from '../../kernel/files/index.js';
import {
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { Progress, TableFailure } from '../../kernel/tables/index.js';
import { ExportedList } from './export.enums.js';
import { CancelExportInput, StartExportInput } from './export.inputs.js';
import { exportLists } from './export.lists.js';
import { exportProblems } from './export.problems.js';
import { exports } from './export.service.js';
import { ExportJob } from './export-job.entity.js';

export const ExportJobConnection = connectionType(ExportJob, 'ExportJob', 'exports');

@ObjectType({ description: 'The outcome of a mutation about an export.' })
export class ExportPayload {
  @Field(() => ExportJob, { nullable: true, description: 'The export; null where refused.' })
  exportJob!: ExportJob | null;

  @Field(() => [exportProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'A list that can be exported.' })
export class ExportableList {
  @Field(() => ExportedList, { description: 'The list.' })
  list!: ExportedList;

  @Field(() => [ExportColumnType], { description: 'Its columns, in their usual order.' })
  columns!: ExportColumnType[];
}

@Resolver(() => ExportJob)
export class ExportResolver {
  @Query(() => [ExportableList], { description: 'What can be exported and with which columns. Everyone.' })
  exportLists(@Ctx() ctx: Context) {
    return shownLists(ctx, exportLists);
  }

  @Query(() => ExportJob, {
    nullable: true,
    description: 'One export; null where there is none that the viewer started.',
  })
  exportJob(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the export, `exp_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ExportJob, assertId(id, 'exp'));
  }

  @Query(() => ExportJobConnection, { description: 'The exports that the viewer started, newest first.' })
  exportJobs(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return connection(ctx, ExportJob, page, { where: {}, orderBy: [['createdAt', 'DESC']] });
  }

  @Mutation(() => ExportPayload, {
    description:
      'Starts an export in the background (xuất dữ liệu): the rows and fields that the viewer may see when it runs. Restricted fields need a purpose (`X-Purpose`). Accounts with a role or a person; reading more than 50 people is logged.',
  })
  startExport(
    @Ctx() ctx: Context,
    @Arg('input', () => StartExportInput, { description: 'What to do.' }) input: StartExportInput,
  ) {
    return asPayload(ctx, 'exportJob', exports.start(ctx, input));
  }

  @Mutation(() => ExportPayload, {
    description: 'Ends an export that waits or runs (hủy đợt xuất); there is no file then. Who started it.',
  })
  cancelExport(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelExportInput, { description: 'What to do.' }) input: CancelExportInput,
  ) {
    return asPayload(ctx, 'exportJob', exports.cancel(ctx, input));
  }

  @FieldResolver(() => Progress, { description: 'How far it is.' })
  progress(@Root() { done, total }: ExportJob) {
    return { done, total };
  }

  @FieldResolver(() => TableFailure, { nullable: true, description: 'Why it failed; null where it did not.' })
  failure(@Ctx() ctx: Context, @Root() job: ExportJob) {
    return exports.failure(ctx, job);
  }

  @FieldResolver(() => StoredFile, {
    nullable: true,
    description:
      'The table, for 72 hours (rule file.resultHours); null before the end, and where the rights of the account changed since.',
  })
  file(@Ctx() ctx: Context, @Root() job: ExportJob) {
    return exports.file(ctx, job);
  }
}
