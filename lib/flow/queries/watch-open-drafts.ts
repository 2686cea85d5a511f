import type { Deps, DraftHead, Live } from '../deps.ts';
import { live } from './live.ts';

/** Drafts that are neither saved nor discarded, the one changed last first. */
export const watchOpenDrafts = ({ db }: Deps): Live<DraftHead[]> =>
  live(async () => {
    const drafts = await db.drafts.where('state').equals('open').toArray();
    return drafts
      .sort((a, b) => b.changedAt - a.changedAt)
      .map(({ id, content, changedAt, capture, lesson }) => ({
        id,
        title: content.title,
        changedAt,
        capture,
        lesson,
        sourceTitle: content.sources[0]?.title ?? '',
        address: content.sources[0]?.address ?? '',
        site: content.sources[0]?.site,
      }));
  });
