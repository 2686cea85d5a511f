import type { TierValue } from '../model/lesson.ts';

/** The words of an exported lesson's own frame; they follow the lesson's language, since they become part of it. */
export type Labels = {
  situation: string;
  insight: string;
  steps: string;
  caution: string;
  branches: string;
  if: string;
  escalate: string;
  symptom: string;
  tried: string;
  cause: string;
  fix: string;
  prevention: string;
  definition: string;
  examples: string;
  nonExamples: string;
  mistakes: string;
  why: string;
  check: string;
  right: string;
  tier: string;
  tiers: Readonly<Record<TierValue, string>>;
  sources: string;
  knownFrom: string;
  self: string;
};

const en: Labels = {
  situation: 'When this helps',
  insight: 'In one sentence',
  steps: 'Steps',
  caution: 'Caution',
  branches: 'Decide',
  if: 'If',
  escalate: 'Escalate',
  symptom: 'Symptom',
  tried: 'What was tried',
  cause: 'Cause',
  fix: 'Fix',
  prevention: 'Prevention',
  definition: 'What it is',
  examples: 'Examples',
  nonExamples: 'Not examples',
  mistakes: 'Common mistakes',
  why: 'Why it matters here',
  check: 'Check',
  right: 'right',
  tier: 'Harm if this is wrong',
  tiers: { 1: 'Low', 2: 'Normal', 3: 'High', 4: 'Critical' },
  sources: 'Sources',
  knownFrom: 'known from',
  self: 'me',
};

const de: Labels = {
  situation: 'Wann das hilft',
  insight: 'In einem Satz',
  steps: 'Schritte',
  caution: 'Vorsicht',
  branches: 'Entscheiden',
  if: 'Wenn',
  escalate: 'Eskalieren',
  symptom: 'Symptom',
  tried: 'Was versucht wurde',
  cause: 'Ursache',
  fix: 'Lösung',
  prevention: 'Vorbeugung',
  definition: 'Was es ist',
  examples: 'Beispiele',
  nonExamples: 'Keine Beispiele',
  mistakes: 'Häufige Fehler',
  why: 'Warum es hier zählt',
  check: 'Prüffrage',
  right: 'richtig',
  tier: 'Schaden, wenn das falsch ist',
  tiers: { 1: 'Gering', 2: 'Normal', 3: 'Hoch', 4: 'Kritisch' },
  sources: 'Quellen',
  knownFrom: 'bekannt aus',
  self: 'ich',
};

/** The labels of a BCP 47 language, English where there are none. */
export const labelsFor = (language: string | null): Labels =>
  language?.toLowerCase().split(/[-_]/)[0] === 'de' ? de : en;
