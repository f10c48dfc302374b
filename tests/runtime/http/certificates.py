"""Certificates for servers and clients on loopback, and transports that use them."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path
from typing import Any

from .conftest import Sender

VALID = ("20200101000000Z", "20991231235959Z")
"""First and last day of a certificate that holds."""


class Certified:
    """An authority of our own, and certificates that it signed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "index").touch()
        (folder / "ca.cnf").write_text(
            "[ca]\ndefault_ca=own\n[own]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\n"
            "default_md=sha256\npolicy=any\ncopy_extensions=copy\nunique_subject=no\n"
            "[any]\ncommonName=supplied\n[req]\ndistinguished_name=dn\n[dn]\n"
            "[authority]\nbasicConstraints=critical,CA:true\nsubjectKeyIdentifier=hash\n"
            "keyUsage=critical,keyCertSign\n"
        )
        self._openssl("req -x509 -days 30000 -extensions authority -out ca.pem -keyout ca.key", "authority")

    @property
    def authority(self) -> Path:
        return self._folder / "ca.pem"

    def context(self, names: str, first: str, last: str) -> ssl.SSLContext:
        """What a server needs to show a certificate."""
        own = self.certificate(names, first, last)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(own, own.with_suffix(".key"))
        return context

    def certificate(self, names: str, first: str, last: str) -> Path:
        """A new certificate, which the next one replaces, with the key beside it."""
        self._openssl(f"req -addext subjectAltName={names} -out new.csr -keyout new.key", "server")
        days = ("-startdate", first, "-enddate", last)
        files = ("-in", "new.csr", "-out", "new.pem", "-cert", "ca.pem", "-keyfile", "ca.key")
        self._run("ca", "-batch", "-notext", *days, *files)
        return self._folder / "new.pem"

    def _openssl(self, command: str, name: str) -> None:
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={name}")
        self._run(*command.split(), *key)

    def _run(self, command: str, *arguments: str) -> None:
        words = ["openssl", command, "-config", "ca.cnf", *arguments]
        subprocess.run(words, cwd=self._folder, check=True, capture_output=True)


def trusting(sender: Sender, authority: Path, own: Path | None = None) -> Any:
    """A transport over a library client that trusts this authority, as its users would make it.

    `own` is its own certificate, with the key beside it.
    """
    context = ssl.create_default_context(cafile=authority)
    if own is not None:
        context.load_cert_chain(own, own.with_suffix(".key"))

    def prepare(builder: Any) -> Any:
        builder = builder.add_root_certificate_pem(authority.read_bytes())
        if own is not None:
            builder = builder.identity_pem(own.with_suffix(".key").read_bytes() + own.read_bytes())
        return builder

    return sender.given(context, prepare)
