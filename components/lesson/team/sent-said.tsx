import type { SentView, TeamLessonView } from '../../../lib/flow/deps.ts';
import { formatDate, formatNumber, t } from '../../../lib/platform/i18n.ts';
import { useDeps } from '../../deps.tsx';
import { decidedSentence } from './submit-words.ts';

type Props = Pick<SentView, 'decided'> & Pick<TeamLessonView, 'claims'> & { alone: boolean };

/** What those who decide said, with their comments; those on statements with them, where the statements stand nowhere else. */
export function SentSaid({ decided, ...rest }: Props) {
  const deps = useDeps();
  if (decided.length === 0) return null;
  return (
    <ul className="flex w-full flex-col gap-2">
      {decided.map((one) => (
        <li key={`${one.at} ${one.verdict} ${one.who}`} className="rounded-control bg-sunken px-2 py-1">
          <p className="text-12 text-muted">{decidedSentence(one, formatDate(one.at, deps.now()))}</p>
          {one.comment !== '' && (
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {one.comment}
            </p>
          )}
          <Commented comments={one.comments} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type CommentedProps = Pick<SentView['decided'][number], 'comments'> & Omit<Props, 'decided'>;

function Commented({ comments, claims, alone }: CommentedProps) {
  const known = new Map<string, string>(claims.map(({ id, text }) => [id, text]));
  const ids = Object.keys(comments);
  const here = ids.filter((id) => known.has(id));
  const told = alone ? ids : ids.filter((id) => !known.has(id));
  return (
    <>
      {here.length > 0 && !alone && <p>{t('submit.comments', here.length, [formatNumber(here.length)])}</p>}
      {told.map((id) => (
        <div key={id} className="pt-1">
          <p dir="auto" className="border-line border-s-2 ps-2 text-12 wrap-anywhere text-muted">
            {known.get(id) ?? t('submit.gone_comment')}
          </p>
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {comments[id]}
          </p>
        </div>
      ))}
    </>
  );
}
