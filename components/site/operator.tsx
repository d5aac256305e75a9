import { useTranslations } from "next-intl";
import { telephoneLink } from "@/domain/units/telephone";
import { readEnvironment } from "@/environment";
import { vi } from "../profiles/content";
import { Fact } from "../units/fact";

const link = "touch-link";

/** Who runs the portal, from its settings; null where nothing is set. */
function operator() {
  const { OPERATOR_NAME: name, OPERATOR_EMAIL: email, OPERATOR_PHONE: phone } = readEnvironment();
  return name || email || phone ? { name, email, phone } : null;
}

/** Who runs the portal and how to reach them; of a trial, that nobody does. */
export function OperatorSection() {
  const t = useTranslations("pages.operator");
  const known = operator();
  return (
    <section id="noi-van-hanh">
      <h2>{t("title")}</h2>
      {known ? (
        <dl className="mt-2 space-y-3">
          {known.name ? <Fact label={t("name")}>{vi(known.name)}</Fact> : null}
          {known.email ? (
            <Fact label={t("email")}>
              <Email address={known.email} />
            </Fact>
          ) : null}
          {known.phone ? (
            <Fact label={t("phone")}>
              <Phone number={known.phone} />
            </Fact>
          ) : null}
        </dl>
      ) : (
        <p className="mt-2">{t(readEnvironment().PORTAL_DEMO ? "trial" : "unknown")}</p>
      )}
    </section>
  );
}

/** The same in one line, for the foot of every page; nothing where nothing is set. */
export function OperatorLine() {
  const t = useTranslations("pages.operator");
  const known = operator();
  if (!known) return null;
  const { name, email, phone } = known;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-6 wrap-anywhere">
      {name ? <span>{t.rich("footer", { name, vi })}</span> : null}
      {email ? <Email address={email} /> : null}
      {phone ? <Phone number={phone} /> : null}
    </p>
  );
}

function Email({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className={link}>
      {address}
    </a>
  );
}

function Phone({ number }: { number: string }) {
  return (
    <a href={telephoneLink(number)} className={link}>
      {number}
    </a>
  );
}
