import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Kept, useKept } from './forecast-data.ts';
import { ScoreTable } from './score-table.tsx';

/** What was foretold before, and how good it was. */
export function KeptSection() {
  const { data } = useKept();
  if (data === undefined) return null;
  return (
    <div className="tz-forecast-past">
      <KeptTable kept={data.forecasts} />
      <ScoreTable scores={data.scores} />
    </div>
  );
}

type Forecasts = Kept['forecasts'];

/** The columns that say something rather than count it. */
const words: ReadonlySet<string> = new Set(['asAt', 'cause']);

function KeptTable({ kept }: { readonly kept: Forecasts }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const unit = t('forecast.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  return (
    <Section title={t('forecast.kept.title')} unit={unit}>
      {kept.length === 0 ? (
        <p className="tz-forecast-calm">{t('forecast.kept.none')}</p>
      ) : (
        <table className="tz-forecast-table">
          <thead>
            <tr>
              {(['asAt', 'cause', 'plan', 'eac', 'range', 'landed'] as const).map((name) => (
                <th key={name} scope="col" className={words.has(name) ? 'tz-forecast-words' : undefined}>
                  {t(`forecast.kept.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((forecast) => (
              <KeptRow key={forecast.id} forecast={forecast} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function KeptRow({ forecast }: { readonly forecast: Forecasts[number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { asAt, keptOn, cause, note, planFen, eacFen, lowFen, highFen } = forecast;
  return (
    <tr>
      <th scope="row" className="tz-forecast-words">
        {formats.day(asAt)}
        {keptOn !== asAt && (
          <span className="tz-caption">
            {' '}
            {t('forecast.kept.late', { day: formats.day(keptOn, 'short') })}
          </span>
        )}
      </th>
      <td className="tz-forecast-words">
        {t(`forecast.cause.${cause}`)}
        {note !== '' && (
          <span className="tz-caption tz-forecast-kept-note" title={note}>
            {note}
          </span>
        )}
      </td>
      <td>{formats.money(planFen, 0)}</td>
      <td>{formats.money(eacFen, 0)}</td>
      <td>{`${formats.money(lowFen, 0)}\u2013${formats.money(highFen, 0)}`}</td>
      <td>
        <Landed landing={forecast.landing} />
      </td>
    </tr>
  );
}

function Landed({ landing }: Pick<Forecasts[number], 'landing'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (landing === null) return <StatusMark status="none" word={t('forecast.kept.waiting')} />;
  return (
    <>
      {`${formats.money(landing.landedFen, 0)} (${formats.moneyChange(landing.offFen, 0)}) `}
      <StatusMark
        status={landing.isInBand ? 'good' : 'watch'}
        word={t(landing.isInBand ? 'forecast.kept.inBand' : 'forecast.kept.outOfBand')}
      />
    </>
  );
}
