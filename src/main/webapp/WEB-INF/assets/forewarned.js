/* Adds to pages that work without it: a quicker way out, and forms that change only their part of the page. */
(function () {
  "use strict";

  var leave = document.querySelector("form.leave");
  var said = document.getElementById("said");

  function say(text) {
    if (said && text) {
      said.textContent = "";
      window.setTimeout(function () { said.textContent = text; }, 100);
    }
  }

  /* Leaving: the page is gone at once; the server hears of it; the exit takes this page's place in the history. */
  function go(event) {
    if (event) { event.preventDefault(); }
    document.title = "";
    document.body.hidden = true;
    var gone = false;
    function away() {
      if (!gone) { gone = true; window.location.replace(leave.getAttribute("data-exit")); }
    }
    window.setTimeout(away, 1500);
    window.fetch("/leave", { method: "POST", credentials: "same-origin", redirect: "manual", keepalive: true }).then(away, away);
  }

  if (leave && window.fetch) {
    leave.addEventListener("submit", go);
    var presses = [];
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Shift") { presses = []; return; }
      if (event.repeat) { return; }
      var now = Date.now();
      presses = presses.filter(function (at) { return now - at < 3000; });
      presses.push(now);
      if (presses.length >= 3) { go(); }
    });
  }

  /* A page that the browser kept in its memory is asked for again, so that nothing old comes back. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { document.body.hidden = true; window.location.reload(); }
  });

  function focus(element) {
    if (!element.hasAttribute("tabindex")) { element.setAttribute("tabindex", "-1"); }
    element.focus();
  }

  /* Forms with data-swap="id": only the part of the page with that id changes. The answer is the whole page, as without script.
     One after the other: what is sent first may make somebody a learner, and what follows must be stored for the same one. */
  var waiting = 0;
  var before = Promise.resolve();

  function inTurn(send) {
    function over() { waiting -= 1; }
    waiting += 1;
    before = before.then(send).then(over, over);
  }

  function swap(form, button) {
    form.setAttribute("aria-busy", "true");
    inTurn(function () {
      var data = new URLSearchParams(new FormData(form));
      if (button && button.name) { data.append(button.name, button.value); }
      return exchange(window.fetch(form.action, { method: "POST", body: data, credentials: "same-origin" }), form.getAttribute("data-swap"),
        function () { plainly(form, button); });
    });
  }

  function exchange(answers, id, otherwise) {
    return answers.then(function (answer) {
      if (!answer.ok || new URL(answer.url).origin !== window.location.origin) { throw answer; }
      return answer.text();
    }).then(function (text) {
      var page = new DOMParser().parseFromString(text, "text/html");
      var parts = [page.getElementById(id)].concat(Array.prototype.slice.call(page.querySelectorAll("[data-also][id]")));
      if (!parts[0] || !document.getElementById(id)) { throw page; }
      parts.forEach(function (part) {
        var old = document.getElementById(part.id);
        if (old) {
          old.replaceWith(document.importNode(part, true));
          ready(document.getElementById(part.id));
        }
      });
      trust(page.querySelector("input[name=csrf]"));
      document.title = page.title;
      tokens(page);
      var now = document.getElementById(id);
      focus(now.querySelector("[data-focus]") || now.querySelector("h1, h2, h3") || now);
      var news = now.querySelector("[data-say]");
      say(news && (news.getAttribute("data-say") || news.textContent));
    }).catch(otherwise);
  }

  /* Whoever begins to learn on this page gets a token; the page's other forms need it too. */
  function tokens(page) {
    var token = page.querySelector("input[name=csrf]");
    if (!token) { return; }
    document.querySelectorAll("main form[method=post]").forEach(function (form) {
      var field = form.querySelector("input[name=csrf]") || form.insertBefore(document.importNode(token, true), form.firstChild);
      field.value = token.value;
    });
  }

  /* The first thing that is stored makes somebody a learner: from then on every form of the page must bring the token. */
  function trust(token) {
    document.querySelectorAll("form[method=post]:not(.leave)").forEach(function (form) {
      var field = form.querySelector("input[name=csrf]") || document.createElement("input");
      field.type = "hidden";
      field.name = "csrf";
      field.value = token ? token.value : "";
      form.appendChild(field);
    });
  }

  function plainly(form, button) {
    if (button && button.name) {
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = button.name;
      field.value = button.value;
      form.appendChild(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  /* The answer to a form with data-download is a file: the page stays, so what it said and asked about the last try goes once the next is sent. */
  function mended(form) {
    document.querySelectorAll("main .oops, main [data-last]").forEach(function (old) { old.parentNode.removeChild(old); });
    form.querySelectorAll(".err").forEach(function (old) { old.parentNode.removeChild(old); });
    form.querySelectorAll(".wrong").forEach(function (field) { field.classList.remove("wrong"); });
    form.querySelectorAll("[aria-describedby]").forEach(function (field) {
      field.setAttribute("aria-describedby", field.getAttribute("aria-describedby").split(" ").filter(function (id) { return document.getElementById(id); }).join(" "));
    });
    document.title = form.getAttribute("data-download");
  }

  /* Whoever types in it anew means another file: no double click. */
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-download")) { form.removeAttribute("aria-busy"); }
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented) { return; }
    var again = form.hasAttribute("data-files") && event.submitter && form.lastPressed !== event.submitter;   // another file of the same form
    if (form.getAttribute("aria-busy") === "true" && !again) { event.preventDefault(); return; }
    form.lastPressed = event.submitter;
    if (form.hasAttribute("data-live") && window.fetch && event.submitter !== undefined) {
      event.preventDefault();
      live(form, event.submitter);
    } else if (form.hasAttribute("data-swap") && window.fetch && event.submitter !== undefined) {
      event.preventDefault();
      swap(form, event.submitter);
    } else if (form.method === "post") {
      form.setAttribute("aria-busy", "true");
      if (form.hasAttribute("data-download")) { window.setTimeout(function () { mended(form); }, 0); }
      if (waiting > 0 && event.submitter !== undefined) {
        event.preventDefault();
        inTurn(function () { plainly(form, event.submitter); });
      }
      window.setTimeout(function () { form.removeAttribute("aria-busy"); }, 5000);
    }
  });

  /* What was changed on this page, and what belongs to no question; what another page has changed meanwhile stays as it is. */
  function changes(form) {
    var data = new URLSearchParams();
    Array.prototype.forEach.call(form.elements, function (field) {
      var part = field.closest("fieldset");
      var given = field.type !== "submit" && (field.checked || (field.type !== "radio" && field.type !== "checkbox"));
      if (field.name && given && !field.disabled && (!part || part.hasAttribute("data-changed"))) { data.append(field.name, field.value); }
    });
    return data;
  }

  /* A form with data-keep keeps what was answered a moment after each change. */
  function keep(form) {
    var data = changes(form);
    data.append("keep", "1");
    window.fetch(form.action, { method: "POST", body: data, credentials: "same-origin" }).then(function (answer) {
      kept(form, answer.ok);
    }, function () { kept(form, false); });
  }

  /* What could not be kept is said where everybody sees it, until it is kept. */
  function kept(form, good) {
    var warning = form.querySelector("p[data-unsaved]");
    say(form.getAttribute(good ? "data-keep" : "data-unkept"));
    if (warning) { form.removeChild(warning); }
    if (!good) {
      warning = document.createElement("p");
      warning.className = "err";
      warning.setAttribute("data-unsaved", "on");
      warning.textContent = form.getAttribute("data-unkept");
      form.appendChild(warning);
    }
  }

  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var wait;
    form.addEventListener("change", function (event) {
      var part = event.target.closest("fieldset");
      var stood = part ? part.querySelector("input[name=stood]") : null;
      if (stood) { part.setAttribute("data-changed", "on"); stood.disabled = false; }
      window.clearTimeout(wait);
      wait = window.setTimeout(function () { keep(form); }, 600);
    });
    form.addEventListener("submit", function () { window.clearTimeout(wait); });
  });

  /* A form with data-live="id" shows what it leads to as soon as something is changed: that part of the page is the answer's, the address
     is the answer's too, and the focus stays on the field or button of the same id. */
  function live(form, button) {
    var at = button ? button.id : document.activeElement && document.activeElement.id;
    form.setAttribute("aria-busy", "true");
    inTurn(function () {
      var query = new URLSearchParams(new FormData(form));
      if (button && button.name) { query.append(button.name, button.value); }
      var address;
      return window.fetch(form.getAttribute("action") + "?" + query, { credentials: "same-origin" }).then(function (answer) {
        if (!answer.ok) { throw answer; }
        address = answer.url;
        return answer.text();
      }).then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var part = page.getElementById(form.getAttribute("data-live"));
        document.getElementById(part.id).replaceWith(document.importNode(part, true));
        window.history.replaceState(null, "", address);
        ready(document.getElementById(part.id));
        focus(at && document.getElementById(at) || document.querySelector("#" + part.id + " [data-focus]"));
      }).catch(function () { plainly(form, button); });
    });
  }

  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-live") && window.fetch && event.target.id !== "add") { live(form); }
  });

  /* A page with data-remember can be found again on this device, by a link with data-remembered, until its visitor leaves in haste or is forgotten: then the server clears what the browser holds. */
  function remember() {
    var link = document.querySelector("a[data-remembered]");
    try {
      if (document.querySelector("[data-remember]")) {
        window.localStorage.setItem("brochure", window.location.pathname + window.location.search);
      } else if (link && /^\/brochures\//.test(window.localStorage.getItem("brochure") || "")) {
        link.href = window.localStorage.getItem("brochure");
        link.parentNode.hidden = false;
      }
    } catch (none) { return; }
  }

  /* Buttons that only make sense with script are hidden until here. */
  function ready(root) {
    root.querySelectorAll("[data-print], [data-copy]").forEach(function (button) { button.hidden = false; });
    remember();
  }

  /* A link with data-swap opens its part of the page again without leaving it. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[data-swap]") : null;
    if (link && window.fetch && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      exchange(window.fetch(link.href, { credentials: "same-origin" }), link.getAttribute("data-swap"), function () { window.location.href = link.href; });
    }
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-print], [data-copy]") : null;
    if (button && button.hasAttribute("data-print")) {
      document.body.classList.toggle("print-card", button.getAttribute("data-print") === "card");
      window.print();
    }
    if (button && button.hasAttribute("data-copy") && navigator.clipboard) {
      var source = document.getElementById(button.getAttribute("data-copy"));
      var text = source.getAttribute("data-text") || source.textContent.trim().replace(/\s+/g, " ");
      navigator.clipboard.writeText(text).then(function () { say(button.getAttribute("data-done")); });
    }
  });

  document.addEventListener("keydown", function (event) {
    var menu = document.querySelector("details.menu[open]");
    if (event.key === "Escape" && menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  /* A part with data-poll="seconds" is asked for again, and replaced when its data-state has changed; the focus stays where it is. */
  function poll(id) {
    var part = document.getElementById(id);
    if (!part || !part.hasAttribute("data-poll")) { return; }
    window.setTimeout(function () {
      part = document.getElementById(id);
      if (!part || document.hidden || waiting > 0) { poll(id); return; }
      window.fetch(window.location.pathname, { credentials: "same-origin" }).then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer); }).then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById(id);
        part = document.getElementById(id);
        if (!fresh) { window.location.reload(); return; }
        if (part && fresh.getAttribute("data-state") !== part.getAttribute("data-state")) {
          var inside = part.contains(document.activeElement);
          part.replaceWith(document.importNode(fresh, true));
          part = document.getElementById(id);
          say(part.getAttribute("data-news"));
          if (inside) { focus(part.querySelector("h1, h2, [data-focus]") || part); }
        }
        poll(id);
      }).catch(function () { poll(id); });
    }, 1000 * Number(part.getAttribute("data-poll")));
  }

  if (window.fetch) {
    document.querySelectorAll("[data-poll][id]").forEach(function (part) { poll(part.id); });
  }

  ready(document);
  var start = document.querySelector("main .oops[data-focus]");
  if (start && !window.location.hash) { focus(start); }
})();
