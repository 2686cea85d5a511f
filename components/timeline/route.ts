import { useCallback, useSyncExternalStore } from 'react';
import type { Id } from '../../lib/model/id.ts';
import { reviewHash } from '../review/review-hash.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the page shows; each has its own hash, so that Back, links and reload work. */
export type Route =
  | { view: 'timeline' }
  | { view: 'lessons' }
  | { view: 'lesson'; id: Id }
  | { view: 'draft'; id: Id }
  | { view: 'practice' }
  | { view: 'skills' }
  | { view: 'team' }
  | { view: 'team-lesson'; id: Id }
  | { view: 'team-merge'; id: Id; with: Id }
  | { view: 'review'; team: Id; id: Id };

/** Reads a hash; anything unknown is the timeline. */
export function routeOf(hash: string): Route {
  const [name, rest, last] = hash.replace(/^#/, '').split('/', 3);
  if (rest !== undefined && last !== undefined && ID.test(rest) && ID.test(last)) {
    if (name === 'review') return { view: name, team: rest, id: last };
    if (name === 'team-merge') return { view: name, id: rest, with: last };
  }
  if (
    (name === 'lesson' || name === 'draft' || name === 'team-lesson') &&
    rest !== undefined &&
    ID.test(rest)
  ) {
    return { view: name, id: rest };
  }
  if (name === 'lessons' || name === 'practice' || name === 'skills' || name === 'team')
    return { view: name };
  return { view: 'timeline' };
}

/** The hash of a route, with its `#`. */
export const hashOf = (route: Route): string =>
  route.view === 'review'
    ? reviewHash({ team: route.team, submission: route.id })
    : `#${[route.view, ...('id' in route ? [route.id] : []), ...('with' in route ? [route.with] : [])].join('/')}`;

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The current route and how to go to another. */
export function useRoute(): [Route, (to: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((to: Route) => {
    window.location.hash = hashOf(to);
  }, []);
  return [routeOf(hash), go];
}
