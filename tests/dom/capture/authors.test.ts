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
  ['Anna Berg, PhD, Otto Lind, MD', ['Anna Berg', 'Otto Lind']],
  ['Andr\u0065\u0301 Berg', ['André Berg']],
  ['王小明', ['王小明']],
  ['田中 花子', ['田中 花子']],
  ['田中 太郎、王芳', ['田中 太郎', '王芳']],
  ['김민수', ['김민수']],
])('the authors of %j are known', (text, names) => {
  expect(shown(text)).toEqual(names);
  expect(authorsIn(parse(`<meta name=author content="${text}"><p>x</p>`))).toEqual(names);
});

test.each([
  ['محمد الحربي', ['محمد الحربي']],
  ['מאת דנה כהן', ['דנה כהן']],
  ['अनिल शर्मा', ['अनिल शर्मा']],
])('without capitals the authors of %j are known where the page marks them', (text, names) => {
  expect(shown(text)).toEqual(names);
  expect(authorsIn(parse(`<p><a itemprop=author>${text}</a></p>`))).toEqual(names);
  expect(authorsIn(parse(`<meta name=author content="${text}"><p><i class=author>${text}</i></p>`))).toEqual(
    [],
  );
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
  'Red Hat, Inc.',
  'Amazon Web Services, Inc.',
  'New Relic, Inc.',
  'Palo Alto Networks, Inc. and contributors',
  'Human Resources and Facilities',
  'Customer Success and Legal',
  'Information Security &amp; Risk',
  'Site Reliability, Data Platform',
  'Microsoft Learn, Azure Docs',
  'Red Hat, Palo Alto',
  'Anna Berg, Acme Widgets GmbH',
  'Anna Berg, Senior Engineer, New York',
  'Anna Berg, Legal',
  '田中太郎',
  '阿里云',
  '人民日报',
  '朝日新聞',
  '产品经理',
  '文档',
  '전문가',
  '한겨레',
  'אתר האינטרנט',
  'हिन्दी समाचार',
])('%s is nobody', (text) => {
  expect(shown(text)).toEqual([]);
  expect(authorsIn(parse(`<meta name=author content="${text}"><p>x</p>`))).toEqual([]);
});
