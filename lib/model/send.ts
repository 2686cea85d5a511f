/** A way out of the browser, of the shape of the browser's own. */
export type Send = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
