import fc from 'fast-check';

const WORDS = [
  'stop',
  'the',
  'worker',
  'Restart',
  'queue',
  'after',
  'backup',
  'not',
  'must',
  'gateway',
  'naïve',
  'Maße',
];
const CODE = [
  'max_retries',
  '`a *b* c`',
  '__init__',
  '2*3*4',
  '**kwargs',
  '*.log',
  '5',
  '1.2.3',
  '10 ms',
  '[a](https://x.example/_y_)',
  'x_y_z',
];
/** A word of prose. */
export const word = fc.constantFrom(...WORDS);
const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...CODE) });
/** A line of prose with code and names in it. */
export const line = fc
  .tuple(word, fc.array(piece, { maxLength: 6 }), word)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));

/** Ways to change a text that are never only a change of marks. */
const CHANGES: Record<string, (text: string) => string> = {
  case: (text) =>
    text.replace(/\p{L}/u, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())),
  'a space more': (text) => text.replace(' ', '  '),
  'a space less': (text) => text.replace(' ', ''),
  'a space at the end': (text) => `${text} `,
  'a no-break space': (text) => text.replace(' ', '\u00a0'),
  'a full stop': (text) => `${text}.`,
  'a comma': (text) => text.replace(' ', ', '),
  'a quote mark': (text) => `"${text}"`,
  'a digit': (text) => `${text} 5`,
  'another digit': (text) => `${text} 6`,
  'the Unicode form': (text) => `${text} e\u0301`,
  'the other Unicode form': (text) => `${text} \u00e9`,
  'a soft hyphen': (text) => text.replace(/(?<=\p{L})(?=\p{L})/u, '\u00ad'),
  'a word': (text) => `${text} not`,
  'the order': (text) => text.split(' ').reverse().join(' '),
  'other code': (text) => `${text} \`y\``,
  code: (text) => `${text} \`x\``,
  'marks in code': (text) => `${text} \`**x**\``,
  'a link': (text) => `${text} [x](https://x.example/_a_)`,
  'another link': (text) => `${text} [x](https://x.example/a)`,
  'a line': (text) => `${text}\nThen`,
  'a blank line': (text) => `${text}\n\nThen`,
  'an ordered list': (text) => `1. ${text}`,
  'a bullet': (text) => `- ${text}`,
  'a heading': (text) => `# ${text}`,
  'snake case': (text) => `${text} a_b_c`,
  'snake case without its sticks': (text) => `${text} abc`,
  arithmetic: (text) => `${text} 2*3*4`,
  'arithmetic without its stars': (text) => `${text} 234`,
  'a dunder name': (text) => `${text} __init__`,
  'a bare name': (text) => `${text} init`,
  'a glob': (text) => `${text} *.tmp`,
  'a glob on both sides': (text) => `${text} *.tmp*`,
  'no glob': (text) => `${text} .tmp`,
  'keyword arguments': (text) => `${text} **kwargs`,
  'no stars': (text) => `${text} kwargs`,
  'a table': (text) => `${text}\n| a | b |`,
  'another table': (text) => `${text}\n| b | a |`,
  'a tick': (text) => `${text} \``,
};
const change = fc.constantFrom(...Object.keys(CHANGES));
const changed = (text: string, name: string): string => CHANGES[name]?.(text) ?? text;

/** A line and the same line with a change of its meaning. */
export const realChange = fc
  .tuple(line, change)
  .map(([text, name]): [string, string] => [text, changed(text, name)])
  .filter(([text, other]) => text !== other);

const names = Object.keys(CHANGES);

// Changes that are easily taken for each other stand side by side: half of the pairs are neighbours.
const pair = fc
  .tuple(fc.nat(names.length - 2), fc.nat(names.length - 1), fc.boolean())
  .map(([one, two, near]): [string, string] => [names[one] ?? '', names[near ? one + 1 : two] ?? '']);

/** A line changed in two different ways. */
export const twoChanges = fc
  .tuple(line, pair)
  .map(([text, [one, two]]): [string, string] => [changed(text, one), changed(text, two)])
  .filter(([one, two]) => one !== two);
