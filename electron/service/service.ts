import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { formatISO } from 'date-fns';
import { day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { instantOf } from '#shared/values/instant.ts';
import { ImportJobs } from './imports/import-jobs.ts';
import { PaperRuns } from './papers/paper-runs.ts';
import { router } from './router.ts';
import type { FeedEvent, ServiceContext, ServiceOptions, ServiceParts } from './service-parts.ts';
import { PlanImports } from './timeline/exchange/plan-imports.ts';
import { SimulationRuns } from './timeline/simulation-runs.ts';
import { UserFile } from './session/user-file.ts';
import { closeWorkspace } from './workspace/close-workspace.ts';
import { WorkspaceSlot } from './workspace/workspace-slot.ts';

export interface Service {
  readonly router: typeof router;
  /** The initial context for a connection: a port or an HTTP server. */
  connect(): ServiceContext;
  /** Finishes the command under way and closes the workspace. */
  close(): Promise<void>;
}

/** The application service: knows neither Electron nor HTTP; a host gives it a transport. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const clock = options.clock ?? Date.now;
  const parts: ServiceParts = {
    options,
    slot: new WorkspaceSlot(),
    userFile: await UserFile.load(join(options.dataFolder, 'user.json'), options.log),
    publisher: new EventPublisher<{ event: FeedEvent }>(),
    imports: new ImportJobs(),
    papers: new PaperRuns(),
    planImports: new PlanImports(),
    simulations: new SimulationRuns(),
    now: () => instantOf(clock()),
    today: () => day(formatISO(clock(), { representation: 'date' })),
    newId: <Entity extends string>(): Id<Entity> => uuidV7<Entity>(clock(), randomBytes(10)),
  };
  return {
    router,
    connect: () => ({ parts }),
    close: () => {
      parts.imports.close();
      return closeWorkspace(parts);
    },
  };
}
