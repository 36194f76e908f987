"""What the first machine needs to be found by others in the same room."""

import socket
from io import StringIO

import segno

from qunce.cli.failures import Failure

NOWHERE = "192.0.2.1"
"""RFC 5737 keeps it for documents: nothing is sent, only the way there is looked up."""


def lan_address() -> str:
    """The address that this machine has in the local network; raises Failure where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((NOWHERE, 9))
        except OSError as error:
            raise Failure("没有找到局域网的地址，先连上无线网；只在本机用就不写 --lan") from error
        address = str(probe.getsockname()[0])
    if address.startswith("127."):
        raise Failure("没有找到局域网的地址，先连上无线网；只在本机用就不写 --lan")
    return address


def as_qr(address: str) -> str:
    """A code to scan, drawn with blocks of text."""
    drawn = StringIO()
    segno.make(address, error="l", micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()
