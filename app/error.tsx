"use client";

import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
// Read directly: whatever failed may have been what gives a page its texts.
import common from "@/lib/messages/en/common.json";
import texts from "@/lib/messages/en/errors.json";

export default function Broken() {
  return (
    <PlainPage product={common.product} title={texts.brokenTitle} lead={texts.brokenText}>
      <div className="row flex-wrap">
        <GoButton onClick={() => location.reload()}>{texts.tryAgain}</GoButton>
        <ButtonLink variant="quiet" size="lg" href="/">
          {texts.toFirstPage}
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
