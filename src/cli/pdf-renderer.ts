import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderPdf } from '../documents/render-pdf.ts';
import { ContentError } from '../errors.ts';
import type { World } from './world.ts';

/** Gives a function that loads what makes PDFs, and the fonts, when it is first called; later calls give the same. Throws ContentError where the build is missing. */
export function pdfRenderer(world: Pick<World, 'contentFolder'>): () => Promise<RenderPdf> {
  let opened: Promise<RenderPdf> | undefined;
  return async () => {
    opened ??= openRenderer(world.contentFolder);
    return await opened;
  };
}

async function openRenderer(contentFolder: string): Promise<RenderPdf> {
  const { makePdfRenderer } = await import('../documents/render-pdf.ts');
  const read = (name: string): Uint8Array => readFont(join(contentFolder, '..', 'fonts', name));
  return makePdfRenderer({ regular: read('regular.ttf'), bold: read('bold.ttf') });
}

function readFont(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ContentError('content-missing', {
      parameters: { file: path, reason: error instanceof Error ? error.message : '' },
    });
  }
}
