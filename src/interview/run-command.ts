import type { Content } from '../content/content.ts';
import type { Given } from '../facts/answers.ts';
import type { ShownLine } from './prompter.ts';
import type { HelperTools, Interview } from './interview.ts';
import { listQuestions, type QuestionAt } from './list-questions.ts';

/** What a helper's command leads to: the answers, and the question it jumps to. */
export interface CommandResult {
  readonly given: Given;
  readonly jumpTo?: string;
}

export interface CommandContext {
  readonly interview: Interview;
  readonly helper: HelperTools;
  readonly content: Content;
}

/** Runs what a helper typed after `/`: `print`, `note …`, or the name of a section or question to jump to. Anything else lists what there is. */
export async function runCommand(
  typed: string,
  given: Given,
  context: CommandContext,
): Promise<CommandResult> {
  const { interview, helper } = context;
  const [word = '', ...rest] = typed.trim().split(/\s+/);
  const name = word.toLowerCase();
  if (name === 'print' || name === 'p') {
    await helper.print(given);
    return { given };
  }
  if (name === 'note' || name === 'n') {
    const noted = helper.note(given, rest.join(' '));
    await interview.save(noted);
    return { given: noted };
  }
  return jump(name, given, context);
}

function jump(name: string, given: Given, context: CommandContext): CommandResult {
  const { interview, content } = context;
  const places = listQuestions(content, given, interview.today);
  const fitting = places.filter((place) => name !== '' && isCalled(place, name));
  const place = fitting.find((one) => given[one.path] === undefined) ?? fitting[0];
  if (place !== undefined) return { given, jumpTo: place.path };
  const isKnown = content.questions.some(
    ({ id, section }) => name !== '' && (id.startsWith(name) || section.startsWith(name)),
  );
  interview.prompter.show([
    ...(isKnown ? [{ text: interview.words('helper.not-asked-now') }] : []),
    ...commandLines(places, context),
  ]);
  return { given };
}

/** A question is called by its section, its own id, or the start of either. */
function isCalled({ question, path }: QuestionAt, name: string): boolean {
  return [question.section, question.id, path].some((one) => one.startsWith(name));
}

function commandLines(
  places: readonly QuestionAt[],
  { interview, content }: CommandContext,
): readonly ShownLine[] {
  const sections = content.sections.filter(({ id }) =>
    places.some((place) => place.question.section === id),
  );
  const names = sections.map(({ id }) => `/${id}`).join(' ');
  return [
    { text: interview.words('helper.commands') },
    { text: interview.words('helper.sections', { names }) },
  ];
}
