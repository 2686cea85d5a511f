import type { Deps } from '../../lib/flow/deps.ts';
import { watchEvidence } from '../../lib/flow/queries/watch-evidence.ts';
import { watchTimeline } from '../../lib/flow/queries/watch-timeline.ts';
import { askEarly } from '../ui/ask-early.ts';
import { routeOf } from './route.ts';
import { EVERY_SKILL } from './timeline-part.tsx';
import { FIRST_CHOSEN, spanChosen } from './use-evidence.ts';
import { localDay } from './weeks.ts';

/** Asks what the timeline shows at first, where the page opens with it. */
export function askTimeline(deps: Deps): void {
  if (routeOf(window.location.hash).view !== 'timeline') return;
  askEarly(deps, watchTimeline, EVERY_SKILL);
  askEarly(deps, watchEvidence, spanChosen(localDay(deps.now()), FIRST_CHOSEN));
}
