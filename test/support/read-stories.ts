import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Story } from './run-story.ts';

const folder = 'test/stories';

interface StoryFile {
  readonly file: string;
  readonly country: string;
  readonly story: Story;
}

let read: readonly StoryFile[] | undefined;

/** Gives every story of the repository, read once for all test files of a worker: which file it is, and the story itself. */
export function readStories(): readonly StoryFile[] {
  read ??= readFiles();
  return read;
}

function readFiles(): readonly StoryFile[] {
  return readdirSync(folder).flatMap((country) =>
    readdirSync(join(folder, country))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        file: `${country}/${name}`,
        country,
        story: parse(readFileSync(join(folder, country, name), 'utf8')) as Story,
      })),
  );
}
