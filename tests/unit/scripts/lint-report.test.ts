import { expect, test } from 'vitest';
import { unexpectedWarnings } from '../../../scripts/lint-report.ts';

const REACT = 'x;o?.__html!==n&&(e.innerHTML=n);';
const READABILITY = 'if(W=!1,e.innerHTML=r,this._attempts.push({})){}';
const D3 = 'function to(e){return function(){this.innerHTML=e}}';

const at = (file: string, source: string) => ({
  code: 'UNSAFE_VAR_ASSIGNMENT',
  file,
  line: 1,
  column: source.indexOf('innerHTML'),
});

test.each([REACT, READABILITY, D3])('%s stands in a library', (source) => {
  expect(unexpectedWarnings({ errors: [], warnings: [at('a.js', source)] }, () => source)).toEqual([]);
});

test('an assignment of our own is told, also in a chunk that holds React DOM', () => {
  const source = `${REACT}${' '.repeat(200)}box.innerHTML=words`;
  const ours = { ...at('a.js', source), column: source.lastIndexOf('innerHTML') };
  const report = { errors: [], warnings: [at('a.js', source), ours] };
  expect(unexpectedWarnings(report, () => source)).toEqual([ours]);
});

test('any other warning is told', () => {
  const other = { code: 'DANGEROUS_EVAL', file: 'a.js', line: 1, column: 0 };
  expect(unexpectedWarnings({ errors: [], warnings: [other] }, () => REACT)).toEqual([other]);
});
