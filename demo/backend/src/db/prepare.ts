import type { ClientBase, QueryResult } from 'pg';

type Query = (statement: { text: string; values: unknown[]; name?: string }) => Promise<QueryResult>;

/** So many statements are kept prepared: the few that every request needs, not those with lists of each length. */
const maxPrepared = 200;

/** Lets PostgreSQL read and plan a statement once a connection, not at each request. */
export class Preparing {
  readonly #names = new Map<string, string>();
  #isOver = false;

  /** Prepares what a connection is asked from now on, always by a text and its values. */
  begin(client: ClientBase): void {
    const query = client.query.bind(client) as Query;
    const prepared = async (text: string, values: unknown[]): Promise<QueryResult> => {
      const name = this.#nameOf(text);
      try {
        return await query({ text, values, ...(name && { name }) });
      } catch (error) {
        // A newer version has changed a table meanwhile: this process goes on without.
        if (isOutdated(error as Error)) this.#isOver = true;
        throw error;
      }
    };
    client.query = prepared as typeof client.query;
  }

  #nameOf(text: string): string | undefined {
    if (this.#isOver) return undefined;
    if (!this.#names.has(text) && this.#names.size < maxPrepared)
      this.#names.set(text, `statement_${this.#names.size}`);
    return this.#names.get(text);
  }
}

/** Whether a prepared statement would give other columns than before; the same works unprepared. */
export const isOutdated = ({ message }: Error): boolean => message === 'cached plan must not change result type';
