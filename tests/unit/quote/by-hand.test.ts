import { describe, expect, test } from 'vitest';
import { verdictOn as verdict } from './verdict.ts';

const ofClaim = (language: string, page: string, claim: string): string =>
  verdict(language, page, { claim, quotes: [page] });
const ofQuote = (language: string, page: string, quote: string): string => verdict(language, page, { quote });

describe('claims that somebody made up to get past the rules need a human', () => {
  test.each([
    // A gap that the quote lacks.
    [
      'en',
      'The guard should lock the gate but must leave the yard at night.',
      'The guard should … leave the yard at night.',
    ],
    ['en', 'Stop the pump of the east wing. Call the lead.', 'Stop the pump ... call the lead.'],
    // A condition in another sentence than its act.
    [
      'en',
      'Delete the file, unless it is locked: keep it.',
      'Remove the file. Unless it is locked, keep it.',
    ],
    [
      'en',
      'If it leaks, stop the pump and call the lead.',
      'If it leaks, stop the pump. The lead is called.',
    ],
    // An article that makes some of none.
    ['en', 'Few visitors sign the form.', 'A few visitors sign the form.'],
    ['en', 'A few visitors sign the form.', 'Few visitors sign the form.'],
    ['en', 'A few visitors sign the form.', 'The form is signed by few visitors.'],
    ['en', 'Few visitors sign the form.', 'The form is signed by a few visitors.'],
    ['en', 'Little acid is safe.', 'A little acid is safe.'],
    ['en', 'A little acid is safe.', 'Little acid is safe.'],
    ['de', 'Wenig Säure ist unbedenklich.', 'Ein wenig Säure ist unbedenklich.'],
    ['de', 'Ein wenig Säure ist unbedenklich.', 'Wenig Säure ist unbedenklich.'],
    ['de', 'Geben Sie wenig Säure in den Tank.', 'In den Tank geben Sie ein wenig Säure.'],
    // Which way.
    ['de', 'Senken Sie den Druck auf 5 bar.', 'Senken Sie den Druck um 5 bar.'],
    ['de', 'Erhöhen Sie den Druck um 5 bar.', 'Erhöhen Sie den Druck auf 5 bar.'],
    ['de', 'Erhöhen Sie den Druck auf 9 bar.', 'Erhöhen Sie den Druck von 9 bar.'],
    ['de', 'Erhöhen Sie den Druck um 9 bar.', 'Erhöhen Sie den Druck von 9 bar.'],
    ['en', 'Opt in to mails.', 'Opt out of mails.'],
    ['en', 'Opt out of mails.', 'Opt in to mails.'],
    ['en', 'Walk into the tank.', 'Walk out of the tank.'],
    ['en', 'Walk out of the tank.', 'Walk into the tank.'],
    ['en', 'Stay out of the room.', 'Stay in the room.'],
    ['en', 'Stay in the room.', 'Stay out of the room.'],
    ['en', 'Receive goods from the vendor.', 'Receive goods for the vendor.'],
    ['en', 'Collect the fee for the guest.', 'Collect the fee from the guest.'],
    // A small word of the verb.
    ['en', 'Keep dust out.', 'Keep dust.'],
    ['en', 'Keep dust out.', 'Dust is kept.'],
    ['en', 'Keep dust out of the hall.', 'Keep dust.'],
    ['en', 'Keep dust.', 'Keep dust out.'],
    ['en', 'Keep the guests in.', 'Keep the guests out.'],
    ['en', 'Guards keep the guests in.', 'Guards keep the guests out.'],
    ['en', 'Switch the lamp on.', 'Switch the lamp off.'],
    ['de', 'Schalten Sie die Lampe ein.', 'Schalten Sie die Lampe aus.'],
    ['de', 'Stellen Sie die Pumpe ab.', 'Stellen Sie die Pumpe.'],
    // A time or place in front of another act, or cut off.
    ['en', 'In winter, drain the pipe and, in summer, fill the pipe.', 'In summer, drain the pipe.'],
    ['en', 'In winter, drain the pipe. In summer, fill the pipe.', 'In summer, drain the pipe.'],
    ['en', 'At night, lock the gate. By day, open the gate.', 'At night, open the gate.'],
    ['en', 'In winter, drain the pipe. In summer, fill the pipe.', 'Drain the pipe.'],
    ['en', 'In winter, drain the pipe. In summer, fill the pipe.', 'The pipe is filled.'],
    ['de', 'Im Winter leeren Sie das Rohr. Im Sommer füllen Sie das Rohr.', 'Leeren Sie das Rohr.'],
    ['de', 'Nachts schließen Sie das Tor.', 'Schließen Sie das Tor.'],
    // What stands over a list or a text.
    ['en', 'If the pump leaks:\n- close the valve\n- call the lead', 'Close the valve.'],
    ['en', 'If the pump leaks:\n- close the valve\n- call the lead', 'Call the lead.'],
    ['en', 'If the pump leaks\n\nClose the valve. Call the lead.', 'Close the valve.'],
    ['en', 'If the pump leaks\n\nClose the valve. Call the lead.', 'Call the lead.'],
    ['en', 'Only when told:\n1. Close the valve.\n2. Call the lead.', 'Call the lead.'],
    ['en', 'In case of fire\n- Close the valve\n- Call the lead', 'Call the lead.'],
    ['en', 'What not to do\n\n- Open the drain\n- Close the valve', 'Close the valve.'],
    ['en', 'Never do this\nOpen the drain. Close the valve.', 'Close the valve.'],
    ['de', 'Wenn die Pumpe leckt:\n- Schließen Sie das Ventil\n- Rufen Sie an', 'Schließen Sie das Ventil.'],
    ['de', 'Bei Feuer\n\nSchließen Sie das Ventil.', 'Schließen Sie das Ventil.'],
    ['de', 'Was Sie nicht tun dürfen\n- Öffnen Sie das Ventil', 'Öffnen Sie das Ventil.'],
  ])('%s: %s', (language, page, claim) => {
    expect(ofClaim(language, page, claim)).toBe('needs-human');
  });
});

describe('claims of the same shapes that keep to their page are supported', () => {
  test.each([
    ['en', 'A few visitors sign the form.', 'The form is signed by a few visitors.'],
    ['en', 'Few visitors sign the form.', 'The form is signed by few visitors.'],
    ['en', 'If it leaks, stop the pump and call the lead.', 'Stop the pump and call the lead if it leaks.'],
    ['en', 'Close the valve. If it leaks, call the lead.', 'Close the valve. Call the lead if it leaks.'],
    ['de', 'Geben Sie ein wenig Säure in den Tank.', 'In den Tank geben Sie ein wenig Säure.'],
    ['de', 'Senken Sie abends den Druck auf 5 bar.', 'Abends senken Sie den Druck auf 5 bar.'],
    ['de', 'Senken Sie abends den Druck um 5 bar.', 'Abends senken Sie den Druck um 5 bar.'],
    ['en', 'Walk into the tank during the test.', 'During the test, walk into the tank.'],
    ['en', 'Keep dust out of the hall at night.', 'At night, keep dust out of the hall.'],
    ['en', 'Stay out of the room during the test.', 'During the test, stay out of the room.'],
    ['en', 'Receive goods from the vendor.', 'Goods are received from the vendor.'],
    ['en', 'Keep dust out.', 'keep dust out'],
    ['en', 'Keep the form in the binder.', 'The form is kept in the binder.'],
    ['en', 'Guards keep the form in the binder.', 'Guards keep the form'],
    ['en', 'Opt out of mails at the desk.', 'At the desk, opt out of mails.'],
    ['en', 'Switch off the lamp at night.', 'At night, switch off the lamp.'],
    ['en', 'In winter, drain the pipe and, in summer, fill the pipe.', 'In summer, fill the pipe.'],
    ['en', 'In winter, drain the pipe and call the lead.', 'In winter, call the lead.'],
    ['en', 'In winter, drain the pipe.', 'Drain the pipe in winter.'],
    ['en', 'Drain the pipe in winter.', 'In winter, drain the pipe.'],
    ['en', 'In general, drain the pipe.', 'Drain the pipe.'],
    ['de', 'Im Winter leeren Sie das Rohr.', 'Leeren Sie das Rohr im Winter.'],
    ['en', 'Steps:\n- close the valve\n- call the lead', 'Close the valve.'],
    ['en', 'Before you start:\n1. Close the valve.\n2. Call the lead.', 'Call the lead.'],
    ['en', 'Closing the valve\n\nClose the valve. Call the lead.', 'Close the valve.'],
    ['en', 'If it leaks:\n- call the lead\n\nThe next day\n- Close the valve', 'Close the valve.'],
    ['en', 'If it leaks, call the lead:\n\nHe knows it.\nClose the valve.', 'Close the valve.'],
    ['de', 'Ablauf:\n- Schließen Sie das Ventil\n- Rufen Sie an', 'Schließen Sie das Ventil.'],
  ])('%s: %s', (language, page, claim) => {
    expect(ofClaim(language, page, claim)).toBe('supported');
  });
});

describe('quotes of that kind are refused', () => {
  test.each([
    ['en', 'A few visitors sign the form.', 'Few visitors sign the form.'],
    ['en', 'Few visitors sign the form.', 'A few visitors sign the form.'],
    ['en', 'Use a little acid here.', 'Use little acid here.'],
    ['en', 'The few visitors sign.', 'Few visitors sign.'],
    ['de', 'Nehmen Sie ein wenig Säure.', 'Nehmen Sie wenig Säure.'],
    ['de', 'Nehmen Sie wenig Säure.', 'Nehmen Sie ein wenig Säure.'],
    ['de', 'Nehmen Sie ein paar Schrauben.', 'Nehmen Sie paar Schrauben.'],
    ['en', 'Keep dust out.', 'Keep dust'],
    ['en', 'Keep dust out.', 'Keep dust.'],
    ['en', 'Switch the lamp off and wait.', 'Switch the lamp'],
    ['en', 'Stay out of the room.', 'Stay'],
    ['de', 'Schalten Sie die Lampe aus.', 'Schalten Sie die Lampe'],
    ['de', 'Schalten Sie die Lampe aus, und warten Sie.', 'Schalten Sie die Lampe.'],
  ])('%s: %s', (language, page, quote) => {
    expect(ofQuote(language, page, quote)).toBe('unsupported');
  });

  test.each([
    ['en', 'The visitors sign the form.', 'visitors sign the form', 'exact'],
    ['en', 'Use the acid here.', 'use acid here', 'repaired'],
    ['en', 'Use a little acid here.', 'use a little acid', 'repaired'],
    ['en', 'Keep dust out of the hall.', 'keep dust out of the hall', 'repaired'],
    ['en', 'Keep the form in the binder.', 'Keep the form', 'exact'],
    ['en', 'Keep the form on file.', 'Keep the form', 'exact'],
    ['de', 'Nehmen Sie ein wenig Säure.', 'nehmen sie ein wenig Säure', 'repaired'],
    ['de', 'Gehen Sie aus dem Haus.', 'Gehen Sie', 'exact'],
  ])('%s: %s still stands', (language, page, quote, how) => {
    expect(ofQuote(language, page, quote)).toBe(how);
  });
});
