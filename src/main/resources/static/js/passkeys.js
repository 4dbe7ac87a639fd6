// form[data-passkey=create|get][data-question=address]: asks the device, then sends its answer as [name=credential]
(function () {
  const forms = document.querySelectorAll('form[data-passkey]');
  if (!window.PublicKeyCredential || !navigator.credentials || !window.fetch) return;

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(Array.from(new Uint8Array(buffer), b => String.fromCharCode(b)).join(''))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

  const asked = question => {
    question.challenge = bytes(question.challenge);
    if (question.user) question.user.id = bytes(question.user.id);
    (question.excludeCredentials || []).concat(question.allowCredentials || []).forEach(one => { one.id = bytes(one.id); });
    return { publicKey: question };
  };
  const answered = key => {
    const response = {};
    ['attestationObject', 'clientDataJSON', 'authenticatorData', 'signature', 'userHandle'].forEach(part => {
      if (key.response[part]) response[part] = text(key.response[part]);
    });
    if (key.response.getTransports) response.transports = key.response.getTransports();
    return JSON.stringify({
      id: key.id, rawId: text(key.rawId), type: key.type, response: response,
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment || undefined
    });
  };

  forms.forEach(form => {
    const failed = form.querySelector('[data-passkey-failed]');
    form.addEventListener('submit', event => {
      const label = form.elements.label;
      if (label && !label.value.trim()) return;
      event.preventDefault();
      failed.hidden = true;
      fetch(form.getAttribute('data-question'), {
        method: 'POST', credentials: 'same-origin', body: new URLSearchParams(new FormData(form))
      })
        .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
        .then(question => navigator.credentials[form.getAttribute('data-passkey')](asked(question)))
        .then(key => {
          form.elements.credential.value = answered(key);
          form.submit();
        })
        .catch(() => { failed.hidden = false; });
    });
  });
})();
