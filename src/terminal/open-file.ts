import open from 'open';

/** Opens a file with the program that this system opens it with, and does not wait for it. Rejects where there is none. */
export async function openFile(path: string): Promise<void> {
  await open(path);
}
