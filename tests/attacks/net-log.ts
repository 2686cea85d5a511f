import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Log = z.looseObject({
  constants: z.looseObject({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(
    z.looseObject({
      type: z.int(),
      params: z
        .looseObject({ url: z.string(), host: z.string(), initiator: z.string(), method: z.string() })
        .partial()
        .optional(),
    }),
  ),
});

/** What Chromium asks of its makers for itself; what a page, a worker or an extension began has an origin. */
const MAKERS = /^https?:\/\/(?:accounts\.google\.com|[\w-]+\.googleapis\.com|[\w.-]+\.gvt1\.com)(?:[/:]|$)/;
const ITSELF = 'not an origin';

const originOf = (url: string): string => URL.parse(url)?.origin ?? url;

/** A request as the log has it; `by` is the origin that began it, or says that none did. */
type Asked = { method: string; url: string; by: string };

function read(file: string): { asked: Asked[]; names: string[] } {
  const { constants, events } = Log.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { URL_REQUEST_START_JOB: request, HOST_RESOLVER_MANAGER_REQUEST: lookUp } = constants.logEventTypes;
  if (request === undefined || lookUp === undefined) throw new Error('this browser words its log otherwise');
  return {
    asked: events.flatMap(({ type, params: { url, method = 'GET', initiator: by = '' } = {} }) =>
      type === request && url !== undefined ? [{ method, url, by }] : [],
    ),
    names: events.flatMap(({ type, params }) =>
      type === lookUp && params?.host !== undefined ? [params.host] : [],
    ),
  };
}

/** Every request of a browser's whole run to one origin, in their order, as `GET /path`. */
export const requestsTo = (file: string, origin: string): string[] =>
  read(file).asked.flatMap(({ method, url }) =>
    originOf(url) === origin ? [`${method} ${url.slice(origin.length)}`] : [],
  );

/**
 * Where a browser went in its whole run by its own network log, and each name it looked up, ahead of a request or without
 * one; `allowed` origins and what the browser asks of its makers for itself left out.
 */
export function elsewhereIn(
  file: string,
  allowed: readonly string[],
): { requests: number; elsewhere: string[] } {
  const { asked, names } = read(file);
  const isOwn = (origin: string): boolean => MAKERS.test(origin);
  const found = [
    ...asked.filter(({ url, by }) => !(by === ITSELF && isOwn(url))).map(({ url }) => originOf(url)),
    ...names.map((host) => (host.includes('://') ? originOf(host) : host)).filter((origin) => !isOwn(origin)),
  ];
  return {
    requests: asked.length,
    elsewhere: [...new Set(found.filter((origin) => !allowed.includes(origin)))].sort(),
  };
}
