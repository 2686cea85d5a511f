import { problemOf } from './problem.ts';
import type { Route } from './route.ts';

/** For what runs the server: is the process up, and can it reach its rows? */
export const health: readonly Route[] = [
  {
    method: 'GET',
    path: '/livez',
    access: 'public',
    anyHost: true,
    summary: 'Says that the process is up.',
    handle: (c) => c.text('ok'),
  },
  {
    method: 'GET',
    path: '/readyz',
    access: 'public',
    anyHost: true,
    summary: 'Says that the database answers.',
    async handle(c, { store, log }) {
      try {
        await store.get('server_note', { note: 'ready' });
        return c.text('ok');
      } catch (error) {
        log.error({ err: error }, 'the database does not answer');
        return c.text(problemOf(error).code, 503);
      }
    },
  },
];
