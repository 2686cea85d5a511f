import type { Capture } from '../../../lib/model/capture.ts';
import { buildCapture } from './build-capture.ts';

/** A runbook: a numbered procedure, a warning, a note of when it is needed. */
export const runbook = (): Capture =>
  buildCapture('Drain a broker node – Platform wiki', [
    { h: 'Overview', level: 2 },
    { p: 'The message broker keeps the jobs of every shop. This page is owned by the platform team.' },
    { h: 'Drain a broker node' },
    {
      p: 'If a broker node reports more than 90 % memory for ten minutes, drain the node before it stops accepting jobs.',
    },
    { callout: 'warning', says: ['Never stop a node while it is the leader: unacknowledged jobs are lost.'] },
    {
      ol: [
        'Announce the drain in the platform channel. The on-call person answers within five minutes.',
        'Move leadership to another node with `brokerctl transfer --to NODE`.',
        'Wait for the queue depth to reach zero.',
        'Stop the broker service on the drained host.',
        'Verify the replica count with `brokerctl status`.',
        'Restart the broker service and watch the memory graph.',
      ],
    },
    {
      p: 'The drain takes about eight minutes, because each partition hands over its lease one after the other.',
    },
    { h: 'See also' },
    { p: 'The capacity plan lists every node and its owner.' },
  ]);

/** A page that explains a thing and lists its settings. */
export const concept = (): Capture =>
  buildCapture('Retry policy', [
    { h: 'What a retry policy is' },
    { p: 'A retry policy is a set of rules that decides when a failed job runs again.' },
    {
      p: 'Retries protect the shop from short network faults, because most of them are over within a second.',
    },
    {
      p: 'A retry policy does not protect a job that fails for a reason of its own, such as a broken address.',
    },
    { h: 'Settings' },
    { p: 'Each queue has its own settings.' },
    {
      dl: [
        ['`max_attempts`', 'Limits how often one job runs before it goes to the dead letter queue.'],
        ['`base_delay`', 'Sets the pause before the second run, in milliseconds.'],
        ['`jitter`', 'Spreads workers over time so that they do not all call the gateway together.'],
        ['`dead_letter`', 'Names the queue that takes jobs nobody could finish.'],
      ],
    },
  ]);

/** A page of cases: what to do when something is so. */
export const decisions = (): Capture =>
  buildCapture('Which alert needs whom', [
    { h: 'Triage' },
    { p: 'If the checkout latency stays above two seconds, call the payments engineer.' },
    { p: 'If the search index is older than a day, start the reindex job.' },
    { p: 'If a certificate expires within a week, extend the lease with the vault tool.' },
    { p: 'If the export folder is full, archive the oldest month.' },
    { p: 'Alerts without an owner go to the platform team.' },
  ]);

/** The runbook of a German team. */
export const germanRunbook = (): Capture =>
  buildCapture(
    'Knoten leeren',
    [
      { h: 'Vorgehen' },
      {
        p: 'Wenn ein Knoten seit zehn Minuten über 90 % Speicher meldet, leeren Sie den Knoten noch in derselben Schicht.',
      },
      {
        callout: 'warning',
        says: ['Stoppen Sie niemals den führenden Knoten, sonst gehen Aufträge verloren.'],
      },
      {
        ol: [
          'Melden Sie das Leeren im Kanal der Plattform.',
          'Übertragen Sie die Führung auf einen anderen Knoten.',
          'Warten Sie auf eine leere Warteschlange.',
          'Stoppen Sie den Dienst auf dem geleerten Rechner.',
          'Prüfen Sie die Zahl der Kopien.',
        ],
      },
    ],
    { language: 'de' },
  );

/** A page in a language without a pack. */
export const french = (): Capture =>
  buildCapture(
    'Vider un nœud',
    [
      { h: 'Procédure' },
      { p: 'Un nœud qui manque de mémoire depuis dix minutes doit être vidé avant de refuser les tâches.' },
      {
        ol: [
          'Annoncez la procédure dans le canal de la plateforme.',
          'Transférez le rôle principal vers un autre nœud.',
          'Attendez que la file soit vide.',
          'Arrêtez le service sur la machine vidée.',
        ],
      },
    ],
    { language: 'fr' },
  );
