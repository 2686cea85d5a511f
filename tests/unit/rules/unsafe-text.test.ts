import { describe, expect, test } from 'vitest';
import { unsafeText } from '../../../lib/rules/unsafe-text.ts';

describe('refused', () => {
  test.each([
    ['link', 'see https://example.org/x'],
    ['link', 'see HTTP://EXAMPLE.ORG'],
    ['link', 'see www.example.org'],
    ['link', 'mailto:someone'],
    ['link', 'javascript:alert'],
    ['link', 'data:text/html'],
    ['link', 'open example.com/login now'],
    ['link', 'open //example.com now'],
    ['link', '[click](somewhere)'],
    ['link', '[click][1]'],
    ['link', '[1]: somewhere'],
    ['image', 'look ![pixel](x)'],
    ['html', '<b>bold</b>'],
    ['html', '<img src=x onerror=y>'],
    ['html', '< script >'],
    ['html', '</td>'],
    ['html', '<x-y data-a=1>'],
    ['html', '<!-- hidden -->'],
    ['html', 'a &#60;b'],
    ['html', '&lt;b'],
    ['fence', '```sh'],
  ] as const)('%s: %s', (why, text) => {
    expect(unsafeText(text)).toBe(why);
  });
});

describe('allowed', () => {
  test.each([
    'Run git checkout <branch> and push.',
    'Compare 3 < 5 and 7 > 2.',
    'Edit README.md, main.py and deploy.sh.',
    'Set spring.datasource.url first.',
    'The ratio is 3:2 (see the table).',
    'Use list[0] and then call f(x).',
    'Node.js 20 or .NET 8',
    'a & b, R&D',
    'src/main/app.config',
  ])('%s', (text) => {
    expect(unsafeText(text)).toBeNull();
  });
});
