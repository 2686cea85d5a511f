import { browser } from 'wxt/browser';
import type { Send } from '../model/send.ts';
import { dropWanted, patternOf } from './sites.ts';

const has = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/** The address a request goes to, however it is given. */
const addressOf = (input: string | URL | Request): URL | null =>
  URL.parse(typeof input === 'object' && 'url' in input ? input.url : String(input));

/** What the server needs to answer; a library's words about this machine are left out. */
const HEADERS = ['accept', 'api-key', 'authorization', 'content-type'];

function onlyNeeded(given: HeadersInit | undefined): Headers {
  const all = new Headers(given);
  return new Headers(
    HEADERS.flatMap((name): [string, string][] => {
      const value = all.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/**
 * The only caller of the network in our pages. It goes to the one origin it was made for, and only while the browser grants
 * that; no cookie goes along, no address of ours, and no redirect is followed, since it could lead elsewhere.
 */
export const net = {
  /**
   * Firefox has a word of its own for sending what pages say, and asks for both at once. A wish for a site goes, whose prompt closed
   * the page that would have heard a no: what is granted now is no site.
   */
  request(origin: string): Promise<boolean> {
    void dropWanted();
    return browser.permissions.request({
      origins: [patternOf(origin)],
      ...(import.meta.env.FIREFOX === true ? { data_collection: ['websiteContent'] } : {}),
    });
  },
  has,
  /** Gives the permission back unless one of these origins needs the same. */
  async release(origin: string, needed: readonly string[]): Promise<void> {
    const isNeeded = needed.some((other) => patternOf(other) === patternOf(origin));
    if (!isNeeded) await browser.permissions.remove({ origins: [patternOf(origin)] });
  },
  /**
   * Gives every origin back but what these need, and tells which the browser grants all the same. One call each: the browser refuses a
   * call with an origin it cannot take back.
   */
  async releaseAll(needed: readonly string[]): Promise<string[]> {
    const { host_permissions: required = [] } = browser.runtime.getManifest();
    const kept = [...needed.map(patternOf), ...required];
    const given = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      return origins.filter((origin) => !kept.includes(origin));
    };
    const all = await given();
    await Promise.allSettled(all.map((origin) => browser.permissions.remove({ origins: [origin] })));
    return (await given()).map((pattern) => pattern.replace(/\/\*$/, ''));
  },
  to:
    (origin: string): Send =>
    async (input, init) => {
      const url = addressOf(input);
      if (url?.origin !== origin || !(await has(origin)))
        throw new TypeError('this origin is not configured and granted');
      return fetch(url, {
        method: init?.method ?? 'GET',
        headers: onlyNeeded(init?.headers),
        body: init?.body ?? null,
        signal: init?.signal ?? null,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    },
};
