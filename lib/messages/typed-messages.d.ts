import type { catalogue } from "./catalogue";

// Makes an unknown message key a type error.
declare module "next-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: typeof catalogue;
  }
}
