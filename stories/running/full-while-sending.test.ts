// The disk of the database is full while mails leave. What left is never sent again, and is told as delivered once there is
// room; nothing more leaves before that.

import { expect, it } from 'vitest';
import type { Unwritten } from '../../src/desk/sending/send-messages.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const NO_ROOM = `create function no_room() returns trigger language plpgsql as
  $$ begin raise 'could not extend file' using errcode = 'disk_full'; end $$`;

stories('The disk is full while mails leave', open => {
  it('what the mail server had taken is told as delivered once there is room, without a doubt and without a second mail', async () => {
    const d = await approved(open);
    const unwritten: Unwritten[] = [];
    const here = { worker: 'here 1', unwritten };
    await d.database.query(NO_ROOM);
    await d.database.query(
      "create trigger no_room before update on delivery for each row when (new.state = 'delivered') execute function no_room()",
    );
    await expect(d.send('2026-10-05', here)).rejects.toThrow('could not extend file');
    expect(d.channel.arrived).toHaveLength(1);
    expect(await d.messagesWith('sending')).toHaveLength(1);
    // Still no room: nothing leaves.
    await expect(d.send('2026-10-05', { ...here, at: '09:00' })).rejects.toThrow('could not extend file');
    expect(d.channel.arrived).toHaveLength(1);
    await d.database.query('drop function no_room cascade');
    expect((await d.send('2026-10-05', { ...here, at: '09:10' })).inDoubt).toEqual([]);
    expect(await d.messagesWith('delivered')).toHaveLength(1);
    expect(d.channel.arrived).toHaveLength(1);
    expect(unwritten).toEqual([]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('what cannot be noted does not leave, and leaves once when there is room', async () => {
    const d = await approved(open);
    await d.database.query(NO_ROOM);
    await d.database.query(
      'create trigger no_room before update on mailing for each row execute function no_room()',
    );
    const { messages } = await d.send('2026-10-05', { worker: 'here 1' });
    expect(messages.map(({ outcome }) => outcome)).toEqual(['notSent']);
    expect(d.channel.arrived).toEqual([]);
    await d.database.query('drop function no_room cascade');
    await d.send('2026-10-05', { worker: 'here 1', at: '09:10' });
    expect(await d.messagesWith('delivered')).toHaveLength(1);
    expect(d.channel.arrived).toHaveLength(1);
  });
});

async function approved(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice({
    number: 'F-2026-101',
    debtor: 'Dupont SARL',
    issued: '2026-09-01',
    due: '2026-09-30',
    amount: '1000.00',
  });
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
  return d;
}
