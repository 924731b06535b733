import type { LetterBlock, PlanLetter } from '../../src/plan/letter.ts';

/** All that the reader of a letter would read: the page that is sent. */
export function letterText(letter: PlanLetter): string {
  const { to } = letter;
  const address = [to?.team, to?.name, to?.account, to?.contact?.org, to?.contact?.address];
  return [letter.subject, ...address, ...letter.body.flatMap(blockTexts), ...letter.enclose]
    .filter((part) => part !== undefined)
    .join('\n');
}

function blockTexts(block: LetterBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'items') return [block.lead ?? '', ...block.items];
  return [
    block.caption,
    ...block.events.flatMap(({ on, what, reference }) => [on ?? '', what, reference ?? '']),
  ];
}
