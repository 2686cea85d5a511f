import type { Context } from 'hono';
import type * as z from 'zod';
import { readJson } from '../../lib/protocol/read-json.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { HttpProblem } from './problem.ts';
import type { Env } from './route.ts';

const ENCODED: HttpProblem = {
  status: 415,
  code: 'encoded',
  detail: 'This server takes bodies as they are, without a content encoding.',
};

const NOT_JSON: HttpProblem = { status: 415, code: 'not_json', detail: 'This has to be application/json.' };

/** A body by its schema, read more strictly than JSON.parse does: nothing that two readers could take differently. */
export async function readBody<T>(c: Context<Env>, schema: z.ZodType<T>): Promise<Result<T, HttpProblem>> {
  if (c.req.header('content-encoding') !== undefined) return fail(ENCODED);
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return fail(NOT_JSON);
  const json = readJson(new Uint8Array(await c.req.arrayBuffer()));
  if (!json.ok) {
    const { kind, where } = json.problem;
    return fail({ status: 400, code: kind, detail: 'This body cannot be read.', also: { where } });
  }
  const read = schema.safeParse(json.value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return fail({
    status: 400,
    code: 'bad_request',
    detail: 'This body has another shape than it should.',
    also: { where: issue === undefined ? '' : `/${issue.path.map(String).join('/')}` },
  });
}
