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

/** Who answers for the portal, for the foot of every page; of a trial, that nobody does. */
export function OperatorName() {
  const t = useTranslations("pages.operator");
  const name = operator()?.name;
  return (
    <p>
      {name ? t.rich("footer", { name, vi }) : t(readEnvironment().PORTAL_DEMO ? "trialInShort" : "unknown")}
    </p>
  );
}

/** How to reach them; nothing where nothing is set. */
export function OperatorContact() {
  const known = operator();
  return (
    <>
      {known?.phone ? <Phone number={known.phone} /> : null}
      {known?.email ? <Email address={known.email} /> : null}
    </>
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
