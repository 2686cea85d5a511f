import { type StoryLine, storyLines } from '../../lib/flow/story-lines.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';
import { Disclosure } from '../ui/disclosure.tsx';

const MOST = 30;

/** How an issue was solved: what was seen, tried and found, in the order of time. Nothing where the page is no issue. */
export function StoryPart({ capture }: { capture: Capture }) {
  const lines = storyLines(capture);
  if (lines.length === 0) return null;
  const rest = lines.length - MOST;
  return (
    <Disclosure summary={t('panel.story')}>
      <ol className="flex flex-col gap-1.5 ps-4 pt-0.5 pb-1">
        {lines.slice(0, MOST).map((line) => (
          <li key={line.key}>
            <p className="font-medium text-text">{headOf(line)}</p>
            <p dir="auto">{line.words}</p>
          </li>
        ))}
        {rest > 0 && <li>{t('panel.story_more', rest, [formatNumber(rest)])}</li>}
      </ol>
    </Disclosure>
  );
}

function headOf({ part, person, at }: StoryLine): string {
  const what = t(`panel.story_part.${part}`);
  if (person === undefined) return what;
  const who = t('panel.story_person', [formatNumber(person)]);
  return at === undefined
    ? t('panel.story_by', [what, who])
    : t('panel.story_by_at', [what, who, formatDate(at)]);
}
