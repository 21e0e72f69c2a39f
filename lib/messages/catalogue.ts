import account from "./en/account.json";
import common from "./en/common.json";
import consoleTexts from "./en/console.json";
import errors from "./en/errors.json";
import join from "./en/join.json";
import landing from "./en/landing.json";
import phone from "./en/phone.json";
import prompts from "./en/prompts.json";
import report from "./en/report.json";
import stage from "./en/stage.json";
import workshops from "./en/workshops.json";

/** Every area is a namespace of the same name: useTranslations("phone"). Next compiles the ICU of these files when it builds. */
export const catalogue = {
  account,
  common,
  console: consoleTexts,
  errors,
  join,
  landing,
  phone,
  prompts,
  report,
  stage,
  workshops,
};
