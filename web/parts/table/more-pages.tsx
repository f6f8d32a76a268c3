// The way to the next page of a list that has one. On paper, that there is one.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

type Pages = {
  readonly data: { readonly pages: readonly { readonly entries: readonly unknown[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<{ readonly hasNextPage: boolean; readonly isError: boolean }>;
};

export function MorePages({ pages, withPrint = false }: { pages: Pages; withPrint?: boolean }) {
  const { data, hasNextPage, isFetchingNextPage } = pages;
  const print = usePrintAll(pages);
  if (!hasNextPage) return null;
  const shown = data?.pages.reduce((count, { entries }) => count + entries.length, 0) ?? 0;
  return (
    <div className="row wrap">
      <p className="print-only">{m.print_part({ shown: String(shown) })}</p>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {m.debtors_more()}
      </Button>
      {withPrint && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void print()}>
          {m.print_all()}
        </Button>
      )}
    </div>
  );
}

/** Reads what remains of the list, and prints once all of it is drawn; a page that cannot be read prints nothing. */
function usePrintAll({ hasNextPage, fetchNextPage }: Pages): () => Promise<void> {
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    if (!isWhole || hasNextPage) return;
    setIsWhole(false);
    window.print();
  }, [isWhole, hasNextPage]);
  return async () => {
    let page = await fetchNextPage();
    while (page.hasNextPage && !page.isError) page = await fetchNextPage();
    setIsWhole(!page.isError);
  };
}
