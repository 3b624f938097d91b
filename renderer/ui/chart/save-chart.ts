import type { ChartHandle } from './use-echarts.ts';

/** Sharp enough for a projector and for print. */
const PIXELS_PER_PIXEL = 2;

export function saveSvg(chart: ChartHandle | null, fileName: string): void {
  const picture = chart?.picture() ?? null;
  if (picture !== null) saveFile(new Blob([picture.svg], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

export async function savePng(chart: ChartHandle | null, fileName: string): Promise<void> {
  const picture = chart?.picture() ?? null;
  if (picture === null) return;
  const image = new Image(picture.width, picture.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * PIXELS_PER_PIXEL;
  canvas.height = picture.height * PIXELS_PER_PIXEL;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (png !== null) saveFile(png, `${fileName}.png`);
}

function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
