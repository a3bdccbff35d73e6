import type { SchemaName } from './components.js';

/** Tokens that open something, by the scheme of the header `Authorization`. */
export const tokens = {
  Signup: 'The token stands in the fragment of the manage link; one that the answer `pending` brings opens less.',
  Confirm: 'The token stands in the fragment of the link in a mail.',
};

/** A parameter of an operation; in the query unless it says otherwise. */
export interface Parameter {
  name: string;
  in?: 'query' | 'path' | 'header';
  schema?: object;
  text?: string | undefined;
}

/** What one method of an address does. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  id: string;
  summary: string;
  parameters?: readonly Parameter[];
  /** Name of the schema of the body. */
  body?: SchemaName;
  /** One without a schema has no body. */
  answer: { status?: number; type?: string; schema?: object };
  problems?: readonly number[];
  /** Opened by a token, of which kind. */
  opened?: keyof typeof tokens;
}

/** Of every operation that answers in words. */
export const language: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  text: 'Wished languages; `lang` tells what came.',
};
