import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import { de } from '../../../lib/text/packs/de.ts';

const german = (claim: string, quote: string) => breachOf(claim, quote, de, { pack: de });

test.each([
  [
    'Die Rechnung wird innerhalb von 3 Tagen an den Kunden geschickt.',
    'Das Büro schickt die Rechnung innerhalb von 3 Tagen an den Kunden.',
  ],
  [
    'Öffnen Sie das Ventil nicht, bevor der Druck gefallen ist.',
    'Öffnen Sie das Ventil nicht, bis der Druck gefallen ist.',
  ],
  ['Wenn der Ofen kalt ist, reinigen Sie ihn.', 'Sobald der Ofen kalt ist, reinigen Sie ihn.'],
  ['Die Probe wird bei 4 °C gelagert.', 'Lagern Sie die Probe bei 4 °C.'],
  ['Zwei Zeugen unterschreiben das Formular.', 'Das Formular wird von zwei Zeugen unterschrieben.'],
  ['Das Formular wird von zwei Zeugen unterzeichnet.', 'Das Formular wird von zwei Zeugen unterschrieben.'],
  ['Den Schlüssel dürfen Sie nie weitergeben.', 'Sie dürfen den Schlüssel nie weitergeben.'],
  ['Der Schlüssel darf nie weitergegeben werden.', 'Geben Sie den Schlüssel nie weiter.'],
  ['Nach 30 Tagen werden Protokolle gelöscht.', 'Protokolle werden nach 30 Tagen gelöscht.'],
  ['Protokolle werden nach 30 Tagen entfernt.', 'Protokolle werden nach 30 Tagen gelöscht.'],
  [
    'Ist das Siegel beschädigt, rufen Sie den Lieferanten an.',
    'Wenn das Siegel beschädigt ist, rufen Sie den Lieferanten an.',
  ],
  [
    'Rufen Sie den Lieferanten an, wenn das Siegel beschädigt ist.',
    'Ist das Siegel beschädigt, rufen Sie den Lieferanten an.',
  ],
  [
    'Der Lieferant wird angerufen, wenn das Siegel beschädigt ist.',
    'Wenn das Siegel beschädigt ist, rufen Sie den Lieferanten an.',
  ],
  [
    'Die Leitung genehmigt Erstattungen über 200 Euro.',
    'Erstattungen über 200 Euro werden von der Leitung genehmigt.',
  ],
  [
    'Erstattungen über 200 Euro müssen von der Leitung genehmigt werden.',
    'Die Leitung muss Erstattungen über 200 Euro genehmigen.',
  ],
  ['Die Waage wird zweimal im Jahr kalibriert.', 'Das Labor kalibriert die Waage zweimal im Jahr.'],
  ['Jeder Fahrer braucht einen gültigen Führerschein.', 'Jeder Fahrer benötigt einen gültigen Führerschein.'],
  ['Vor dem Öffnen warten Sie 10 Minuten.', 'Warten Sie 10 Minuten vor dem Öffnen.'],
  ['In der Spätschicht prüft der Meister die Anlage.', 'Der Meister prüft die Anlage in der Spätschicht.'],
  [
    'Die Anlage wird in der Spätschicht vom Meister geprüft.',
    'Der Meister prüft die Anlage in der Spätschicht.',
  ],
  ['Der Meister informiert das Labor.', 'Der Meister benachrichtigt das Labor.'],
  ['Das Labor wird vom Meister informiert.', 'Der Meister benachrichtigt das Labor.'],
  ['Ohne Freigabe darf niemand die Anlage starten.', 'Niemand darf die Anlage ohne Freigabe starten.'],
  [
    'Versenden Sie das Paket nicht, wenn das Siegel nicht unversehrt ist.',
    'Versenden Sie das Paket nicht, es sei denn, das Siegel ist unversehrt.',
  ],
])('„%s“ bleibt bei „%s“', (claim, quote) => {
  expect(german(claim, quote)).toBeNull();
});

test.each([
  [
    'Öffnen Sie das Ventil nicht, nachdem der Druck gefallen ist.',
    'Öffnen Sie das Ventil nicht, bis der Druck gefallen ist.',
  ],
  [
    'Öffnen Sie das Ventil, bevor der Druck gefallen ist.',
    'Öffnen Sie das Ventil, bis der Druck gefallen ist.',
  ],
  ['Die Anlage wird vom Labor geprüft.', 'Der Meister prüft die Anlage in der Spätschicht.'],
  ['Das Labor benachrichtigt den Meister.', 'Der Meister benachrichtigt das Labor.'],
  ['Protokolle werden vor 30 Tagen gelöscht.', 'Protokolle werden nach 30 Tagen gelöscht.'],
  ['Der Schlüssel muss weitergegeben werden.', 'Geben Sie den Schlüssel nie weiter.'],
  ['Die Waage wird zweimal im Monat kalibriert.', 'Das Labor kalibriert die Waage zweimal im Jahr.'],
  ['Das Konto bleibt gesperrt.', 'Das Konto bleibt gesperrt, bis die Leitung es entsperrt.'],
  [
    'Die Leitung kann Erstattungen über 200 Euro genehmigen.',
    'Die Leitung muss Erstattungen über 200 Euro genehmigen.',
  ],
  ['Rufen Sie den Lieferanten an.', 'Ist das Siegel beschädigt, rufen Sie den Lieferanten an.'],
  ['Reinigen Sie den Ofen, bevor er kalt ist.', 'Sobald der Ofen kalt ist, reinigen Sie ihn.'],
  [
    'Versenden Sie das Paket, wenn das Siegel nicht unversehrt ist.',
    'Versenden Sie das Paket nicht, es sei denn, das Siegel ist unversehrt.',
  ],
  ['Den Meister prüft die Anlage.', 'Der Meister prüft die Anlage.'],
  ['Den Meister benachrichtigt der Prüfer.', 'Der Meister benachrichtigt den Prüfer.'],
  ['Starten Sie die Anlage nach dem Export.', 'Starten Sie die Anlage während des Exports.'],
])('„%s“ bleibt nicht bei „%s“', (claim, quote) => {
  expect(german(claim, quote)).not.toBeNull();
});
