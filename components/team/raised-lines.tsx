import type { RaisedFlag } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { Badge } from '../ui/badge.tsx';
import { flagWord, refusalSentence } from './words.ts';

/** What was said about a claim from this device, and whether it arrived. */
export function RaisedLines({ flags }: { flags: readonly RaisedFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul aria-label={t('library.flag.yours')} className="flex flex-col gap-1 pt-1">
      {flags.map(({ id, kind, words, at, state, code }) => (
        <li key={id} className="text-12">
          <Badge tone={state === 'refused' ? 'danger' : 'neutral'}>{t(`library.flag.state.${state}`)}</Badge>{' '}
          <span className="text-muted">{t('library.flag.said', [flagWord(kind), formatDate(at)])}</span>{' '}
          <bdi className="wrap-anywhere">{words}</bdi>
          {code !== null && <span className="block text-danger">{refusalSentence(code)}</span>}
        </li>
      ))}
    </ul>
  );
}
