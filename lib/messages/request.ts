import { getRequestConfig } from "next-intl/server";
import { catalogue } from "./catalogue";

// English is the only language for now; a second one is chosen here. UTC until a page says otherwise: times of day are
// formatted in the browser, where the reader's own zone is known.
export default getRequestConfig(async () => ({ locale: "en", timeZone: "UTC", messages: catalogue }));
