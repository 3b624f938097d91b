/** The first screen comes first, with its data: what may be wanted next waits so long. */
const PAUSE_MS = 2000;

/** What most readers open next, and what draws on it. What can't be fetched is fetched, and told, by the screen. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('#renderer/features/kpis/kpi-page-screen.tsx'),
  () => import('#renderer/ui/chart/chart-drawing.tsx'),
];

let isAsked = false;

/** Fetches code that the window starts without, part by part, while nobody waits for anything else. */
export function fetchAhead(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => void fetchParts(), PAUSE_MS);
}

async function fetchParts(): Promise<void> {
  for (const part of parts) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await part().catch(() => undefined);
  }
}
