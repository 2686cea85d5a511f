import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ReviewSurface } from '../review/review-surface.tsx';
import type { Route } from './route.ts';

/** A review with the room of a whole page, and what waits besides. */
export function ReviewPage(props: { team: Id; submission: Id; go: (to: Route) => void }) {
  const { team, submission, go } = props;
  return (
    <>
      <h1 className="sr-only">{t('review.list')}</h1>
      <ReviewSurface on="page" first={{ team, submission }} onClose={() => go({ view: 'team' })} />
    </>
  );
}
