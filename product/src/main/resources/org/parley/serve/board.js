// Moves a page of the record through its days. Without this file the form does the same.
"use strict";
(() => {
  const slide = document.querySelector(".slide");
  const range = document.getElementById("slide");
  if (!slide || !range) {
    return;
  }
  const DAY = 24 * 3600 * 1000;
  const first = Date.parse(slide.dataset.first + "T00:00:00Z");
  const form = range.form;
  const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const kept = new Map();
  let usual = !new URL(location.href).searchParams.has("since");
  let asked = null;

  const iso = (place) => new Date(first + place * DAY).toISOString().slice(0, 10);

  const address = (day) => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("as-of", day);
    if (usual) {
      fields.delete("since");
    }
    return form.getAttribute("action") + "?" + fields;
  };

  const fetched = (url) => {
    if (!kept.has(url)) {
      const page = fetch(url, { credentials: "same-origin" })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      page.catch(() => kept.delete(url));
      kept.set(url, page);
    }
    return kept.get(url);
  };

  const show = (url, page) => {
    const now = document.getElementById("shown");
    now.replaceChildren(...page.getElementById("shown").cloneNode(true).childNodes);
    form.elements["since"].value = page.getElementById("since").value;
    history.replaceState(null, "", url);
    document.documentElement.dataset.day = form.elements["as-of"].value;
  };

  // One request at a time; of the days asked for meanwhile, the last.
  const move = async (url) => {
    const busy = asked !== null;
    asked = url;
    if (busy) {
      return;
    }
    try {
      let next = null;
      while (next !== asked) {
        next = asked;
        const page = await fetched(next);
        if (next === asked) {
          show(next, page);
        }
      }
    } catch (failure) {
      location.assign(asked);
    } finally {
      asked = null;
    }
  };

  range.addEventListener("input", () => {
    const day = iso(Number(range.value));
    form.elements["as-of"].value = day;
    range.setAttribute("aria-valuetext", words.format(new Date(day + "T00:00:00Z")));
    move(address(day));
  });
  form.elements["since"].addEventListener("input", () => {
    usual = false;
  });
  slide.hidden = false;
})();
