/* Shows that a form is on its way when it takes a moment. */
(() => {
  'use strict';
  document.querySelectorAll('form[data-vent]').forEach((form) => {
    form.addEventListener('submit', () => {
      const waiting = form.querySelector('.waiting');
      if (waiting) waiting.hidden = false;
    });
  });
})();
