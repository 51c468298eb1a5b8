import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { StoredFile } from '../../kernel/files/index.js';
import { assertId, type Context, connection, PageArgs } from '../../kernel/index.js';
import { Progress, TableFailure } from '../../kernel/tables/index.js';
import { Association } from '../association/association.entity.js';
import { ImportKind } from './import.enums.js';
import { ImportErrorPage, ImportJobConnection, ImportPreview } from './import.payloads.js';
import { isOpen } from './import.service.js';
import { errorPage, failureOf, shownPreview } from './import.shown.js';
import { ImportJob } from './import-job.entity.js';

@Resolver(() => ImportJob)
export class ImportResolver {
  @Query(() => ImportJob, {
    nullable: true,
    description: 'One import; null where there is none that the viewer started.',
  })
  importJob(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the import, `imp_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ImportJob, assertId(id, 'imp'));
  }

  @Query(() => ImportJobConnection, { description: 'The imports that the viewer started, newest first.' })
  importJobs(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return connection(ctx, ImportJob, page, { where: {}, orderBy: [['createdAt', 'DESC']] });
  }

  @Query(() => ImportPreview, {
    description:
      'What an uploaded table has and what its columns likely mean (xem trước và ghép cột). Who uploaded it.',
  })
  importPreview(
    @Ctx() ctx: Context,
    @Arg('fileId', () => ID, { description: 'The confirmed file, `fil_…`.' }) fileId: string,
    @Arg('kind', () => ImportKind, { description: 'What its rows shall become.' }) kind: ImportKind,
  ) {
    return shownPreview(ctx, fileId, kind);
  }

  @FieldResolver(() => Association, { nullable: true, description: 'Whose members the rows are.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: ImportJob) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'The table; null once it is deleted.' })
  file(@Ctx() ctx: Context, @Root() { fileId }: ImportJob) {
    return ctx.loaders.byId(StoredFile, fileId);
  }

  @FieldResolver(() => Progress, { description: 'How far it is.' })
  progress(@Root() { done, total }: ImportJob) {
    return { done, total };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it still can be cancelled.' })
  canCancel(@Root() job: ImportJob) {
    return isOpen(job);
  }

  @FieldResolver(() => TableFailure, {
    nullable: true,
    description: 'Why it failed as a whole; null where it did not.',
  })
  failure(@Ctx() ctx: Context, @Root() job: ImportJob) {
    return failureOf(ctx, job);
  }

  @FieldResolver(() => ImportErrorPage, { description: 'Refused rows, by row.' })
  errors(
    @Ctx() ctx: Context,
    @Root() job: ImportJob,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100; default 20.' })
    first: number,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'Only rows from this one on, as `next` says; default all.',
    })
    after?: number | null,
  ) {
    return errorPage(ctx, job, first, after ?? 0);
  }

  @FieldResolver(() => StoredFile, {
    nullable: true,
    description:
      'The refused rows with the reasons, as a table to mend and import again; null before the end, where none was refused, and after its time.',
  })
  errorFile(@Ctx() ctx: Context, @Root() { errorFileId }: ImportJob) {
    return errorFileId && ctx.loaders.byId(StoredFile, errorFileId);
  }
}
