import type { Adf } from '../adf/adf.ts';
import { code, doc, p } from '../adf/adf.ts';
import type { Comment } from './types.ts';

const DEPOTS = ['Hull', 'Cork', 'Ghent', 'Lisbon', 'Warsaw', 'Aarhus', 'Graz'];
const PEOPLE = ['Noor Castellan', 'Piet Moreau', 'Lena Voss', 'Sami Aalto', 'Rosa Ferreira'];
const NIGHTS = 122;
const FIRST = Date.parse('2026-08-04T05:30:00Z');
const HALF_DAY = 12 * 3_600_000;

const at = (index: number): string => new Date(FIRST + index * HALF_DAY).toISOString().replace('Z', '+0000');

/** What people said beside the counts, by the number of the comment. */
const SAID: Readonly<Record<number, { author: string; body: Adf }>> = {
  5: {
    author: 'Dele Adeyemi',
    body: doc(
      p(
        'I tried to keep the scanners awake with a request every five minutes. It did not help: the store forgets a session although it was used four minutes before.',
      ),
    ),
  },
  17: {
    author: 'Dele Adeyemi',
    body: doc(
      p(
        'I restarted the session store at noon in Cork. The same scanners had to sign in again two minutes later, so the hour of the day is not the point.',
      ),
    ),
  },
  33: {
    author: 'Priya Lindqvist',
    body: doc(p('Compaction runs at 02:00 and after each restart. Both times fit what we see.')),
  },
  58: {
    author: 'Dele Adeyemi',
    body: doc(
      p(
        'Root cause: compaction keeps a session only if it was written in the last ten minutes. A request reads the session and does not write it, so an idle scanner loses a session that is still valid.',
      ),
      code('text', 'compact: kept 1188, dropped 97 (last write older than 600 s)'),
    ),
  },
  74: {
    author: 'Marta Kowalczyk',
    body: doc(
      p(
        'Workaround until the fix is out: run compaction by hand at 13:00, when the belts stand still, and switch the nightly one off.',
      ),
    ),
  },
  101: {
    author: 'Dele Adeyemi',
    body: doc(
      p(
        'Fixed in session store 4.5: compaction looks at the lifetime of a session and no longer at its last write. Scanner app 9.2 also writes the session with every parcel.',
      ),
    ),
  },
  120: {
    author: 'Noor Castellan',
    body: doc(p('Two weeks without a report from any depot. The spare scanners are back in their boxes.')),
  },
  129: {
    author: 'Priya Lindqvist',
    body: doc(p('Prevention: a test now compacts a store with idle sessions and counts what is left.')),
  },
};

function report(index: number): { author: string; body: Adf } {
  const depot = DEPOTS[index % DEPOTS.length] ?? '';
  const lost = index > 101 ? 0 : 6 + ((index * 7) % 29);
  const minute = String(2 + (index % 50)).padStart(2, '0');
  const counted =
    lost === 0
      ? 'no scanner asked for the badge'
      : `${lost} scanners asked for the badge, the first one at 02:${minute}`;
  return {
    author: PEOPLE[index % PEOPLE.length] ?? '',
    body: doc(p(`${depot}, report ${index + 1}: ${counted}.`)),
  };
}

/** 130 comments: what was counted night after night, and between the counts how it was found and fixed. */
export const scannerReports: Comment<Adf>[] = Array.from(
  { length: NIGHTS + Object.keys(SAID).length },
  (_, index) => ({ id: String(90_000 + index), created: at(index), ...(SAID[index] ?? report(index)) }),
);
