import type * as z from 'zod';
import { fail, ok, type Result } from '../../model/result.ts';

/** Text that may hold the object: as it is, inside a fence, from the first brace to the last. */
function candidates(text: string): string[] {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/iu.exec(text)?.[1];
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  return [text, fenced ?? '', from >= 0 && to > from ? text.slice(from, to + 1) : ''];
}

// Some models think aloud before they answer, in a form of their own.
const THINKING = /^\s*<think>[\s\S]*?<\/think>/iu;

/** A model's answer in the form it was asked for. Problem: `endpoint-not-json`. */
export function readJson<T extends z.ZodType>(raw: string, schema: T): Result<z.infer<T>> {
  for (const text of candidates(raw.replace(THINKING, ''))) {
    const read = schema.safeParse(parsed(text));
    if (read.success) return ok(read.data);
  }
  return fail({ kind: 'endpoint-not-json' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
