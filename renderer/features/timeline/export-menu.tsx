import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { client, desktop } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { printInFrame } from '#renderer/ui/print-frame.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ScheduleBaselineId } from '#shared/domain/timeline/baseline.ts';

type Props = {
  /** The one that the screen compares with: files compare with it as well. */
  readonly baselineId: ScheduleBaselineId | null;
  /** Saves the chart as it is looked at. */
  readonly onPng: () => void;
};

type PlanFile = 'xlsx' | 'mspdi' | 'ics' | 'printMany' | 'printOne';

/** Plans in and out: the import, and every file that the plan can be had as. */
export function ExportMenu({ baselineId, onPng }: Props) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: async (kind: PlanFile) => {
      if (kind === 'printMany' || kind === 'printOne') {
        const onePage = kind === 'printOne';
        return print(await client.timeline.exportFile({ format: 'print', language, baselineId, onePage }));
      }
      const file = await client.timeline.exportFile({ format: kind, language, baselineId });
      saveFile(file, file.name);
    },
  });
  const item = (kind: PlanFile) => ({
    key: kind,
    label: t(`timelineFiles.export.${kind}`),
    onClick: () => mutate(kind),
  });
  const rule = (key: string) => ({ key, type: 'divider' as const });
  const items = [
    {
      key: 'import',
      label: t('timelineFiles.export.import'),
      disabled: readOnly,
      onClick: () => void navigate({ to: '/timeline/import' }),
    },
    rule('files'),
    item('xlsx'),
    item('mspdi'),
    item('ics'),
    rule('prints'),
    item('printMany'),
    item('printOne'),
    { key: 'png', label: t('timeline.action.exportPng'), onClick: onPng },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<Icon name="download" />} loading={isPending}>
        {t('timelineFiles.export.button')}
      </Button>
    </Dropdown>
  );
}

/** As a PDF in the desktop program; in a browser its own dialog prints it, or keeps it as PDF. */
async function print(page: File): Promise<void> {
  const html = await page.text();
  if (desktop === null) return printInFrame(html);
  const pdf = await desktop.printToPdf({ html, at: new Date().toISOString() });
  const name = page.name.replace(/\.html$/, '.pdf');
  saveFile(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), name);
}
