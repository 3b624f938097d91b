import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useLandingWords } from '#renderer/ui/landing-words.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { GroupForecast } from '#shared/domain/forecast/group-forecast.ts';
import { fen } from '#shared/values/money.ts';
import { explainIndex, explainShare, explainVariance, indexText } from './explain.ts';
import type { Telling } from './explain-line.ts';
import type { Foretold } from './forecast-data.ts';

/** Where everything lands, its band, its variance, and how the work stands. */
export function ForecastFigures({ sheet, forecast: { all } }: Foretold) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useLandingWords()(all);
  const telling: Telling = { t, formats, sheet };
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const figures: [Figure, ...Figure[]] = [
    {
      key: 'landing',
      label: t('forecast.figures.landing') + unit,
      value: <Explained lines={words}>{formats.money(all.eacFen)}</Explained>,
      note:
        all.shareBp === null ? (
          t('forecast.figures.noPlan')
        ) : (
          <Explained lines={explainShare(all, telling)}>
            {t('forecast.figures.landingNote', { share: formats.percent(all.shareBp) })}
          </Explained>
        ),
    },
    {
      key: 'range',
      label: t('forecast.figures.range') + unit,
      value: (
        <Explained lines={words}>
          {`${formats.money(all.lowFen, 0)}\u2013${formats.money(all.highFen, 0)}`}
        </Explained>
      ),
      note: t('forecast.figures.rangeNote', { width: formats.money(fen(all.highFen - all.lowFen)) }),
    },
    {
      key: 'variance',
      label: t('forecast.figures.variance') + unit,
      value: <Explained lines={explainVariance(all, telling)}>{formats.moneyChange(all.vacFen)}</Explained>,
      note: t(`forecast.figures.${sideOf(all)}`),
      negative: all.vacFen < 0,
    },
    { key: 'earned', label: t('forecast.figures.earned'), ...earnedFigure(all, telling) },
  ];
  return <Figures label={t('forecast.figures.label')} figures={figures} layout="row" />;
}

function sideOf({ vacFen }: GroupForecast) {
  if (vacFen === 0) return 'varianceEven';
  return vacFen > 0 ? 'varianceUnder' : 'varianceOver';
}

function earnedFigure(all: GroupForecast, telling: Telling): Pick<Figure, 'value' | 'note'> {
  const { t, formats } = telling;
  const { earned, earnedShareBp } = all;
  if (earned === null) return { value: '\u2013', note: t('forecast.figures.earnedNone') };
  const row = { kind: 'total', id: 'total', landing: all } as const;
  const none = t('forecast.earned.none');
  const lines = [...explainIndex(row, 'cpi', telling).slice(0, -1), ...explainIndex(row, 'spi', telling)];
  return {
    value: (
      <Explained lines={lines}>{`${indexText(earned.cpi, none)} / ${indexText(earned.spi, none)}`}</Explained>
    ),
    note:
      earnedShareBp === null
        ? t('forecast.figures.noPlan')
        : t('forecast.figures.earnedNote', { share: formats.percent(earnedShareBp) }),
  };
}
