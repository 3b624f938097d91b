import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Day } from '#shared/values/day.ts';
import type { ServiceParts } from '../service-parts.ts';
import { type ToldDay, toldDay } from './told-day.ts';

interface Asking {
  readonly context: { readonly reader: Reader; readonly workspace: Workspace; readonly parts: ServiceParts };
  readonly input: { readonly onDay?: Day | undefined };
}

type Reading<T> = (reader: Reader, told: ToldDay) => Promise<T>;

/** As many positions as somebody goes to and fro between. */
const MOST_KEPT = 16;

/** Answers a part of the overview as of the day asked for, and keeps what it said of each position of the ledger. */
export function overviewPart<T>(read: Reading<T>): (asking: Asking) => Promise<T> {
  const kept = new WeakMap<Workspace, Map<string, Promise<T>>>();
  return async ({ context: { reader, workspace, parts }, input }) => {
    const told = await toldDay(reader, parts, input.onDay);
    const answers = kept.get(workspace) ?? new Map<string, Promise<T>>();
    kept.set(workspace, answers);
    const key = `${told.seq} ${told.isPast ? told.day : hourOf(told)}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = told.isPast
      ? workspace.asOf(told.seq, (past) => read(past, told))
      : inTurn(workspace, () => read(reader, told));
    answers.set(key, answer);
    forgetOldest(answers);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** What slipped in the last seven days is a matter of hours, not of the moment. */
function hourOf({ day, now }: ToldDay): string {
  return `${day} ${now.slice(0, 'yyyy-mm-ddThh'.length)}`;
}

function forgetOldest(answers: Map<string, unknown>): void {
  for (const key of answers.keys()) {
    if (answers.size <= MOST_KEPT) return;
    answers.delete(key);
  }
}

const lastInTurn = new WeakMap<Workspace, Promise<unknown>>();

/** One after the other: all at once, the first would be there as late as the last. */
function inTurn<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  const before = lastInTurn.get(workspace) ?? Promise.resolve();
  const done = before.then(work, work);
  lastInTurn.set(
    workspace,
    done.catch(() => undefined),
  );
  return done;
}
