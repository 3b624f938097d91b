import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { PlanWords } from './editing/use-plan-words.ts';
import type { PlanFacts } from './plan-facts.ts';
import { inDays } from './row-status.ts';

type Props = { readonly facts: PlanFacts; readonly words: PlanWords; readonly minutesPerDay: number };

/** The one sentence under the title: what is done, what is late, the next gate, the slack that is left. */
export function TimelineSentence({ facts, words, minutesPerDay }: Props) {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (facts.total === 0) return t('timeline.sentence.empty');
  const clause = t('common.separator.clause');
  const { total, done, late, held, leastSlack } = facts;
  return (
    <>
      <Said
        text="timeline.sentence.tasks"
        count={total}
        values={{ total: count(total), done: count(done) }}
      />
      {clause}
      {held > 0 ? (
        <Said text="timeline.sentence.held" count={held} values={{ late: count(held) }} />
      ) : late > 0 ? (
        <Said text="timeline.sentence.late" count={late} values={{ late: count(late) }} />
      ) : (
        t('timeline.sentence.onTime')
      )}
      <NextGate facts={facts} words={words} />
      {leastSlack === 0 && clause + t('timeline.sentence.slackNone')}
      {leastSlack < 0 && (
        <>
          {clause}
          <Said
            text="timeline.sentence.slackShort"
            values={{ days: String(inDays(-leastSlack, minutesPerDay)) }}
          />
        </>
      )}
      {t('timeline.sentence.end')}
    </>
  );
}

function NextGate({ facts: { nextGate }, words }: Pick<Props, 'facts' | 'words'>) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  if (nextGate === null) return null;
  const values = { name: nextGate.task.name, day: words.finish(nextGate.finish) };
  const { status } = nextGate;
  return (
    <>
      {t('common.separator.clause')}
      {status.kind === 'chance' ? (
        <Said
          text="timeline.sentence.gateChance"
          values={{ ...values, chance: percent(basisPoints(Math.round(status.chance * 10_000)), 0) }}
        />
      ) : (
        <Said text="timeline.sentence.gate" values={values} />
      )}
    </>
  );
}
