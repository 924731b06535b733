import { writeSync } from 'node:fs';
import { exampleStore, withMark } from '../storage/example-case.ts';

// Run as a program of its own: FOLDER PREFIX COUNT. Marks case-1 and says each mark aloud once it is on the disk.
const [folder = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = exampleStore(folder);

for (let number = 1; number <= Number(count); number += 1) {
  const mark = `${prefix}-${String(number)}`;
  await store.update('case-1', withMark(mark));
  writeSync(1, `${mark}\n`);
}
