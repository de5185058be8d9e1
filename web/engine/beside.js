/** A text from a file beside this module; "" where it cannot be had. @param {string} name @returns {Promise<string>} */
export const textBeside = (name) =>
  fetch(new URL(name, import.meta.url)).then(
    (response) => (response.ok ? response.text() : ""),
    () => "",
  );
