/** Longer texts are asked about rarely and would take the room of many: they are answered each time. */
const LONGEST = 4_000;

const MOST = 600;

type Answer = object | string | number | boolean | null;

const forgets: (() => void)[] = [];

/** Nothing of any text is remembered from here on: a page's words do not outlive what was made of them. */
export const forgetTexts = (): void => {
  for (const forget of forgets) forget();
};

function keeping<T extends Answer>(answer: (text: string) => T, most: number) {
  const answers = new Map<string, T>();
  const ask = (text: string): T => {
    if (text.length > LONGEST) return answer(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    const [oldest] = answers.size >= most ? answers.keys() : [];
    if (oldest !== undefined) answers.delete(oldest);
    answers.set(text, found);
    return found;
  };
  return { ask, forget: () => answers.clear() };
}

/**
 * A question about a text that keeps its latest `most` answers, the first asked going first: a draft asks the same of a
 * sentence when it reads the page, when it chooses, and when what it chose is checked. What is answered may not be changed.
 */
export function remembered<T extends Answer>(answer: (text: string) => T, most = MOST): (text: string) => T {
  const { ask, forget } = keeping(answer, most);
  forgets.push(forget);
  return ask;
}

/** The same for a question that also depends on one thing of a few, such as what a language's pack holds. */
export function rememberedBy<K extends WeakKey, T extends Answer>(
  answer: (text: string, by: K) => T,
): (text: string, by: K) => T {
  let answers = new WeakMap<K, (text: string) => T>();
  forgets.push(() => {
    answers = new WeakMap();
  });
  return (text, by) => {
    let of = answers.get(by);
    if (of === undefined) {
      of = keeping((one) => answer(one, by), MOST).ask;
      answers.set(by, of);
    }
    return of(text);
  };
}
