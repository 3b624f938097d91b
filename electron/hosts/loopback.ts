import { join } from 'node:path';
import { endOnFailure, hostService } from './host-service.ts';
import { failureText } from './log-file.ts';
import { readLoopbackArguments } from './loopback-arguments.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { openAtStart } from './open-at-start.ts';

/** The host for browsers, tests and automation. Prints one line of JSON once it can be used. */
async function run(): Promise<void> {
  const wanted = readLoopbackArguments(process.argv.slice(2));
  const service = await hostService('loopback', wanted.dataFolder);
  endOnFailure(service.log);
  await openAtStart(service, wanted);
  const server = await startLoopbackServer(service, join(__dirname, '../renderer'), wanted.port);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await service.close();
    service.log('service stopped');
    process.exit(0);
  };
  const stopOrFail = () => {
    stop().catch((failure: unknown) => {
      service.log(`the workspace did not close well: ${failureText(failure)}`);
      process.exit(1);
    });
  };
  process.on('SIGTERM', stopOrFail);
  process.on('SIGINT', stopOrFail);
  process.stdout.write(`${JSON.stringify({ url: server.url, token: server.token })}\n`);
}

run().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
});
