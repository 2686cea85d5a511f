import type { Context } from 'hono';
import type * as z from 'zod';
import { PUSH_DEPTH, readJson } from '../../lib/protocol/read-json.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { HttpProblem } from './problem.ts';
import type { Env } from './route.ts';

const NOT_JSON: HttpProblem = { status: 415, code: 'wrong_type', detail: 'This has to be application/json.' };

/**
 * A body by its schema, read more strictly than JSON.parse does: nothing that two readers could take differently. `refuse` sees
 * it before the schema does, which a newer peer's body need not fit.
 */
export async function readBody<T>(
  c: Context<Env>,
  schema: z.ZodType<T>,
  refuse: (value: unknown) => HttpProblem | null = () => null,
): Promise<Result<T, HttpProblem>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return fail(NOT_JSON);
  // The route limited the bytes and refused an encoding.
  const limits = { bytes: Number.POSITIVE_INFINITY, depth: PUSH_DEPTH };
  const json = readJson(new Uint8Array(await c.req.arrayBuffer()), limits);
  if (!json.ok) {
    const { kind, where } = json.problem;
    return fail({ status: 400, code: kind, detail: 'This body cannot be read.', also: { where } });
  }
  const refused = refuse(json.value);
  if (refused !== null) return fail(refused);
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
