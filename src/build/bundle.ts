import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** The browsers that everything is built for. */
export const TARGET = ['chrome123', 'firefox125', 'safari17.5'];

type Output = Rolldown.OutputOptions;

/** Builds one file of `src` by itself, beside the page; nothing is written to the disk. */
export const bundle = async (
  root: string,
  entry: string,
  output: Output,
  plugins: readonly Plugin[] = []
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> => {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        output,
        // Of a module the exports are what it is for.
        preserveEntrySignatures: output.format === 'es' ? 'strict' : false,
        checks: { pluginTimings: false }
      }
    }
  });
  return [made].flat().flatMap(one => ('output' in one ? one.output : []));
};
