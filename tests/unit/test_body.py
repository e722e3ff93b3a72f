"""Bodies that were compressed on the way."""

import gzip
import random
import zlib

import pytest

from watcherclient._http.body import Body, BodyError, BodyTooLarge

TEXT = b'{"a": 1}' * 1000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def read(encoding: str, body: bytes, most: int = 1 << 20, size: int = 7) -> bytes:
    found = Body(most)
    for start in range(0, len(body), size):
        found.add(body[start : start + size])
    return found.whole(encoding)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("GZIP", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
    ],
)
@pytest.mark.parametrize("size", [7, 1 << 20])
def test_it_comes_out_as_it_was(encoding: str, body: bytes, size: int) -> None:
    assert read(encoding, body, size=size) == TEXT


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_nothing_stays_nothing(encoding: str) -> None:
    assert read(encoding, b"") == b""


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", b"this is not gzip"), ("deflate", b"\xff" * 20), ("gzip, gzip", gzip.compress(gzip.compress(TEXT)))],
)
def test_what_cannot_be_decoded_is_an_error(encoding: str, body: bytes) -> None:
    with pytest.raises(BodyError):
        read(encoding, body)


def test_no_more_comes_in_than_may() -> None:
    with pytest.raises(BodyTooLarge):
        read("", b" " * (2 << 20), size=1 << 16)


def test_no_more_comes_out_than_may() -> None:
    body = gzip.compress(b" " * (10 << 20))
    assert len(body) < 1 << 16
    with pytest.raises(BodyTooLarge):
        read("gzip", body, size=1 << 10)


def test_decoded_and_compressed_together_may_be_larger_than_the_limit() -> None:
    text = random.Random(1).randbytes(900_000)
    assert read("gzip", gzip.compress(text), size=1 << 16) == text
