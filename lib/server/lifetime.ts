/** Ends the process in order: what was opened last is closed first. */
export type Lifetime = {
  onStop: (close: () => Promise<unknown> | undefined) => void;
  /** for a second Ctrl-C: whatever can be done without waiting */
  onAbort: (abort: () => void) => void;
  stop: (exitCode: number) => Promise<never>;
};

/** Container managers send SIGKILL after ten seconds. */
const PATIENCE_MS = 9_000;

export function createLifetime(say: (line: string) => void): Lifetime {
  const closers: (() => Promise<unknown> | undefined)[] = [];
  const aborters: (() => void)[] = [];
  let stoppingSince: number | undefined;

  const abort = (exitCode: number): never => {
    for (const step of aborters) step();
    process.exit(exitCode);
  };

  const stop = async (exitCode: number): Promise<never> => {
    stoppingSince ??= Date.now();
    setTimeout(() => abort(1), PATIENCE_MS).unref();
    let code = exitCode;
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (thrown) {
        code = 1;
        say(`While stopping: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    }
    process.exit(code);
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stoppingSince !== undefined) {
        // npm passes on the Ctrl-C that the terminal has already sent: one press, two signals.
        if (Date.now() - stoppingSince > 500) abort(130);
        return;
      }
      say("Stopping: finishing what is being written.");
      void stop(0);
    });
  }

  return {
    onStop: (close) => closers.push(close),
    onAbort: (step) => aborters.push(step),
    stop,
  };
}
