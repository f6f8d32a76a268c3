// German wording, for East Belgium, Luxembourg and Germany. Sie throughout.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`. '> ' opens a legal mention.

import type { Wording } from './letter-text.ts';
import { DESPITE, NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, STANDING, TABLE } from './parts-de.ts';
import { STATEMENT_DE } from './variants-de.ts';

export const DE: Wording = {
  comingDue: {
    subject:
      '{% if several %}{{ invoicesCounted }} bald fällig, {{ amount }}{% else %}Rechnung {{ number }}: fällig am {{ dueShort }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Ihre unten aufgeführten {{ invoicesCounted }}, insgesamt ${NET}, werden demnächst fällig{% else %}Ihre Rechnung {{ number }} über ${NET} wird am **{{ dueOn }}** fällig{% endif %}.

${TABLE}

{% if several %}Sind sie gut bei Ihnen angekommen, und können sie bei Fälligkeit bezahlt werden?{% else %}Ist sie gut bei Ihnen angekommen, und kann sie bis dahin bezahlt werden?{% endif %} Fehlt eine Bestellnummer, ein Dokument oder eine Freigabe? Dann ${REPLY}: Wir kümmern uns darum. Sonst brauchen Sie nichts weiter zu tun.

${PAY}

Vielen Dank für Ihr Vertrauen.

${SIGNED}`,
  },

  courteousReminder: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}{% else %}Rechnung {{ number }} ({{ amount }}), fällig am {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

{% if several %}sofern wir nichts übersehen haben, sind Ihre unten aufgeführten {{ invoicesCounted }} fällig und noch offen, insgesamt ${NET}{% else %}sofern wir nichts übersehen haben, ist die Rechnung {{ number }}, fällig am {{ dueOn }}, noch nicht bezahlt: Es sind noch ${NET} offen{% endif %}. Sicher handelt es sich nur um ein Versehen.

${TABLE}

Können Sie {% if several %}die Rechnungen{% else %}die Rechnung{% endif %} bitte {% if deadline %}bis zum {{ deadline }}{% else %}in den nächsten Tagen{% endif %} begleichen?

${PAY}

Gibt es ein Hindernis, fehlt eine Bestellnummer oder ist jemand anderes zuständig? Dann ${REPLY}. Ist Ihre Zahlung schon unterwegs, danken wir Ihnen; {% if isLetter %}dieses Schreiben{% else %}diese Nachricht{% endif %} ist dann gegenstandslos.

${SIGNED}`,
  },

  dateRequest: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}: wann?{% else %}Zahlungstermin für Rechnung {{ number }}?{% endif %}',
    body: `{{ greeting }}

ich komme auf {% if several %}Ihre {{ invoicesCounted }} zurück, die überfällig sind, insgesamt ${NET}{% else %}die Rechnung {{ number }} zurück, fällig seit dem {{ dueOn }}: Es sind noch ${NET} offen{% endif %}.

${TABLE}

**Können Sie mir bitte{% if deadline %} bis zum {{ deadline }}{% endif %} mitteilen, an welchem Tag Sie zahlen werden?** Ein Datum genügt. Wenn Ihnen Raten lieber sind, schlagen Sie sie gern vor; wenn Sie einen Betrag bestreiten, sagen Sie uns bitte, welchen und warum. Dazu ${REPLY}.

${PAY}

Ist Ihre Zahlung schon unterwegs, genügt uns deren Datum. Vielen Dank im Voraus.

${SIGNED}`,
  },

  call: {
    subject: 'Anruf: {{ debtorName }}, {{ amount }}',
    body: `## Warum anrufen

{{ debtorName }} schuldet {{ creditorName }} **{{ amount }}** für {% if several %}{{ invoicesCounted }}. Die älteste ist {{ number }}{% else %}die Rechnung {{ number }}{% endif %}, Verzug: {{ lateness }}.{% if earlier %} {% if earlierFor %}Davon ist {{ earlierFor }}{% else %}Das ist{% endif %} noch offen trotz {{ earlier }}.{% endif %}

<invoices/>

{% if asksAccessories %}<claim/>{% endif %}

${STANDING}

## Was Sie sagen können

1. „Guten Tag{% if recipientName %} {{ recipientName }}{% endif %}, hier ist {% if signatory %}{{ signatory }}, {% endif %}{{ creditorName }}. Ich rufe wegen {% if several %}Ihrer fälligen Rechnungen{% else %}der Rechnung {{ number }}{% endif %} an.“
2. „Ist mit {% if several %}den Rechnungen{% else %}der Rechnung{% endif %} alles in Ordnung?“ Danach zuhören.
3. „An welchem Tag können Sie {{ amount }} zahlen?“ Ein Datum und ein Betrag, nicht „bald“.
4. Datum und Betrag wiederholen: „Also {{ amount }}, am …, richtig?“
5. „Danke. Ich bestätige es Ihnen heute noch schriftlich.“

## Wenn es ein Hindernis gibt

- Bestritten: den genauen Punkt und den Betrag notieren und für diesen Teil nicht drängen.
- Knappe Kasse: einen kurzen Ratenplan vorschlagen, mit einem nahen ersten Termin.
- Schon bezahlt: nach Datum, Betrag und benutztem Konto fragen.
- Andere Person zuständig: nach Name, Adresse und Durchwahl fragen.

## Für die Überweisung

<payment/>

Bitte notieren Sie die Antwort sofort: Davon hängt ab, wie es weitergeht.`,
  },

  costsNotice: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}: eine Lösung?{% else %}Rechnung {{ number }} ({{ amount }}): eine Lösung?{% endif %}',
    body: `{{ greeting }}

{% if several %}Ihre unten aufgeführten {{ invoicesCounted }} sind{% else %}die Rechnung {{ number }}, fällig seit dem {{ dueOn }}, ist{% endif %} weiterhin offen${DESPITE}. Der geschuldete Betrag beläuft sich auf ${NET}.

${TABLE}

{% if hasAccessories %}<claim/>

{% if asksAccessories %}Die zur Hauptforderung hinzukommenden Beträge sind bei Zahlungsverzug {% if isConsumer == false %}von Rechts wegen {% endif %}geschuldet{% if articles %} ({{ articles }}){% endif %}. Wir sind bereit, darauf zu verzichten, wenn wir{% if deadline %} bis zum {{ deadline }}{% endif %} gemeinsam eine Lösung finden.{% else %}Die genannten Zinsen und Pauschalen sind bei Zahlungsverzug {% if isConsumer == false %}von Rechts wegen {% endif %}geschuldet{% if articles %} ({{ articles }}){% endif %}. **Wir verzichten darauf, wenn {{ principal }}{% if deadline %} bis zum {{ deadline }}{% endif %} bei uns eingehen**, oder wenn wir bis dahin Raten vereinbaren.{% endif %}{% endif %}

{% if deadline %}Bis zum {{ deadline }} haben Sie{% else %}Sie haben{% endif %} zwei Möglichkeiten: zahlen oder uns Raten vorschlagen. In beiden Fällen sprechen wir gern mit Ihnen darüber: Dazu ${REPLY}.

${PAY}

Bestreiten Sie einen Teil des Betrags, sagen Sie uns bitte, welchen: Der Rest kann inzwischen bezahlt werden. Vielen Dank für Ihre Antwort.

${SIGNED}`,
  },

  lastNotice: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}: letzte Erinnerung{% else %}Rechnung {{ number }}: letzte Erinnerung, {{ amount }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Ihre unten aufgeführten {{ invoicesCounted }} sind{% else %}die Rechnung {{ number }}, fällig seit dem {{ dueOn }}, ist{% endif %} weiterhin offen${DESPITE}. Zu zahlen sind ${NET}.

${TABLE}

{% if asksAccessories %}<claim/>

{% if articles %}Zinsen und Pauschalen sind bei Zahlungsverzug {% if isConsumer == false %}von Rechts wegen {% endif %}geschuldet ({{ articles }}).{% endif %}{% endif %}

**Bitte zahlen Sie{% if deadline %} bis zum {{ deadline }}{% endif %}** oder vereinbaren Sie bis dahin Raten mit uns. Ohne Zahlung oder Antwort senden wir Ihnen eine förmliche Mahnung (Inverzugsetzung).{% if law == "BE" and debtorCountry == "BE" and isConsumer == false and isPublicBody == false %} Wird die Schuld nicht bestritten, können wir sie danach einem Anwalt und einem Gerichtsvollzieher übergeben, im belgischen Verfahren zur Eintreibung unbestrittener Geldschulden (Artikel 1394/20 ff. des Gerichtsgesetzbuches).{% endif %}

${PAY}

Das lässt sich noch vermeiden. Haben Sie Schwierigkeiten oder sind Sie nicht einverstanden, dann ${REPLY}.

${SIGNED}`,
  },

  formalNotice: {
    subject:
      'Mahnung: {% if several %}{{ invoicesCounted }}{% else %}Rechnung {{ number }}{% endif %}, {{ amount }}',
    letterTitle: 'Mahnung (Inverzugsetzung)',
    body: `{{ greeting }}

{% if several %}die unten aufgeführten {{ invoicesCounted }} sind{% else %}die unten aufgeführte Rechnung, fällig seit dem {{ dueOn }}, ist{% endif %} weiterhin offen${DESPITE}.

**Hiermit setzen wir Sie in Verzug und fordern Sie auf, uns {{ amount }}{% if deadline %} bis zum {{ deadline }}{% endif %} zu zahlen.** {% if isLetter %}Dieses Schreiben{% else %}Diese Nachricht{% endif %} ist eine Mahnung (Inverzugsetzung{% if law == "FR" %} im Sinne von Artikel 1344 des französischen Code civil{% endif %}).{% if stillFree %} Darin sind {{ stillFree }} enthalten, die seither fällig wurden und für die die Frist von 14 Tagen einer kostenlosen Erinnerung noch nicht abgelaufen ist: Dazu kommen keine Kosten.{% endif %}

<parties/>

<invoices/>

${STANDING}

{% if asksAccessories %}<claim/>

{% if hasCompensation and articles %}Grundlage der zur Hauptforderung hinzukommenden Beträge: {{ articles }}.{% endif %}{% endif %}

{% if hasInterest %}{% if law == "BE" and isConsumer == false %}Die Verzugszinsen sind von Rechts wegen und ohne Inverzugsetzung geschuldet, in Anwendung des Gesetzes vom 2. August 2002 über die Bekämpfung des Zahlungsverzugs im Geschäftsverkehr{% else %}Die Verzugszinsen sind wie folgt berechnet{% endif %}{% if interestArticles %} ({{ interestArticles }}){% endif %}{% if rates %}, zu einem Jahreszinssatz von {{ rates }}{% endif %}. Sie laufen bis zur vollständigen Zahlung weiter.

<interest/>{% elsif law == "FR" and isConsumer %}Mit dieser Mahnung laufen Zinsen zum französischen gesetzlichen Satz bis zur vollständigen Zahlung (Artikel 1231-6 und 1344-1 des Code civil).{% endif %}

${PAY}

Geht die Zahlung nicht fristgerecht ein, behalten wir uns vor, ohne weitere Erinnerung das zuständige Gericht anzurufen{% if isConsumer == false %}; die Kosten, die das Gesetz dem Schuldner auferlegt, kämen dann hinzu{% endif %}.

Bis dahin ist eine gütliche Einigung möglich. Um Raten vorzuschlagen oder Einwände zu erheben, ${REPLY}. Für eine baldige Erledigung danken wir Ihnen.

${SIGNED}`,
  },

  consumerFirstReminder: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}{% else %}Rechnung {{ number }} ({{ amount }}), fällig am {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

sofern wir nichts übersehen haben, ist die Zahlung {% if several %}Ihrer unten aufgeführten {{ invoicesCounted }}{% else %}{% if isInstalment %}der Rate {% endif %}der Rechnung {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, fällig am {{ dueOn }},{% endif %} noch nicht bei uns eingegangen. Der geschuldete Restbetrag beläuft sich auf ${NET}.

${TABLE}

**Diese Erinnerung ist kostenlos.** Sie haben mindestens 14 Kalendertage, um ohne jegliche Kosten zu zahlen. Die Frist beginnt {% if isLetter %}am dritten Werktag nach dem Versand dieses Schreibens{% else %}am Tag nach dem Versand dieser Nachricht{% endif %}{% if freeUntil %} und endet am **{{ freeUntil }}**{% endif %}.

${PAY}

Haben Sie eine Frage, sind Sie nicht einverstanden, möchten Sie in Raten zahlen oder haben Sie schon gezahlt? Dann ${REPLY}. Vielen Dank im Voraus.

${SIGNED}

> Gläubiger: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.{% if laterIndemnity or laterRate %} Ist der Restbetrag am Ende dieser Frist nicht bezahlt, {% if laterRate %}können{% else %}kann{% endif %} {% if laterIndemnity %}eine Entschädigung von {{ laterIndemnity }}{% endif %}{% if laterIndemnity and laterRate %} und {% endif %}{% if laterRate %}Verzugszinsen zu einem Jahreszinssatz von {{ laterRate }}{% endif %} gefordert werden.{% endif %} Erinnerung gemäß Artikel XIX.2 des belgischen Wirtschaftsgesetzbuches. Belege erhalten Sie auf einfache Anfrage.`,
  },

  consumerSecondReminder: {
    subject:
      '{% if several %}{{ count }} fällige Rechnungen, {{ amount }}{% else %}Rechnung {{ number }}: noch {{ amount }} zu zahlen{% endif %}',
    body: `{{ greeting }}

{% if several %}Ihre unten aufgeführten {{ invoicesCounted }} sind{% else %}die Rechnung {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, fällig seit dem {{ dueOn }}, ist{% endif %} noch nicht bezahlt. Die Frist von 14 Tagen unserer kostenlosen Erinnerung ist {% if freeUntil %}am {{ freeUntil }} {% endif %}abgelaufen. Der geschuldete Betrag beläuft sich auf ${NET}.{% if stillFree %} Darin sind {{ stillFree }} enthalten, die seither fällig wurden und für die diese Frist noch läuft: Dazu kommen keine Kosten.{% endif %}

${TABLE}

{% if asksAccessories %}<claim/>

Diese Beträge ergeben sich aus unseren Bedingungen, in den Grenzen der Artikel XIX.2 bis XIX.4 des belgischen Wirtschaftsgesetzbuches.{% endif %}

Können Sie diesen Betrag bitte {% if deadline %}bis zum {{ deadline }}{% else %}in den nächsten Tagen{% endif %} zahlen? Ist Ihnen das in einer Summe nicht möglich, schlagen Sie uns gern Raten vor.

${PAY}

Haben Sie Fragen oder sind Sie nicht einverstanden, dann ${REPLY}. Vielen Dank für Ihre Antwort.

${SIGNED}

> Gläubiger: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.`,
  },

  statement: STATEMENT_DE,

  planInstalment: {
    subject: 'Rate vom {{ deadline }}: {{ amount }}',
    body: `{{ greeting }}

wie in unserem Ratenplan vereinbart, ist eine Rate von **{{ amount }}** am **{{ deadline }}** fällig ({{ numbers }}). Vielen Dank, dass Sie daran denken.

${PAY}

Ist sie schon unterwegs? Vielen Dank, dann ist diese Nachricht gegenstandslos. Ist etwas dazwischengekommen? Dann antworten Sie uns bitte vor diesem Tag: Wir suchen mit Ihnen eine Lösung.

${SIGNED}`,
  },

  thankYou: {
    subject: 'Zahlung erhalten, vielen Dank',
    body: `{{ greeting }}

wir haben Ihre Zahlung {% if several %}der Rechnungen {{ numbers }}{% else %}der Rechnung {{ number }}{% endif %} erhalten. Vielen Dank und bis bald.

${SIGNED}`,
  },
};
