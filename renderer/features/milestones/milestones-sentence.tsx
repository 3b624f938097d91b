import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { isPassed } from '#shared/domain/timeline/milestones.ts';
import { dayEndedAt } from '#shared/values/moment.ts';
import type { Board } from './milestones-data.ts';

/** How many are behind, how many will miss their day, and which comes next. */
export function MilestonesSentence({ board: { milestones } }: { readonly board: Board }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const ahead = milestones.filter((milestone) => !isPassed(milestone));
  const late = ahead.filter(({ state }) => state === 'late' || state === 'no-go');
  const [next] = ahead;
  const values = {
    all: formats.count(milestones.length),
    passed: formats.count(milestones.length - ahead.length),
    late: formats.count(late.length),
  };
  const clause = t('common.separator.clause');
  return (
    <>
      <Said text="timelinePlan.board.sentence.passed" count={milestones.length} values={values} />
      {clause}
      {late.length === 0 ? (
        t('timelinePlan.board.sentence.noneLate')
      ) : (
        <Said text="timelinePlan.board.sentence.late" count={late.length} values={values} />
      )}
      {clause}
      {next === undefined ? (
        t('timelinePlan.board.sentence.none')
      ) : (
        <Said
          text="timelinePlan.board.sentence.next"
          values={{ name: next.task.name, day: formats.day(dayEndedAt(next.finish), 'short') }}
        />
      )}
    </>
  );
}
