"""A browser's part without one: the fields of a form as it would send them untouched."""

from html.parser import HTMLParser

from werkzeug.datastructures import MultiDict


class Form(HTMLParser):
    """The fields of the form that is marked `data-record`, in the order of the page."""

    def __init__(self):
        super().__init__()
        self.fields = []
        self._inside = False
        self._area = None
        self._select = None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self._inside = "data-record" in given
        if not self._inside:
            return
        if tag == "input" and self._is_sent(given):
            self.fields.append((given["name"], given.get("value") or ""))
        elif tag == "textarea":
            self._area = [given["name"], ""]
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and "selected" in given:
            self.fields.append((self._select, given["value"]))

    def handle_endtag(self, tag):
        if tag == "textarea" and self._area:
            name, text = self._area
            # A browser drops one line end right behind the tag, and sends CRLF.
            self.fields.append((name, text.removeprefix("\n").replace("\n", "\r\n")))
            self._area = None
        elif tag == "form":
            self._inside = False

    def handle_data(self, data):
        if self._area:
            self._area[1] += data

    @staticmethod
    def _is_sent(given):
        is_choice = given.get("type") in ("radio", "checkbox")
        return "name" in given and (not is_choice or "checked" in given)


def form_of(page):
    """What pressing the button without touching anything would post."""
    form = Form()
    form.feed(page)
    return MultiDict(form.fields)
