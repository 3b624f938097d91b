import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Status, StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { minuteOf } from '#shared/values/moment.ts';
import { crossedStretches } from './crossed-stretches.ts';
import type { PlanPeople } from './use-plan-people.ts';
import type { PlanWords } from './use-plan-words.ts';
import type { SlipChance } from './use-slip-chance.ts';

type Props = {
  readonly preview: PlanPreview;
  readonly words: PlanWords;
  readonly people: PlanPeople;
  readonly chance: SlipChance;
};

/** Names beyond these are counted. */
const MOST_NAMES = 6;
const WHOLE_BP = 10_000;

/** What a change hits: deadlines, gates, people, months of the budget, days without work inside the move. */
export function SlipFacts({ preview, words, people, chance }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const list = (names: readonly string[]) =>
    names.length <= MOST_NAMES
      ? names.join(t('common.separator.list'))
      : t('timelineEditing.slip.andMore', {
          count: names.length - MOST_NAMES,
          replace: {
            names: names.slice(0, MOST_NAMES).join(t('common.separator.list')),
            more: formats.count(names.length - MOST_NAMES),
          },
        });
  const { deadlinesMissed, deadlinesMet, gatesMoved, becameCritical, peopleIds, tied, budget } = preview;
  const crossed = crossedStretches(preview);
  const off = crossed.off.map(words.stretch).filter((text) => text !== null);
  const worked = crossed.worked.map(words.stretch).filter((text) => text !== null);
  return (
    <ul className="tz-checks tz-slip-facts">
      <Fact status="stop" when={deadlinesMissed.length > 0}>
        {t('timelineEditing.slip.missed', {
          replace: { names: list(deadlinesMissed.map(({ name }) => name)) },
        })}
      </Fact>
      <Fact status="good" when={deadlinesMet.length > 0}>
        {t('timelineEditing.slip.met', { replace: { names: list(deadlinesMet.map(({ name }) => name)) } })}
      </Fact>
      <Fact status="watch" when={gatesMoved.length > 0}>
        {t('timelineEditing.slip.gates', {
          replace: {
            names: list(
              gatesMoved.map(({ task, slip }) => `${task.name} ${words.signedDays(slip.finishMinutes)}`),
            ),
          },
        })}
      </Fact>
      <ChanceFact chance={chance} words={words} />
      <Fact status="watch" when={becameCritical.length > 0}>
        {t('timelineEditing.slip.critical', {
          replace: { names: list(becameCritical.map(({ name }) => name)) },
        })}
      </Fact>
      {tied.map(({ lineId, lineName, months }) => (
        <Fact key={lineId} status="watch" when>
          {t('timelineEditing.slip.tied', {
            replace: {
              name: lineName,
              months: list(
                months.map(
                  ({ month, beforeFen, afterFen }) =>
                    `${formats.month(month, 'short')} ${formats.money(beforeFen, 0)} → ${formats.money(afterFen, 0)}`,
                ),
              ),
            },
          })}
        </Fact>
      ))}
      <Fact status="none" when={budget.length > 0}>
        {t('timelineEditing.slip.budget', {
          replace: {
            names: list(
              budget.map(
                ({ lineName, months }) =>
                  `${lineName} ${months.map((month) => formats.month(month, 'short')).join(t('common.separator.list'))}`,
              ),
            ),
          },
        })}
      </Fact>
      <Fact status="none" when={peopleIds.length > 0}>
        {t('timelineEditing.slip.people', { replace: { names: list(peopleIds.map(people.nameOf)) } })}
      </Fact>
      <Fact status="none" when={off.length > 0}>
        {t('timelineEditing.slip.off', { replace: { days: list(off) } })}
      </Fact>
      <Fact status="none" when={worked.length > 0}>
        {t('timelineEditing.slip.worked', { replace: { days: list(worked) } })}
      </Fact>
    </ul>
  );
}

/** In words, for where there is no room to draw it. */
function ChanceFact({ chance: { before, after }, words }: Pick<Props, 'chance' | 'words'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const from = before?.deadline ?? null;
  const to = after?.deadline ?? null;
  if (from === null || to === null) return null;
  const percent = (share: number) => formats.percent(basisPoints(Math.round(share * WHOLE_BP)), 0);
  const status = to.chance >= from.chance ? 'good' : 'watch';
  return (
    <Fact status={status} when>
      {t('timelineEditing.chance.ofDeadline', {
        replace: {
          day: words.finish(minuteOf(to.at)),
          from: percent(from.chance),
          to: percent(to.chance),
        },
      })}
    </Fact>
  );
}

type FactProps = { readonly status: Status; readonly when: boolean; readonly children: ReactNode };

function Fact({ status, when, children }: FactProps) {
  if (!when) return null;
  return (
    <li>
      <StatusShape status={status} />
      <span>{children}</span>
    </li>
  );
}
