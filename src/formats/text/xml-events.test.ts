import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXmlEvents } from './xml-events.ts';

function told(xml: string | Uint8Array): { readonly said: string; readonly found: string | null } {
  let said = '';
  const problem = readXmlEvents(typeof xml === 'string' ? strToU8(xml) : xml, {
    open: (name, attributes) => {
      said += `<${name} ${attributes.get('r') ?? ''}>`;
    },
    text: text => {
      said += text;
    },
    close: name => {
      said += `</${name}>`;
    },
  });
  return { said, found: problem?.found ?? null };
}

describe('The XML of a spreadsheet', () => {
  it('is told by local names, with entities, sections and attributes in either quotes', () => {
    const xml = `\uFEFF<?xml version="1.0"?><!-- a > b --><x:a xmlns:x="u" xmlns:r="v"><b r='1 &gt; 0'/>Caf&#233; &amp; co<![CDATA[ <b>&amp; ]]></x:a >\n`;
    expect(told(xml)).toEqual({
      said: '<a ><b 1 > 0></b>Café & co <b>&amp; </a>',
      found: null,
    });
  });

  it('is the same wherever a slice of its bytes ends', () => {
    const text = 'é&amp;'.repeat(60_000);
    expect(told(`<a><b r="${text}"/>${text}\r\n</a>`)).toEqual({
      said: `<a ><b ${'é&'.repeat(60_000)}></b>${'é&'.repeat(60_000)}\n</a>`,
      found: null,
    });
  });

  it.each([
    ['<a><b></a>', '</a>'],
    ['<a><b>', 'the end of the file'],
    ['<a', 'the end of the file'],
    ['', 'the end of the file'],
    ['<a/><b/>', 'a second root element b'],
    ['<a/>x', 'text outside the root element'],
    ['<a>&nbsp;</a>', 'the entity &nbsp;'],
    ['<a>&#0;</a>', 'the entity &#0;'],
    ['<a>a & b</a>', 'the entity &'],
    ['<a r="1" r="2"/>', 'an attribute r twice'],
    ['<a r=1/>', 'a tag a with an attribute that is none'],
    ['<a r="<"/>', 'a tag a with < in an attribute'],
    ['<a\u0001/>', 'a character that no XML may hold'],
    ['<1/>', 'a name "1"'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'a DOCTYPE'],
    ['<a>'.repeat(101), 'elements 101 levels deep'],
  ])('is refused where it is not well formed: %s', (xml, found) => {
    expect(told(xml).found).toBe(found);
  });

  it('is refused where its bytes are no text', () => {
    expect(told(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)).found).toBe(
      'bytes that are not utf-8',
    );
  });
});
