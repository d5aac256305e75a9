import { fault } from "@/messages/fault";
import { localePath, type Locale } from "@/messages/locales";
import { Button, ButtonLink } from "../ui/button";

type FaultProps = { locale: Locale; heading?: "h1" | "h2"; again?: () => void };

/** Says that something broke, what is safe and what to do. `again` tries once more where that is possible. */
export function Fault({ locale, heading: Heading = "h1", again }: FaultProps) {
  const words = fault[locale];
  return (
    <section lang={locale} className="mx-auto max-w-prose px-4 pt-16 md:px-6">
      <Heading className="text-[2rem]">{words.title}</Heading>
      <p className="mt-3">{words.text}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {again ? (
          <Button type="button" onClick={again}>
            {words.again}
          </Button>
        ) : null}
        <ButtonLink variant={again ? "secondary" : "primary"} href={localePath(locale, "/")}>
          {words.home}
        </ButtonLink>
      </p>
    </section>
  );
}
