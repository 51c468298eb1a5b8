import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { attachmentProblems } from './attachment.problems.js';

export const ConsultancyAttachmentConnection = connectionType(
  ConsultancyAttachment,
  'ConsultancyAttachment',
  'files of consultancy requests',
);

@ObjectType({ description: 'The outcome of a mutation about a file of a consultancy request.' })
export class ConsultancyAttachmentPayload {
  @Field(() => ConsultancyAttachment, {
    nullable: true,
    description: 'The file after the change; null where refused.',
  })
  attachment!: ConsultancyAttachment | null;

  @Field(() => [attachmentProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
