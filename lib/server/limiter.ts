import { RateLimiterRedis } from "rate-limiter-flexible";
import { inMemory, type MakeLimiter } from "@/lib/auth/limits";
import type { Redis } from "./redis";

/** With Redis a limit is one for all nodes; while Redis is away each node counts by itself. */
export const limiterMaker = (redis: Redis | undefined): MakeLimiter =>
  redis === undefined
    ? inMemory
    : (name, rule) =>
        new RateLimiterRedis({
          storeClient: redis.client,
          useRedisPackage: true,
          rejectIfRedisNotReady: true,
          keyPrefix: `twofold:${name}`,
          insuranceLimiter: inMemory(name, rule),
          ...rule,
        });
