import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { type ClassType, Field, InterfaceType, ObjectType } from 'type-graphql';
import type { Context } from './context.js';
import { registerEnum } from './enums.js';
import type { Text } from './locale.js';

/** A refusal that the caller can mend: wrong value, failed precondition, illegal step. Answered in the payload. */
@InterfaceType({
  autoRegisterImplementations: false,
  description:
    'Why a mutation changed nothing, in a form that the caller can act on. An empty list means success.',
})
export abstract class UserError {
  @Field(() => String, {
    description: 'The reason in the language of the caller (`Accept-Language`, default Vietnamese).',
  })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the input, e.g. `["input", "title"]`; null where it is about the whole.',
  })
  path!: string[] | null;
}

export interface Problem {
  readonly code: string;
  readonly text: Text;
  readonly path?: readonly string[];
}

/** Thrown in a use case to roll back and answer `userErrors`. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
  }
}

/** Codes that every feature's set of codes includes. */
export const commonProblems = {
  REQUIRED: { vi: 'Thiếu thông tin bắt buộc.', en: 'A required value is missing.' },
  TOO_LONG: { vi: 'Nội dung dài quá giới hạn cho phép.', en: 'The text is longer than allowed.' },
  INVALID_VALUE: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
  REFERENCE_NOT_FOUND: {
    vi: 'Bản ghi được tham chiếu không tồn tại.',
    en: 'A record that the input refers to does not exist.',
  },
  ILLEGAL_TRANSITION: {
    vi: 'Không thể thực hiện bước này ở trạng thái hiện tại.',
    en: 'This step is not possible in the present state.',
  },
  REASON_REQUIRED: { vi: 'Cần nêu lý do.', en: 'A reason must be given.' },
} as const satisfies Record<string, Text>;

/** What a feature needs to refuse: a function that makes problems, and the GraphQL type that shows them. */
export interface Problems<Code extends string> {
  /** The problem with its text; a text of one's own replaces the default. */
  problem(code: Code, path?: readonly string[], text?: Text): Problem;
  /** Throws one problem. */
  refuse(code: Code, path?: readonly string[], text?: Text): never;
  readonly type: ClassType<UserError & { code: Code }>;
  /** The codes as an enum, for the manifest's list. */
  readonly codes: Record<string, string>;
}

/**
 * Declares the refusals of a feature: `XUserError` with an enum `XErrorCode`.
 * @param name the feature's type, e.g. `Membership`
 * @param own its codes with their texts, besides the common ones
 */
export function defineProblems<const Own extends Record<string, Text>>(
  name: string,
  own: Own,
): Problems<(keyof Own | keyof typeof commonProblems) & string> {
  type Code = (keyof Own | keyof typeof commonProblems) & string;
  const texts: Record<string, Text> = { ...commonProblems, ...own };
  const codes = Object.fromEntries(Object.keys(texts).map((code) => [code, code]));
  registerEnum(
    codes,
    `${name}ErrorCode`,
    `Why a mutation about ${name} was refused.`,
    Object.fromEntries(
      Object.entries(texts).map(([code, { vi, en }]) => [
        code,
        [vi.replace(/\.$/, ''), en.replace(/\.$/, '')],
      ]),
    ) as never,
  );

  @ObjectType(`${name}UserError`, {
    implements: UserError,
    description: `Why a mutation about ${name} changed nothing.`,
  })
  class FeatureUserError extends UserError {
    @Field(() => codes, { description: 'Stable code of the reason; never translated.' })
    code!: Code;
  }

  const problem = (code: Code, path?: readonly string[], text?: Text): Problem => ({
    code,
    text: text ?? texts[code]!,
    ...(path && { path }),
  });
  return {
    type: FeatureUserError,
    codes,
    problem,
    refuse(code, path, text) {
      throw new Refusal([problem(code, path, text)]);
    },
  };
}

/** Unique constraints whose violation is a refusal and not a fault, by name. */
const constraints = new Map<string, Problem>();

/** Says what the violation of a named unique constraint means to a caller. */
export function constraintMeans(name: string, problem: Problem): void {
  constraints.set(name, problem);
}

/**
 * Turns the outcome of a use case into a mutation's payload.
 * @param name the payload's field, e.g. `membership`
 * @param work the running use case; a `Refusal` fills `userErrors`, any other error goes on
 */
export async function asPayload<Name extends string, T>(
  ctx: Context,
  name: Name,
  work: Promise<T>,
): Promise<Record<Name, T | null> & { userErrors: never[] }> {
  try {
    return { [name]: await work, userErrors: [] } as never;
  } catch (error) {
    const problems = refusals(error);
    if (!problems) throw error;
    const userErrors = problems.map(({ code, text, path }) => ({
      code,
      message: ctx.say(text),
      path: path ?? null,
    }));
    return { [name]: null, userErrors } as never;
  }
}

/** What a violation of a unique constraint means to a caller; undefined where it means nothing. */
export function problemOfConstraint(error: unknown): Problem | undefined {
  if (!(error instanceof UniqueConstraintViolationException)) return undefined;
  const constraint =
    (error as { constraint?: string }).constraint ?? error.message.match(/constraint "([^"]+)"/)?.[1];
  return constraint === undefined ? undefined : constraints.get(constraint);
}

function refusals(error: unknown): readonly Problem[] | null {
  if (error instanceof Refusal) return error.problems;
  const known = problemOfConstraint(error);
  return known ? [known] : null;
}
