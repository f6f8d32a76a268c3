// The customers as a table: key, name, kind, country, language, contact, street, post code, town, usual delay in days.
// A key is also the sub-domain of the customer's e-mail address.

import type { DemoDebtor } from './debtors.ts';

export type DebtorRow = readonly [
  key: DebtorKey,
  name: string,
  kind: DemoDebtor['kind'],
  country: DemoDebtor['country'],
  language: DemoDebtor['language'],
  contact: string | null,
  street: string,
  postalCode: string,
  city: string,
  habit: number,
];

export type DebtorKey = (typeof ROWS)[number][0];

const LONG_NAME =
  "Société coopérative d'intérêt collectif pour la rénovation lumineuse des ateliers partagés, des halles et des préaux du bassin de la Scarpe et de l'Escaut réunis";

// biome-ignore format: one a line reads as a table
const ROWS = [
  ['verdelune', 'Verdelune Paysages SAS', 'business', 'FR', 'fr', 'Inès Carpentier', '8 chemin des Aulnes', '59800', 'Lille', -2],
  ['galetbleu', 'Au Galet Tricorne Hôtellerie SARL', 'business', 'FR', 'fr', 'Rémi Vasselin', '21 quai aux Mouettes', '62200', 'Boulogne-sur-Mer', 4],
  ['tricotine', 'Filature Tricotine SA', 'business', 'FR', 'fr', 'Odile Marchandeau', '3 rue des Navettes', '59100', 'Roubaix', 12],
  ['brasero', 'Brasero & Compagnie SAS', 'business', 'FR', 'fr', 'Yanis Lebrun', '47 rue du Four Banal', '80000', 'Amiens', 6],
  ['cordelle', 'Cordelle Mécanique SARL', 'business', 'FR', 'fr', 'Solène Attard', '12 zone des Étangs', '59300', 'Valenciennes', 18],
  ['oseraie', "Vannerie de l'Oseraie EURL", 'business', 'FR', 'fr', 'Étienne Œuvrard', '5 ruelle du Saule', '02100', 'Saint-Quentin', 25],
  ['mirabel', 'Cinéma Le Mirabel SAS', 'business', 'FR', 'fr', 'Aïcha Benoist', '1 place du Cadran', '60000', 'Beauvais', 9],
  ['harpone', 'Conserverie Harpone SA', 'business', 'FR', 'fr', 'Loïc Kerbras', '30 quai Neuf', '29900', 'Concarneau', 14],
  ['solfege', 'École de musique Solfège et Vents', 'business', 'FR', 'fr', 'Clotilde Anselin', '9 rue des Tilleuls', '59200', 'Tourcoing', 3],
  ['eclat', "L'Éclat & Fils <Sàrl>", 'business', 'FR', 'fr', 'Zoé d’Hallu', '2 impasse Ampère', '75011', 'Paris', 7],
  ['copeau', 'Menuiserie "Le Copeau d\'Orme"; Agencement', 'business', 'FR', 'fr', 'Benoît Pruvôt', '18 rue de la Varlope', '62000', 'Arras', 5],
  ['bassin', LONG_NAME, 'business', 'FR', 'fr', 'Frédérique Lemaître-Vandamme', '77 avenue des Gayants', '59500', 'Douai', 11],
  ['fournil', 'Le Fournil des Onze Ponts SARL', 'business', 'FR', 'fr', 'Marcel Duhautbois', '4 rue du Levain', '59140', 'Dunkerque', 8],
  ['quenouille', 'Quenouille et Associés SELARL', 'business', 'FR', 'fr', 'Me Astrid Quenouille', '60 boulevard Vauquelin', '76000', 'Rouen', 2],
  ['paravent', 'Théâtre du Paravent-Clos', 'business', 'FR', 'fr', 'Gaspard Ivoire', '6 cour des Miroirs', '59000', 'Lille', 16],
  ['nacelle', 'Nacellune Événementiel SAS', 'business', 'FR', 'fr', 'Noémie Sarrazin', '101 rue du Ballon', '69007', 'Lyon', 20],
  ['tourbiere', 'Pépinières de la Tourbière-aux-Hérons SCEA', 'business', 'FR', 'fr', 'Hervé Blanquart', '2 route du Marais', '80120', 'Rue', 0],
  ['stellaire', 'Stellaire Optique SARL', 'business', 'FR', 'en', 'Harriet Penwick', '15 rue Carnot', '78000', 'Versailles', 1],
  ['moulinette', 'Moulinette Restauration SAS', 'business', 'FR', 'fr', 'Karim Delval', '33 rue des Halles', '59400', 'Cambrai', 13],
  ['kessler', 'Atelier Kesselring Holzbau SARL', 'business', 'FR', 'de', 'Jürgen Kesselring', '7 rue des Tonneliers', '67000', 'Strasbourg', 4],
  ['girouette', 'La Girouettine Immobilière SNC', 'business', 'FR', 'fr', 'Blandine Hecquet', '26 rue de la Bise', '44000', 'Nantes', 6],
  ['pavot', 'Pharmacie du Pavot Blanc', 'business', 'FR', 'fr', 'Dr Simon Rémusat', '11 place du Marché', '62500', 'Saint-Omer', -1],
  ['lagune', 'Thermes de la Lagunette SA', 'business', 'FR', 'fr', 'Anaïs Tellier', '1 promenade du Lac', '74500', 'Évian-les-Bains', 10],
  ['ardoisiere', "Gîtes de l'Ardoisière SAS", 'business', 'FR', 'fr', 'Maxence Rigaux', '3 hameau du Puits', '08120', 'Bogny-sur-Meuse', 22],
  ['caravelle', 'Transports Caravelline SARL', 'business', 'FR', 'fr', 'Leïla Mokrane', '88 rue du Fret', '59160', 'Lomme', 3],
  ['valbreuil', 'Commune de Valbreuil-les-Saules', 'publicBody', 'FR', 'fr', 'Service comptabilité', "1 place de l'Hôtel-de-Ville", '59999', 'Valbreuil-les-Saules', 15],
  ['orvinois', "Communauté de communes de l'Orvinois", 'publicBody', 'FR', 'fr', 'Pôle finances', '20 rue du Canal', '62999', 'Orvin-le-Grand', 8],
  ['college', 'Collège public Augustine-Clairefond', 'publicBody', 'FR', 'fr', 'Intendance', '4 allée des Érables', '80999', 'Orvin-le-Petit', 5],
  ['delobelle', 'Marguerite Delobelle-Thuin', 'consumer', 'FR', 'fr', 'Marguerite Delobelle-Thuin', '13 rue des Glycines', '59650', "Villeneuve-d'Ascq", 4],
  ['santerre', 'Corentin Santerre-Lys', 'consumer', 'FR', 'fr', 'Corentin Santerre-Lys', '52 rue du Bac', '59000', 'Lille', 0],
  ['boisvin', 'Apolline Boisvinet', 'consumer', 'FR', 'fr', 'Apolline Boisvinet', '7 résidence Les Ormes', '62100', 'Calais', 6],
  ['tisserand', 'Gaétan Tisserandier', 'consumer', 'FR', 'fr', 'Gaétan Tisserandier', '9 rue de la Clé', '59700', 'Marcq-en-Barœul', 2],
  ['lichtwerk', 'Lichtwerkhuis Zilverberk BV', 'business', 'BE', 'nl', 'Femke Zilverberk', 'Lindestraat 14', '9000', 'Gent', 5],
  ['nieuwlicht', 'Nieuwlicht & Draad BV', 'business', 'BE', 'nl', 'Wout Dramaix', 'Spoorkaai 3', '8500', 'Kortrijk', 3],
  ['houtkraan', 'Houtkraanwerf Meeuwenhoek NV', 'business', 'BE', 'nl', 'Lotte Meeuwens', 'Dokweg 70', '2000', 'Antwerpen', 17],
  ['polderbrood', 'Bakkerij Polderbroodje BV', 'business', 'BE', 'nl', 'Joris Vanpolder', 'Molenstraat 2', '8400', 'Oostende', 6],
  ['klaverblad', 'Drukkerij Klaverbladzij NV', 'business', 'BE', 'nl', 'Annelies Claverbeke', 'Inktlaan 21', '3000', 'Leuven', 1],
  ['vlaszaad', 'Vlaszaad Textiel CV', 'business', 'BE', 'nl', 'Pieter Vlasschaert', 'Leiekaai 9', '8800', 'Roeselare', 12],
  ['regenboogbrug', 'Kinderdagverblijf Regenboogbrug VZW', 'business', 'BE', 'nl', 'Saar Bruggenhout', 'Speelplein 1', '1800', 'Vilvoorde', 4],
  ['ambrelune', 'Ambrelune Design SRL', 'business', 'BE', 'fr', 'Célestine Ambrelin', '40 rue du Cygne Noir', '1050', 'Ixelles', 7],
  ['grandmarteau', 'Ferronnerie Grandmarteau SA', 'business', 'BE', 'fr', 'Hubert Grandmarteau', "6 rue de l'Enclume", '5000', 'Namur', 24],
  ['passiflore', 'Jardins Passiflorine SRL', 'business', 'BE', 'fr', 'Émeline Watrin', '19 chemin des Serres', '7000', 'Mons', 9],
  ['houblonnier', 'Brasserie du Houblonnier Gris SRL', 'business', 'BE', 'fr', 'Arsène Colinet', '2 rue du Brassin', '6000', 'Charleroi', 15],
  ['sablier', 'Le Sablier d’Ocre Formation ASBL', 'business', 'BE', 'fr', 'Yasmina El Harbi', '55 avenue des Heures', '1030', 'Schaerbeek', 2],
  ['meuse', 'Nautic Meusienne SRL', 'business', 'BE', 'fr', 'Thibaut Fraipontier', '1 quai des Pêcheurs', '4000', 'Liège', 8],
  ['ostbel', 'Ostlicht Möbelbau GmbH', 'business', 'BE', 'de', 'Annegret Schönfelder', 'Klosterweg 12', '4700', 'Eupen', 6],
  ['waldhorn', 'Gasthof Zum Waldhörnchen', 'business', 'BE', 'de', 'Matthias Hörnchen', 'Talstraße 5', '4780', 'Sankt Vith', 13],
  ['northlantern', 'Northlantern Interiors SRL', 'business', 'BE', 'en', 'Fiona Larkhill', '200 avenue du Fanal', '1000', 'Bruxelles', 10],
  ['papillote', 'Traiteur Papillotine SRL', 'business', 'BE', 'fr', 'Dorian Pirmez', '31 rue du Thym', '1300', 'Wavre', 5],
  ['zeeparel', 'Hotel Zeeparelmoer BV', 'business', 'BE', 'nl', 'Maaike Parelmoer', 'Zeedijk 300', '8370', 'Blankenberge', 3],
  ['carillon', 'Librairie du Carillon Fêlé SRL', 'business', 'BE', 'fr', 'Basile Ronchin', '8 grand-place', '7500', 'Tournai', 19],
  ['duinroos', 'Kapsalon Duinroosje', 'business', 'BE', 'nl', 'Ilse Duinslaeger', 'Kerkstraat 44', '8300', 'Knokke-Heist', 7],
  ['orvaux', "Commune d'Orvaux-le-Moulin", 'publicBody', 'BE', 'fr', 'Receveur communal', '1 place du Moulin', '6999', 'Orvaux-le-Moulin', 10],
  ['zandvoorne', 'Gemeente Zandvoorne', 'publicBody', 'BE', 'nl', 'Dienst Financiën', 'Dorpsplein 1', '8999', 'Zandvoorne', 6],
  ['lambrechts', 'Godelieve Lambrechtsen', 'consumer', 'BE', 'nl', 'Godelieve Lambrechtsen', 'Beukenlaan 8', '9300', 'Aalst', 4],
  ['watrelot', 'Bertrand Watrelotte', 'consumer', 'BE', 'fr', 'Bertrand Watrelotte', '17 rue des Pinsons', '7700', 'Mouscron', 3],
  ['vanroost', 'Kaatje Van Roostenberghe', 'consumer', 'BE', 'nl', 'Kaatje Van Roostenberghe', 'Zilverstraat 29', '8000', 'Brugge', 0],
  ['pirlot', 'Ghislaine Pirlottin', 'consumer', 'BE', 'fr', 'Ghislaine Pirlottin', '3 clos des Merles', '5100', 'Jambes', 2],
  ['eupenfrau', 'Hannelore Weidenbusch', 'consumer', 'BE', 'de', 'Hannelore Weidenbusch', 'Gartenstraße 2', '4700', 'Eupen', 5],
  ['octave', 'Lutherie Œuvre-Ébène SAS', 'business', 'FR', 'fr', 'Perrine Octavien', '14 rue des Archets', '88500', 'Mirecourt', 4],
] as const;

export const DEBTOR_ROWS: readonly DebtorRow[] = ROWS;
