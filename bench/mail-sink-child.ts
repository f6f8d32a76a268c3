// A mail server in a process of its own, so that receiving takes nothing from the sender: it reads and forgets.

import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, _session, answer) {
    stream.on('end', () => answer(null));
    stream.resume();
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  if (address !== null && typeof address !== 'string') process.stdout.write(`${address.port}\n`);
});
// It ends with the process that started it.
process.stdin.on('end', () => process.exit(0)).resume();
