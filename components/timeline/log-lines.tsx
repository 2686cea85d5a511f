import type { TimelineEntry } from '../../lib/flow/deps.ts';
import type { SkillId } from '../../lib/model/skill.ts';
import { DayHead } from './day-head.tsx';
import type { LogActs } from './log-acts.ts';
import { LogEntry } from './log-entry.tsx';
import { type LogBlock, type LogIndex, rowAt } from './log-rows.ts';
import type { ReadDay } from './use-day-entries.ts';
import type { Day } from './weeks.ts';

/** What a line is taken to be high until its entry is read. */
export const ENTRY_PX = 37;

type DaysRead = ReadonlyMap<Day, ReadDay>;

/** The entry on a line, once its day is read. */
export function entryOf(index: LogIndex, read: DaysRead, line: number): TimelineEntry | undefined {
  const row = rowAt(index, line);
  const entries = row?.kind === 'entry' ? read.get(row.day) : undefined;
  return row?.kind === 'entry' && Array.isArray(entries) ? entries[row.at] : undefined;
}

/** The lines of a block; one whose entry is not read yet keeps its place. */
export function LogLines(props: {
  block: LogBlock | undefined;
  index: LogIndex;
  read: DaysRead;
  onRetry: () => void;
  today: Day;
  names: ReadonlyMap<SkillId, string>;
  acts: LogActs;
}) {
  const { block, index, read, onRetry, today, names, acts } = props;
  if (block === undefined) return null;
  return Array.from({ length: block.lines }, (_, at) => {
    const line = block.first + at;
    const row = rowAt(index, line);
    if (row === null) return null;
    const entry = entryOf(index, read, line);
    return (
      // By its event: a row that an open menu or the focus belongs to is another line's once something is added above it.
      // biome-ignore lint/a11y/useSemanticElements: an li would need its list as its parent
      <div
        key={row.kind === 'day' ? row.day : (entry?.event ?? line)}
        role="listitem"
        data-index={line}
        className="scroll-mt-12"
        style={row.kind === 'entry' && entry === undefined ? { height: ENTRY_PX } : undefined}
      >
        {row.kind === 'day' ? (
          <DayHead row={row} today={today} failed={read.get(row.day) === 'failed'} onRetry={onRetry} />
        ) : (
          entry && <LogEntry entry={entry} names={names} acts={acts} />
        )}
      </div>
    );
  });
}
