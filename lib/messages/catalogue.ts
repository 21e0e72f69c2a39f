import account from "./en/account.json";
import common from "./en/common.json";
import comparison from "./en/comparison.json";
import consoleTexts from "./en/console.json";
import errors from "./en/errors.json";
import facilitators from "./en/facilitators.json";
import files from "./en/files.json";
import followUp from "./en/follow-up.json";
import importTexts from "./en/import.json";
import join from "./en/join.json";
import keep from "./en/keep.json";
import landing from "./en/landing.json";
import mail from "./en/mail.json";
import me from "./en/me.json";
import paper from "./en/paper.json";
import phone from "./en/phone.json";
import prompts from "./en/prompts.json";
import rehearsal from "./en/rehearsal.json";
import report from "./en/report.json";
import share from "./en/share.json";
import shared from "./en/shared.json";
import stage from "./en/stage.json";
import tables from "./en/tables.json";
import workshops from "./en/workshops.json";

/** Every area is a namespace of the same name: useTranslations("phone"). Next compiles the ICU of these files when it builds. */
export const catalogue = {
  account,
  common,
  comparison,
  console: consoleTexts,
  errors,
  facilitators,
  files,
  followUp,
  import: importTexts,
  join,
  keep,
  landing,
  mail,
  me,
  paper,
  phone,
  prompts,
  rehearsal,
  report,
  share,
  shared,
  stage,
  tables,
  workshops,
};
