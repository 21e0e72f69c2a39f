/** The invitation that somebody carries to another provider and back. */
export const INVITE_COOKIE = "twofold.invite";
/** As long as a person may take to sign in over there. */
export const INVITE_COOKIE_SECONDS = 1800;
