import { problemOf } from './problem.ts';
import type { Route } from './route.ts';

/** In ms: less than a proxy waits for the answer. */
const PATIENCE = 3_000;

/** A database whose machine is gone does not say so: a question to it would wait without end. */
async function soon(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

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
        await soon(store.get('server_note', { note: 'ready' }));
        return c.text('ok');
      } catch (error) {
        log.error({ err: error }, 'the database does not answer');
        return c.text(problemOf(error).code, 503);
      }
    },
  },
];
