// Keeps a page of the preview server up to date. Everything shown is made of DOM nodes and text.
"use strict";

(() => {
  const build = document.currentScript.dataset.build;
  let events = null;
  let panel = null;
  let dismissed = "";

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function noticeItem(notice) {
    const item = element("li", "notice " + notice.severity, "");
    const head = element("p", "head", "");
    head.append(element("b", "severity", notice.severity));
    if (notice.code) {
      head.append(" ", element("span", "code", notice.code));
    }
    head.append(" ", element("span", "message", notice.message));
    item.append(head);
    if (notice.place) {
      item.append(element("p", "place", notice.place));
    }
    if (notice.source) {
      item.append(element("pre", "source", notice.source));
    }
    if (notice.help) {
      item.append(element("p", "help", "help: " + notice.help));
    }
    return item;
  }

  function title(state) {
    const things = state.total === 1 ? "1 finding" : state.total + " findings";
    return state.failed ? "The build failed. This is the last good page." : things;
  }

  function panelOf(state) {
    const box = element("details", state.failed ? "box failed" : "box", "");
    box.open = state.failed;
    const summary = element("summary", "title", title(state));
    const close = element("button", "close", "Hide");
    close.type = "button";
    close.addEventListener("click", hide);
    const list = element("ul", "notices", "");
    list.append(...state.notices.map(noticeItem));
    box.append(summary, close, list);
    if (state.total > state.notices.length) {
      const more = state.total - state.notices.length;
      box.append(element("p", "more", more + " more; fixdex lint shows them all"));
    }
    return box;
  }

  function show(state) {
    const key = JSON.stringify(state);
    if (state.notices.length === 0 && !state.failed) {
      panel?.host.remove();
      panel = null;
    } else if (key !== dismissed && panel?.key !== key) {
      panel?.host.remove();
      const host = element("fixdex-notices", "", "");
      host.setAttribute("role", state.failed ? "alert" : "status");
      const root = host.attachShadow({ mode: "open" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/-/live.css";
      root.append(style, panelOf(state));
      document.body.append(host);
      panel = { host, key };
    }
  }

  function hide() {
    dismissed = panel?.key ?? "";
    panel?.host.remove();
    panel = null;
  }

  function receive(event) {
    const state = JSON.parse(event.data);
    if (state.build === build) {
      show(state);
    } else {
      close();
      location.reload();
    }
  }

  function open() {
    if (events === null && document.visibilityState === "visible") {
      events = new EventSource("/-/events");
      events.addEventListener("state", receive);
      events.addEventListener("error", retry);
    }
  }

  // A browser gives up for good when the server answers with an error while it starts.
  function retry() {
    if (events !== null && events.readyState === EventSource.CLOSED) {
      close();
      setTimeout(open, 1000);
    }
  }

  function close() {
    events?.close();
    events = null;
  }

  // Browsers allow few connections to one server: only the page that is looked at holds one.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      open();
    } else {
      close();
    }
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel !== null && !event.defaultPrevented) {
      hide();
    }
  });
  open();
})();
