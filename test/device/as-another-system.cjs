// Loaded before the program: it then takes this computer for one of another system. What that system would list comes from fake commands.
const { AFTERCALL_TEST_PLATFORM: value } = process.env;
if (value) Object.defineProperty(process, 'platform', { value });
