import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters of the OWASP password storage cheat sheet (19 MiB, 2 passes, 1 lane). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Compared against when there is no account, so that an unknown address takes as long as a wrong password. */
const nobody = hash("nobody has this password", OPTIONS);

export const passwords = {
  hash: (password: string) => hash(password, OPTIONS),
  async matches(kept: string | null, password: string): Promise<boolean> {
    const right = await verify(kept ?? (await nobody), password, OPTIONS).catch(() => false);
    return right && kept !== null;
  },
};
