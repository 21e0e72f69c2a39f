/** PostgreSQL throws on what is no uuid; to a visitor it is just somebody or something that is not there. */
export const isUuid = (given: unknown): boolean =>
  typeof given === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given);
