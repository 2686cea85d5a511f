import { expect, test } from 'vitest';
import { samePage } from '../../../../components/lesson/page-address.ts';

test.each([
  ['https://a.example/x#part', 'https://a.example/x', true],
  ['https://a.example/x?utm=1', 'https://a.example/x', true],
  ['https://a.example/view?pageId=7&utm=1', 'https://a.example/view?pageId=7', true],
  ['https://a.example/view?pageId=8', 'https://a.example/view?pageId=7', false],
  ['https://b.example/x', 'https://a.example/x', false],
  ['https://a.example.evil.example/x', 'https://a.example/x', false],
  ['http://a.example/x', 'https://a.example/x', false],
  ['chrome://newtab', '', false],
])('a tab at %s and a lesson from %s are the same page: %s', (open, address, same) => {
  expect(samePage(open, address)).toBe(same);
});
