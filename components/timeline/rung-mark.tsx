import type { Rung } from '../../lib/model/skill.ts';
import './picture.css';

const RADIUS = { read: 4, recalled: 4, used: 5, taught: 6 } as const;

/** The picture's own dot for a rung, beside the word that names it. */
export function RungMark({ rung }: { rung: Rung }) {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14" className={`rung-${rung} shrink-0`}>
      <circle r={RADIUS[rung]} />
    </svg>
  );
}
