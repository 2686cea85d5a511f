import { expect, test } from 'vitest';
import { authorsIn } from '../../../lib/capture/authors.ts';
import { parse } from './page.ts';

const shown = (name: string): string[] => authorsIn(parse(`<p><a rel="author">${name}</a></p>`));

test.each([
  ['Anna Berg', ['Anna Berg']],
  ['by Anna van der Berg', ['Anna van der Berg']],
  ['Anna Berg, Otto Lind', ['Anna Berg', 'Otto Lind']],
  ['Anna Berg; Otto Lind &amp; Mia Ek', ['Anna Berg', 'Otto Lind', 'Mia Ek']],
  ['Anna Berg and Otto Lind', ['Anna Berg', 'Otto Lind']],
  ['Anna Berg, Otto Lind, and Mia Ek', ['Anna Berg', 'Otto Lind', 'Mia Ek']],
  ['Anna Berg und Otto Lind', ['Anna Berg', 'Otto Lind']],
  ['Ana Ruiz y Eva Gil', ['Ana Ruiz', 'Eva Gil']],
  ['Anna Berg, PhD', ['Anna Berg']],
  ['Prof. Dr. Anna Berg (Platform)', ['Anna Berg']],
  ['Anna Berg, Senior Engineer, New York', ['Anna Berg']],
  ['Andr\u0065\u0301 Berg', ['André Berg']],
  ['田中太郎', ['田中太郎']],
  ['田中 太郎、王芳', ['田中 太郎', '王芳']],
  ['김민수', ['김민수']],
  ['محمد الحربي', ['محمد الحربي']],
  ['מאת דנה כהן', ['דנה כהן']],
  ['अनिल शर्मा', ['अनिल शर्मा']],
])('the authors of %j are known', (text, names) => {
  expect(shown(text)).toEqual(names);
  expect(authorsIn(parse(`<meta name=author content="${text}"><p>x</p>`))).toEqual(names);
});

test.each([
  'admin',
  'Anna',
  'Sales and Marketing',
  'Design, Platform, Data',
  'written in one afternoon',
  '编辑部',
  '管理员',
  '技术',
  '人力资源部',
  '運営事務局',
  'プラットフォーム',
  '관리자',
  '개발팀',
  'فريق المنصة',
  'צוות הפלטפורמה',
  'टीम प्लेटफ़ॉर्म',
])('%s is nobody', (text) => {
  expect(shown(text)).toEqual([]);
});
