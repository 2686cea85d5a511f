import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { COMMANDS } from '../../lib/protocol/commands.ts';
import type { Route } from '../../server/http/route.ts';
import { openapi } from '../../server/openapi.ts';
import { routes } from '../../server/routes.ts';

type Operation = {
  operationId: string;
  summary: string;
  security: object[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, object>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const made = JSON.parse(JSON.stringify(openapi(routes))) as Document;

test('the committed description is what the routes say: npm run -s server -- openapi > docs/openapi.json', () => {
  const committed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
  ) as unknown;
  expect(made).toEqual(committed);
});

test('every route has its operation, with a name of its own, words, and what it needs', () => {
  const operations = Object.values(made.paths).flatMap((path) => Object.values(path));
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  expect(operations.filter(({ summary }) => summary.length < 10)).toEqual([]);
  const open = Object.entries(made.paths).filter(
    ([path, { get, post }]) => path.startsWith('/v1/') && (get ?? post)?.security.length === 0,
  );
  // What a device asks before it has a token, and nothing else.
  expect(open.map(([path]) => path)).toEqual(['/v1/connect/start', '/v1/connect/token']);
});

test('every body that is taken as JSON is described, and every reference leads somewhere', () => {
  const bare = routes.filter(
    ({ method, path, body }) =>
      path.startsWith('/v1/') && method !== 'GET' && method !== 'DELETE' && body === undefined,
  );
  expect(bare.map(({ path }) => path)).toEqual(['/v1/disconnect']);
  const refs = [...JSON.stringify(made).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(refs.length).toBeGreaterThan(0);
  expect(refs.filter(([, name = '']) => made.components.schemas[name] === undefined)).toEqual([]);
  expect(Object.keys(made.components.schemas)).toEqual(
    expect.arrayContaining(COMMANDS.map(({ kind }) => `command.${kind}`)),
  );
});

test('what a device is refused is a problem, what a browser is refused may be a page', () => {
  const refusals = (path: string) => {
    const { get } = made.paths[path] ?? {};
    return Object.keys((get?.responses.default as { content?: object } | undefined)?.content ?? {});
  };
  expect(refusals('/v1/pull')).toEqual(['application/problem+json']);
  expect(refusals('/join')).toEqual(['application/problem+json', 'text/html']);
});

test('a route’s path, query, body and answer are told as they are', () => {
  const route: Route = {
    method: 'POST',
    path: '/v1/things/:id/:part{[a-z]+}',
    access: 'device',
    summary: 'Does something with a thing.',
    query: z.object({ limit: z.coerce.number().int().default(5), after: z.string() }),
    body: z.strictObject({ name: z.string().max(9) }),
    answer: z.strictObject({ done: z.boolean() }),
    handle: (c) => c.text(''),
  };
  const document = openapi([route]) as unknown as Document;
  const operation = document.paths['/v1/things/{id}/{part}']?.post;
  expect(operation?.parameters?.map(({ name, in: where, required }) => [name, where, required])).toEqual([
    ['id', 'path', true],
    ['part', 'path', true],
    ['limit', 'query', false],
    ['after', 'query', true],
  ]);
  expect(operation?.requestBody?.content['application/json']?.schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['name'],
  });
  expect(Object.keys(operation?.responses ?? {})).toEqual(['200', 'default']);
});
