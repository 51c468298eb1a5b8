import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, DateTime } from '../values/scalars.js';

const staff = 'Administrators and union officers; null for others, and where it cannot be found out.';

@ObjectType({ description: 'How one subgraph (dịch vụ thành phần) fares at the moment of asking.' })
@Directive('@shareable')
export class SubgraphStatus {
  @Field(() => String, { description: 'Version of the running code (phiên bản). Everyone.' })
  version!: string;

  @Field(() => Boolean, {
    description: 'Whether its database answers, so that it can answer itself (sẵn sàng). Everyone.',
  })
  isAvailable!: boolean;

  @Field(() => DateTime, { nullable: true, description: `When the process started. ${staff}` })
  startedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether its database answers (cơ sở dữ liệu). ${staff}`,
  })
  isDatabaseReachable!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: `How long the database took to answer (độ trễ), in milliseconds. ${staff}`,
  })
  databaseLatencyMs!: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Newest version among its rules in force (phiên bản bộ quy định). ${staff}`,
  })
  rulesVersion!: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: `The day since which the newest of its rules is in force. ${staff}`,
  })
  rulesValidFrom!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Committed events that it has not published yet (sự kiện chờ phát). ${staff}`,
  })
  eventLag!: number | null;
}
