// The same XML document in other clothes: every spelling that XML and its namespaces allow without a change of meaning.

import { SaxesParser, type SaxesTagNS } from 'saxes';

export type Clothes = {
  /** A prefix for each namespace: 'every' gives one and the same to all, declared anew each time; 'none' declares each as the default where it changes. */
  readonly prefixes: 'every' | 'none';
  /** Text as CDATA, cut by a comment and an instruction, or with each sign as a reference. */
  readonly text: 'plain' | 'cdata' | 'cut' | 'references';
  readonly reversedAttributes: boolean;
  /** Blank lines between elements, and instructions before the root. */
  readonly roomy: boolean;
};

export function redress(xml: string, clothes: Clothes): string {
  const parser = new SaxesParser({ xmlns: true });
  let out = '<?xml version="1.0"?>';
  if (clothes.roomy) out += '\n<!-- made anew --><?xml-stylesheet href="a.xsl"?>\n';
  const names: string[] = [];
  const defaults: string[] = [''];
  let text = '';
  const flush = (isLeaf: boolean): void => {
    out += isLeaf ? dressed(text, clothes.text) : escaped(text);
    text = '';
  };
  let isLeaf = true;
  parser.on('opentag', tag => {
    flush(false);
    isLeaf = true;
    const { name, declarations } = nameOf(tag, { clothes, outer: defaults.at(-1) ?? '' });
    names.push(name);
    defaults.push(clothes.prefixes === 'none' ? tag.uri : '');
    if (clothes.roomy) out += '\n\n  ';
    out += `<${[name, ...declarations, ...attributesOf(tag, clothes)].join(clothes.roomy ? '\n ' : ' ')}>`;
  });
  parser.on('closetag', () => {
    flush(isLeaf);
    isLeaf = false;
    defaults.pop();
    out += `</${names.pop()}${clothes.roomy ? '\n' : ''}>`;
  });
  parser.on('text', more => {
    text += more;
  });
  parser.on('cdata', more => {
    text += more;
  });
  parser.write(xml).close();
  return out;
}

function nameOf(
  tag: SaxesTagNS,
  { clothes, outer }: { clothes: Clothes; outer: string },
): { name: string; declarations: string[] } {
  if (clothes.prefixes === 'none')
    return { name: tag.local, declarations: tag.uri === outer ? [] : [`xmlns="${tag.uri}"`] };
  // The same prefix for all, declared anew wherever it stands.
  if (tag.uri === '') return { name: tag.local, declarations: [] };
  return { name: `ö.1:${tag.local}`, declarations: [`xmlns:ö.1="${tag.uri}"`] };
}

function attributesOf(tag: SaxesTagNS, { reversedAttributes }: Clothes): string[] {
  const own = Object.values(tag.attributes)
    .filter(({ prefix, name }) => prefix === '' && name !== 'xmlns')
    .map(({ name, value }) => `${name}='${escaped(value).replaceAll("'", '&apos;')}'`);
  return reversedAttributes ? own.reverse() : own;
}

function dressed(text: string, how: Clothes['text']): string {
  if (text === '' || how === 'plain') return escaped(text);
  if (how === 'cdata') return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  if (how === 'references') return [...text].map(sign => `&#x${sign.codePointAt(0)?.toString(16)};`).join('');
  const middle = Math.floor(text.length / 2);
  return `${escaped(text.slice(0, middle))}<!-- - --><?cut here?>${escaped(text.slice(middle))}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
