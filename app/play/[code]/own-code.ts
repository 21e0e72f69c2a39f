import { notFound } from "next/navigation";
import { readCode } from "@/lib/usecases/joining";

/** The code that an action of a phone is about. It becomes a cookie's name and an address, so it is eight digits or nothing. */
export const ownCode = (given: unknown): string => readCode(String(given)) ?? notFound();
