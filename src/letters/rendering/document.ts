// The content of a message as a small tree, the one source of its HTML, its plain text and its letter.
// Markdown is read once per skeleton; the view's blocks (`<invoices/>`, `<payment/>`, …) stand on a line of their
// own in the wording. A value can form neither markup nor a block: it is put in afterwards, as text.

import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { fillMarks, type Skeleton } from '../template.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

export type Column = { readonly title: string; readonly align: 'start' | 'end' };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  /** Legal mentions: smaller, never hidden. */
  | { readonly kind: 'mention'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly entries: readonly (readonly Inline[])[] }
  | { readonly kind: 'button'; readonly url: string; readonly label: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, in bold; as many cells as columns. */
      readonly total: readonly string[] | null;
    }
  /** Labels and values, such as the means of payment. */
  | { readonly kind: 'facts'; readonly role: FactsRole; readonly facts: readonly Fact[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

export type FactsRole = 'payment' | 'claim' | 'parties' | 'figures';
export type Fact = { readonly label: string; readonly value: string; readonly isStrong: boolean };

export const BLOCK_NAMES = ['invoices', 'claim', 'interest', 'payment', 'parties', 'signature'] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

/** Makes one of the view's blocks; null when there is nothing to show. */
export type MakeBlock = (name: BlockName) => Block | null;

export function readDocument(skeleton: Skeleton, makeBlock: MakeBlock): Block[] {
  return parsedMarkdown(skeleton.markdown).children.flatMap(node =>
    blocksOf(node, { values: skeleton.values, makeBlock }),
  );
}

/** The skeleton as Markdown that says the same when it is read again: each value is escaped. */
export const filledMarkdown = (skeleton: Skeleton): string =>
  fillMarks(skeleton.markdown.trim().replace(/\n{3,}/g, '\n\n'), skeleton.values, escapeMarkdown);

/** Backslashes before every sign that Markdown could read as markup inside or at the start of a line. */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/[\\`*_[\]<>&~|!#]/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Web and mail addresses only: a template's link cannot run code in a reader's mail program. */
export const isSafeUrl = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url);

type Context = { readonly values: readonly string[]; readonly makeBlock: MakeBlock };

const MAX_KEPT_SKELETONS = 1_000;
const parsedSkeletons = new Map<string, Root>();

// Reading Markdown costs about 0.5 ms; a wording has a handful of skeletons, whatever the values are.
function parsedMarkdown(markdown: string): Root {
  const known = parsedSkeletons.get(markdown);
  if (known) return known;
  if (parsedSkeletons.size >= MAX_KEPT_SKELETONS) parsedSkeletons.clear();
  const root = fromMarkdown(markdown);
  parsedSkeletons.set(markdown, root);
  return root;
}

function blocksOf(node: RootContent, context: Context): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', content: inlinesOf(node.children, context) }];
    case 'paragraph':
      return [paragraphOf(node.children, context)];
    case 'blockquote':
      return node.children.flatMap(child =>
        child.type === 'paragraph'
          ? [{ kind: 'mention' as const, content: inlinesOf(child.children, context) }]
          : blocksOf(child, context),
      );
    case 'list':
      return [
        {
          kind: 'list',
          isOrdered: node.ordered === true,
          entries: node.children.map(entry =>
            entry.children.flatMap(child =>
              child.type === 'paragraph' ? inlinesOf(child.children, context) : [],
            ),
          ),
        },
      ];
    case 'html':
      return viewBlocks(node.value, context);
    default:
      return [{ kind: 'paragraph', content: [{ kind: 'text', text: literalText(node, context) }] }];
  }
}

function viewBlocks(html: string, context: Context): Block[] {
  const name = BLOCK_NAMES.find(known => html.trim() === `<${known}/>`);
  if (name === undefined)
    return [{ kind: 'paragraph', content: [{ kind: 'text', text: fillMarks(html, context.values) }] }];
  const block = context.makeBlock(name);
  return block === null ? [] : [block];
}

/** A paragraph that is only a link in bold is the button. */
function paragraphOf(children: readonly PhrasingContent[], context: Context): Block {
  const [only, second] = children;
  const [link, more] = only?.type === 'strong' ? only.children : [];
  if (second === undefined && more === undefined && link?.type === 'link') {
    const url = fillMarks(link.url, context.values);
    const label = literalText(link, context);
    if (isSafeUrl(url)) return { kind: 'button', url, label };
  }
  return { kind: 'paragraph', content: inlinesOf(children, context) };
}

function inlinesOf(children: readonly PhrasingContent[], context: Context): Inline[] {
  return children.map(child => inlineOf(child, context));
}

function inlineOf(node: PhrasingContent, context: Context): Inline {
  switch (node.type) {
    case 'strong':
      return { kind: 'strong', content: inlinesOf(node.children, context) };
    case 'emphasis':
      return { kind: 'emphasis', content: inlinesOf(node.children, context) };
    case 'break':
      return { kind: 'break' };
    case 'link': {
      const url = fillMarks(node.url, context.values);
      const content = inlinesOf(node.children, context);
      return isSafeUrl(url) ? { kind: 'link', url, content } : { kind: 'emphasis', content };
    }
    default:
      return { kind: 'text', text: literalText(node, context) };
  }
}

/** What a node says, without markup; line ends of the source are spaces. */
function literalText(node: Nodes, context: Context): string {
  if ('value' in node) return fillMarks(node.value.replace(/\s*\n\s*/g, ' '), context.values);
  if ('children' in node) return node.children.map(child => literalText(child, context)).join('');
  return '';
}
