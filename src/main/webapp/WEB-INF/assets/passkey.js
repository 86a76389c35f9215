/* Passkeys: a form with data-passkey asks the browser, puts its answer into the field "answer", and is then sent like any other. */
(function () {
  "use strict";

  var able = window.PublicKeyCredential && navigator.credentials;

  function bytes(text) {
    var plain = window.atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = "";
    new Uint8Array(buffer).forEach(function (byte) { plain += String.fromCharCode(byte); });
    return window.btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function known(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function ask(form) {
    var options = JSON.parse(form.getAttribute("data-options")).publicKey;
    options.challenge = bytes(options.challenge);
    if (form.getAttribute("data-passkey") === "create") {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = known(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options });
    }
    options.allowCredentials = known(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options });
  }

  function answer(made) {
    var response = { clientDataJSON: text(made.response.clientDataJSON) };
    if (made.response.attestationObject) {
      response.attestationObject = text(made.response.attestationObject);
      response.transports = made.response.getTransports ? made.response.getTransports() : [];
    } else {
      response.authenticatorData = text(made.response.authenticatorData);
      response.signature = text(made.response.signature);
      response.userHandle = made.response.userHandle ? text(made.response.userHandle) : null;
    }
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response: response, clientExtensionResults: made.getClientExtensionResults() });
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    form.hidden = !able;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var fault = form.querySelector("[data-passkey-fault]");
      fault.textContent = "";
      ask(form).then(function (made) {
        form.elements.answer.value = answer(made);
        HTMLFormElement.prototype.submit.call(form);
      }).catch(function () { fault.textContent = fault.getAttribute("data-passkey-fault"); });
    });
  });

  document.querySelectorAll("[data-passkey-none]").forEach(function (note) { note.hidden = !!able; });
})();
