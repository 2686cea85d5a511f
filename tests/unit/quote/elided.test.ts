import { describe, expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const why = (page: string, quote: string, language: string | null): string =>
  judgeQuote(prepare(page, { pack: packFor(language) }), quote).why;

describe('a gap may not join halves of two statements', () => {
  test.each([
    [
      'en',
      'The limit for uploads is 5 MB. The limit for downloads is 50 MB in total.',
      'The limit for uploads is … 50 MB in total.',
    ],
    [
      'en',
      'Interns may read the logs; admins may delete the production database.',
      'Interns may read … delete the production database.',
    ],
    [
      'en',
      'the lead approves refunds over 500 EUR. the guard approves parcels over 20 kg.',
      'the lead approves … parcels over 20 kg.',
    ],
    [
      'en',
      'The guard should lock the gate but must leave the yard at night.',
      'The guard should … leave the yard at night.',
    ],
    ['en', 'If the pump leaks, call the lead. Stop the pump now.', 'If the pump leaks, … Stop the pump now.'],
    [
      'en',
      'If the pump leaks, call the lead! Is it dry? Stop the pump now.',
      'If the pump leaks, [...] Stop the pump now.',
    ],
    [
      'en',
      'All the interns may: read. Ask first. Delete the database when told.',
      'All the interns may: … Delete the database when told.',
    ],
    [
      'en',
      'Call the lead at once. Stay here. If the pump leaks, stop the pump at once.',
      'Call the lead at once. … stop the pump at once.',
    ],
    [
      'en',
      'Call the lead at once. If the pump leaks, stop the pump at once.',
      'Call the lead at once. … stop the pump at once.',
    ],
    [
      'en',
      'Interns may do this:\n- read the logs\nAdmins may do this:\n- delete the production database',
      'Interns may do this: … delete the production database',
    ],
    [
      'en',
      'What interns may do here\n\nread the logs\n\ndelete the production database',
      'What interns may … delete the production database',
    ],
    [
      'de',
      'Die Grenze für Bilder ist 5 MB. Die Grenze für Filme ist 50 MB insgesamt.',
      'Die Grenze für Bilder ist … 50 MB insgesamt.',
    ],
    [
      'de',
      'Die Wache soll das Tor schließen, muss aber den Hof verlassen.',
      'Die Wache soll … den Hof verlassen.',
    ],
    [
      'fr',
      'La limite pour les images est 5 Mo. La limite pour les films est 50 Mo en tout.',
      'La limite pour les images est … 50 Mo en tout.',
    ],
    [
      'ja',
      '管理者だけがこの古いデータを全部確認してください。作業者はこの新しいデータをすべて削除してください。',
      '管理者だけがこの古いデータを全部…この新しいデータをすべて削除してください。',
    ],
  ])('%s: %s', (language, page, quote) => {
    expect(why(page, quote, language)).toBe('elision not allowed');
  });
});

describe('what a gap may leave out', () => {
  test.each([
    [
      'en',
      'Stop the worker first. Drain it. Then delete the volume.',
      'Stop the worker first. … Then delete the volume.',
    ],
    [
      'en',
      'Stop the worker first. Drain it. Then delete the volume.',
      'Stop the worker first ... Then delete the volume.',
    ],
    [
      'en',
      'stop the worker first. drain it. then delete the volume.',
      'stop the worker first. … then delete the volume.',
    ],
    [
      'en',
      'Stop the worker first.\nDrain it.\nThen delete the volume.',
      'Stop the worker first. … Then delete the volume.',
    ],
    [
      'en',
      '- Stop the worker first\n- Drain it\n- Then delete the volume',
      'Stop the worker first … Then delete the volume',
    ],
    [
      'en',
      'Stop the worker (see the plan, e.g. that of May) and then delete the volume.',
      'Stop the worker … and then delete the volume.',
    ],
    [
      'en',
      'Stop the worker of the\nthird depot and then delete it.',
      'Stop the worker … depot and then delete it.',
    ],
    [
      'en',
      'The lead must check the pump before you restart it.',
      'The lead must check … before you restart it.',
    ],
    [
      'en',
      'Visitors of the plant must wear a helmet at all times.',
      'Visitors of the plant … wear a helmet at all times.',
    ],
    [
      'en',
      'Stop the worker first; drain the queue; then delete the volume.',
      'Stop the worker first; … then delete the volume.',
    ],
    [
      'de',
      'Stoppen Sie den Dienst. Warten Sie. Löschen Sie dann die Platte.',
      'Stoppen Sie den Dienst. … Löschen Sie dann die Platte.',
    ],
    [
      'de',
      'Prüfen Sie die Ventile am 3. Mai und die Pumpen z. B. am 4. Mai.',
      'Prüfen Sie die Ventile am 3. Mai … z. B. am 4. Mai.',
    ],
    [
      'ja',
      '古いデータを確認してから、ゆっくりと保存してください。待ってください。作業者はこの新しいデータを削除してください。',
      '古いデータを確認してから、ゆっくりと保存してください。…作業者はこの新しいデータを削除してください。',
    ],
  ])('%s: %s', (language, page, quote) => {
    expect(why(page, quote, language)).toBe('elided');
  });
});
