import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import {
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { LegalDocument } from './legal-document.entity.js';
import { legalDocumentList } from './legal-document.filters.js';
import { CreateLegalDocumentInput, LegalDocumentFilter } from './legal-document.inputs.js';
import { legalDocumentProblems } from './legal-document.problems.js';
import { createLegalDocument } from './legal-document.service.js';

export const LegalDocumentConnection = connectionType(LegalDocument, 'LegalDocument', 'documents');

@ObjectType({ description: 'The outcome of a mutation about a document.' })
export class LegalDocumentPayload {
  @Field(() => LegalDocument, { nullable: true, description: 'The document; null where refused.' })
  legalDocument!: LegalDocument | null;

  @Field(() => [legalDocumentProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@Resolver()
export class LegalDocumentResolver {
  @Query(() => LegalDocument, {
    nullable: true,
    description: 'One document; null where there is none that the viewer may know of.',
  })
  legalDocument(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the document, `doc_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(LegalDocument, assertId(id, 'doc'));
  }

  @Query(() => LegalDocumentConnection, {
    description: 'Documents that the viewer may see, last signed first; a search ranks them.',
  })
  legalDocuments(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LegalDocumentFilter, { nullable: true, description: 'Default: all.' })
    filter?: LegalDocumentFilter | null,
  ) {
    return connection(ctx, LegalDocument, page, legalDocumentList(filter));
  }

  @Mutation(() => LegalDocumentPayload, {
    description:
      'Records a document (ghi nhận văn bản). Union officers and leaders, the competent authority; associations record their own with a step.',
  })
  createLegalDocument(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateLegalDocumentInput, { description: 'What to do.' })
    input: CreateLegalDocumentInput,
  ) {
    return asPayload(ctx, 'legalDocument', createLegalDocument(ctx, input));
  }
}
