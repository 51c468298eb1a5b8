import type { ExecutionResult } from 'graphql';

type Fetch = () => Promise<ExecutionResult>;

/** Runs a fetch, or waits for the same one that is under way. */
export type SharedFetches = (key: string, fetch: Fetch) => Promise<ExecutionResult>;

interface Flight {
  followers: number;
  readonly text: Promise<string>;
}

const written = ({ followers }: Flight, result: ExecutionResult) =>
  followers > 0 ? JSON.stringify(result) : '';

/**
 * Lets equal fetches that are under way at the same moment be one. Each caller gets an answer of its own: the executor
 * writes into what it is given.
 * @returns a function of a key that names all on which the answer depends (viewer, language, operation, variables) and
 * the fetch; where the shared one fails, each caller asks for itself, with the time that it has left
 */
export function shareFetches(): SharedFetches {
  const underway = new Map<string, Flight>();
  return async (key, fetch) => {
    const other = underway.get(key);
    if (other) {
      other.followers++;
      const text = await other.text.catch(() => null);
      return text === null ? fetch() : (JSON.parse(text) as ExecutionResult);
    }
    const answer = fetch().finally(() => underway.delete(key));
    // Written out before the caller, whose turn comes after this one's, changes it.
    const flight: Flight = { followers: 0, text: answer.then((result) => written(flight, result)) };
    flight.text.catch(() => undefined);
    underway.set(key, flight);
    return answer;
  };
}
