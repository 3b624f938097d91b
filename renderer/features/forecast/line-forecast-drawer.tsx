import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { EarnedTable } from './earned-table.tsx';
import { explainOpen, explainVariance } from './explain.ts';
import { explainBand, explainLanding, type Telling } from './explain-line.ts';
import type { Foretold } from './forecast-data.ts';
import { type LineRow, lineRows } from './forecast-rows.ts';
import { MethodForm } from './method-form.tsx';
import { pacingStatus, pacingText } from './pacing-words.ts';
import { ProgressSection } from './progress-section.tsx';

type Props = { readonly foretold: Foretold; readonly lineId: string; readonly onClose: () => void };

/** How one line is forecast: where it lands and why, its method, and how far its work is. */
export function LineForecastDrawer({ foretold, lineId, onClose }: Props) {
  const { t } = useTranslation();
  const row = useMemo(() => lineRows(foretold).find(({ id }) => id === lineId), [foretold, lineId]);
  const line = foretold.sheet.lines.find(({ id }) => id === lineId);
  if (row === undefined || line === undefined) {
    return (
      <Drawer title={t('forecast.drawer.title')} onClose={onClose}>
        <EmptyState title={t('forecast.drawer.gone')} />
      </Drawer>
    );
  }
  const category = foretold.sheet.categories.find(({ id }) => id === line.categoryId);
  return (
    <Drawer
      title={row.name}
      context={category !== undefined && <Swatch hue={category.hue} name={category.name} />}
      onClose={onClose}
    >
      <LandingFacts row={row} foretold={foretold} />
      <Section title={t('forecast.drawer.method')}>
        <MethodForm key={`${row.landing.method} ${row.note}`} row={row} />
      </Section>
      <Section title={t('forecast.drawer.progress')}>
        {line.kind === 'rebate' ? (
          <p className="tz-field-help">{t('forecast.drawer.rebate')}</p>
        ) : (
          <>
            <ProgressSection lineId={row.id} foretold={foretold} />
            {row.landing.earned !== null && (
              <EarnedTable earned={row.landing.earned} openFen={row.landing.openFen} />
            )}
          </>
        )}
      </Section>
    </Drawer>
  );
}

type FactsProps = { readonly row: LineRow; readonly foretold: Foretold };

function LandingFacts({ row, foretold: { sheet } }: FactsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const telling: Telling = { t, formats, sheet };
  const { money } = formats;
  const { landing } = row;
  const facts = [
    ['plan', money(landing.planFen)],
    ['actual', money(landing.actualFen)],
    ['open', money(landing.openFen)],
    ['eac', money(landing.eacFen)],
    ['low', money(landing.lowFen)],
    ['high', money(landing.highFen)],
    ['vac', money(landing.vacFen)],
  ] as const;
  const why = [
    ...explainLanding(row, telling),
    ...explainBand(row, telling),
    ...explainVariance(landing, telling),
    ...(landing.openFen === 0 ? [] : explainOpen(landing, telling)),
  ];
  return (
    <>
      <p className="tz-forecast-state">
        <StatusMark
          status={pacingStatus(landing.pacing)}
          word={t(`forecast.pacing.${landing.pacing.kind}`)}
        />{' '}
        {pacingText(landing.pacing, telling)}
      </p>
      <Section
        title={t('forecast.drawer.landing')}
        unit={t('forecast.unit', { unit: t(`common.unit.${formats.moneyUnit}`) })}
        aside={
          <Link to="/budget" search={{ show: 'line', id: row.id }}>
            {t('forecast.drawer.openBudget')}
          </Link>
        }
      >
        <dl className="tz-known">
          {facts.map(([name, text]) => (
            <Fact key={name} name={t(`forecast.grid.${name}`)} text={text} />
          ))}
        </dl>
      </Section>
      <Section title={t('forecast.drawer.why')}>
        <div className="tz-forecast-why">
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Section>
    </>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
