// How columns of tables are remembered: listed, and forgotten by their place in the list or by their key.

import { forgetColumns, rememberedColumns } from '../desk/take-in/remembered-columns.ts';
import { companyDesk } from './arguments.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, textOf } from './command.ts';
import { jsonText } from './text/json.ts';

export const columnsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit columns [--forget NUMBER|KEY] [--json]   (how the columns of tables are remembered)',
  options: { ...OF_A_COMPANY, forget: { type: 'string' } },
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const remembered = await rememberedColumns(desk.database, { companyId: company.id });
    const forget = textOf(values, 'forget');
    if (forget !== null) {
      const key = remembered[Number(forget) - 1]?.key ?? forget;
      const act = { companyId: company.id, by: 'command line', day: around.today };
      const isForgotten = await forgetColumns(desk, { ...act, key });
      around.print(
        isSet(values, 'json')
          ? jsonText({ key, isForgotten })
          : isForgotten
            ? 'forgotten'
            : 'nothing was remembered under that key',
      );
      return isForgotten ? 0 : 1;
    }
    if (isSet(values, 'json')) around.print(jsonText(remembered));
    else
      remembered.forEach(({ key, hints }, position) => {
        around.print(`${position + 1}. ${key}\n   ${JSON.stringify(hints)}`);
      });
    return 0;
  },
};
