import * as z from 'zod';
import { COMMANDS } from '../lib/protocol/commands.ts';
import { PROTOCOL_VERSION } from '../lib/protocol/version.ts';
import type { Access, Route } from './http/route.ts';

type Json = Record<string, unknown>;

/** A schema as what is sent ('input') or answered ('output'); what JSON Schema cannot say is left open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const SECURITY: Readonly<Record<Access, readonly Json[]>> = {
  public: [],
  device: [{ device: [] }],
  session: [{ session: [] }],
  admin: [{ session: [] }],
  metrics: [{ metrics: [] }],
};

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const PROBLEM_OR_PAGE = { ...PROBLEM, 'text/html': {} };

const PARAMETER = /:(\w+)(?:\{[^}]*\})?/g;

const isApi = ({ path }: Route): boolean => path.startsWith('/v1/');

function parametersOf({ path, query }: Route): Json[] {
  const inPath = [...path.matchAll(PARAMETER)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (query === undefined) return inPath;
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    // What is read from an address as a number is written there as text.
    schema,
  }));
  return [...inPath, ...inQuery];
}

function successOf(route: Route): Json {
  const { answer } = route;
  if (answer !== undefined)
    return {
      '200': {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(answer, 'output') } },
      },
    };
  if (isApi(route)) return { '2XX': { description: 'Done.' } };
  return { '2XX': { description: 'A page or plain text.' }, '3XX': { description: 'Another page.' } };
}

function operationOf(route: Route): Json {
  const { summary, access, body, path, method } = route;
  const parameters = parametersOf(route);
  const type = isApi(route) ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z0-9]+/g, '_')}`,
    summary,
    'x-access': access,
    security: SECURITY[access],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [type]: { schema: schemaOf(body, 'input') } } } }),
    responses: {
      ...successOf(route),
      default: { description: 'What stood in the way.', content: isApi(route) ? PROBLEM : PROBLEM_OR_PAGE },
    },
  };
}

const Problem = {
  type: 'object',
  description: 'RFC 9457; `code` is stable and says what to do, further members say with what.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'code'],
};

/** The bodies of commands by their kind, which are items of a push. */
const commandSchemas = (): Json =>
  Object.fromEntries(COMMANDS.map(({ kind, body }) => [`command.${kind}`, schemaOf(body, 'input')]));

/** The description of every route, made of the list of routes and the schemas that read their bodies. */
export function openapi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(PARAMETER, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passalong team server',
      version: String(PROTOCOL_VERSION),
      description: 'What a team server takes and answers. The version is that of the protocol.',
    },
    paths,
    components: {
      schemas: { Problem, ...commandSchemas() },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token of a connected device.' },
        metrics: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN of the operator.' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-passalong.session_token' },
      },
    },
  };
}
