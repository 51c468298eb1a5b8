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
import { downloadLink, FileLink } from '../../kernel/files/index.js';
import {
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { Progress, TableFailure } from '../../kernel/tables/index.js';
import { ConsultancyExport } from './consultancy-export.entity.js';
import { ExportedConsultancyList } from './export.enums.js';
import { CancelConsultancyExportInput, StartConsultancyExportInput } from './export.inputs.js';
import { exportLists } from './export.lists.js';
import { exportProblems } from './export.problems.js';
import { exports } from './export.service.js';

export const ConsultancyExportConnection = connectionType(ConsultancyExport, 'ConsultancyExport', 'exports');

@ObjectType({ description: 'The outcome of a mutation about an export of consultancy.' })
export class ConsultancyExportPayload {
  @Field(() => ConsultancyExport, { nullable: true, description: 'The export; null where refused.' })
  consultancyExport!: ConsultancyExport | null;

  @Field(() => [exportProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'A list of consultancy that can be exported.' })
export class ExportableConsultancyList {
  @Field(() => ExportedConsultancyList, { description: 'The list.' })
  list!: ExportedConsultancyList;

  @Field(() => [ExportColumnType], { description: 'Its columns, in their usual order.' })
  columns!: ExportColumnType[];
}

@Resolver(() => ConsultancyExport)
export class ConsultancyExportResolver {
  @Query(() => [ExportableConsultancyList], {
    description: 'What of consultancy can be exported and with which columns. Everyone.',
  })
  consultancyExportLists(@Ctx() ctx: Context) {
    return shownLists(ctx, exportLists);
  }

  @Query(() => ConsultancyExport, {
    nullable: true,
    description: 'One export of consultancy; null where there is none that the viewer started.',
  })
  consultancyExport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the export, `cex_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConsultancyExport, assertId(id, 'cex'));
  }

  @Query(() => ConsultancyExportConnection, {
    description: 'The exports of consultancy that the viewer started, newest first.',
  })
  consultancyExports(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return connection(ctx, ConsultancyExport, page, { where: {}, orderBy: [['createdAt', 'DESC']] });
  }

  @Mutation(() => ConsultancyExportPayload, {
    description:
      'Starts an export in the background (xuất sổ tư vấn phản biện): the rows and fields that the viewer may see when it runs. Accounts with a role or a person.',
  })
  startConsultancyExport(
    @Ctx() ctx: Context,
    @Arg('input', () => StartConsultancyExportInput, { description: 'What to do.' })
    input: StartConsultancyExportInput,
  ) {
    return asPayload(ctx, 'consultancyExport', exports.start(ctx, input));
  }

  @Mutation(() => ConsultancyExportPayload, {
    description: 'Ends an export that waits or runs (hủy đợt xuất); there is no file then. Who started it.',
  })
  cancelConsultancyExport(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelConsultancyExportInput, { description: 'What to do.' })
    input: CancelConsultancyExportInput,
  ) {
    return asPayload(ctx, 'consultancyExport', exports.cancel(ctx, input));
  }

  @FieldResolver(() => Progress, { description: 'How far it is.' })
  progress(@Root() { done, total }: ConsultancyExport) {
    return { done, total };
  }

  @FieldResolver(() => TableFailure, { nullable: true, description: 'Why it failed; null where it did not.' })
  failure(@Ctx() ctx: Context, @Root() job: ConsultancyExport) {
    return exports.failure(ctx, job);
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'Where the table is read, for 10 minutes; the table is kept for 72 hours (rule consult.file.resultHours). Null before the end, and where the rights of the account changed or a request became more confidential since.',
  })
  async downloadLink(@Ctx() ctx: Context, @Root() job: ConsultancyExport) {
    const file = await exports.file(ctx, job);
    return file && downloadLink(ctx, file);
  }
}
