import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

async function redacted(text: string, ...names: string[]): Promise<string> {
  return (await redactorFor({ texts: [text], names, secrets: [] })).text(text);
}

test.each([
  [
    'Anna Bergs Notizen, Bergs Team, Annas Rechner',
    'Anna Berg',
    '[person-1]s Notizen, [person-1]s Team, [person-1]s Rechner',
  ],
  ['Ask Dr. Berg or Anna.', 'Dr. Anna Berg', 'Ask Dr. [person-1] or [person-1].'],
  ['Berg knows', 'Anna Berg PhD', '[person-1] knows'],
  ['محمد الحربي كتب، ثم محمد، ثم الحربي', 'محمد الحربي', '[person-1] كتب، ثم [person-1]، ثم [person-1]'],
  ['שאלו את דנה או כהנא.', 'דנה כהנא', 'שאלו את [person-1] או [person-1].'],
  ['अनिल ने कहा, शर्मा ने नहीं', 'अनिल शर्मा', '[person-1] ने कहा, [person-1] ने नहीं'],
  ['服部と服部さん', '服部', '[person-1]と[person-1]さん'],
  ['은자 씨', '김 은자', '[person-1] 씨'],
  ['田中さんと田中部長、田中太郎', '田中 太郎', '[person-1]さんと[person-1]部長、[person-1]'],
  ['민수 씨, 민수에게, 김민수', '김 민수', '[person-1] 씨, [person-1]에게, [person-1]'],
  ['Rene\u0301 Dubois et Rene\u0301', 'René Dubois', '[person-1] et [person-1]'],
  ['René Dubois et René', 'Rene\u0301 Dubois', '[person-1] et [person-1]'],
])('a known name is found in %j', async (text, name, expected) => {
  expect(await redacted(text, name)).toBe(expected);
});

test.each([
  ['Links are below; the links are old', 'Ada Link'],
  ['Annabel asks, Bergamo answers', 'Anna Berg'],
  ['水田中央の案件', '田中 太郎'],
  ['민수기와 수민수', '김 민수'],
  ['כל האור', 'אור כהן'],
  ['अनिला', 'अनिल शर्मा'],
  ['Rene\u0301', 'Rene Dubois'],
  ['فريق المنصة هنا', 'فريق المنصة'],
  ['צוות הפלטפורמה כאן', 'צוות הפלטפורמה'],
])('what only looks like a known name stays: %j', async (text, name) => {
  expect(await redacted(text, name)).toBe(text);
});
