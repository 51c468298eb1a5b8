import { Arg, Ctx, Directive, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput, type Context, Node, prefixOf } from '../../kernel/index.js';

/** Entities of the other subgraphs, by the prefix of their ids, so that `node` can hand them on. */
export const foreignNodeTypes: Readonly<Record<string, string>> = {
  cns: 'ConsultancyRequest',
  opn: 'Opinion',
  opp: 'OpinionPoint',
  opv: 'OpinionVersion',
  opc: 'OpinionCall',
  opm: 'OpinionComment',
  xpr: 'ExpertProposal',
  xpe: 'ExpertPoolEntry',
  eng: 'ExpertEngagement',
  att: 'ConsultancyAttachment',
  cpr: 'PeriodicReport',
  cex: 'ConsultancyExport',
  rep: 'ConsultancyReport',
  rec: 'Recommendation',
  dsp: 'PointDisposition',
  fup: 'FollowUp',
  crm: 'ConsultancyReminder',
  apr: 'AwardProgramme',
  aed: 'AwardEdition',
  hon: 'ConferredHonour',
  prj: 'ResearchProject',
  prg: 'Programme',
  ind: 'TargetIndicator',
  tsk: 'ProgrammeTask',
  tgr: 'ProgrammeTaskGroup',
  bod: 'Body',
  dut: 'ProgrammeDuty',
  rsp: 'ResponsibleBody',
  apl: 'ActionPlan',
  irp: 'IndicatorReport',
  ccl: 'ConsultancyCouncil',
  cst: 'ConsultancyCouncilSeat',
  css: 'ConsultancyCouncilSession',
  cvt: 'ConsultancyCouncilVote',
};

/** A stub: the gateway asks the owner for all but the id. */
const stub = (name: string) => {
  @ObjectType(name, { implements: Node })
  @Directive('@key(fields: "id", resolvable: false)')
  class Stub extends Node {}
  return Stub;
};

export const foreignNodes = Object.values(foreignNodeTypes).map(stub);

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any record by its id. What the viewer may not know of is null, or has no field but its id.',
  })
  async node(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of any record, e.g. `per_…`.' }) id: string,
  ) {
    const prefix = prefixOf(id) ?? '';
    if (prefix in foreignNodeTypes) return { id };
    const own = ctx.entities.all.find((definition) => definition.prefix === prefix);
    if (!own) throw noSuchType(id);
    return ctx.loaders.byId(own.entity, id);
  }
}

const noSuchType = (id: string) =>
  badInput({
    vi: `Mã «${id.slice(0, 60)}» không thuộc loại bản ghi nào.`,
    en: `"${id.slice(0, 60)}" is not the id of any type of record.`,
  });
