// The rows and cells of a sheet as they are written (ECMA-376 part 1, 18.3.1), one by one: a long sheet has millions.

import type { Problem } from '../records.ts';
import { readXmlEvents, type XmlEvents } from '../text/xml-events.ts';
import type { XmlAttributes } from '../text/xml-signs.ts';
import type { WrittenCell } from './sheet-cell.ts';

export type SheetEvents = {
  readonly row: (row: { readonly reference: string | undefined; readonly isHidden: boolean }) => void;
  readonly cell: (reference: string | undefined, cell: WrittenCell) => void;
  readonly rowEnd: () => void;
  readonly merged: (reference: string) => void;
};

/** The problem of a damaged sheet, or null. */
export function readSheetEvents(bytes: Uint8Array, told: SheetEvents): Problem | null {
  return readXmlEvents(bytes, new SheetXml(told));
}

/** What the texts of a workbook are, in their order: each its own, or that of its runs. */
export function readTexts(bytes: Uint8Array, add: (text: string) => void): Problem | null {
  let text = '';
  let isText = false;
  let pronounced = 0;
  return readXmlEvents(bytes, {
    open: name => {
      if (name === 'si') text = '';
      else if (name === 'rPh') pronounced += 1;
      isText = name === 't' && pronounced === 0;
    },
    text: part => {
      if (isText) text += part;
    },
    close: name => {
      isText = false;
      if (name === 'rPh') pronounced -= 1;
      else if (name === 'si') add(text);
    },
  });
}

class SheetXml implements XmlEvents {
  readonly #told: SheetEvents;
  #reference: string | undefined;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | null = null;
  #inline = '';
  #isInCell = false;
  #into: 'value' | 'formula' | 'inline' | null = null;
  /** How a text is pronounced (`rPh`) is not the text. */
  #pronounced = 0;

  constructor(told: SheetEvents) {
    this.#told = told;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    this.#into = null;
    if (this.#isInCell) this.#openInCell(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') {
      const isHidden = ['1', 'true'].includes(attributes.get('hidden') ?? '');
      this.#told.row({ reference: attributes.get('r'), isHidden });
    } else if (name === 'mergeCell') this.#told.merged(attributes.get('ref') ?? '');
  };

  #openCell(attributes: XmlAttributes): void {
    this.#isInCell = true;
    this.#reference = attributes.get('r');
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = '';
    this.#formula = null;
    this.#inline = '';
  }

  #openInCell(name: string): void {
    if (name === 'v') this.#into = 'value';
    else if (name === 'f') {
      this.#into = 'formula';
      this.#formula ??= '';
    } else if (name === 't' && this.#pronounced === 0) this.#into = 'inline';
    else if (name === 'rPh') this.#pronounced += 1;
  }

  readonly text = (text: string): void => {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'inline') this.#inline += text;
    else if (this.#into === 'formula') this.#formula += text;
  };

  readonly close = (name: string): void => {
    this.#into = null;
    if (name === 'rPh') this.#pronounced -= 1;
    else if (name === 'row') this.#told.rowEnd();
    else if (name === 'c') this.#closeCell();
  };

  #closeCell(): void {
    this.#isInCell = false;
    this.#told.cell(this.#reference, {
      type: this.#type,
      style: this.#style,
      value: /^[ \t\r\n]*$/.test(this.#value) ? '' : this.#value,
      formula: this.#formula,
      inline: this.#inline,
    });
  }
}
