import type { TipLesson } from '../../../lib/tips/lesson.ts';
import type { PageFacts } from '../../../lib/tips/query.ts';
import { seeded } from '../../proofs/random.ts';

/** As many words as a company's lessons have; a word of rank r is said r times as seldom as the first, as in writing by people. */
const WORDS = 40_000;
const SMALL =
  'the of and to a in is it you that for on are with as be this have or by not but from at which when if an can will'.split(
    ' ',
  );
const TOPICS = 400;
const TOPIC_WORDS = 120;
/** The part of the words that is about the topic. */
const ON_TOPIC = 0.35;
const SPACES = 60;
const STARTS = 'b bl c cr d f fl g gr h k l m n p pl qu r s st t tr v w z'.split(' ');
const MIDDLES = 'a e i o u ai ea ou'.split(' ');
const ENDS = 'b ck d ft g l m n nd p r rt sk st t x'.split(' ');

/** Another word for each rank: two or three syllables, the last one telling it from all others. */
function wordOf(rank: number): string {
  if (rank < SMALL.length) return SMALL[rank] as string;
  let rest = rank;
  let word = '';
  while (rest > 0 || word.length < 4) {
    const [start, middle, end] = [STARTS, MIDDLES, ENDS].map((part) => {
      const sound = part[rest % part.length] as string;
      rest = Math.floor(rest / part.length);
      return sound;
    });
    word += `${start}${middle}${end}`;
  }
  return word;
}

/** A random word by Zipf's law: the logarithm of its rank is even. */
const rankOf = (random: () => number, ranks: number): number => Math.floor(ranks ** random());

type Writer = { random: () => number; topic: number };

function word({ random, topic }: Writer): string {
  if (random() >= ON_TOPIC) return wordOf(rankOf(random, WORDS) - 1);
  // The words of a topic lie all over the vocabulary, and other topics have some of them too.
  const nth = rankOf(random, TOPIC_WORDS);
  return wordOf(SMALL.length + ((topic * 7_919 + nth * 104_729) % (WORDS - SMALL.length)));
}

const words = (writer: Writer, n: number): string => Array.from({ length: n }, () => word(writer)).join(' ');

const errorOf = (topic: number, n: number): string => `ERR_${wordOf(500 + topic).toUpperCase()}_${n}`;

const spaceOf = (topic: number): string =>
  `https://wiki-${topic % 3}.example/wiki/spaces/S${topic % SPACES}/pages`;

/** The lesson of a number; the same each time. */
export function lessonAt(n: number): TipLesson {
  const random = seeded(n + 1);
  const topic = Math.floor(random() * TOPICS);
  const writer = { random, topic };
  const error = random() < 0.15 ? ` ${errorOf(topic, Math.floor(random() * 20))}` : '';
  return {
    title: words(writer, 5 + Math.floor(random() * 5)),
    situation: `When ${words(writer, 12 + Math.floor(random() * 12))}${error}.`,
    insight: `${words(writer, 10 + Math.floor(random() * 14))}.`,
    body: Array.from({ length: 5 }, () => words(writer, 8 + Math.floor(random() * 12))).join('.\n'),
    skills: [wordOf(200 + (topic % 30))],
    sources: [{ address: `${spaceOf(topic)}/${n}`, title: words(writer, 5) }],
    language: 'en',
  };
}

/** The page of a number, about a lesson's topic and with some of its words where `near` names one; the same each time. */
export function pageAt(n: number, near: number | null): PageFacts {
  const random = seeded(1_000_003 + n);
  const lesson = near === null ? null : lessonAt(near);
  const topic = near === null ? Math.floor(random() * TOPICS) : Math.floor(seeded(near + 1)() * TOPICS);
  const writer = { random, topic };
  const text = Array.from({ length: 40 }, () => `${words(writer, 10 + Math.floor(random() * 12))}.`);
  return {
    address: `${spaceOf(topic)}/9${n}00000`,
    title: lesson === null ? words(writer, 6) : lesson.title.split(' ').slice(0, 5).join(' '),
    headings: Array.from({ length: 12 }, () => words(writer, 4)),
    tokens: [
      errorOf(topic, Math.floor(random() * 20)),
      ...Array.from({ length: 30 }, () => words(writer, 2).replace(' ', '_')),
    ],
    facts: [{ name: 'Component', value: word(writer) }],
    text: [lesson?.situation ?? '', ...text].join(' '),
    language: 'en',
  };
}
