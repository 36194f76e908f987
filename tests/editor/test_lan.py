"""Other devices in the room: a code lets one in, by name; strangers see nothing else."""

import pytest

from qunce.editor.guard.entrance import Entrance
from qunce.editor.guard.guests import CODE_HOLDS, SESSION_HOLDS, SHUT_FOR, WRONG_AT_MOST, Guests
from tests.cli.running import run
from tests.editor.conftest import HOST, TOKEN, application, editing, noon
from tests.editor.form_of import form_of

PHONE = {"REMOTE_ADDR": "192.168.1.20"}
SHARE = "content/shares/first-share/index.md"
PAGE = "/shares/first-share/"


class Room:
    """The editor of one project, the first machine and a phone; the clock is moved by hand."""

    def __init__(self, project):
        self.project, self.now, self.told = project, noon("Asia/Shanghai"), []
        self.guests = Guests(self.told.append)
        entrance = Entrance(frozenset({HOST}), TOKEN, self.guests, "http://192.168.1.5:8321/edit/")
        self.app = application(project / "mkdocs.yml", entrance=entrance, clock=lambda _: self.now)
        self.machine = self.app.test_client()

    def phone(self):
        return self.app.test_client()

    def enter(self, phone, code, name="周屿（示例）"):
        data = {"token": self.guests.join_token, "name": name, "code": code}
        return phone.post("/join/", data=data, environ_overrides=PHONE)

    @property
    def code(self):
        return self.guests.code(self.now)


@pytest.fixture
def room(tmp_path):
    project = tmp_path / "站点"
    assert run("init", str(project)).exit_code == 0
    return Room(project)


def test_the_code_lets_a_device_in_by_name_and_it_can_write(room):
    phone = room.phone()
    answer = room.enter(phone, room.code)
    assert answer.status_code == 303
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    form = form_of(phone.get(PAGE, environ_overrides=PHONE).text)
    form["title"] = "手机上改的"
    assert phone.post(PAGE, data=form, environ_overrides=PHONE).status_code == 303
    assert "手机上改的" in (room.project / SHARE).read_text(encoding="utf-8")
    assert "谁在改：周屿（示例）" in room.machine.get("/").text
    assert room.told[0].startswith("周屿（示例） 进来了")


def test_a_stranger_sees_only_the_page_that_asks_for_the_code(room):
    phone = room.phone()
    for path in ("/", PAGE, "/publish/", "/phones/", "/shares/"):
        answer = phone.get(path, environ_overrides=PHONE)
        assert answer.status_code == 404 or answer.location.endswith("/join/"), path
    page = phone.get("/join/", environ_overrides=PHONE).text
    assert TOKEN not in page
    assert room.code not in page


def test_without_a_session_even_the_machines_own_token_writes_nothing(room):
    form = form_of(room.machine.get(PAGE).text)
    before = (room.project / SHARE).read_bytes()
    assert form["token"] == TOKEN
    form["title"] = "别人"
    assert room.phone().post(PAGE, data=form, environ_overrides=PHONE).status_code == 403
    form["token"] = room.guests.join_token
    assert room.phone().post(PAGE, data=form, environ_overrides=PHONE).status_code == 303
    assert (room.project / SHARE).read_bytes() == before


def test_a_code_lets_one_device_in_and_grows_old(room):
    code = room.code
    assert room.enter(room.phone(), code).status_code == 303
    assert room.enter(room.phone(), code).status_code == 422
    old = room.code
    room.now += CODE_HOLDS
    assert room.enter(room.phone(), old).status_code == 422


def test_codes_typed_full_width_or_with_a_blank_are_as_good(room):
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in room.code)
    assert room.enter(room.phone(), f"{wide[:3]}　{wide[3:]}").status_code == 303


def wrong(code):
    return f"{(int(code) + 1) % 10**6:06}"


def test_a_flood_of_wrong_codes_shuts_the_door_for_a_while_and_is_told(room):
    phone = room.phone()
    first = room.code
    codes = [room.enter(phone, wrong(first)).status_code for _ in range(WRONG_AT_MOST)]
    assert codes == [422] * (WRONG_AT_MOST - 1) + [429]
    assert room.enter(phone, room.code).status_code == 429
    assert "有人连着输错码" in room.machine.get("/phones/").text
    assert "连着输错" in room.told[-1]
    room.now += SHUT_FOR
    assert room.enter(phone, room.code).status_code == 303


def test_a_device_is_shown_out_and_a_session_ends_by_itself(room):
    phone, other = room.phone(), room.phone()
    room.enter(phone, room.code)
    room.enter(other, room.code, "宁溪（示例）")
    mark = next(iter(room.guests.present(room.now)))
    room.machine.post("/phones/out", data={"token": TOKEN, "mark": mark})
    assert phone.get("/", environ_overrides=PHONE).status_code == 303
    assert other.get("/", environ_overrides=PHONE).status_code == 200
    room.now += SESSION_HOLDS
    assert other.get("/", environ_overrides=PHONE).status_code == 303


def test_a_guest_neither_sees_the_code_nor_shows_others_out(room):
    phone = room.phone()
    room.enter(phone, room.code)
    assert phone.get("/phones/", environ_overrides=PHONE).status_code == 404
    assert phone.get("/phones/qr.svg", environ_overrides=PHONE).status_code == 404
    assert "手机也来" not in phone.get("/", environ_overrides=PHONE).text


@pytest.mark.parametrize("name", ["", "  ", "长" * 31, "甲\u202e乙", "甲\x00"])
def test_a_name_is_one_short_line(room, name):
    assert room.enter(room.phone(), room.code, name).status_code == 422


def test_a_name_is_no_markup(room):
    room.enter(room.phone(), room.code, "<b onclick=x>")
    assert "<b onclick" not in room.machine.get("/").text


def test_too_many_devices_are_told(room):
    for number in range(30):
        assert room.enter(room.phone(), room.code, f"人{number}").status_code == 303
    assert "已经有 30 台设备" in room.enter(room.phone(), room.code).text


def test_the_page_with_the_code_shows_a_picture_of_the_address(room):
    assert "http://192.168.1.5:8321/edit/" in room.machine.get("/phones/").text
    picture = room.machine.get("/phones/qr.svg")
    assert picture.mimetype == "image/svg+xml"
    assert b"<svg" in picture.data


def test_without_lan_there_is_no_such_page(room):
    browser = editing(room.project / "mkdocs.yml")
    assert browser.get("/phones/").status_code == 404
    assert browser.post("/join/", data={"token": TOKEN}).status_code == 404
