import type { EventPublisher } from '@orpc/server';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { WorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import type { Day } from '#shared/values/day.ts';
import type { Id } from '#shared/values/id.ts';
import type { Instant } from '#shared/values/instant.ts';
import type { ImportJobs } from './imports/import-jobs.ts';
import type { PaperRuns } from './papers/paper-runs.ts';
import type { PlanImports } from './timeline/exchange/plan-imports.ts';
import type { SimulationRuns } from './timeline/simulation-runs.ts';
import type { UserFile } from './session/user-file.ts';
import type { WorkspaceSlot } from './workspace/workspace-slot.ts';

/** What the host tells the service about where it runs. */
export interface ServiceOptions {
  /** Preferences, backups and logs live here. */
  readonly dataFolder: string;
  readonly version: string;
  readonly host: 'desktop' | 'loopback';
  /** The account of the operating system: stands in every ledger record. */
  readonly account: string;
  readonly log: (line: string) => void;
  /** Milliseconds since 1970; the machine's clock unless a test brings its own. */
  readonly clock?: () => number;
  /** How long work on a large file waits once it is open; long enough for the screens unless a test is in a hurry. */
  readonly largeFilePauseMs?: number;
}

export type FeedEvent =
  | { kind: 'committed'; seq: number; tables: string[] }
  | { kind: 'workspace'; state: WorkspaceState }
  | { kind: 'session' };

/** What every handler can reach. Time and identifiers come from here, so that nothing asks for "now" by itself. */
export interface ServiceParts {
  readonly options: ServiceOptions;
  readonly slot: WorkspaceSlot;
  readonly userFile: UserFile;
  readonly publisher: EventPublisher<{ event: FeedEvent }>;
  readonly imports: ImportJobs;
  readonly papers: PaperRuns;
  readonly planImports: PlanImports;
  readonly simulations: SimulationRuns;
  now(): Instant;
  today(): Day;
  newId<Entity extends string>(): Id<Entity>;
}

/** The initial context of every procedure. */
export interface ServiceContext {
  readonly parts: ServiceParts;
  /** Set while a template is laid out: Undo stops above such records. */
  readonly fromTemplate?: boolean;
  /** Set while a template is laid out, which has several people act; otherwise it is who is at the desk. */
  readonly actingAs?: PersonId;
}
