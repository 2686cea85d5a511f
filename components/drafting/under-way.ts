import type { Id } from '../../lib/model/id.ts';

const NAME = 'drafting:';

/** Holds a mark, for as long as the work takes, that this page drafts of a capture; the browser drops it with the page. */
export function holdWhile(capture: Id, work: Promise<unknown>): void {
  void navigator.locks?.request(NAME + capture, { mode: 'shared' }, () => work.catch(() => undefined));
}

/** The captures some page of ours is drafting of. */
export async function underWay(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name = '' }) => (name.startsWith(NAME) ? [name.slice(NAME.length)] : []));
}
