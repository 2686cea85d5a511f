/** Headers by which a test tells a process of a pair which server it means and what time it is, ms since 1970. */
export const WORLD = 'x-test-world';
export const NOW = 'x-test-now';

/** A server over the PostgreSQL at `url`, by its environment. */
export type WorldSaid = { id: string; url: string; env: Readonly<Record<string, string>> };
