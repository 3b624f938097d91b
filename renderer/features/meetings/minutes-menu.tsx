import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { client, desktop } from '#renderer/rpc/rpc.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { printInFrame } from '#renderer/ui/print-frame.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';

const formats = ['docx', 'md', 'print'] as const;
const languages = ['zh-CN', 'en'] as const;
type Wanted = { readonly format: (typeof formats)[number]; readonly language: (typeof languages)[number] };

/** The minutes as a file, or printed, in either language. */
export function MinutesMenu({ meeting: { id, closedAt, openedAt } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ format, language }: Wanted) => {
      const file = await client.meetings.minutes({ id, format, language });
      return format === 'print' ? print(file, closedAt ?? openedAt) : saveFile(file, file.name);
    },
  });
  const items = formats.flatMap((format) =>
    languages.map((language) => ({
      key: `${format}-${language}`,
      label: t(`meetingScreens.minutes.${format}-${language}`),
      onClick: () => mutate({ format, language }),
    })),
  );
  return (
    <Dropdown
      menu={{ items }}
      trigger={['click']}
      placement="bottomRight"
      // In the screen, which is a landmark.
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
    >
      <Button icon={<Icon name="download" />} loading={isPending}>
        {t('meetingScreens.action.minutes')}
      </Button>
    </Dropdown>
  );
}

/** As a PDF in the desktop program; in a browser its own dialog prints it, or keeps it as PDF. */
async function print(page: File, at: string): Promise<void> {
  const html = await page.text();
  if (desktop === null) return printInFrame(html);
  const pdf = await desktop.printToPdf({ html, at });
  const name = page.name.replace(/\.html$/, '.pdf');
  saveFile(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), name);
}
