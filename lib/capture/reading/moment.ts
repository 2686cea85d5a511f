import { minuteOf } from '../atlassian/json.ts';

const SURE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/;

/** A time on a page as `2026-11-03T10:22Z`; '' for one that is written for people, whose day or zone can only be guessed. */
export function momentOf(raw: string): string {
  const [, day = '', time = '', zone = ''] = SURE.exec(raw.trim()) ?? [];
  return day === '' ? '' : minuteOf(`${day}T${time}${/^[A-Z]/.test(zone) ? 'Z' : zone}`);
}
