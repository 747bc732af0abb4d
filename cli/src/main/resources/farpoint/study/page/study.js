'use strict';
(function () {
  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function button(parent) {
    var made = document.createElement('button');
    made.type = 'button';
    while (parent.firstChild) {
      made.appendChild(parent.firstChild);
    }
    parent.appendChild(made);
    return made;
  }

  // What is shown.
  var bar = document.querySelector('.choices');
  var selects = all('select', bar);
  var panels = all('.panel');
  var none = document.createElement('p');
  none.className = 'none';
  none.setAttribute('role', 'status');
  bar.appendChild(none);

  function show() {
    panels.forEach(function (panel) {
      panel.hidden = selects.some(function (select) {
        var value = panel.getAttribute('data-' + select.dataset.choice);
        return value !== null && value !== select.value;
      });
    });
    none.textContent = all('#results > .panel').every(function (panel) { return panel.hidden; }) ? bar.dataset.none : '';
  }

  // A link to the page with this choice.
  function choose() {
    show();
    history.replaceState(null, '', '#show=' + selects.map(function (select) { return select.value; }).join(','));
  }

  function fromAddress() {
    if (location.hash.indexOf('#show=') !== 0) {
      return;
    }
    var wanted = location.hash.substring(6).split(',');
    selects.forEach(function (select, i) {
      if (all('option', select).some(function (option) { return option.value === wanted[i]; })) {
        select.value = wanted[i];
      }
    });
    show();
  }

  selects.forEach(function (select) {
    select.parentNode.hidden = select.options.length < 2;
    select.addEventListener('change', choose);
  });
  bar.hidden = false;
  show();
  fromAddress();
  window.addEventListener('hashchange', fromAddress);

  // Tables that are sorted by their heads.
  function number(cell) {
    var text = cell.textContent.replace('< ', '');
    return text === '' ? NaN : Number(text);
  }

  function compare(index, down) {
    return function (a, b) {
      var order;
      if (index === 0) {
        order = a.cells[0].textContent.localeCompare(b.cells[0].textContent, undefined, { numeric: true });
      } else {
        var u = number(a.cells[index]);
        var v = number(b.cells[index]);
        // What is no number comes last in both directions.
        if (isNaN(u) || isNaN(v)) {
          return isNaN(u) - isNaN(v) || a.dataset.place - b.dataset.place;
        }
        order = u - v;
      }
      return (down ? -order : order) || a.dataset.place - b.dataset.place;
    };
  }

  all('.sorted table').forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    Array.prototype.forEach.call(body.rows, function (row, place) { row.dataset.place = place; });
    heads.forEach(function (head, index) {
      button(head).addEventListener('click', function () {
        var sorted = head.getAttribute('aria-sort');
        var down = sorted ? sorted === 'ascending' : head.dataset.down === '1';
        Array.prototype.slice.call(body.rows).sort(compare(index, down)).forEach(function (row) { body.appendChild(row); });
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      });
    });
  });

  // Lines that are seen alone.
  var legend = all('.legend > li');
  var picked = {};
  legend.forEach(function (item) {
    var toggle = button(item);
    toggle.setAttribute('aria-pressed', 'false');
    toggle.addEventListener('click', function () {
      picked[item.dataset.detector] = !picked[item.dataset.detector];
      var some = Object.keys(picked).some(function (detector) { return picked[detector]; });
      document.body.classList.toggle('picking', some);
      all('.series').forEach(function (series) { series.classList.toggle('picked', Boolean(picked[series.dataset.detector])); });
      legend.forEach(function (other) {
        other.firstChild.setAttribute('aria-pressed', String(Boolean(picked[other.dataset.detector])));
      });
    });
  });
  all('.legend').forEach(function (list) {
    var hint = document.createElement('p');
    hint.className = 'rule hint';
    hint.textContent = list.dataset.hint;
    list.parentNode.insertBefore(hint, list);
  });
})();
