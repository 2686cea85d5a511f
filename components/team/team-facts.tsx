import type { ReactNode } from 'react';
import type { LibraryLessonView } from '../../lib/flow/deps.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { kindWord } from '../lesson/kind-word.ts';
import { tierWord } from '../lesson/tier-word.ts';
import { skillName } from '../skill-name.ts';
import { Badge } from '../ui/badge.tsx';
import { WebLink } from '../ui/link.tsx';
import { ownerWord, recheckSentence } from './words.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

/** Who answers for a team lesson, until when, how much harm it does if wrong, and the pages it rests on. */
export function TeamFacts({ view }: { view: LibraryLessonView }) {
  const { now } = useDeps();
  const { of, row, content } = view;
  const { skill, owner, tier, verifyBy, recheck } = row;
  const late = verifyBy !== null && verifyBy <= now();
  return (
    <aside aria-label={t('library.facts')} className="flex min-w-0 flex-col gap-3">
      {recheck !== null && (
        <p className="support-bar text-pretty" data-tone="none">
          {recheckSentence(recheck)}
        </p>
      )}
      <div className="flex flex-wrap gap-1.5">
        <Badge>{kindWord(content.body.kind)}</Badge>
        <Badge tone={tier >= 3 ? 'danger' : 'neutral'}>{t('lesson.tier.badge', [tierWord(tier)])}</Badge>
      </div>
      <dl className="flex flex-col gap-3">
        <Fact name={t('library.team')}>{of.name}</Fact>
        {skill !== null && <Fact name={t('lessons.skill')}>{skillName(skill)}</Fact>}
        <Fact name={t('library.owner.label')}>
          {ownerWord(row)}
          {owner === 'other' && row.ownerName === null && (
            <>
              {'. '}
              <WebLink address={view.link}>{t('library.owner.named')}</WebLink>
            </>
          )}
        </Fact>
        {verifyBy !== null && (
          <Fact name={t('library.verified')}>
            {formatDate(verifyBy)}
            {late && <span className="text-none"> {t('library.overdue')}</span>}
          </Fact>
        )}
        <Fact name={t('library.sources')}>
          {content.sources.length === 0 ? (
            t('lesson.from_own_words')
          ) : (
            <ul className="flex flex-col gap-1">
              {content.sources.map(({ key, address, title }) => (
                <li key={key}>
                  <WebLink address={address}>{title || address}</WebLink>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </aside>
  );
}
