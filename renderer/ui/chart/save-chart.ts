import { init } from 'echarts/core';
import './chart-setup.ts';
import { type Tokens, pixels } from '../theme-tokens.ts';

/** What an exported picture needs to be drawn anew, away from the screen. */
export type Picture = {
  readonly title: string;
  readonly theme: string;
  readonly locale: string;
  readonly width: number;
  readonly height: number;
  readonly option: Readonly<Record<string, unknown>>;
  readonly tokens: Tokens;
};

const PADDING = 16;
const TITLE_HEIGHT = 40;
/** Sharp enough for a projector and for print. */
const PIXEL_RATIO = 2;

export function pictureAsSvg({ title, theme, locale, width, height, option, tokens }: Picture): string {
  const drawing = init(null, theme, { renderer: 'svg', ssr: true, locale, width, height });
  drawing.setOption({ ...option, animation: false });
  const inner = drawing.renderToSVGString();
  drawing.dispose();
  const [outerWidth, outerHeight] = outerSize(width, height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${outerHeight}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${tokens['bg-page']}"/>`,
    `<text x="${PADDING}" y="26" font-family="${tokens['font-ui']}" font-size="${pixels(tokens['fs-14'])}"`,
    ` font-weight="${tokens['fw-strong']}" fill="${tokens.text}">${escaped(title)}</text>`,
    `<g transform="translate(${PADDING} ${TITLE_HEIGHT})">${inner}</g></svg>`,
  ].join('');
}

export async function pictureAsPng(picture: Picture): Promise<Blob | null> {
  const { title, theme, locale, width, height, option, tokens } = picture;
  const drawing = init(document.createElement('div'), theme, {
    renderer: 'canvas',
    locale,
    width,
    height,
    devicePixelRatio: PIXEL_RATIO,
  });
  drawing.setOption({ ...option, animation: false });
  const inner = drawing.renderToCanvas({ backgroundColor: tokens['bg-page'] });
  const canvas = document.createElement('canvas');
  const [outerWidth, outerHeight] = outerSize(width, height);
  canvas.width = outerWidth * PIXEL_RATIO;
  canvas.height = outerHeight * PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.scale(PIXEL_RATIO, PIXEL_RATIO);
    context.fillStyle = tokens['bg-page'];
    context.fillRect(0, 0, outerWidth, outerHeight);
    context.fillStyle = tokens.text;
    context.font = `${tokens['fw-strong']} ${tokens['fs-14']} ${tokens['font-ui']}`;
    context.fillText(title, PADDING, 26);
    context.drawImage(inner, PADDING, TITLE_HEIGHT, width, height);
  }
  drawing.dispose();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function outerSize(width: number, height: number): readonly [number, number] {
  return [width + 2 * PADDING, height + TITLE_HEIGHT + PADDING];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
