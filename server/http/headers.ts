import type { Context, Next } from 'hono';
import type { Env } from './route.ts';

/**
 * Gives whatever is answered these headers. They are said before: a header that is added to an answer that is there
 * makes a stream of its body, which costs more than all else about it.
 */
export async function withHeaders(
  c: Context<Env>,
  next: Next,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const given = Object.entries(headers);
  for (const [name, value] of given) c.header(name, value);
  await next();
  // One that a handler made by itself, such as a model's answer, has not heard of them.
  for (const [name, value] of given) if (!c.res.headers.has(name)) c.header(name, value);
}
