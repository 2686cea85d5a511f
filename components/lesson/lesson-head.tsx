import type { LessonView as View } from '../../lib/flow/deps.ts';
import { watchSkills } from '../../lib/flow/queries/watch-skills.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { skillName } from '../skill-name.ts';
import { Badge } from '../ui/badge.tsx';
import { WebLink } from '../ui/link.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { kindWord } from './kind-word.ts';
import { tierWord } from './tier-word.ts';

/** What a lesson is: its kind, harm if wrong with its reason, skills, page and date. */
export function LessonHead({ view }: { view: View }) {
  const { content } = view.revision;
  const skills = valueOr(useQuery(watchSkills, null), []);
  const names = content.skills.map((id) => {
    const found = skills.find(({ skill }) => skill.id === id);
    return found ? skillName(found.skill) : null;
  });
  const source = content.sources[0];
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  return (
    <header className="flex flex-col gap-1.5">
      <h2 ref={heading} tabIndex={-1} dir="auto" className="text-18">
        {content.title}
      </h2>
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge>{kindWord(content.body.kind)}</Badge>
        <Badge tone={content.tier.value >= 3 ? 'danger' : 'neutral'}>
          {t('lesson.tier.badge', [tierWord(content.tier.value)])}
        </Badge>
        {names.map((name) => name !== null && <Badge key={name}>{name}</Badge>)}
      </div>
      {content.tier.reason !== '' && (
        <p dir="auto" className="text-12 whitespace-pre-wrap text-muted">
          {t('lesson.tier.because', [content.tier.reason])}
        </p>
      )}
      <p className="text-12 text-muted">
        {source === undefined || source.address === '' ? (
          t('lesson.from_own_words')
        ) : (
          <WebLink address={source.address}>{source.title}</WebLink>
        )}
        {' · '}
        {t('lesson.kept_on', [formatDate(view.row.savedAt)])}
      </p>
    </header>
  );
}
