/* Adds to the editor's pages, which work without it: a comfortable field for text, its source with marks, keeping what is typed, and a preview beside it. */
(function () {
  "use strict";

  var said = document.getElementById("said");

  function say(text) {
    if (said && text) {
      said.textContent = "";
      window.setTimeout(function () { said.textContent = text; }, 100);
    }
  }

  function labelOf(field) {
    var label = document.querySelector("label[for='" + field.id + "']");
    return label ? label.textContent : "";
  }

  /* A field becomes an editor. What is typed stands in the field itself, so that the form sends it. */
  function dress(field) {
    if (!window.CodeMirror) { return null; }
    var code = field.hasAttribute("data-code");
    var tools = document.getElementById("tool-words");
    var direction = tools && tools.getAttribute("data-dir") || document.documentElement.dir;
    var yaml = /\.yaml$/.test(labelOf(field).trim());
    var editor = window.CodeMirror.fromTextArea(field, {
      mode: yaml ? "yaml" : code ? { name: "yaml-frontmatter", base: "markdown" } : { name: "markdown", highlightFormatting: true },
      lineNumbers: code, lineWrapping: true, inputStyle: "contenteditable", spellcheck: true, viewportMargin: code ? 50 : Infinity,
      readOnly: field.readOnly, direction: direction === "rtl" && !code ? "rtl" : "ltr",
      extraKeys: { Tab: false, "Shift-Tab": false, Enter: "newlineAndIndentContinueMarkdownList",
        "Ctrl-B": function () { wrap(editor, "**"); }, "Ctrl-I": function () { wrap(editor, "*"); }, "Cmd-B": function () { wrap(editor, "**"); }, "Cmd-I": function () { wrap(editor, "*"); } }
    });
    editor.getInputField().setAttribute("aria-label", labelOf(field));
    editor.getInputField().setAttribute("aria-multiline", "true");
    editor.getInputField().setAttribute("role", "textbox");
    if (field.getAttribute("aria-describedby")) { editor.getInputField().setAttribute("aria-describedby", field.getAttribute("aria-describedby")); }
    editor.getWrapperElement().classList.add(code ? "is-code" : "is-prose");
    editor.on("change", function () {
      editor.save();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    if (!code) { toolbar(field, editor); }
    if (code || field.hasAttribute("data-blocks")) { blocks(editor); }
    if (code) { marks(editor); }
    field.editor = editor;
    return editor;
  }

  function wrap(editor, mark) {
    var text = editor.getSelection();
    var on = text.length > 2 * mark.length && text.indexOf(mark) === 0 && text.slice(-mark.length) === mark;
    editor.replaceSelection(on ? text.slice(mark.length, -mark.length) : mark + text + mark, "around");
    if (!text) { var at = editor.getCursor("to"); editor.setCursor({ line: at.line, ch: at.ch - mark.length }); }
    editor.focus();
  }

  function prefix(editor, mark, numbered) {
    var from = editor.getCursor("from").line;
    var to = editor.getCursor("to").line;
    editor.operation(function () {
      for (var line = from; line <= to; line += 1) {
        var text = editor.getLine(line);
        var bare = text.replace(/^(#{2,4} |- |\d+\. )/, "");
        var put = numbered ? line - from + 1 + ". " : mark;
        editor.replaceRange(text.indexOf(put) === 0 ? bare : put + bare, { line: line, ch: 0 }, { line: line, ch: text.length });
      }
    });
    editor.focus();
  }

  function toolbar(field, editor) {
    var words = document.getElementById("tool-words");
    if (!words) { return; }
    var bar = document.createElement("div");
    bar.className = "prose-tools";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", words.getAttribute("data-label"));
    var doings = {
      heading: function () { prefix(editor, "## "); }, strong: function () { wrap(editor, "**"); }, em: function () { wrap(editor, "*"); },
      list: function () { prefix(editor, "- "); }, numbers: function () { prefix(editor, "", true); },
      link: function () { editor.replaceSelection("[" + (editor.getSelection() || "…") + "](https://)", "around"); editor.focus(); }
    };
    Object.keys(doings).forEach(function (name, at) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "tool tool-" + name;
      button.textContent = words.getAttribute("data-" + name);
      button.tabIndex = at === 0 ? 0 : -1;
      button.addEventListener("click", doings[name]);
      bar.appendChild(button);
    });
    bar.addEventListener("keydown", function (event) {
      var all = Array.prototype.slice.call(bar.children);
      var at = all.indexOf(document.activeElement);
      var step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step && all[at + step]) { event.preventDefault(); all[at].tabIndex = -1; all[at + step].tabIndex = 0; all[at + step].focus(); }
    });
    editor.getWrapperElement().parentNode.insertBefore(bar, editor.getWrapperElement());
  }

  /* "/" at the beginning of an empty line offers the kinds of blocks. */
  function blocks(editor) {
    var starters = {};
    document.querySelectorAll("#starters [data-kind]").forEach(function (one) { starters[one.getAttribute("data-label")] = one.textContent; });
    if (!Object.keys(starters).length || !editor.showHint) { return; }
    editor.on("inputRead", function (self, change) {
      var at = editor.getCursor();
      if (change.text[0] !== "/" || editor.getLine(at.line).trim() !== "/") { return; }
      editor.showHint({
        completeSingle: false, closeCharacters: /\s/,
        hint: function () {
          var now = editor.getCursor();
          var typed = editor.getLine(now.line).trim().slice(1).toLowerCase();
          return {
            from: { line: now.line, ch: 0 }, to: { line: now.line, ch: editor.getLine(now.line).length },
            list: Object.keys(starters).filter(function (label) { return label.toLowerCase().indexOf(typed) === 0; }).map(function (label) {
              return { text: starters[label].replace(/\s+$/, "") + "\n", displayText: label };
            })
          };
        }
      });
    });
  }

  /* The problems of the list below stand at their lines, too. */
  function marks(editor) {
    var old = editor.marked || [];
    old.forEach(function (line) { editor.removeLineClass(line, "background", "line-error"); editor.removeLineClass(line, "background", "line-note"); });
    editor.marked = [];
    document.querySelectorAll("#problems [data-line]").forEach(function (one) {
      var line = Number(one.getAttribute("data-line")) - 1;
      if (line >= 0 && line < editor.lineCount()) {
        editor.marked.push(editor.addLineClass(line, "background", one.getAttribute("data-error") === "true" ? "line-error" : "line-note"));
      }
    });
  }

  var words = document.getElementById("keep-words");
  var url = words ? words.getAttribute("data-url") : "";
  var HELD = "forewarned-draft " + url + " ";
  var SENT = "forewarned-sent";
  var faulty = Boolean(document.querySelector("main .oops"));

  function stored(store, deed) {
    try { return deed(window[store]); } catch (none) { return null; }      // no room, or not allowed: it is kept on the server all the same
  }

  function word(name) {
    return words.getAttribute("data-" + name);
  }

  function isField(field) {
    return field.name && field.type !== "hidden" && field.tagName !== "BUTTON" && field.tagName !== "FIELDSET";
  }

  /* What is typed is kept on the server every few seconds, one after the other; until the server has said so, this browser holds it. */
  function keeping(form) {
    var status = form.querySelector("[data-saved]");
    var key = HELD + Date.now() + Math.random();
    var text = form.querySelector("textarea[data-blocks], textarea[data-code]");
    var typed = 0;
    var kept = 0;
    var wait = 0;
    var busy = false;
    var failed = false;
    var leaving = null;
    var told = faulty;
    var tried = "";
    var stopped = faulty || !form.hasAttribute("data-autosave");
    var pressed = null;

    function values() {
      var data = new URLSearchParams(new FormData(form));
      data.delete("csrf");
      return data;
    }

    /* Who was told that the text has changed, and comes back to it later, is told again. */
    function hold() {
      var data = values();
      if (tried) { data.set("tried", tried); }
      if (told) { data.set("seen", "0"); }
      if (faulty && data.has("known")) { data.set("known", ""); }
      stored("localStorage", function (store) { store.setItem(key, data.toString()); });
    }

    function release() {
      stored("localStorage", function (store) { store.removeItem(key); });
    }

    function tell(what, wrong) {
      status.textContent = what;
      status.classList.toggle("err", Boolean(wrong));
      if (wrong) { say(what); }
    }

    function later(millis) {
      window.clearTimeout(wait);
      wait = window.setTimeout(send, millis);
    }

    function send() {
      window.clearTimeout(wait);
      if (busy || stopped || typed === kept) { return; }
      if (text && !text.value.trim()) { leaving = null; tell(word("empty")); return; }
      /* What may have arrived, though no answer came, is sent once more as it was: then the server knows it again. */
      var sent = tried ? kept : typed;
      var data = tried ? new URLSearchParams(tried) : values();
      tried = data.toString();
      data.append("csrf", form.elements.csrf.value);
      data.append("keep", "1");
      busy = true;
      window.fetch(form.action, { method: "POST", body: data, credentials: "same-origin", signal: window.AbortSignal && AbortSignal.timeout ? AbortSignal.timeout(30000) : null }).then(function (answer) {
        return answer.text().then(function (page) {
          var at = new URL(answer.url).searchParams;
          if (!answer.ok || !at.get("kept")) { throw page; }
          taken(at, new DOMParser().parseFromString(page, "text/html"));
          kept = sent;
          failed = false;
          tried = "";
          if (typed === kept) { release(); tell(status.getAttribute("data-saved")); }
          preview();
        });
      }).catch(function (why) {
        failed = true;
        leaving = null;
        refused(typeof why === "string" && why.indexOf("id=\"main\"") > 0 ? new DOMParser().parseFromString(why, "text/html") : null);
      }).then(function () {
        busy = false;
        if (pressed) { form.requestSubmit(pressed === form ? null : pressed); return; }
        if (leaving && typed === kept) { leaving(); }
        if (typed !== kept && !stopped) { later(failed ? 8000 : 1500); }
      });
    }

    /* Somebody else was there before, the server can't be reached or is just starting, or it does not take this from who sends it. */
    function refused(page) {
      var problem = page && page.querySelector(".oops li");
      if (problem) { tried = ""; }
      if (problem) {
        stopped = true;
        told = true;
        var theirs = page.getElementById("theirs");
        var seen = page.querySelector("form.write[data-autosave] input[name=seen]");
        if (theirs && seen) {
          form.elements.seen.value = seen.value;
          var old = document.getElementById("theirs");
          if (old) { old.remove(); }
          form.parentNode.insertBefore(document.importNode(theirs, true), form);
        }
      }
      hold();
      tell(problem ? problem.textContent : word(page ? "refused" : "failed"), true);
    }

    /* What was kept is what the next change begins with, wherever it stands by now. */
    function taken(at, page) {
      form.elements.seen.value = at.get("kept");
      if (form.elements.at) { form.elements.at.value = at.get("edit"); }
      var known = page.querySelector("form.write input[name=known]");
      if (known && form.elements.known) { form.elements.known.value = known.value; }
      ["problems", "kept-at", "outline"].forEach(function (id) {
        var part = page.getElementById(id);
        var old = document.getElementById(id);
        if (part && old && !old.contains(document.activeElement)) { part.open = old.open; old.replaceWith(document.importNode(part, true)); }
      });
      page.querySelectorAll("form.write[data-autosave] select[data-steps]").forEach(function (fresh) {
        var old = document.getElementById(fresh.id);
        var chosen = old && old.value;
        if (!old || old === document.activeElement) { return; }
        old.replaceChildren.apply(old, Array.prototype.map.call(fresh.options, function (option) { return document.importNode(option, true); }));
        old.value = chosen;
      });
      form.querySelectorAll("textarea").forEach(function (field) { if (field.editor && field.hasAttribute("data-code")) { marks(field.editor); } });
    }

    form.addEventListener("input", function () {
      typed += 1;
      hold();
      if (stopped) { return; }
      tell(status.getAttribute("data-unsaved"));
      later(2500);
    });
    /* Held until the page that comes next says that it is kept. */
    form.addEventListener("submit", function (event) {
      window.clearTimeout(wait);
      if (busy) { event.preventDefault(); pressed = event.submitter || form; return; }      // what is under way is waited for: the button goes on from there
      stopped = true;
      hold();
      stored("sessionStorage", function (store) { store.setItem(SENT, key); });
    });
    /* Who goes on, or does something with another piece, waits the moment until it is kept. */
    function first(event, then) {
      if (event.defaultPrevented || stopped || failed || typed === kept || text && !text.value.trim()) { return; }
      event.preventDefault();
      leaving = then;
      send();
    }
    document.getElementById("main").addEventListener("click", function (event) {
      var link = event.target.closest("a[href]");
      if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute("href").charAt(0) === "#") { return; }
      first(event, function () { window.location.href = link.href; });
    });
    document.getElementById("main").addEventListener("submit", function (event) {
      var other = event.target;
      if (other !== form && !other.target) { first(event, function () { other.requestSubmit(event.submitter); }); }
    });
    if (faulty) { hold(); }
    restore(form, key, function (data) {
      tried = data.get("tried") || "";
      form.elements.seen.value = data.get("seen");
      if (form.elements.known) { form.elements.known.value = data.get("known") || ""; }
    });
  }

  /* What this browser still holds because it could not be sent, and for which page. */
  function held() {
    var all = {};
    stored("localStorage", function (store) {
      for (var i = 0; i < store.length; i += 1) {
        if (store.key(i).indexOf(HELD) === 0) { all[store.key(i)] = new URLSearchParams(store.getItem(store.key(i))); }
      }
    });
    return all;
  }

  function forget(key) {
    stored("localStorage", function (store) { store.removeItem(key); });
  }

  function same(field, data) {
    if (field.type === "checkbox" || field.type === "radio") { return data.getAll(field.name).indexOf(field.value) >= 0 === field.checked; }
    return !data.has(field.name) || data.get(field.name).trim().replace(/\r/g, "") === field.value.trim().replace(/\r/g, "");
  }

  function fill(field, data) {
    if (field.type === "checkbox" || field.type === "radio") { field.checked = data.getAll(field.name).indexOf(field.value) >= 0;
    } else if (data.has(field.name)) { if (field.editor) { field.editor.setValue(data.get(field.name)); } else { field.value = data.get(field.name); } }
  }

  /* It is offered once more in the form that it was typed into. Whether somebody else was there meanwhile the server says when it is sent. */
  function restore(form, own, back) {
    var all = held();
    Object.keys(all).forEach(function (key) {
      var data = all[key];
      var here = ["at", "do", "kind", "block"].every(function (name) { return !form.elements[name] || form.elements[name].value === data.get(name); }) && data.has("source") === Boolean(form.elements.source);
      if (key === own || !here) { return; }
      if (Array.prototype.filter.call(form.elements, isField).every(function (field) { return same(field, data); })) { forget(key); return; }
      offer(form, word("held"), button(word("again"), function () {
        /* The words of a message come first: they make the fields of their marks. */
        var message = form.elements["m-text"];
        if (message) { fill(message, data); }
        Array.prototype.filter.call(form.elements, isField).forEach(function (field) { if (field !== message) { fill(field, data); } });
        back(data);
        forget(key);
        form.dispatchEvent(new Event("input"));
      }), key);
    });
  }

  /* Where no form for it is open, there is a way to it. */
  function elsewhere() {
    var all = held();
    var main = document.querySelector(".write-desk");
    Object.keys(all).forEach(function (key) {
      var data = all[key];
      if (!main || document.querySelector("form.write[data-hold]")) { return; }
      var link = document.createElement("a");
      var at = data.get("at");
      link.textContent = word("open");
      link.href = url + (data.has("source") ? "?as=source" : data.get("do") === "insert" ? "?add=" + encodeURIComponent(data.get("kind")) + "&below=" + at + "#new" : "?edit=" + at + "#piece-" + at);
      offer(main, word("held"), link, key);
    });
  }

  function button(text, deed) {
    var one = document.createElement("button");
    one.type = "button";
    one.className = "btn-2 btn-s";
    one.textContent = text;
    one.addEventListener("click", deed);
    return one;
  }

  function offer(before, text, way, key) {
    var note = document.createElement("div");
    var line = document.createElement("p");
    var acts = document.createElement("p");
    note.className = "note think tight held";
    line.textContent = text;
    acts.className = "acts";
    acts.appendChild(way);
    acts.appendChild(button(word("throw"), function () { forget(key); }));
    acts.addEventListener("click", function (event) { if (event.target.tagName === "BUTTON") { note.remove(); } });
    note.appendChild(line);
    note.appendChild(acts);
    before.parentNode.insertBefore(note, before);
  }

  /* The preview is asked for again where it is, and can look like a phone, a desktop or paper. */
  function preview() {
    var frame = document.getElementById("frame");
    if (!frame || !frame.contentWindow) { return; }
    try {
      var top = frame.contentWindow.scrollY;
      frame.addEventListener("load", function once() { frame.removeEventListener("load", once); frame.contentWindow.scrollTo(0, top); looks(); });
      frame.contentWindow.location.reload();
    } catch (closed) { return; }
  }

  function looks() {
    var chosen = document.getElementById("look");
    var device = document.getElementById("device");
    var frame = document.getElementById("frame");
    if (!chosen || !device) { return; }
    device.setAttribute("data-look", chosen.value);
    Array.prototype.forEach.call(frame.contentDocument ? frame.contentDocument.styleSheets : [], function (sheet) {
      Array.prototype.forEach.call(sheet.cssRules, function (rule) {
        if (rule.media && !rule.was && /\bprint\b/.test(rule.media.mediaText)) { rule.was = rule.media.mediaText; }
        if (rule.was) { rule.media.mediaText = chosen.value === "print" ? "all" : rule.was; }
      });
    });
  }

  /* Pieces can be dragged to another place; without a mouse there are the buttons. */
  function dragging(list) {
    var dragged = null;
    list.querySelectorAll("[data-movable] .piece-bar").forEach(function (bar) {
      var piece = bar.closest(".piece");
      if (piece.classList.contains("is-open") || !piece.querySelector(".bar-acts")) { return; }
      bar.draggable = true;
      bar.addEventListener("dragstart", function (event) { dragged = piece; event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", piece.id); piece.classList.add("is-dragged"); });
      bar.addEventListener("dragend", function () { piece.classList.remove("is-dragged"); });
    });
    list.querySelectorAll("[data-movable]").forEach(function (target) {
      target.addEventListener("dragover", function (event) { if (dragged && dragged !== target) { event.preventDefault(); target.classList.add("is-target"); } });
      target.addEventListener("dragleave", function () { target.classList.remove("is-target"); });
      target.addEventListener("drop", function (event) {
        event.preventDefault();
        target.classList.remove("is-target");
        if (!dragged) { return; }
        var form = dragged.querySelector(".bar-acts");
        [["do", "to"], ["to", target.id.replace("piece-", "")]].forEach(function (pair) {
          var field = document.createElement("input");
          field.type = "hidden";
          field.name = pair[0];
          field.value = pair[1];
          form.appendChild(field);
        });
        form.requestSubmit();
      });
    });
  }

  /* The words of a message: marks are seen in the text itself, set and taken away with buttons. The field below keeps them as numbers in brackets. */
  function marking(box) {
    var field = document.getElementById("m-text");
    var list = document.getElementById("phrases");
    var spare = list.querySelector("[data-spare]");
    if (!window.CodeMirror || !spare) { return; }
    var NUMBERED = /\[((?:[^\[\]\\]|\\[^\[\]])+)]\((\d{1,3})\)/g;
    var MOST = 60;
    var told = document.getElementById("marking-said");
    var marks = [];
    spare.remove();
    box.querySelector(".hint").textContent = box.getAttribute("data-hint");
    list.querySelectorAll(".phrase-number").forEach(function (number) { number.remove(); });
    if (spare.querySelector(".phrase-number")) { spare.querySelector(".phrase-number").remove(); }
    document.querySelectorAll(".no-script").forEach(function (part) { part.remove(); });
    var editor = window.CodeMirror(function (element) { field.parentNode.insertBefore(element, field); }, {
      value: "", mode: null, lineWrapping: true, inputStyle: "contenteditable", spellcheck: true, viewportMargin: Infinity,
      direction: /[\u0590-\u08ff]/.test(field.value) || !field.value && document.documentElement.dir === "rtl" ? "rtl" : "ltr", extraKeys: { Tab: false, "Shift-Tab": false }
    });
    var input = editor.getInputField();
    input.setAttribute("role", "textbox");
    input.setAttribute("aria-multiline", "true");
    input.setAttribute("aria-label", labelOf(field));
    input.setAttribute("aria-describedby", "m-text-hint");
    editor.getWrapperElement().classList.add("is-prose");
    field.hidden = true;

    function row(number) { return list.querySelector("[data-number='" + number + "']"); }

    function kindOf(number) { return row(number).querySelector("select").value; }

    function put(from, to, number) {
      var mark = editor.markText(from, to, { className: "said-" + kindOf(number), clearWhenEmpty: false, inclusiveLeft: false, inclusiveRight: false });
      marks.push({ number: number, mark: mark });
    }

    function repaint(number) {
      var one = marks.filter(function (each) { return each.number === number; })[0];
      var at = one && one.mark.find();
      if (!at) { return; }
      one.mark.clear();
      one.mark = editor.markText(at.from, at.to, { className: "said-" + kindOf(number), clearWhenEmpty: false });
    }

    /* A row for a mark: a copy of the empty one. */
    function add(number, kind) {
      var fresh = spare.cloneNode(true);
      fresh.removeAttribute("data-spare");
      fresh.setAttribute("data-number", number);
      [fresh].concat(Array.prototype.slice.call(fresh.querySelectorAll("[id], [for], [name], [aria-describedby]"))).forEach(function (part) {
        ["id", "for", "name", "aria-describedby"].forEach(function (name) {
          if (part.hasAttribute(name)) { part.setAttribute(name, part.getAttribute(name).replace(/^m\d+/, "m" + number)); }
        });
      });
      fresh.querySelector("select").value = kind;
      fresh.querySelector("textarea").value = "";
      list.appendChild(fresh);
      ready(fresh);
      return fresh;
    }

    function ready(item) {
      var number = Number(item.getAttribute("data-number"));
      var off = document.createElement("button");
      off.type = "button";
      off.className = "btn-link";
      off.textContent = box.getAttribute("data-off");
      off.setAttribute("aria-describedby", "m" + number + "-words");
      off.addEventListener("click", function () { take(number); });
      item.querySelector(".why").appendChild(off);
      item.querySelector("select").addEventListener("change", function () { repaint(number); });
    }

    function take(number) {
      marks.filter(function (each) { return each.number === number; }).forEach(function (each) { each.mark.clear(); });
      marks = marks.filter(function (each) { return each.number !== number; });
      row(number).remove();
      write();
      editor.focus();
    }

    /* The marks that hold words, from the top. */
    function standing() {
      return marks.map(function (each) { return { number: each.number, at: each.mark.find() }; }).filter(function (each) {
        return each.at && window.CodeMirror.cmpPos(each.at.from, each.at.to) < 0;
      }).sort(function (a, b) { return window.CodeMirror.cmpPos(a.at.from, b.at.from); });
    }

    function ordered(shown) {
      var now = Array.prototype.filter.call(list.children, function (item) { return !item.hidden; }).map(function (item) { return Number(item.getAttribute("data-number")); });
      if (shown.some(function (each, at) { return now[at] !== each.number; })) { shown.forEach(function (each) { list.appendChild(row(each.number)); }); }
    }

    function write() {
      var text = "";
      var last = { line: 0, ch: 0 };
      var shown = standing();
      shown.forEach(function (each) {
        var words = editor.getRange(each.at.from, each.at.to);
        text += editor.getRange(last, each.at.from) + "[" + words + "](" + each.number + ")";
        last = each.at.to;
        row(each.number).querySelector(".phrase-words").textContent = words;
      });
      ordered(shown);
      text += editor.getRange(last, { line: editor.lastLine() + 1, ch: 0 });
      Array.prototype.forEach.call(list.children, function (item) {
        item.hidden = !shown.some(function (each) { return each.number === Number(item.getAttribute("data-number")); });
      });
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    /* Shows what stands in the field: brackets with numbers become marks. */
    function show(text) {
      var plain = "";
      var found = [];
      var last = 0;
      text.replace(/\r\n?/g, "\n").replace(NUMBERED, function (all, words, number, at) {
        plain += text.replace(/\r\n?/g, "\n").slice(last, at);
        found.push({ number: Number(number), from: plain.length, to: plain.length + words.length });
        plain += words;
        last = at + all.length;
        return all;
      });
      plain += text.replace(/\r\n?/g, "\n").slice(last);
      marks.forEach(function (each) { each.mark.clear(); });
      marks = [];
      editor.setValue(plain);
      found.forEach(function (each) {
        if (!row(each.number)) { add(each.number, "clue"); }
        if (!marks.some(function (one) { return one.number === each.number; })) { put(editor.posFromIndex(each.from), editor.posFromIndex(each.to), each.number); }
      });
    }

    function mark(kind) {
      var from = editor.getCursor("from");
      var to = editor.getCursor("to");
      var words = editor.getRange(from, to);
      var lead = words.length - words.replace(/^\s+/, "").length;
      var trail = words.length - words.replace(/\s+$/, "").length;
      var wrong = !words.trim() ? "none" : /\n[ \t]*\n/.test(words.trim()) ? "gap" : /[\[\]\\]/.test(words) ? "signs" : marks.length >= MOST ? "many" : "";
      from = editor.posFromIndex(editor.indexFromPos(from) + lead);
      to = editor.posFromIndex(editor.indexFromPos(to) - trail);
      if (!wrong && standing().some(function (each) { return window.CodeMirror.cmpPos(each.at.from, to) < 0 && window.CodeMirror.cmpPos(from, each.at.to) < 0; })) { wrong = "twice"; }
      told.textContent = wrong ? box.getAttribute("data-" + wrong) : "";
      if (wrong) { editor.focus(); return; }
      var number = 1 + Math.max.apply(null, [0].concat(Array.prototype.map.call(list.children, function (item) { return Number(item.getAttribute("data-number")); })));
      add(number, kind);
      put(from, to, number);
      write();
      row(number).querySelector("textarea").focus();
    }

    function tools() {
      var bar = document.createElement("div");
      bar.className = "prose-tools";
      bar.setAttribute("role", "group");
      bar.setAttribute("aria-label", box.getAttribute("data-tools"));
      ["clue", "fine"].forEach(function (kind) {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "tool";
        button.textContent = box.getAttribute("data-" + kind);
        button.addEventListener("mousedown", function (event) { event.preventDefault(); });
        button.addEventListener("click", function () { mark(kind); });
        bar.appendChild(button);
      });
      editor.getWrapperElement().after(bar);
    }

    Array.prototype.forEach.call(list.children, ready);
    show(field.value);
    editor.clearHistory();
    editor.on("change", function (self, change) { if (change.origin !== "setValue") { write(); } });
    tools();
    field.editor = { focus: function () { editor.focus(); }, setValue: function (text) { show(text); write(); } };
  }

  document.querySelectorAll("#marking").forEach(marking);
  document.querySelectorAll("textarea[data-prose], textarea[data-code]").forEach(dress);
  stored("sessionStorage", function (store) {
    var shown = faulty ? document.querySelector("form.write[data-hold]") : /[?&]saved=1/.test(window.location.search);
    if (store.getItem(SENT) && shown) { forget(store.getItem(SENT)); }
    store.removeItem(SENT);
  });
  document.querySelectorAll("form.write[data-hold]").forEach(keeping);
  if (words) { elsewhere(); }
  document.querySelectorAll("#pieces").forEach(dragging);
  document.querySelectorAll("form[data-preview] select").forEach(function (choice) {
    choice.addEventListener("change", function () { if (choice.id === "look") { looks(); } else { choice.form.submit(); } });
  });
  var frame = document.getElementById("frame");
  if (frame) { frame.addEventListener("load", looks); }
  var open = document.querySelector(".piece.is-open, #new");
  if (open && !document.querySelector("main .oops")) {
    var first = open.querySelector("textarea, input:not([type=hidden]), select");
    var there = window.location.hash.length > 1 && document.getElementById(window.location.hash.slice(1));
    if (there && open.contains(there) && there.matches("textarea, input, select, button")) { first = there; }
    if (first) { if (first.editor) { first.editor.focus(); } else { first.focus(); } }
  }
})();
