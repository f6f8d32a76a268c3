// The way to the next page of a list that has one.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
};

export function MorePages({ pages }: { pages: Pages }) {
  if (!pages.hasNextPage) return null;
  return (
    <div>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {m.debtors_more()}
      </Button>
    </div>
  );
}
