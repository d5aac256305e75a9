import "server-only";
import { getTranslations } from "next-intl/server";
import { conditionalAnswer } from "@/app/_server/conditional-answer";
import { readEnvironment } from "@/environment";
import { locales } from "@/messages/locales";
import { dataSetNames, fileKinds, type DataSetName, type FileKind } from "@/domain/open-data/vocabulary";
import { dataSets } from "./sets";

const authority = "http://publications.europa.eu/resource/authority";
const fileTypes: Record<FileKind, { format: string; media: string }> = {
  csv: { format: "CSV", media: "text/csv" },
  xlsx: { format: "XLSX", media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  json: { format: "JSON", media: "application/json" },
};

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
};

/** A thing by its address; of those that stand elsewhere the catalogue says itself what they are, so that it can be checked alone. */
const is = (id: string, type?: string) => (type ? { "@id": id, "@type": type } : { "@id": id });

type InBoth = (
  key: "title" | "description" | "licenceTitle" | `set.${DataSetName}.${"title" | "what"}`,
) => object[];

/** The catalogue by DCAT-AP 3: sets, their files and API, whose they are, under what terms and how often they change. */
export function dcatDocument(say: InBoth, publisher: string, email: string | undefined, origin: string) {
  const page = `${origin}/du-lieu`;
  const licence = {
    "@id": `${page}#giay-phep`,
    "@type": "dct:LicenseDocument",
    "dct:title": say("licenceTitle"),
  };
  const agent = { "@id": `${origin}/#don-vi-van-hanh`, "@type": "foaf:Agent", "foaf:name": publisher };
  const common = {
    "dct:publisher": agent,
    "dct:language": [is(`${authority}/language/VIE`, "dct:LinguisticSystem")],
    "dct:spatial": is("https://sws.geonames.org/1580578/", "dct:Location"),
  };
  const contact = {
    "dcat:contactPoint": {
      "@type": ["vcard:Kind", "vcard:Organization"],
      "vcard:fn": publisher,
      ...(email
        ? { "vcard:hasEmail": is(`mailto:${email}`) }
        : { "vcard:hasURL": is(`${origin}/gioi-thieu`) }),
    },
  };
  const distribution = (name: DataSetName) => [
    ...fileKinds.map((kind) => ({
      "@id": `${page}/${name}.${kind}`,
      "@type": "dcat:Distribution",
      "dct:title": `${name}.${kind}`,
      "dcat:accessURL": is(page),
      "dcat:downloadURL": is(`${page}/${name}.${kind}`),
      "dct:format": is(`${authority}/file-type/${fileTypes[kind].format}`, "dct:MediaTypeOrExtent"),
      "dcat:mediaType": is(
        `http://www.iana.org/assignments/media-types/${fileTypes[kind].media}`,
        "dct:MediaType",
      ),
      "dct:license": licence,
      "dct:conformsTo": is(`${origin}/api/v1/openapi.json`, "dct:Standard"),
    })),
    {
      "@id": `${origin}${dataSets[name].api}`,
      "@type": "dcat:Distribution",
      "dct:title": "API",
      "dcat:accessURL": is(`${origin}${dataSets[name].api}`),
      "dct:format": is(`${authority}/file-type/JSON`, "dct:MediaTypeOrExtent"),
      "dct:license": licence,
      "dcat:accessService": {
        "@id": `${page}#api`,
        "@type": "dcat:DataService",
        "dct:title": "API v1",
        "dct:publisher": agent,
        "dcat:servesDataset": is(`${page}#${name}`),
        "dcat:endpointURL": is(`${origin}/api/v1`),
        "dcat:endpointDescription": is(`${origin}/api/v1/openapi.json`),
      },
    },
  ];
  return {
    "@context": context,
    "@id": `${page}/dcat.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": say("title"),
    "dct:description": say("description"),
    "foaf:homepage": is(page, "foaf:Document"),
    "dct:license": licence,
    ...common,
    "dcat:dataset": dataSetNames.map((name) => ({
      "@id": `${page}#${name}`,
      "@type": "dcat:Dataset",
      "dct:identifier": name,
      "dct:title": say(`set.${name}.title`),
      "dct:description": say(`set.${name}.what`),
      "dcat:landingPage": is(page, "foaf:Document"),
      "dct:accrualPeriodicity": is(`${authority}/frequency/CONT`, "dct:Frequency"),
      "dct:accessRights": is(`${authority}/access-right/PUBLIC`, "dct:RightsStatement"),
      ...common,
      ...contact,
      "dcat:distribution": distribution(name),
    })),
  };
}

/** Answers with it, in both languages. */
export async function dcatAnswer(request: Request): Promise<Response> {
  const words = await Promise.all(
    locales.map(
      async (locale) => [locale, await getTranslations({ locale, namespace: "openData" })] as const,
    ),
  );
  const t = words[0]![1];
  const say: InBoth = (key) => words.map(([locale, in_]) => ({ "@language": locale, "@value": in_(key) }));
  const { PORTAL_URL, OPERATOR_NAME, OPERATOR_EMAIL } = readEnvironment();
  const document = dcatDocument(say, OPERATOR_NAME || t("operator"), OPERATOR_EMAIL || undefined, PORTAL_URL);
  return conditionalAnswer(request, JSON.stringify(document, null, 1), {
    "content-type": "application/ld+json; charset=utf-8",
    "access-control-allow-origin": "*",
  });
}
