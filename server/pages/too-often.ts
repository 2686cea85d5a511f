import type { Context } from 'hono';
import type { Env } from '../http/route.ts';
import { sentencePage, type Visit } from './frame.ts';

/** Says that something was tried too often, and after how many seconds it may be tried again. */
export function tooOften(
  c: Context<Env>,
  visit: Visit,
  title: string,
  seconds: number,
): Response | Promise<Response> {
  c.header('retry-after', String(seconds));
  return sentencePage(c, visit, { title, status: 429, text: visit.words.tooOften(Math.ceil(seconds / 60)) });
}
