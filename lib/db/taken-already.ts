import { Prisma } from "./generated/client";

/** Prisma's code for "there is one like this already" */
const TAKEN_ALREADY = "P2002";

export const isTakenAlready = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === TAKEN_ALREADY;
