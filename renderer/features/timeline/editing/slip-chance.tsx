import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import { ChanceDrawing } from './chance-drawing.tsx';
import type { PlanWords } from './use-plan-words.ts';
import type { SlipChance as Chance } from './use-slip-chance.ts';

type Props = { readonly preview: PlanPreview; readonly chance: Chance; readonly words: PlanWords };

/** The gate that moves, or the end: how likely by when, as it is and as it would be. */
export function SlipChance({ preview, chance, words }: Props) {
  const { t } = useTranslation();
  const { before, after, state, taskId } = chance;
  const name = taskId === null ? t('timelineEditing.slip.end') : words.name(taskId);
  return (
    <div className="tz-slip-chance">
      <h3>{t('timelineEditing.chance.title', { replace: { name } })}</h3>
      {state === 'drawing' && <p className="tz-caption">{t('timelineEditing.chance.drawing')}</p>}
      {before !== null && after !== null ? (
        <>
          <ChanceDrawing before={before} after={after} words={words} />
          <ChanceWords draws={chance.draws} />
        </>
      ) : (
        state === 'none' && <Planned preview={preview} taskId={taskId} words={words} />
      )}
    </div>
  );
}

type PlannedProps = Pick<Props, 'preview' | 'words'> & { readonly taskId: Chance['taskId'] };

/** Where nothing can be drawn: the dates of the plan itself. */
function Planned({ preview, taskId, words }: PlannedProps) {
  const { t } = useTranslation();
  const gate = preview.gatesMoved.find(({ task }) => task.id === taskId);
  const from = words.finish(gate?.slip.before.finish ?? preview.slip.finishBefore);
  const to = words.finish(gate?.slip.after.finish ?? preview.slip.finishAfter);
  return <p className="tz-caption">{t('timelineEditing.chance.planned', { replace: { from, to } })}</p>;
}

function ChanceWords({ draws }: { readonly draws: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <p className="tz-caption">
      {t('timelineEditing.chance.how', { replace: { draws: formats.count(draws) } })}
    </p>
  );
}
