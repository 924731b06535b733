import type { Ask, Prompter, Reply } from '../interview/prompter.ts';
import { askList, chooseDrawn } from './draw-choice.ts';
import { confirmDrawn } from './draw-confirm.ts';
import { askText, lineDrawn } from './draw-text.ts';
import { showLines, type Drawing } from './drawing.ts';
import { openKeySession } from './key-session.ts';
import type { OpenPrompter, PrompterOptions } from './prompter-options.ts';
import { screenSize, type ScreenSize } from './screen-size.ts';
import { makeStyle } from './style.ts';

/** Draws questions with Inquirer on the screen stream. Ctrl-C and the end of input reject with CancelledError; the cursor is shown again. */
export function inquirerPrompter(options: PrompterOptions): OpenPrompter {
  const size = (): ScreenSize => screenSize(options.screen, options.columns);
  const drawing: Drawing = {
    ...options,
    keys: openKeySession({ ...options, size }),
    style: makeStyle(options),
    size,
  };
  let isForHelper = false;
  const prompter: Prompter = {
    ask: async (ask) => {
      isForHelper = ask.isForHelper === true;
      return await askDrawn(ask, drawing);
    },
    choose: async (menu) =>
      await (menu.isYesNo === true
        ? confirmDrawn(menu, drawing)
        : chooseDrawn({ isForHelper, ...menu }, drawing)),
    line: async (text, read) => await lineDrawn(text, read, drawing),
    show: (lines) => {
      showLines(lines, drawing);
    },
  };
  return {
    ...prompter,
    close: () => {
      drawing.keys.close();
    },
  };
}

async function askDrawn(ask: Ask, drawing: Drawing): Promise<Reply> {
  const { words } = drawing;
  showLines(
    [
      { text: '' },
      { text: ask.place },
      ...(ask.readAloud === undefined
        ? []
        : [
            {
              text: words('interview.read-aloud', { text: ask.readAloud }),
              tone: 'strong' as const,
            },
          ]),
      ...(ask.noteForHelper === undefined
        ? []
        : [{ text: words('interview.for-you', { text: ask.noteForHelper }) }]),
    ],
    drawing,
  );
  return ask.options.length > 0 ? await askList(ask, drawing) : await askText(ask, drawing);
}
