import { type ChildProcess, fork } from "node:child_process";
import type { FromPhones, PhonePlan, ToPhones } from "./messages";

/** Participants of one process; more processes than cores help nobody. */
const PHONES_PER_PROCESS = 2_500;
/** Join calls under way at once in all: a hall that opens the link within some seconds. */
const JOINING_AT_ONCE = 64;

/** All phones of a run, spread over processes; `program`: what these phones do, in this folder. */
export class Crowd<Result> {
  private readonly processes: ChildProcess[];

  constructor(
    program: "phones.ts" | "table-phones.ts",
    private readonly plans: PhonePlan[],
  ) {
    const count = Math.max(2, Math.ceil(plans.length / PHONES_PER_PROCESS));
    this.processes = Array.from({ length: count }, () =>
      fork(new URL(program, import.meta.url), { execArgv: ["--import", "tsx"], serialization: "advanced" }),
    );
  }

  /** Resolves when everybody is in; rejects when somebody is not. */
  async join(joinCall: boolean): Promise<void> {
    const count = this.processes.length;
    const answers = await Promise.all(
      this.processes.map((process, at) => {
        const phones = this.plans.filter((_, index) => index % count === at);
        return this.ask(
          process,
          { type: "join", phones, joinCall, atOnce: Math.ceil(JOINING_AT_ONCE / count) },
          "joined",
        );
      }),
    );
    const failures = answers.flatMap((answer) => answer.failures);
    if (failures.length > 0) throw new Error(`${failures.length} could not join; the first: ${failures[0]}`);
  }

  begin(everyMs: number): void {
    for (const process of this.processes) process.send({ type: "begin", everyMs } satisfies ToPhones);
  }

  /** The measured window ends here; what the phones do goes on. */
  async mark(): Promise<void> {
    await Promise.all(this.processes.map((process) => this.ask(process, { type: "mark" }, "marked")));
  }

  async stop(): Promise<Result[]> {
    const answers = await Promise.all(this.processes.map((process) => this.ask(process, { type: "stop" }, "result")));
    return answers.map((answer) => answer.result);
  }

  end(): void {
    for (const process of this.processes) process.kill("SIGKILL");
  }

  private ask<Type extends FromPhones<Result>["type"]>(
    process: ChildProcess,
    message: ToPhones,
    answer: Type,
  ): Promise<Extract<FromPhones<Result>, { type: Type }>> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error("a process of phones ended"));
      const listen = (given: unknown) => {
        const found = given as FromPhones<Result>;
        if (found.type !== answer) return;
        process.off("message", listen);
        process.off("exit", ended);
        resolve(found as Extract<FromPhones<Result>, { type: Type }>);
      };
      process.once("exit", ended);
      process.on("message", listen);
      process.send(message);
    });
  }
}
