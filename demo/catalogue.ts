// What the workshop sells, with prices in cents without VAT, and how a few words become invoice lines.
// soldLines('audit 1, spot 12') is one lighting study and twelve projectors.

export type Line = {
  readonly name: string;
  readonly unit: 'C62' | 'DAY' | 'H87';
  readonly quantity: number;
  /** Cents, without VAT. */
  readonly unitPrice: number;
  /** Cents, without VAT: quantity × unit price. */
  readonly net: number;
};

type Article = Pick<Line, 'name' | 'unit' | 'unitPrice'>;

const ARTICLES = {
  audit: { name: "Étude d'éclairage sur site", unit: 'C62', unitPrice: 680_00 },
  project: { name: 'Conception lumière, plans et notice', unit: 'C62', unitPrice: 1_450_00 },
  install: { name: "Pose et réglage, journée d'équipe", unit: 'DAY', unitPrice: 540_00 },
  rent: { name: "Location d'éclairage scénique, jour", unit: 'DAY', unitPrice: 128_00 },
  care: { name: "Contrat d'entretien, trimestre", unit: 'C62', unitPrice: 395_00 },
  spot: { name: 'Projecteur LED orientable 18 W', unit: 'H87', unitPrice: 74_50 },
  rail: { name: 'Rail triphasé 2 m', unit: 'H87', unitPrice: 58_90 },
  lamp: { name: "Suspension en laiton de l'atelier", unit: 'H87', unitPrice: 189_00 },
  desk: { name: 'Lampe de bureau articulée', unit: 'H87', unitPrice: 96_00 },
  bulb: { name: 'Lot de 10 ampoules LED E27', unit: 'H87', unitPrice: 42_00 },
} as const satisfies Record<string, Article>;

const byName: ReadonlyMap<string, Article> = new Map(Object.entries(ARTICLES));

/** Orders that an ordinary customer places, in the notation of `soldLines`. */
export const BUSINESS_ORDERS: readonly string[] = [
  'audit 1',
  'care 1',
  'rent 3',
  'spot 12, rail 4',
  'project 1',
  'lamp 6, bulb 2',
  'install 2, spot 18, rail 6',
  'audit 1, project 1',
  'care 1, bulb 4',
  'desk 8',
  'project 2, install 5',
];

export const CONSUMER_ORDERS: readonly string[] = ['lamp 1', 'desk 1', 'lamp 2, bulb 1', 'desk 2', 'bulb 3'];

export function soldLines(sold: string): readonly Line[] {
  return sold.split(', ').map(part => {
    const [key = '', count = ''] = part.split(' ');
    const article = byName.get(key);
    const quantity = Number(count);
    if (article === undefined || !Number.isInteger(quantity))
      throw new RangeError(`A sale looks like "spot 12, rail 4", found "${sold}"`);
    return { ...article, quantity, net: quantity * article.unitPrice };
  });
}
