import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * What would break a client between two versions of the API.
 * @param before SDL of the API that clients know
 * @param after SDL of the new one
 * @returns a message per breaking change
 */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

/** `npm run schema:breaking -- <git revision>`: compares schema/api.graphql with an earlier one; exit code 1 where it breaks. */
async function main(revision = 'origin/main'): Promise<void> {
  const before = execFileSync('git', ['show', `${revision}:schema/api.graphql`], { encoding: 'utf8' });
  const found = await breakingChanges(before, await readFile('schema/api.graphql', 'utf8'));
  process.stdout.write(
    found.length > 0 ? `Breaking since ${revision}:\n- ${found.join('\n- ')}\n` : 'Nothing breaks.\n',
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
