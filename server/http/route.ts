import type { Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Deps } from '../deps.ts';

/** What a request has to bring to be let in. The tests of who may do what are made from this list. */
export type Access =
  /** Anyone. */
  | 'public'
  /** A device's token (scope sync). Cookies are ignored. */
  | 'device'
  /** A browser's session of a signed-in person; POST also needs Origin and the form's token. */
  | 'session'
  /** The same of an admin of the team. */
  | 'admin'
  /** The operator's token for figures. */
  | 'metrics';

export type Env = { Variables: { requestId: string } };

/** One route: where it is, who may use it, what it says of itself in openapi.json, and what it does. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  access: Access;
  summary: string;
  /** Shapes for openapi.json; bodies are parsed by the handler, whose reader is stricter than a schema. */
  body?: z.ZodType;
  query?: z.ZodType;
  answer?: z.ZodType;
  /** Answered whatever name the server was called by: monitors use its address. */
  anyHost?: true;
  /** The most bytes a body may have; 64 KiB where nothing is said. */
  maxBody?: number;
  handle: (c: Context<Env>, deps: Deps) => Response | Promise<Response>;
};

/** Registers routes in order. */
export function mount(app: Hono<Env>, routes: readonly Route[], deps: Deps): void {
  for (const { method, path, handle } of routes) app.on(method, path, (c) => handle(c, deps));
}
