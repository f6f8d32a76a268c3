import { describe, expect, it } from 'vitest';
import * as compiled from './compiled/messages.js';

type Message = (inputs: Record<string, unknown>, options: { locale: string }) => string;

/** Texts that need no value: most of them, and the same compiler writes the others. */
const french = Object.values(compiled as unknown as Record<string, Message>).flatMap(message => {
  try {
    return [message({}, { locale: 'fr' })];
  } catch {
    return [];
  }
});

describe('a French text of a screen', () => {
  it('keeps each sign with the word before it, so that no line begins with a colon', () => {
    const parted = french.filter(text => / [:;?!»]|« |n° /.test(text));
    expect(parted).toEqual([]);
    expect(french.filter(text => text.includes('\u00a0:')).length).toBeGreaterThan(50);
    expect(french.filter(text => text.includes('\u202f?')).length).toBeGreaterThan(20);
  });

  it('leaves the same text alone where a language has no such habit', () => {
    expect(compiled.page_genuine({}, { locale: 'de' })).not.toMatch(/[\u00a0\u202f]/);
  });
});
