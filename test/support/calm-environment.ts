import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What the person who runs the tests has set must not change what the program does: a test that needs one of these sets it.
const loud = /^(NO_COLOR|FORCE_COLOR|COLORTERM|CI|COLUMNS|LINES|TERM|DEBUG|AFTERCALL_.*|XDG_.*)$/;

for (const name of Object.keys(process.env)) {
  if (loud.test(name)) Reflect.deleteProperty(process.env, name);
}

// A test that forgets to name a folder must not meet the real cases of the person who runs it.
const home = join(tmpdir(), `aftercall-tests-${String(process.pid)}`);
process.env['XDG_CONFIG_HOME'] = join(home, 'config');
process.env['XDG_DATA_HOME'] = join(home, 'data');
