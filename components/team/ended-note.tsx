import type { LibraryTeam } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';

/** That these lessons are of a connection that has ended, and as of when. */
export function EndedNote({ of }: { of: LibraryTeam }) {
  if (of.end === null) return null;
  return (
    <p className="support-bar mb-3 text-pretty" data-tone="none">
      {t('library.ended', [of.name, of.syncedAt === null ? '' : formatDate(of.syncedAt)])}
    </p>
  );
}
