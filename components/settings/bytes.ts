import { language } from '../../lib/platform/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of storage as people write it: "3.4 MB". */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Below this a save may fail, so the person is told while there is still room. */
const LOW = 100_000_000;

/** True when the browser says how much there is and little of it is left. */
export const isLow = (used: number | null, quota: number | null): boolean =>
  used !== null && quota !== null && quota - used < LOW;
