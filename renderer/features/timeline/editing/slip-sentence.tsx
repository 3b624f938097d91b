import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import { minuteOf } from '#shared/values/moment.ts';
import type { PlanWords } from './use-plan-words.ts';
import type { SlipChance } from './use-slip-chance.ts';

type Props = { readonly preview: PlanPreview; readonly chance: SlipChance; readonly words: PlanWords };

/** What was changed, then the one sentence that decides: how much moves, and what that does to the next gate. */
export function SlipSentence({ preview, chance, words }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = preview.moves.filter(({ isPhase }) => !isPhase).length;
  const origin = preview.moves.find(({ isEdited, isPhase }) => isEdited && !isPhase);
  const moved = count === 0 ? 'timelineEditing.slip.movesNone' : 'timelineEditing.slip.moves';
  return (
    <>
      <p className="tz-slip-origin">
        {origin === undefined
          ? t('timelineEditing.slip.previewOf', {
              count: preview.edits.length,
              replace: { total: formats.count(preview.edits.length) },
            })
          : t('timelineEditing.slip.previewTask', {
              replace: {
                name: origin.task.name,
                from: words.finish(origin.slip.before.finish),
                to: words.finish(origin.slip.after.finish),
              },
            })}
      </p>
      <output className="tz-slip-sentence">
        <Said text={moved} values={{ total: formats.count(count) }} count={count} />
        <End preview={preview} chance={chance} words={words} />
      </output>
    </>
  );
}

/** The gate that moves, by its P80 where it was drawn; without a gate the end of everything. */
function End({ preview, chance, words }: Props) {
  const { t } = useTranslation();
  const [gate] = preview.gatesMoved;
  const name = gate?.task.name ?? t('timelineEditing.slip.end');
  const { before, after } = chance;
  const isDrawn = before !== null && after !== null;
  const planned =
    gate === undefined
      ? { from: preview.slip.finishBefore, to: preview.slip.finishAfter }
      : { from: gate.slip.before.finish, to: gate.slip.after.finish };
  const dates = isDrawn ? { from: minuteOf(before.p80), to: minuteOf(after.p80) } : planned;
  const from = words.finish(dates.from);
  const to = words.finish(dates.to);
  const way = from === to ? 'stays' : dates.to > dates.from ? 'later' : 'earlier';
  return (
    <Said text={`timelineEditing.slip.${way}`} values={{ name: isDrawn ? `${name} P80` : name, from, to }} />
  );
}
