import type { AdminWords } from './admin-en.ts';
import { erase } from './erase-de.ts';
import { webhook } from './webhook-de.ts';

/** What admins set and what mails say, in German. */
export const admin: AdminWords = {
  erase,
  webhook,
  mail: {
    subject: 'Passalong: Etwas wartet auf Sie',
    urgentSubject: 'Passalong: Eine Entscheidung mit kritischem Schaden wartet auf Sie',
    team: (name) => `Team ${name}`,
    lines: {
      decide: (n) =>
        n === 1
          ? '1 Einreichung wartet auf Ihre Entscheidung'
          : `${n} Einreichungen warten auf Ihre Entscheidung`,
      'no-reviewer': (n) =>
        n === 1
          ? '1 Einreichung wartet und niemand kann sie entscheiden'
          : `${n} Einreichungen warten und niemand kann sie entscheiden`,
      answer: (n) =>
        n === 1 ? '1 Hinweis wartet auf Ihre Antwort' : `${n} Hinweise warten auf Ihre Antwort`,
      accept: (n) =>
        n === 1 ? '1 Fertigkeit wurde Ihnen angeboten' : `${n} Fertigkeiten wurden Ihnen angeboten`,
      verify: (n) =>
        n === 1 ? '1 Lektion muss erneut bestätigt werden' : `${n} Lektionen müssen erneut bestätigt werden`,
      questions: (n) =>
        n === 1
          ? 'Die Fragen von 1 Lektion beantworten wenige richtig: Lesen Sie sie noch einmal'
          : `Die Fragen von ${n} Lektionen beantworten wenige richtig: Lesen Sie sie noch einmal`,
      changes: (n) =>
        n === 1
          ? 'Für 1 Ihrer Einreichungen wurden Änderungen erbeten'
          : `Für ${n} Ihrer Einreichungen wurden Änderungen erbeten`,
      approved: (n) =>
        n === 1 ? '1 Ihrer Einreichungen wurde freigegeben' : `${n} Ihrer Einreichungen wurden freigegeben`,
      rejected: (n) =>
        n === 1 ? '1 Ihrer Einreichungen wurde abgelehnt' : `${n} Ihrer Einreichungen wurden abgelehnt`,
      answered: (n) =>
        n === 1 ? '1 Ihrer Hinweise wurde beantwortet' : `${n} Ihrer Hinweise wurden beantwortet`,
    },
    digest: (teams, link, off) =>
      `${teams}\n\nMehr sehen Sie in Passalong in Ihrem Browser, Ihre Teams hier:\n${link}\n\nHöchstens eine solche Mail am Tag. Keine mehr bekommen:\n${off}\n`,
    urgent: (team, link, off) =>
      `Im Team ${team} wartet eine Einreichung auf Ihre Entscheidung, deren Schaden kritisch ist, wenn sie falsch ist.\n\nÖffnen Sie Passalong in Ihrem Browser oder Ihre Teams hier:\n${link}\n\nKeine Mails über Ihre Teams mehr bekommen:\n${off}\n`,
    offTitle: 'Keine Mails über Ihre Teams mehr',
    offText:
      'Sie bekommen keine tägliche Mail und keine Mail über dringende Entscheidungen. Mails über Ihr Konto, etwa über ein neues Gerät, kommen weiterhin.',
    offSubmit: 'Keine mehr senden',
    offDone: 'Erledigt. In Ihrem Konto können Sie diese Mails wieder einschalten.',
    offWrong:
      'Dieser Link ist unvollständig. Kopieren Sie ihn ganz aus der Mail, oder melden Sie sich an und ändern Sie es in Ihrem Konto.',
    title: 'Mails über Ihre Teams',
    lead: 'Höchstens eine Mail am Tag sagt, wie viel auf Sie wartet, und eine kommt sofort, wenn eine Entscheidung mit kritischem Schaden wartet. Keine Mail sagt, worum es in einer Lektion geht.',
    noServer: 'Dieser Server sendet keine Mails.',
    send: 'Diese Mails an mich senden',
    language: 'Sprache der Mails',
    languages: { en: 'Englisch', de: 'Deutsch' },
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
  settings: {
    title: (team) => `Einstellungen von ${team}`,
    save: (what) => `Speichern: ${what}`,
    policy: 'Prüfung',
    policyText:
      'Diese Regeln können nur strenger werden als die des Produkts. Was schon wartet, behält die Regel, unter der es eingereicht wurde.',
    tier: (name) => `Schaden, wenn falsch: ${name}`,
    seats: {
      1: 'Ein Mitglied, das nicht mitgeschrieben hat, gibt frei.',
      2: 'Wer die Fertigkeit verantwortet, gibt frei, oder die Vertretung, wenn diese Person mitgeschrieben hat.',
      3: 'Wer die Fertigkeit verantwortet oder die Vertretung gibt frei, und ein Mitglied, das ein Admin dafür benannt hat.',
      4: 'Wer die Fertigkeit verantwortet oder die Vertretung gibt frei, und die fachliche Freigabe der Fertigkeit.',
    },
    moreLabel: 'Weitere Freigaben von irgendwem',
    more: (n) => (n === 0 ? 'keine' : `${n} weitere`),
    days: 'Tage, bis erneut bestätigt werden muss',
    daysHint: (most) => `Eine ganze Zahl, höchstens ${most}.`,
    signs: 'Anzeichen für Schaden',
    signsText:
      'Eine Lektion, in der eines davon als ganzes Wort steht, bekommt mindestens diese Stufe. Sie kommen zu denen des Produkts hinzu.',
    signsHint:
      'Ein Wort oder eine Wendung je Zeile, 2 bis 60 Zeichen, darunter ein Buchstabe oder eine Ziffer.',
    high: 'Wörter, die hohen Schaden bedeuten',
    critical: 'Wörter, die kritischen Schaden bedeuten',
    badSign: (word) =>
      `Ein Anzeichen hat 2 bis 60 Zeichen, darunter einen Buchstaben oder eine Ziffer: „${word}“.`,
    tooManySigns: 'Das sind mehr als 200 Anzeichen. Nehmen Sie einige heraus.',
    wholeNumber: (from, to) => `Geben Sie eine ganze Zahl von ${from} bis ${to} ein.`,
    retention: 'Protokolle von Ausgeschiedenen',
    retentionText:
      'Der Server hält eine verschlüsselte Kopie des eigenen Protokolls jedes Mitglieds, die hier niemand lesen kann. Nach dem Ausscheiden wird sie gelöscht.',
    leftDays: 'Tage, bis sie gelöscht wird',
    models: 'Modelle',
    modelsText:
      'Mit diesen dürfen Mitglieder Lektionen entwerfen. Was ein Modell kostet und wo es läuft, weiß, wer diesen Server betreibt.',
    noModels: 'Wer diesen Server betreibt, bietet keine Modelle an.',
    mail: 'Mails',
    digest: 'Mitgliedern dieses Teams Mails senden über das, was wartet',
    domains: 'Einladungen einer ganzen Domain',
    domainsText:
      'Admins dürfen alle mit einer Adresse dieser Domains einladen. Die Liste bestimmt, wer diesen Server betreibt.',
    noDomains: 'Wer diesen Server betreibt, hat keine Domain zugelassen; eingeladen wird einzeln.',
    problem: {
      'not-admin': 'Das kann nur ein Admin dieses Teams.',
      changed:
        'Jemand hat dies geändert, seit Sie die Seite geöffnet haben. Nichts wurde gespeichert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie noch einmal hin.',
      looser: 'Das ist lockerer als die Regeln des Produkts. Nichts wurde gespeichert.',
    },
  },
  skills: {
    title: (team) => `Fertigkeiten von ${team}`,
    none: 'Dieses Team hat noch keine Fertigkeiten.',
    columns: {
      id: 'Kennung',
      name: 'Name',
      cues: 'Stichwörter',
      levels: 'Stufen',
      alignments: 'Adressen in öffentlichen Verzeichnissen',
      owner: 'Verantwortlich',
      deputy: 'Vertretung',
      named: 'Zweite Freigaben',
      domain_approver: 'Fachliche Freigabe',
    },
    download: 'Als CSV herunterladen',
    upload: 'CSV einlesen',
    uploadText:
      'Ändern Sie die heruntergeladene Datei, oder machen Sie eine mit diesen Spalten. Eine Fertigkeit, die nicht darin steht, bleibt, wie sie ist, ebenso was eine fehlende Spalte sagen würde. Wer neu verantworten soll, bekommt die Fertigkeit angeboten und nimmt sie in der Erweiterung an.',
    file: 'CSV-Datei',
    fileHint:
      'UTF-8. Listen haben in ihrer Zelle einen Eintrag je Zeile; Personen sind E-Mail-Adressen von Mitgliedern. Sie sehen zuerst, was sich ändern würde.',
    preview: 'Zeigen, was sich ändern würde',
    previewTitle: 'Was sich ändern würde',
    notYet: 'Noch ist nichts geschrieben. Lesen Sie die Änderungen, dann schreiben Sie sie.',
    noChange: 'Nichts würde sich ändern.',
    same: (n) => (n === 1 ? '1 Fertigkeit bleibt, wie sie ist.' : `${n} Fertigkeiten bleiben, wie sie sind.`),
    new: (name) => `Neu: ${name}`,
    changed: (name) => `Geändert: ${name}`,
    what: 'Was',
    now: 'Jetzt',
    later: 'Dann',
    apply: (n) => (n === 1 ? '1 Änderung schreiben' : `${n} Änderungen schreiben`),
    back: 'Zurück ohne Änderung',
    nothing: 'Nichts wurde geschrieben. Jede falsche Zeile steht oben auf der Seite.',
    changedSince:
      'Die Fertigkeiten oder die Personen haben sich geändert, seit Sie dies gesehen haben. Nichts wurde geschrieben. Lesen Sie die Datei noch einmal ein.',
    wrong: (line, what, column) =>
      column === null ? `Zeile ${line}: ${what}` : `Zeile ${line}, ${column}: ${what}`,
    problem: {
      'open-quote': 'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
      'stray-quote':
        'Ein Anführungszeichen steht, wo keines sein darf; eine Zelle mit Anführungszeichen steht ganz in solchen.',
      cells: 'Sie hat eine andere Zahl von Zellen als die erste Zeile.',
      empty: 'In der Datei steht keine Fertigkeit.',
      header: 'Die erste Zeile muss die Spalten nennen, jede einmal, mindestens „name“.',
      value: 'Das geht nicht: Es ist leer, zu lang oder hat nicht die richtige Form.',
      'bad-text':
        'Darin sind Zeichen, die etwas verbergen oder anderen gleichen, oder die Datei ist nicht UTF-8.',
      twice: 'Diese Fertigkeit steht schon in der Datei.',
      limit: 'Ein Team hat höchstens 30 Fertigkeiten.',
      'no-member': 'Das ist nicht die Adresse eines Mitglieds, oder es sind mehrere.',
      'not-owner': 'Nur wer die Fertigkeit verantwortet, gibt sie weiter oder benennt die Vertretung.',
      'not-allowed': 'Diese Person kann diesen Platz nicht haben.',
    },
  },
};
