import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { AreaKey, AreaState } from './area-state.ts';
import { kolsArea, kpisArea } from './market-areas.ts';
import { budgetArea, risksArea } from './money-areas.ts';
import { type Asked, overviewParts } from './overview-data.ts';
import { meetingArea, resourcesArea, timelineArea } from './plan-areas.ts';

export interface ToldArea {
  readonly key: AreaKey;
  /** Null while it is on its way, and where it can't be told. */
  readonly state: AreaState | null;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/** What a failed part says instead of its sentence; the others go on. */
const alone = { throwOnError: false } as const;

/** Every area in the order of the screens. */
export function useAreas(asked: Asked): readonly ToldArea[] {
  const formats = useFormats();
  const budget = useQuery({ ...overviewParts.budget(asked), ...alone });
  const timeline = useQuery({ ...overviewParts.timeline(asked), ...alone });
  const meeting = useQuery({ ...overviewParts.meeting(asked), ...alone });
  const kpis = useQuery({ ...overviewParts.kpis(asked), ...alone });
  const kols = useQuery({ ...overviewParts.kols(asked), ...alone });
  const risks = useQuery({ ...overviewParts.risks(asked), ...alone });
  return [
    told('timeline', timeline, (part) => timelineArea(part, formats)),
    told('resources', timeline, (part) => resourcesArea(part, formats)),
    told('budget', budget, (part) => budgetArea(part, formats)),
    told('kpis', kpis, (part) => kpisArea(part, asked, formats)),
    told('kols', kols, (part) => kolsArea(part, formats)),
    told('risks', risks, (part) => risksArea(part, formats)),
    told('meeting', meeting, (part) => meetingArea(part, formats)),
  ];
}

interface Answer<Part> {
  readonly data: Part | undefined;
  readonly isError: boolean;
  readonly refetch: () => Promise<unknown>;
}

function told<Part>(
  key: AreaKey,
  { data, isError, refetch }: Answer<Part>,
  say: (part: Part) => AreaState,
): ToldArea {
  return {
    key,
    state: data === undefined ? null : say(data),
    isFailed: isError && data === undefined,
    retry: () => void refetch(),
  };
}
