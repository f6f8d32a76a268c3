// A light tree of XML elements and the few ways to look into it, by paths of local names.
// textsAt(root, 'PaymentMeans/PaymentID') gives every payment reference of an invoice.

export type XmlElement = {
  /** Local name, without prefix. */
  readonly name: string;
  readonly uri: string;
  /** By local name; namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text and CDATA, joined as written. */
  readonly text: string;
};

/** The first child with that local name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find(candidate => candidate.name === name) ?? null;
}

/** Every element at a path of local names below the element: all(root, 'PaymentMeans/PaymentID'). */
export function all(element: XmlElement | null | undefined, path: string): readonly XmlElement[] {
  let level: readonly XmlElement[] = element ? [element] : [];
  for (const name of path.split('/'))
    level = level.flatMap(parent => parent.children.filter(candidate => candidate.name === name));
  return level;
}

/** The first element at a path that is there. */
export const at = (element: XmlElement | null | undefined, path: string): XmlElement | null =>
  all(element, path)[0] ?? null;

/** The trimmed text of the first element at a path, or null when it is absent or empty. */
export function textAt(element: XmlElement | null | undefined, path: string): string | null {
  return textOf(at(element, path));
}

/** Every text at a path that is not empty. */
export function textsAt(element: XmlElement | null | undefined, path: string): string[] {
  return all(element, path).flatMap(found => textOf(found) ?? []);
}

/** The element's own text, trimmed of XML white space only (a no-break space stays); null when empty. */
export function textOf(element: XmlElement | null): string | null {
  const text = element?.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') ?? '';
  return text === '' ? null : text;
}
