/** The direction in which a language is written. */

const rightToLeft = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Syrc|Thaa)$/;

/** @param {string} language BCP 47 @returns {"ltr" | "rtl"} */
export function directionOf(language) {
  try {
    return rightToLeft.test(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr"; // no tag of a language
  }
}
