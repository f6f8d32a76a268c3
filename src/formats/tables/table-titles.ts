// The column titles of invoice exports in French, Dutch, English and German, folded, best first: where a table
// has both "Total TTC" and "Montant", the first is the total. Titles of statements are beside their reader.

import { list, type Titles } from './table-mapping.ts';

export const INVOICE_TITLES: Titles = {
  number: list(`
    invoice number | invoice no | invoice id | numero de facture | numero facture | n de facture | n facture | no
    facture | no de facture | num facture | facture n | factuurnummer | factuurnr | factuur nr | nummer factuur |
    rechnungsnummer | rechnungsnr | rechnungs nr | rechnung nr | document number | document no | doc no | numero de
    document | numero document | numero de piece | numero piece | n piece | n de piece | documentnummer | stuknummer
    | belegnummer | beleg nr | numero du document | n document | n de document | documentnr | document nr | docnr | docno | docnumber | invoicenumber | invoiceno |
    doc nr | n doc | numero du bon | ref facture | reference facture | reference de la facture | numero de la
    facture | factuur nummer | verkoopfactuur | invoice reference | invoice num | inv no | inv number | rechnungs
    nummer | vorgangsnummer | boekstuknummer | boekstuk | stuknr | stuk nr | belegnr | bill number | facture | factuur | invoice |
    rechnung | beleg | piece | document | numero | number | nummer | num | no | n | nr`),
  kind: list(`
    invoice type | type de facture | type de document | type document | document type | type de piece | documenttype
    | belegtyp | dokumentart | dokumenttyp | order type | soort document | belegart | type | nature | soort | transaction type | type d operation | type operation |
    documentsoort | transactietype | nature de piece | nature piece | nature de la piece | nature du document | type piece | type doc | type de
    ligne | type ligne | type de mouvement | type mouvement | type d ecriture | type ecriture | type d echeance | type echeance | nature d ecriture`),
  issueDate: list(`
    invoice date | date issued | issue date | date de facture | date facture | date de facturation | date d emission
    | date emission | factuurdatum | rechnungsdatum | invoiced at | issued at | issued on | issued | datedoc | docdate | docdatum | doc datum | invoicedate | date du
    document | document date | date de piece | date piece | dte piece | documentdatum | belegdatum | invoice bill date | date de
    la facture | emise le | emise | date facturation | date de la piece | date d etablissement | date de creation |
    invoiced on | date document | date doc | date fact | date fac | rechnung vom | ausstellungsdatum | date utc | posting date | created at | date comptable | date de comptabilisation | date comptabilisation | boekdatum | boekingsdatum | buchungsdatum | date | datum | created utc`),
  dueDate: list(`
    due date | duedate | date d echeance | date echeance | echeance | echeance le | date limite de paiement | date limite de
    reglement | payable le | vervaldatum | vervaldag | uiterste betaaldatum | faelligkeitsdatum | falligkeitsdatum |
    falligkeit | fallig am | zahlbar bis | payment due date | due at | expiry date | due on | due | date de l echeance | echeance
    de paiement | date d exigibilite | date limite reglement | date limite | date de reglement prevue | date ech |
    date d ech | ech | vervald | limite de paiement | a payer avant | betaaltermijn tot | te betalen voor | fallig | faellig
    am | faellig | falligkeit am | zahlungsziel datum | expected payment date | overdue date | date de paiement
    prevue | date echeance facture | nettofalligkeit | nettofall | echeance nette | ech nette | nettovervaldatum | netto vervaldatum | netto fallig am | net due date | net due dt | net due |
    next payment due at`),
  currency: list(`
    currency | currency code | local currency | hauswahrung | hwahr | devise interne | devi | dev i | eigen valuta | ev | document currency | belegwahrung | lcurr | curr | devse | dev | devise | code devise | monnaie | munt | valuta | wahrung | waehrung`),
  total: list(`
    total incl vat | total including vat | total incl tax | amount incl vat | total ttc | montant ttc | ttc |
    montant total ttc | montant tvac | total tvac | tvac | totaal incl btw | bedrag incl btw | totaal inclusief btw
    | bruttobetrag | brutto | gesamtbetrag | invoice total | invoice amount | total amount | grand total | montant
    total | montant facture | totaalbedrag | factuurbedrag | total signe | total en devise signe | total signed |
    total in currency signed | totaal ondertekend | betrag brutto | bruttosumme | total brutto | rechnungsbetrag |
    total inkl mwst | total inkl mw st | betrag inkl mwst | betrag inkl mw st | total inkl ust | endbetrag | montant a facturer ttc | total facture |
    montant de la facture | prix ttc | total toutes taxes comprises | prijs incl btw | total incl | montant eur ttc | totaal bedrag | totaal
    inclusief | amount incl tax | total inc tax | total inc vat | total inc gst | gross amount | gross total |
    montant tva comprise | montant tvac eur | bedrag inclusief btw | bedrag incl | totaal incl | total with tax |
    amount in local currency | amount in local cur | amount in lc | amt in loc cur | betrag in hauswahrung | betrag in hw | betr in hw | montant en devise interne | montant devise interne | montant en di | mnt en di | montant en devise piece | mont en dev piece | montant en devise du document | bedrag in eigen valuta | bedr in eigen valuta | bedrag in ev | amount in
    document currency | amount in doc curr | betrag in belegwahrung | order total amount | order total |
    total | totaal | amount total | amounteur | amount | montant | bedrag | betrag | line total | total ligne | regeltotaal`),
  beforeTax: list(`
    total ht | montant ht | montant total ht | ht | total htva | montant htva | htva | total excl vat | amount excl vat |
    subtotal | sub total | net amount | totaal excl btw | bedrag excl btw | bedrag exclusief btw | excl btw | nettobetrag |
    summe netto | betrag netto | netto | imponibile | base imponible | total hors taxes | montant hors taxes`),
  tax: list(`
    montant tva | montant de la tva | total tva | tva eur | vat amount | tax amount | total tax | total vat | btw bedrag |
    bedrag btw | btwbedrag | totaal btw | mwst betrag | umsatzsteuer betrag | steuerbetrag | summe steuer | imposta | importe iva`),
  payable: list(`
    amount remaining | balance due | amount due | to pay | outstanding | outstanding amount | open amount | open balance |
    solde du | solde restant du | reste a payer | reste du | restant du | montant du | montant restant du | openstaand | openstaand bedrag | openstaand saldo | te betalen | nog te betalen | offener
    betrag | offen | restbetrag | zahlbetrag | montant restant | restant | solde a payer | reste a regler | amount
    residual | reste a percevoir | reste a encaisser | restant a payer | restant du ttc | encours | solde impaye |
    solde ouvert | solde a recevoir | impaye | montant impaye | montant ouvert | montant restant a payer | solde
    restant | solde a regler | reste du ttc | montant du signe | montant du en devise signe | amount due signed |
    amount due in currency signed | invoice amount due | remaining amount | remaining | residual | amount open |
    amount outstanding | total outstanding | total due | unpaid | unpaid amount | verschuldigd bedrag | verschuldigd
    bedrag ondertekend | openstaande bedrag | open bedrag | open saldo | resterend bedrag | restant bedrag | nog
    openstaand | offener saldo | offene forderung | noch offen | zu zahlen | ausstehend | ausstehender betrag |
    balance | solde | saldo | solde echeance | solde piece | net a payer | a payer`),
  paid: list(`
    amount paid | paid amount | paid to date | montant paye | montant regle | paye | regle | deja paye |
    acompte | acomptes | betaald | betaald bedrag | bezahlt | bezahlter betrag | gezahlt | invoice amount paid |
    montant encaisse | encaisse | deja regle | total paye | total regle | montant deja paye | montant deja regle |
    paiements recus | payment amount | reeds betaald | voldaan | bereits bezahlt | gezahlter betrag | zahlungen |
    paid | payee | reglee | acquittee`),
  debit: list(`debit | debet | montant debit | soll | betrag soll | debit amount`),
  credit: list(`credit | montant credit | haben | betrag haben | credit amount`),
  direction: list(`
    d c | dc | s h | soll haben | debit credit | debet credit | sens | sens d c | debit ou credit | d of c | dr cr`),
  status: list(`
    status | financial status | order status | invoice status | statut | etat | statut de paiement | payment status | betaalstatus | zahlungsstatus |
    belegstatus`),
  lettering: list(
    'lettrage | code lettrage | lettre | lettree | code lettre | let | afpunting | afgepunt | ecriture lettree',
  ),
  journal: list('code journal | journal | jnl | journal code | dagboek | dagboekcode | dagb | journaal'),
  debtorName: list(`
    billing name | company billing | customer name | client name | nom du client | nom client | klantnaam | naam klant | kundenname | customer |
    client | klant | kunde | debtor | debiteur | debitor | raison sociale | bedrijfsnaam | bedrijf | bp name | firma | company name |
    company | societe | bill to | nom du tiers | partner | partenaire | invoice partner display name | nom d
    affichage du partenaire de la facture | nom ou raison sociale | intitule | intitule du compte | intitule tiers |
    libelle tiers | libelle du tiers | denomination | client nom | client facture | relatie | relatienaam | naam
    relatie | weergavenaam factuurrelatie | afnemer | debiteur naam | naam debiteur | debiteurnaam | kunde name |
    name des kunden | debitorname | rechnungsempfanger | customer full name | bill to name | billed to | buyer name
    | contact name | libelle auxiliaire | intitule auxiliaire | compauxlib | comp aux lib | libelle client | intitule client |
    adherent | nom adherent | nom de l adherent | locataire | acheteur | nom | naam | name | tiers | derde`),
  debtorFirstName: list(`
    first name | prenom | prenom du client | voornaam | vorname | first name billing | billing first name | nombre de pila`),
  debtorLastName: list(`
    last name | nom de famille | achternaam | nachname | last name billing | billing last name | surname | familienaam`),
  debtorNumber: list(`
    customer number | customer no | customer id | customer code | client number | client id | code client | numero
    client | numero de client | n client | compte client | compte auxiliaire | reference client | klantnummer |
    klantcode | klantnr | kundennummer | kunden nr | debiteurnummer | debitorennummer | account number | code tiers
    | compte tiers | n tiers | numero tiers | numero de tiers | code du tiers | ref client | relatiecode |
    relatienummer | klant nr | klant nummer | debiteur nr | debiteurcode | kundennr | kunden nummer | debitor nr |
    customer ref | customer account | client code | client no | bp code | auxiliaire | identifiant client |
    identifiant du client | id du client | matricule | debiteurnr | kd nr | kdnr | debitorenkonto | personenkonto |
    n compte client | numero de compte client | n de compte client | n compte auxiliaire | n compte tiers |
    compauxnum | comp aux num | code adherent | n adherent | numero d adherent | numero adherent`),
  debtorVat: list(`
    vat number | vat no | vat id | customer vat | customer vat number | numero de tva | numero tva | n tva | n de
    tva | tva client | tva intracommunautaire | numero de tva intracommunautaire | btw nummer | btwnummer | btw nr |
    ust idnr | ust id | tax number | contact tax number`),
  debtorRegistration: list(`
    siren | siret | siren client | siret client | siren du client | siret du client | siren de l acheteur | numero siren | numero siret | numero d entreprise | n entreprise |
    n d entreprise | bce | ondernemingsnummer | kbo | kbo nummer | registration number | company number |
    handelsregisternummer | id number`),
  debtorEmail: list(`
    customer email | client email | contact email | billing email | email client | mail client | email de facturation | e mail client |
    adresse e mail | adresse email | adresse mail | courriel | email | e mail | mail | email address | e mailadres |
    emailadres | email id | adresse email du client | email du client | e mail klant | email klant | e mail kunde |
    contact e mail`),
  debtorPhone: list(`
    customer phone | contact phone | telephone client | numero de telephone | telephone | tel | phone | phone number
    | telefoon | telefoonnummer | telefon | mobile | portable | gsm`),
  debtorKind: list('customer type | type de client | type client | klanttype | kundentyp | b2b b2c'),
  debtorLanguage: list('language | langue | taal | sprache | langue client'),
  debtorStreet: list(`
    billing address | billing street | adresse de facturation | adresse client | adresse | rue | straat | straat en
    nummer | street | address | strasse | contact address | adres`),
  debtorPostalCode: list(`
    billing postal code | billing code | code postal | cp | postcode | postal code | zip | zip code | plz | contact
    zip code | postleitzahl`),
  debtorCity: list(`
    billing city | ville | localite | commune | plaats | gemeente | city | ort | stadt | contact city | stad`),
  debtorCountry: list(`
    billing country | pays | code pays | land | landcode | country | country code | contact country`),
  contactName: list(`
    contact | contact person | personne de contact | nom du contact | interlocuteur | contactpersoon |
    ansprechpartner`),
  reference: list(`
    payment reference | structured communication | reference de paiement | reference paiement | communication structuree | communication |
    gestructureerde mededeling | mededeling | betalingskenmerk | betaalreferentie | verwendungszweck |
    zahlungsreferenz | reference | reference no | ref | referentie | kenmerk | referenz | communication structuree
    vcs | vcs | ogm | ogm vcs | communication vcs | communication ogm | mededeling ogm | libelle de paiement | payment id`),
  terms: list(`
    payment terms | terms | conditions de paiement | conditions de reglement | mode de reglement | delai de paiement
    | betalingsvoorwaarden | betaaltermijn | betalingstermijn | zahlungsbedingungen`),
  precedingInvoice: list(`
    credited invoice | original invoice | facture d origine | facture origine | facture liee | avoir sur facture |
    oorspronkelijke factuur | ursprungsrechnung | credit note for`),
  subject: list(`
    subject | objet | description | libelle | designation | onderwerp | omschrijving | betreff | beschreibung | buchungstext |
    bezeichnung | item name | item`),
};
