import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../../lib/hash/marks.ts';

describe('marks are removed', () => {
  test.each([
    ['bold', '**Never** restart it', 'Never restart it'],
    ['bold around several words', 'You **must not restart** it', 'You must not restart it'],
    ['bold before a colon', '**Warning:** stop', 'Warning: stop'],
    ['italic with asterisks', 'It is *never* safe.', 'It is never safe.'],
    ['italic with underscores', 'It is _never_ safe.', 'It is never safe.'],
    ['bold with underscores around words', '__Do not__ restart', 'Do not restart'],
    ['bold and italic', '***Never*** restart', 'Never restart'],
    ['italic inside bold', '**stop *all* workers**', 'stop all workers'],
    ['bold inside italic', '*stop **all** workers*', 'stop all workers'],
    ['bold around code', '**run `a * b` now**', 'run `a * b` now'],
    ['bold in brackets and quotes', '("**Stop**")', '("Stop")'],
    ['marks on several lines', '**a**\n*b*', 'a\nb'],
    ['the level of a heading', '### Limits', '# Limits'],
    ['the style of bullets', '* one\n* two', '- one\n- two'],
    ['the style of nested bullets', '+ one\n  * two', '- one\n  - two'],
  ])('%s', (_name, text, bare) => {
    expect(withoutMarks(text)).toBe(bare);
  });
});

describe('what only looks like a mark stays', () => {
  test.each([
    ['snake case', 'set trailing_ and max_retry_count and _private'],
    ['a dunder name', 'call __init__ and __name__'],
    ['arithmetic', '2*3*4 and 2 * 3 * 4 and a*b*c'],
    ['marked digits', '2 *3* 4 and **5**'],
    ['keyword arguments', 'f(*args, **kwargs) and **options'],
    ['globs', 'delete *.log and *.tmp* and **/*.ts and /var/**'],
    ['marks inside a word', 'un**believ**able and foo*bar*baz'],
    ['marks that begin inside a word', 'foo*bar* and foo**bar** and foo_bar_'],
    ['marks that end inside a word', '*foo*bar and **foo**bar and _foo_bar'],
    ['a link title', '[see](https://x.example/ "*t*") it'],
    ['escaped marks', '\\*not italic\\* and \\**x\\**'],
    ['inline code', 'run `**x**` and `a _b_ c` now'],
    ['code with two ticks', 'run ``a ` **b**`` now'],
    ['a fence', '```\n**x**\n## y\n* z\n```'],
    ['a fence with tildes', '~~~sh\n*x*\n~~~'],
    ['a fence that never ends', '```\n**x**\n* z'],
    ['a fence inside a list', '- step:\n  ```\n  *x* **y**\n  ```'],
    ['indented code', '    **x**\n\t*y*'],
    ['everything after an unclosed tick', 'say ` and **x**'],
    ['an escaped tick', 'say \\`a ` **x** `'],
    ['a link target', '[see](https://x.example/_a_/*b*) it'],
    ['a link definition', '[a]: https://x.example/_a_ *t*'],
    ['an address', 'https://x.example/*a*?b=_c_ now'],
    ['a tag', '<a title="*x*">'],
    ['math', '$a *b* c$'],
    ['a sharp without a space', '#channel and ##x'],
    ['a sharp in a line', 'issue # 5'],
    ['seven sharps', '####### x'],
    ['a signed number', '+ 5 ms\n* 5 ms'],
    ['lines of a patch', '- retries: three\n+ retries: four'],
    ['a mark around a space', '** x ** and * y *'],
    ['a mark over two lines', '**a\nb**'],
    ['an empty mark', '**** and ** and __'],
  ])('%s', (_name, text) => {
    expect(withoutMarks(text)).toBe(text);
  });

  test('after a fence marks count again', () => {
    expect(withoutMarks('```\n*x*\n```\n*y*')).toBe('```\n*x*\n```\ny');
  });

  test('a closing fence has at least as many ticks as the opening one', () => {
    const text = '````\n```\n**x**\n````';
    expect(withoutMarks(text)).toBe(text);
  });
});
