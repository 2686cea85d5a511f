import { BookOpen, ExternalLink, Handshake, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';
import type { TimelineEntry } from '../../lib/flow/deps.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { dateFormat, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Menu, type MenuAct } from '../ui/menu.tsx';
import type { LogActs } from './log-acts.ts';
import { hashOf } from './route.ts';
import { RungMark } from './rung-mark.tsx';
import { siteOf } from './site-of.ts';
import { UsedWhereLine } from './used-where-line.tsx';
import { WhenCalm } from './when-calm.tsx';

const time = (at: number): string => dateFormat('hour', { timeStyle: 'short' }).format(at);

/** One line of the log: when, what, the lesson it leads to, and the page the lesson came from. */
export const LogEntry = memo(function Entry(props: {
  entry: TimelineEntry;
  names: ReadonlyMap<SkillId, string>;
  acts: LogActs;
}) {
  const { entry, names, acts } = props;
  const deps = useDeps();
  const title = entry.lessonTitle || t(entry.ofTeam ? 'timeline.team_lesson' : 'lessons.untitled');
  const lesson = hashOf({ view: entry.ofTeam ? 'team-lesson' : 'lesson', id: entry.lesson });
  const hasPage = canOpen(entry.address);
  const site = entry.ofTeam ? t('timeline.team_lesson') : siteOf(entry.address);
  const open = () => void deps.page.openSource(entry.address);
  const menu: MenuAct[] = [
    {
      label: t('timeline.entry_open'),
      icon: BookOpen,
      onSelect: () => {
        window.location.hash = lesson;
      },
    },
  ];
  if (hasPage) menu.push({ label: t('timeline.entry_page'), icon: ExternalLink, onSelect: open });
  if (entry.kind !== 'deleted') {
    menu.push({ label: t('timeline.entry_used'), icon: Handshake, onSelect: () => acts.onUse(entry) });
  }
  if (entry.kind === 'used' || entry.kind === 'taught') {
    menu.push(null, {
      label: t('timeline.entry_remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => acts.onRemove(entry),
    });
  }
  const skills = entry.skills.map((id) => names.get(id)).filter((name) => name !== undefined);
  return (
    <div className="grid grid-cols-[44px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1 hover:bg-hover md:grid-cols-[44px_112px_minmax(0,1fr)_minmax(0,200px)_minmax(0,170px)_auto]">
      <time dateTime={new Date(entry.at).toISOString()} className="text-12 text-muted tabular-nums">
        {time(entry.at)}
      </time>
      <span className="flex items-center gap-1.5 max-md:hidden">
        {entry.rung === null ? <span className="w-3.5" /> : <RungMark rung={entry.rung} />}
        <span className={entry.rung === null ? 'text-muted' : ''}>{t(`timeline.kind.${entry.kind}`)}</span>
      </span>
      <span className="min-w-0">
        <a href={lesson} className="block rounded-control hover:underline md:truncate">
          <bdi>{title}</bdi>
        </a>
        <span className="flex items-center gap-1.5 text-12 text-muted md:hidden">
          {entry.rung !== null && <RungMark rung={entry.rung} />}
          <span className="shrink-0">{t(`timeline.kind.${entry.kind}`)}</span>
          <span aria-hidden="true">·</span>
          <span className="truncate">{site}</span>
        </span>
        {entry.where && (
          <span className="block pt-1 text-12 text-muted">
            <UsedWhereLine where={entry.where} />
          </span>
        )}
      </span>
      <span className="truncate text-12 text-muted max-md:hidden">{skills.join(', ')}</span>
      <span className="min-w-0 text-12 text-muted max-md:hidden">
        {!hasPage ? (
          site
        ) : (
          <button
            type="button"
            title={t('timeline.entry_page')}
            onClick={open}
            className="block max-w-full truncate rounded-control hover:text-text hover:underline"
          >
            {site}
          </button>
        )}
      </span>
      <WhenCalm>
        <Menu label={t('timeline.entry_more', [title])} acts={menu} />
      </WhenCalm>
    </div>
  );
});
