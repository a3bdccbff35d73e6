import { components, refTo } from './components.js';
import { tokens, type Operation, type Parameter } from './operation.js';
import { operations } from './operations.js';

/** The interface in OpenAPI 3.1, made of the schemas that check requests and answers. */
export function openApiDocument(baseUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Miteinand',
      version: '1.0',
      description: 'The native interface between widgets and the system of a town. Errors are RFC 9457 problems.',
    },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: Object.fromEntries(Object.entries(tokens).map(describeToken)),
    },
  };
}

const describeToken = ([scheme, text]: [string, string]): [string, object] => [
  scheme,
  { type: 'apiKey', in: 'header', name: 'Authorization', description: `\`${scheme} <token>\`. ${text}` },
];

/** 429: too many changes came from one address; 503: the database is busy. `Retry-After` says for how long. */
const usualProblems = (method: Operation['method']): number[] => (method === 'get' ? [500, 503] : [429, 500, 503]);

function describe(operation: Operation): object {
  const { id, method, summary, parameters = [], body, answer, problems = [], opened } = operation;
  const isCacheable = method === 'get' && !opened && answer.type !== 'text/event-stream';
  return {
    operationId: id,
    summary,
    ...(parameters.length && { parameters: parameters.map(describeParameter) }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } }),
    ...(opened && { security: [{ [opened]: [] }] }),
    responses: {
      [answer.status ?? 200]: {
        description: summary,
        ...(answer.schema && { content: { [answer.type ?? 'application/json']: { schema: answer.schema } } }),
      },
      ...(isCacheable && { 304: { description: 'Not modified' } }),
      ...Object.fromEntries([...problems, ...usualProblems(method)].map(status => [status, problem])),
    },
  };
}

const describeParameter = ({ name, in: place = 'query', schema = { type: 'string' }, text }: Parameter): object => ({
  name,
  in: place,
  ...(text && { description: text }),
  ...((place === 'path' || name === 'Idempotency-Key') && { required: true }),
  schema,
});

const problem = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: refTo('Problem') } },
};
