'use strict';
(function () {
  var table = document.getElementById('ranking-table');
  if (!table || !table.tBodies[0].rows.length) {
    return;
  }
  var body = table.tBodies[0];
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var sortable = heads.filter(function (head) { return head.dataset.key; });
  var few = Math.min(100, Math.max(20, table.querySelectorAll('tbody > .is-flagged').length));
  var all = body.rows.length <= few;
  var current = { key: 'rank', down: false };

  function column(key) {
    return heads.findIndex(function (head) { return head.dataset.key === key; });
  }

  // Scores and the like are wanted from the highest, ranks and names from the first.
  function startsDown(key) {
    return ['score', 'probability', 'confidence', 'flag'].indexOf(key) >= 0;
  }

  function compare(index, numeric, down) {
    return function (a, b) {
      var x = a.cells[index];
      var y = b.cells[index];
      var order = 0;
      if (numeric) {
        var u = Number(x.dataset.value);
        var v = Number(y.dataset.value);
        // What is no number comes last in both directions.
        if (isNaN(u) || isNaN(v)) {
          return isNaN(u) - isNaN(v) || rank(a) - rank(b);
        }
        order = u < v ? -1 : u > v ? 1 : 0;
      } else {
        order = x.textContent.localeCompare(y.textContent, undefined, { numeric: true });
      }
      return (down ? -order : order) || rank(a) - rank(b);
    };
  }

  function rank(row) {
    return Number(row.dataset.place);
  }

  function sort(key, down) {
    var index = column(key);
    if (index < 0) {
      return;
    }
    current = { key: key, down: down };
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(compare(index, heads[index].dataset.kind === 'number', down));
    rows.forEach(function (row) { body.appendChild(row); });
    hide();
    sortable.forEach(function (head) {
      if (head.dataset.key === key) {
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    select.value = key;
    turn.textContent = down ? 'highest first' : 'lowest first';
  }

  // Who reads of all explained rows asks for them; all flagged ones are there at once.
  function hide() {
    Array.prototype.forEach.call(body.rows, function (row, place) { row.hidden = !all && place >= few; });
  }

  function showAll() {
    all = true;
    more.hidden = true;
    notPrinted.hidden = true;
    hide();
  }

  function choose(key, down) {
    sort(key, down);
    // A link to the page in this order.
    history.replaceState(null, '', '#sort=' + key + (down ? '' : ',up'));
  }

  function fromAddress() {
    var wanted = /^#sort=([a-z0-9]+)(,up)?$/.exec(location.hash);
    if (wanted) {
      sort(wanted[1], !wanted[2]);
    }
    var row = /^#row-[0-9]+$/.test(location.hash) && document.getElementById(location.hash.substring(1));
    if (row && row.hidden) {
      showAll();
      row.scrollIntoView();
    }
  }

  Array.prototype.forEach.call(body.rows, function (row, place) { row.dataset.place = place; });
  sortable.forEach(function (head) {
    var button = document.createElement('button');
    button.type = 'button';
    while (head.firstChild) {
      button.appendChild(head.firstChild);
    }
    button.addEventListener('click', function () {
      var key = head.dataset.key;
      choose(key, current.key === key ? !current.down : startsDown(key));
    });
    head.appendChild(button);
  });

  var bar = document.createElement('p');
  bar.className = 'sortbar';
  var label = document.createElement('label');
  label.textContent = 'Sort by ';
  var select = document.createElement('select');
  sortable.forEach(function (head) {
    var option = document.createElement('option');
    option.value = head.dataset.key;
    option.textContent = head.textContent;
    select.appendChild(option);
  });
  var turn = document.createElement('button');
  turn.type = 'button';
  select.addEventListener('change', function () { choose(select.value, startsDown(select.value)); });
  turn.addEventListener('click', function () { choose(current.key, !current.down); });
  label.appendChild(select);
  bar.appendChild(label);
  bar.appendChild(document.createTextNode(' '));
  bar.appendChild(turn);
  table.parentNode.insertBefore(bar, table);

  var more = document.createElement('button');
  more.type = 'button';
  more.className = 'more';
  more.hidden = all;
  more.textContent = table.dataset.more;
  more.addEventListener('click', showAll);
  table.parentNode.parentNode.insertBefore(more, table.parentNode.nextSibling);
  var notPrinted = document.createElement('p');
  notPrinted.className = 'not-printed';
  notPrinted.hidden = all;
  notPrinted.textContent = table.dataset.notPrinted;
  table.parentNode.parentNode.insertBefore(notPrinted, more);

  sort('rank', false);
  fromAddress();
  window.addEventListener('hashchange', fromAddress);
})();
