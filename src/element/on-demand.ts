/** Something whose code comes when it is first used. */
export interface OnDemand<Tool> {
  use(act: (tool: Tool) => unknown): void;
  /** Whether it has been asked for, and has not failed to come. */
  asked(): boolean;
}

/**
 * Loads a tool when it is first used; where that fails, `say` is told why, and the next use tries
 * again. Null takes that back.
 */
export const onDemand = <Tool>(
  load: () => Promise<Tool>,
  say: (why: string | null) => void = () => {}
): OnDemand<Tool> => {
  let asked: Promise<Tool> | undefined;
  const use = async (act: (tool: Tool) => unknown): Promise<void> => {
    // A tool that is there stays, whatever becomes of what it does: another would listen beside it.
    asked ??= load().catch(cause => {
      asked = undefined;
      throw cause;
    });
    try {
      const tool = await asked;
      say(null);
      await act(tool);
    } catch (cause) {
      say(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { use: act => void use(act), asked: () => asked !== undefined };
};
