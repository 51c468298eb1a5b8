import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../enums.js';

export enum WorkState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
}
registerEnum(WorkState, 'WorkState', 'How far an import or export is (tình trạng công việc chạy nền).', {
  WAITING: ['Chờ chạy', 'Waits for its turn'],
  RUNNING: ['Đang chạy', 'Runs'],
  DONE: ['Đã xong', 'Done'],
  CANCELLED: ['Đã hủy', 'Cancelled: rows that were imported before stay; an export has no file'],
  FAILED: ['Thất bại', 'Ended before its last row; rows that were imported before stay'],
});

@ObjectType({ description: 'How far work in the background is.' })
@Directive('@shareable')
export class Progress {
  @Field(() => Int, { description: 'Rows that are done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Rows in all; null until they are counted.' })
  total!: number | null;
}

@ObjectType({ description: 'Why a file or an import failed as a whole.' })
@Directive('@shareable')
export class TableFailure {
  @Field(() => String, { description: 'Stable code, e.g. `MERGED_CELLS`.' })
  code!: string;

  @Field(() => String, { description: 'The reason in the language of the caller.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where, e.g. `B2:C3`; null where it is about all of it.',
  })
  place!: string | null;
}
