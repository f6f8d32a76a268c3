// Any table as a file: all its lines, whatever the screen shows of them.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useLocale } from '../../locale.tsx';
import { problemText } from '../../words/problem-text.ts';
import { csvFile, type Rows, saveFile, workbook } from '../../words/table-file.ts';
import { HiddenName } from '../form/hidden-name.tsx';
import { Icon } from '../form/icon.tsx';

export function SaveTable({
  name,
  isEmpty = false,
  rows,
  of = null,
}: {
  /** What the table is of, for who does not see which one the button stands beside, where there are several. */
  of?: string | null;
  /** Of the file, without its ending. */
  name: string;
  isEmpty?: boolean;
  /** The first row is the titles. */
  rows: () => Promise<Rows>;
}) {
  const { locale } = useLocale();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (kind: 'csv' | 'xlsx') => {
    setIsBusy(true);
    try {
      const table = await rows();
      saveFile(`${name}.${kind}`, kind === 'csv' ? csvFile(table, locale) : await workbook(table));
    } catch (fault) {
      notifications.show({ message: problemText(fault, locale), color: 'vermilion', role: 'alert' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="row wrap save-table">
      <Button
        variant="default"
        leftSection={<Icon name="takeIn" />}
        disabled={isEmpty}
        loading={isBusy}
        onClick={() => void save('csv')}
      >
        {m.reports_save()}
        {of !== null && <HiddenName of={of} />}
      </Button>
      <Button variant="default" disabled={isEmpty} loading={isBusy} onClick={() => void save('xlsx')}>
        {m.table_save_workbook()}
        {of !== null && <HiddenName of={of} />}
      </Button>
    </div>
  );
}
