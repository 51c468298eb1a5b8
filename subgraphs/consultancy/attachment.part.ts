import { StoredFile } from '../kernel/files/index.js';
import { ConsultancyAttachment } from './attachment/attachment.entity.js';
import { AttachmentKind, AttachmentOwner, AttachmentStatus } from './attachment/attachment.enums.js';
import { attachmentJobs } from './attachment/attachment.jobs.js';
import { ConsultancyAttachmentMutations } from './attachment/attachment.mutations.js';
import {
  CouncilAttachmentsResolver,
  OpinionAttachmentsResolver,
  ReportAttachmentsResolver,
} from './attachment/attachment.owners.resolver.js';
import { visibleAttachments } from './attachment/attachment.policy.js';
import { attachmentProblems } from './attachment/attachment.problems.js';
import {
  ConsultancyAttachmentResolver,
  RequestAttachmentsResolver,
} from './attachment/attachment.resolver.js';
import type { Part } from './part.js';

/** Files of requests. */
export const attachmentPart: Part = {
  entities: [
    {
      entity: ConsultancyAttachment,
      typename: 'ConsultancyAttachment',
      prefix: 'att',
      visible: visibleAttachments,
      isGuarded: true,
    },
  ],
  // No type of this subgraph: what clients see of a file is its attachment.
  tables: [{ entity: StoredFile, prefix: 'fil', unseen: true }],
  resolvers: [
    ConsultancyAttachmentMutations,
    ConsultancyAttachmentResolver,
    CouncilAttachmentsResolver,
    OpinionAttachmentsResolver,
    ReportAttachmentsResolver,
    RequestAttachmentsResolver,
  ],
  jobs: attachmentJobs,
  enums: [AttachmentKind, AttachmentOwner, AttachmentStatus, attachmentProblems.codes],
};
