/** What an account form knows after it was sent. */
export type FormState = {
  code:
    | "bad_person_name"
    | "bad_email"
    | "bad_password"
    | "email_taken"
    | "not_invited"
    | "link_used"
    | "wrong_password"
    | "wrong_current"
    | "too_many_tries"
    | "no_mail"
    | "account_not_linked"
    | "provider_failed"
    | null;
  done?: "saved" | "reset_sent" | "invited" | "mail_sent";
  link?: string;
  /** typed before, so that nothing has to be typed again */
  kept?: { email?: string; name?: string };
};

export const FRESH: FormState = { code: null };
