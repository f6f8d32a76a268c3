import { describe, expect, it } from 'vitest';
import { MAX_XML_DEPTH, readXml, xmlRoot } from './xml.ts';
import { at, textAt, textsAt, type XmlElement } from './xml-tree.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('XML is read strictly or not at all', () => {
  it('gives names without prefixes, namespaces, attributes and text', () => {
    const reading = readXml(
      utf8(
        '<q:Sale xmlns:q="urn:shop"><q:Total q:unit="EUR"> 12.50 </q:Total><q:Ref>A</q:Ref><q:Ref>B</q:Ref></q:Sale>',
      ),
    );
    if (!reading.ok) throw new Error(reading.problem.found);
    expect(reading.root.name).toBe('Sale');
    expect(reading.root.uri).toBe('urn:shop');
    expect(textAt(reading.root, 'Total')).toBe('12.50');
    expect(at(reading.root, 'Total')?.attributes.get('unit')).toBe('EUR');
    expect(textsAt(reading.root, 'Ref')).toEqual(['A', 'B']);
  });

  it('keeps a no-break space inside a text, because it may be what was typed', () => {
    const reading = readXml(utf8('<A>\n\u00a0F 12\n</A>'));
    expect(reading.ok && textAt({ ...reading.root, children: [reading.root] }, 'A')).toBe('\u00a0F 12');
  });

  it('reads the euro and the joined letters of windows-1252, by whichever name the document calls it', () => {
    // 0x80 is the euro sign there, 0x9C the joined o and e; in Latin-1 both are control characters.
    for (const name of ['windows-1252', 'ISO-8859-1', 'us-ascii']) {
      const text = `<?xml version="1.0" encoding="${name}"?><A><B>C\u009cur 5 \u0080</B></A>`;
      const reading = readXml(Uint8Array.from(text, sign => sign.charCodeAt(0)));
      expect(reading.ok && textAt(reading.root, 'B')).toBe('Cœur 5 €');
    }
  });

  it('refuses a document that is cut, wherever it is cut', () => {
    const whole = '<A><B c="d">text</B><E/></A>';
    for (let length = 0; length < whole.length; length += 1)
      expect(readXml(utf8(whole.slice(0, length))).ok, `cut at ${length}`).toBe(false);
    expect(readXml(utf8(whole)).ok).toBe(true);
  });

  it('refuses a DOCTYPE, so that no file is opened and nothing expands', () => {
    const reading = readXml(utf8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'));
    expect(reading.ok || reading.problem.found).toBe('a DOCTYPE');
    const undefinedEntity = readXml(utf8('<a>&x;</a>'));
    expect(undefinedEntity.ok).toBe(false);
  });

  it('refuses what is deeper than any real document', () => {
    const deep = (levels: number): Uint8Array => utf8('<a>'.repeat(levels) + '</a>'.repeat(levels));
    expect(readXml(deep(MAX_XML_DEPTH)).ok).toBe(true);
    expect(readXml(deep(MAX_XML_DEPTH + 1)).ok).toBe(false);
  });

  it('says the line and column of what is wrong', () => {
    const reading = readXml(utf8('<a>\n<b></c></a>'));
    expect(reading.ok || reading.problem.place).toMatch(/^line 2 column \d+$/);
  });
});

describe('Bytes of XML become text as the document says', () => {
  const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0));

  it('reads a declared ISO-8859-1 and UTF-16 with its mark', () => {
    const latin = readXml(windows1252('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9t\u00e9</a>'));
    expect(latin.ok && latin.root.text).toBe('été');
    const wide = Uint8Array.from(
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>été</a>', 'utf16le'),
    );
    const utf16 = readXml(wide);
    expect(utf16.ok && utf16.root.text).toBe('été');
  });

  it('refuses bytes that are not the encoding that is declared', () => {
    expect(readXml(windows1252('<a>\u00e9</a>')).ok).toBe(false);
    expect(readXml(utf8('<?xml version="1.0" encoding="klingon"?><a/>')).ok).toBe(false);
  });

  it('reads UTF-8 that calls itself UTF-16, as some programs write it', () => {
    const reading = readXml(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'));
    expect(reading.ok && reading.root.text).toBe('é');
  });
});

describe('A large document is read piece by piece', () => {
  it('hands over each complete piece, inner ones first, and forgets it', () => {
    const seen: string[] = [];
    const note = (element: XmlElement): void => {
      seen.push(`${element.name} ${textAt(element, 'Id')}`);
    };
    const reading = readXml(
      utf8('<D><S><Id>1</Id><N><Id>a</Id></N><N><Id>b</Id></N></S><S><N><Id>c</Id></N><Id>2</Id></S></D>'),
      {
        handOver: new Map([
          ['N', note],
          ['S', note],
        ]),
      },
    );
    expect(seen).toEqual(['N a', 'N b', 'S 1', 'N c', 'S 2']);
    expect(reading.ok && reading.root.children).toEqual([]);
  });

  it('leaves out other namespaces with all they hold', () => {
    const reading = readXml(
      utf8('<a xmlns="urn:a"><x xmlns="urn:x"><a xmlns="urn:a">no</a></x><b>yes</b></a>'),
      {
        keep: uri => uri === 'urn:a',
      },
    );
    expect(reading.ok && reading.root.children.map(kept => kept.name)).toEqual(['b']);
  });

  it('knows the root without reading further, even of a document that is cut', () => {
    expect(xmlRoot(utf8('<?xml version="1.0"?><!-- x --><Document xmlns="urn:iso"><Grp'))).toEqual({
      name: 'Document',
      uri: 'urn:iso',
    });
    expect(xmlRoot(utf8('Date;Amount'))).toBeNull();
  });
});
