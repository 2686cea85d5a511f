import type { Claim } from '../../lib/model/claim.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { WebLink } from '../ui/link.tsx';
import { nameOf } from './name-of.ts';
import type { Shown } from './support.ts';

/** What stands behind a claim, spelled out where the claim does not say it itself. */
export function QuoteLines({ claim, shown }: { claim: Claim; shown: Shown }) {
  const { support } = claim;
  if (support.kind === 'testimony') {
    return (
      <p className="text-12 text-muted">
        <span dir="auto">
          {support.knownFrom === ''
            ? t('lesson.known_by', [nameOf(support.by), formatDate(support.at)])
            : t('lesson.known_from', [nameOf(support.by), support.knownFrom, formatDate(support.at)])}
        </span>
        {support.link !== undefined && (
          <>
            {' '}
            <WebLink address={support.link}>{t('lesson.known_link')}</WebLink>
          </>
        )}
      </p>
    );
  }
  return (
    <>
      {support.kind === 'quote' && shown.apart && (
        <q dir="auto" className="block text-12 text-muted">
          {support.selector.exact}
        </q>
      )}
      {shown.hint !== null && <p className="text-12 text-none">{t(shown.hint)}</p>}
    </>
  );
}
