// French wording, for France and for French-speaking Belgium. Vous throughout; firmness comes from verbs and dates.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`. '> ' opens a legal mention.

import type { Wording } from './letter-text.ts';
import { DESPITE, NET, PAY, REPLY, SHORT_SUBJECT, SIGNED, STANDING, TABLE } from './parts-fr.ts';
import { STATEMENT_FR } from './variants-fr.ts';

export const FR: Wording = {
  comingDue: {
    subject:
      '{% if several %}{{ invoicesCounted }} à échoir, {{ amount }}{% else %}Facture {{ number }} : échéance le {{ dueShort }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Vos {{ invoicesCounted }} ci-dessous, pour un total de ${NET}, arrivent prochainement à échéance{% else %}Votre facture {{ number }}, d'un montant de ${NET}, arrive à échéance le **{{ dueOn }}**{% endif %}.

${TABLE}

{% if several %}Vous sont-elles bien parvenues, et peuvent-elles être réglées à leur échéance ?{% else %}Vous est-elle bien parvenue, et peut-elle être réglée à cette date ?{% endif %} S'il vous manque un bon de commande, un document ou une validation, ${REPLY} : nous nous en occupons. Sinon, vous n'avez rien d'autre à faire.

${PAY}

Merci de votre confiance.

${SIGNED}`,
  },

  courteousReminder: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }}{% else %}Facture {{ number }} ({{ amount }}), échue le {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

Sauf erreur de notre part, {% if several %}vos {{ invoicesCounted }} ci-dessous, pour un total de ${NET}, sont arrivées à échéance et ne sont pas encore réglées{% else %}la facture {{ number }}, échue le {{ dueOn }}, n'est pas encore réglée : il reste ${NET} à payer{% endif %}. Il s'agit sans doute d'un oubli.

${TABLE}

Pouvez-vous {% if several %}les{% else %}la{% endif %} régler{% if deadline %} d'ici au {{ deadline }}{% else %} prochainement{% endif %} ?

${PAY}

Un point bloque, un bon de commande manque, ou {% if several %}ces factures concernent{% else %}cette facture concerne{% endif %} une autre personne ? Dans ce cas, ${REPLY}. Si votre règlement est déjà parti, merci, et ne tenez pas compte de ce {% if isLetter %}courrier{% else %}message{% endif %}.

${SIGNED}`,
  },

  dateRequest: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }} : quelle date ?{% else %}Date de règlement de la facture {{ number }} ?{% endif %}',
    body: `{{ greeting }}

Je reviens vers vous au sujet {% if several %}de vos {{ invoicesCounted }} échues, pour un total de ${NET}{% else %}de la facture {{ number }}, échue depuis {{ lateness }} : il reste ${NET} à payer{% endif %}.

${TABLE}

**Pouvez-vous m'indiquer{% if deadline %}, d'ici au {{ deadline }},{% endif %} la date à laquelle vous {% if several %}les{% else %}la{% endif %} réglerez ?** Une date suffit. Si un règlement en plusieurs fois vous convient mieux, proposez-le ; si vous contestez un montant, dites-nous lequel et pourquoi. Pour cela, ${REPLY}.

${PAY}

Si votre règlement est déjà parti, indiquez-nous simplement sa date. Merci d'avance.

${SIGNED}`,
  },

  call: {
    subject: 'Appel : {{ debtorName }}, {{ amount }}',
    body: `## Pourquoi appeler

{{ debtorName }} doit **{{ amount }}** à {{ creditorName }} pour {% if several %}{{ invoicesCounted }}. La plus ancienne, {{ number }}, est échue{% else %}la facture {{ number }}, échue{% endif %} depuis {{ lateness }}.{% if earlier %} Déjà faits{% if earlierFor %} pour {{ earlierFor }}{% endif %} : {{ earlier }}.{% endif %}

<invoices/>

{% if asksAccessories %}<claim/>{% endif %}

${STANDING}

## Ce que vous pouvez dire

1. « Bonjour{% if recipientName %} {{ recipientName }}{% endif %}, {% if signatory %}{{ signatory }}, {% endif %}{{ creditorName }}. J'appelle au sujet de {% if several %}vos {{ invoicesCounted }} échues{% else %}la facture {{ number }}{% endif %}. »
2. « Tout est-il en ordre avec {% if several %}ces factures{% else %}cette facture{% endif %} ? » Puis laissez répondre.
3. « À quelle date pouvez-vous régler {{ amount }} ? » Une date et un montant, pas « bientôt ».
4. Répétez la date et le montant : « Donc {{ amount }}, le … ; c'est bien cela ? »
5. « Merci. Je vous le confirme par écrit aujourd'hui. »

## S'il y a un obstacle

- Facture contestée : notez le point exact et le montant, et n'insistez pas sur cette partie.
- Trésorerie : proposez un échéancier court, avec une première date proche.
- Déjà réglé : demandez la date, le montant et le compte utilisé.
- Autre interlocuteur : demandez son nom, son adresse et sa ligne directe.

## Pour le virement

<payment/>

Merci de noter la réponse aussitôt : la suite du dossier en dépend.`,
  },

  costsNotice: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }} : quelle solution ?{% else %}Facture {{ number }} ({{ amount }}) : quelle solution ?{% endif %}',
    body: `{{ greeting }}

{% if several %}Vos {{ invoicesCounted }} ci-dessous restent impayées{% else %}La facture {{ number }}, échue depuis {{ lateness }}, reste impayée{% endif %}${DESPITE}. Le montant dû est de ${NET}.

${TABLE}

{% if hasAccessories %}<claim/>

{% if asksAccessories %}Les sommes ajoutées au principal sont dues {% if isConsumer == false %}de plein droit {% endif %}en cas de retard{% if articles %} ({{ articles }}){% endif %}. Nous sommes prêts à y renoncer si nous trouvons ensemble une solution{% if deadline %} d'ici au {{ deadline }}{% endif %}.{% else %}Les intérêts et indemnités indiqués s'ajoutent {% if isConsumer == false %}de plein droit {% endif %}en cas de retard{% if articles %} ({{ articles }}){% endif %}. **Nous y renonçons si {{ principal }} nous parviennent{% if deadline %} au plus tard le {{ deadline }}{% endif %}**, ou si nous convenons d'un échéancier dans ce délai.{% endif %}{% endif %}

Deux solutions{% if deadline %} d'ici au {{ deadline }}{% endif %} : régler, ou nous proposer un échéancier. Dans les deux cas, nous préférons en parler avec vous : ${REPLY}.

${PAY}

Si une partie de cette somme est contestée, dites-nous laquelle : le reste peut être réglé sans attendre. Merci de votre réponse.

${SIGNED}`,
  },

  lastNotice: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }} : dernier rappel{% else %}Facture {{ number }} : dernier rappel, {{ amount }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Vos {{ invoicesCounted }} ci-dessous restent impayées{% else %}La facture {{ number }}, échue le {{ dueOn }}, reste impayée{% endif %}${DESPITE}. La somme à régler est de ${NET}.

${TABLE}

{% if asksAccessories %}<claim/>

{% if articles %}Intérêts et indemnités sont dus {% if isConsumer == false %}de plein droit {% endif %}en cas de retard ({{ articles }}).{% endif %}{% endif %}

**Merci de la régler{% if deadline %} au plus tard le {{ deadline }}{% endif %}**, ou de convenir avec nous d'un échéancier dans ce délai. Sans règlement ni réponse, nous vous adresserons une mise en demeure.{% if law == "BE" and debtorCountry == "BE" and isConsumer == false and isPublicBody == false %} Si la créance n'est pas contestée, nous pourrons ensuite la confier à un avocat et à un huissier de justice dans le cadre de la procédure de recouvrement des dettes d'argent non contestées (articles 1394/20 et suivants du Code judiciaire).{% endif %}

${PAY}

Il est encore temps d'éviter cette étape : en cas de difficulté ou de désaccord, ${REPLY}.

${SIGNED}`,
  },

  formalNotice: {
    subject:
      'Mise en demeure : {% if several %}{{ invoicesCounted }}{% else %}facture {{ number }}{% endif %}, {{ amount }}',
    letterTitle: 'Mise en demeure de payer',
    body: `{{ greeting }}

{% if several %}Les {{ invoicesCounted }} ci-dessous restent impayées{% else %}La facture ci-dessous, échue le {{ dueOn }}, reste impayée{% endif %}${DESPITE}.

**Par la présente, nous vous mettons en demeure de nous payer la somme de {{ amount }}{% if deadline %} au plus tard le {{ deadline }}{% endif %}.** La présente vaut mise en demeure{% if law == "FR" %} au sens de l'article 1344 du Code civil{% endif %}.{% if stillFree %} Cette somme comprend {{ stillFree }} échus depuis, pour lesquels le délai de 14 jours d'un rappel gratuit n'est pas passé : aucun frais ne s'y ajoute.{% endif %}

<parties/>

<invoices/>

${STANDING}

{% if asksAccessories %}<claim/>

{% if hasCompensation and articles %}Fondement des sommes ajoutées au principal : {{ articles }}.{% endif %}{% endif %}

{% if hasInterest %}{% if law == "BE" and isConsumer == false %}Les intérêts de retard sont dus de plein droit et sans mise en demeure, en application de la loi du 2 août 2002 concernant la lutte contre le retard de paiement dans les transactions commerciales{% else %}Les intérêts de retard sont calculés comme suit{% endif %}{% if interestArticles %} ({{ interestArticles }}){% endif %}{% if rates %}, au taux annuel de {{ rates }}{% endif %}. Ils continuent de courir jusqu'au paiement complet.

<interest/>{% elsif law == "FR" and isConsumer %}La présente mise en demeure fait courir les intérêts au taux légal jusqu'au paiement complet (articles 1231-6 et 1344-1 du Code civil).{% endif %}

${PAY}

À défaut de règlement dans ce délai, nous nous réservons le droit de saisir la juridiction compétente sans autre rappel{% if isConsumer == false %}, les frais que la loi met à la charge du débiteur s'ajoutant alors à la somme due{% endif %}.

Un règlement amiable reste possible jusque-là : pour proposer un échéancier ou exposer un désaccord, {% if isLetter %}contactez-nous{% if contact %} ({{ contact }}){% endif %}{% else %}répondez à ce message{% if phone %} ou appelez-nous au {{ phone }}{% endif %}{% endif %}. Nous vous remercions d'y donner suite rapidement.

${SIGNED}`,
  },

  consumerFirstReminder: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }}{% else %}Facture {{ number }} ({{ amount }}), échue le {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

Sauf erreur de notre part, nous n'avons pas reçu le paiement {% if several %}de vos {{ invoicesCounted }} ci-dessous{% else %}{% if isInstalment %}du versement de la facture {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, échu le {{ dueOn }}{% else %}de la facture {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, échue le {{ dueOn }}{% endif %}{% endif %}. Le solde dû est de ${NET}.

${TABLE}

**Ce rappel est gratuit.** Vous disposez d'un délai d'au moins 14 jours calendrier{% if isLetter %}, qui commence le troisième jour ouvrable suivant l'envoi de ce courrier{% else %}, qui commence le lendemain de l'envoi de ce message{% endif %}{% if freeUntil %} et se termine le **{{ freeUntil }}**{% endif %}, pour payer sans aucuns frais.

${PAY}

Une question, une contestation, un paiement en plusieurs fois, ou un règlement déjà parti ? Dans ce cas, ${REPLY}. Merci d'avance.

${SIGNED}

> Créancier : {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.{% if laterIndemnity or laterRate %} Si le solde n'est pas payé à la fin de ce délai, {% if laterIndemnity %}une indemnité de {{ laterIndemnity }}{% endif %}{% if laterIndemnity and laterRate %} et {% endif %}{% if laterRate %}des intérêts de retard au taux annuel de {{ laterRate }}{% endif %} pourront vous être réclamés.{% endif %} Rappel adressé conformément à l'article XIX.2 du Code de droit économique. Les pièces justificatives vous sont remises sur simple demande.`,
  },

  consumerSecondReminder: {
    subject:
      '{% if several %}{{ count }} factures échues, {{ amount }}{% else %}Facture {{ number }} : {{ amount }} restent à payer{% endif %}',
    body: `{{ greeting }}

{% if several %}Vos {{ invoicesCounted }} ci-dessous ne sont toujours pas réglées{% else %}La facture {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, échue le {{ dueOn }}, n'est toujours pas réglée{% endif %}. Le délai de 14 jours de notre rappel gratuit{% if freeUntil %} s'est terminé le {{ freeUntil }}{% else %} est passé{% endif %}. Le montant dû est de ${NET}.{% if stillFree %} Il comprend {{ stillFree }} échus depuis, pour lesquels ce délai n'est pas passé : aucun frais ne s'y ajoute.{% endif %}

${TABLE}

{% if asksAccessories %}<claim/>

Ces montants sont ceux de nos conditions, dans les limites des articles XIX.2 à XIX.4 du Code de droit économique.{% endif %}

Pouvez-vous régler cette somme{% if deadline %} au plus tard le {{ deadline }}{% else %} prochainement{% endif %} ? Si c'est difficile en une fois, proposez-nous un échéancier.

${PAY}

Pour toute question ou contestation, ${REPLY}. Merci de votre réponse.

${SIGNED}

> Créancier : {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.`,
  },

  statement: STATEMENT_FR,

  planInstalment: {
    subject: 'Échéance du {{ deadline }} : {{ amount }}',
    body: `{{ greeting }}

Comme convenu dans notre échéancier, un versement de **{{ amount }}** est prévu le **{{ deadline }}** ({{ numbers }}). Merci d'y penser.

${PAY}

Si ce versement est déjà parti, merci, et ne tenez pas compte de ce message. Un imprévu ? Répondez-nous avant cette date : nous chercherons une solution avec vous.

${SIGNED}`,
  },

  thankYou: {
    subject: 'Bien reçu, merci',
    body: `{{ greeting }}

Nous avons bien reçu votre règlement {% if several %}des factures {{ numbers }}{% else %}de la facture {{ number }}{% endif %}. Merci, et à bientôt.

${SIGNED}`,
  },
};
