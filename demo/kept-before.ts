import { EXPORT_FORMAT, EXPORT_VERSION } from '../lib/log/export-file.ts';
import { logEvent } from '../lib/log/log-event.ts';
import { starterSkills } from '../lib/log/starter-skills.ts';
import type { Claim } from '../lib/model/claim.ts';
import { type Id, uuidv7 } from '../lib/model/id.ts';
import type { LessonContent } from '../lib/model/lesson.ts';
import { demoPages } from './pages.ts';
import type { Demo } from './server.ts';

const DAY = 86_400_000;
const RESTORE = 'Restore a depot database';
const LATE = 'Customers get the notice of a delivery after the parcel';

/** A page of the demo and the lesson that fits it, and one that none fits. */
export const TIP_PAGES = {
  fits: RESTORE,
  lesson: 'Stop the belt before you restore a depot database',
  fitsNone: 'Feature flags',
} as const;

/** How many questions are due today once the file is there. */
export const DUE = 2;

export const pathOf = (title: string): string => {
  const page = demoPages.find((one) => one.title === title);
  if (page === undefined) throw new Error(`the demo has no page "${title}"`);
  return page.path;
};

type Said = {
  /** The name of a starter skill. */
  skill: string;
  title: string;
  situation: string;
  insight: string;
  steps: readonly string[];
  scenario: string;
  question: string;
  /** The first is right, wherever it is shown; each with its reason. */
  options: readonly (readonly [text: string, rationale: string])[];
};

const LESSONS: Record<string, Said> = {
  [RESTORE]: {
    skill: 'Databases',
    title: TIP_PAGES.lesson,
    situation: 'When the database of a depot does not start, or rows were deleted that nobody can book again',
    insight: 'Never restore while the belt is running: what is scanned meanwhile is gone.',
    steps: [
      'Stop the scanners of the depot.',
      'Copy the last full backup and all changes since then.',
      'Check the copy before you start the restore.',
    ],
    scenario: 'The database of a depot does not start. The last backup is there, and parcels still come in.',
    question: 'What do you do first?',
    options: [
      [
        'Stop the scanners of the depot',
        'A parcel scanned during a restore is in a file the restore replaces.',
      ],
      ['Start the restore at once', 'Whatever is scanned until its end is gone.'],
      ['Copy the backup while the belt runs', 'The copy is not the danger; scanning during the restore is.'],
    ],
  },
  [LATE]: {
    skill: 'Incident response',
    title: 'One sender busy, one idle: look at prefetch',
    situation: 'When messages wait in the queue and only one of several senders is at work',
    insight: 'A sender that takes thousands of messages at once leaves none to the others.',
    steps: [
      'Read how many messages each sender has sent.',
      'Set prefetch to 50 and start the senders again.',
    ],
    scenario: 'Notices come hours late. Two senders run, one has sent nearly everything.',
    question: 'What do you look at?',
    options: [
      ['How many messages a sender takes at once', 'The first one holds what the second could send.'],
      ['How many parcels there are today', 'There are many, but the second sender has nothing to do.'],
      ['Whether a third sender would help', 'It was tried, and was idle as well.'],
    ],
  },
};

const FROM = 'the invented people of the demo';

type Given = { address: string; at: number; newId: () => Id; place: number };

/** `place`: where among the options of its question the right one is shown. */
function contentOf(said: Said, { address, at, newId, place }: Given): LessonContent {
  const claim = (text: string): Claim => ({
    ...{ id: newId(), text },
    support: { kind: 'testimony', by: 'Noor Castellan', at, knownFrom: FROM },
  });
  const { title, situation, steps, scenario, question, options } = said;
  const insight = claim(said.insight);
  const site = new URL(address).host;
  const skill = starterSkills.find(({ name }) => name === said.skill)?.id;
  return {
    ...{ title, situation, insight, mistakes: [], why: null, excerpts: [], language: 'en' },
    body: { kind: 'how-to', steps: steps.map((text) => ({ claim: claim(text) })) },
    checks: [
      {
        ...{ id: newId(), made: 'person', claim: insight.id, scenario, question },
        options: [...options.slice(-place), ...options.slice(0, -place)].map(([text, rationale], n) => ({
          ...{ id: 'abc'[n] ?? '', text, rationale, right: n === place },
        })),
      },
    ],
    skills: skill === undefined ? [] : [skill],
    tier: { value: 2, by: 'person', reason: '', floor: 1, signs: [] },
    sources: [{ key: `web|${site}|${address}`, app: 'web', site, external: address, title, address }],
  };
}

/** An exported file with two lessons kept a day before `now` (ms), so that their questions are due today and none has waited. */
export function keptBefore({ origin }: Pick<Demo, 'origin'>, now: number) {
  const at = now - DAY;
  const newId = () => uuidv7(at, crypto.getRandomValues(new Uint8Array(16)));
  const device = newId();
  const events = Object.entries(LESSONS).map(([page, said], index) => {
    const place = index + 1;
    const content = contentOf(said, { address: `${origin}${pathOf(page)}`, at, newId, place });
    const body = { lesson: newId(), rev: newId(), base: null, content };
    return logEvent('lesson.revised', body, { id: newId(), device, team: null, at });
  });
  const file = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: now,
    device,
    events,
    drafts: [],
  };
  return {
    name: 'kept-before.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, prefs: {} })),
  };
}
