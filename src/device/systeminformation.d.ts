// The package describes its whole alone. Only these parts of it are loaded: the whole would bring the network with it.
declare module 'systeminformation/lib/processes.js' {
  export function processes(): Promise<{ readonly list: readonly ListedProcess[] }>;
  export function services(names: string): Promise<readonly { readonly name: string }[]>;

  /** Windows does not say the command and the path of what belongs to others. */
  interface ListedProcess {
    readonly name?: string | null;
    readonly command?: string | null;
    readonly path?: string | null;
  }
}

declare module 'systeminformation/lib/util.js' {
  /** Finds PowerShell, which the lists of Windows are asked from; the whole package does so when it is loaded. */
  export function getPowershell(): void;
}
