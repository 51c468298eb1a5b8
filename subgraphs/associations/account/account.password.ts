import { hash, verify } from '@node-rs/argon2';
import { accountProblems } from './account.problems.js';

const { refuse } = accountProblems;
/** Hashing takes longer the longer the password is. */
const longest = 500;

/** Keyboards write the same letter with its marks composed or apart. */
const composed = (password: string) => password.slice(0, 4 * longest).normalize('NFC');

/**
 * What is stored of a new password.
 * @param field name in the input
 * @returns an argon2id hash
 * @throws Refusal PASSWORD_TOO_SHORT, TOO_LONG
 */
export function hashPassword(password: string, field: string): Promise<string> {
  const text = composed(password);
  if (text.length < 9) refuse('PASSWORD_TOO_SHORT', ['input', field]);
  if (text.length > longest) refuse('TOO_LONG', ['input', field]);
  return hash(text);
}

/** A hash of nothing: an unknown name takes as long as a wrong password, so that names cannot be probed. */
let decoy: Promise<string> | undefined;

/** Whether a password is the one of a stored hash; where there is none it takes as long to say no. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash('decoy');
  const matches = await verify(stored ?? (await decoy), composed(password));
  return matches && Boolean(stored);
}
