"""Bodies that were compressed on the way."""

import gzip
import zlib

import pytest

from watcherclient.body import Body, BodyError, BodyTooLarge

TEXT = b'{"a": 1}' * 1000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def read(encodings: str, body: bytes, most: int = 1 << 20, size: int = 7) -> bytes:
    found = Body(encodings, most)
    for start in range(0, len(body), size):
        found.add(body[start : start + size])
    return found.finish()


@pytest.mark.parametrize(
    ("encodings", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("X-GZIP", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
        ("gzip, deflate", zlib.compress(gzip.compress(TEXT))),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_it_comes_out_as_it_was(encodings: str, body: bytes, size: int) -> None:
    assert read(encodings, body, size=size) == TEXT


@pytest.mark.parametrize("encodings", ["gzip", "deflate", "gzip, deflate"])
def test_nothing_stays_nothing(encodings: str) -> None:
    assert read(encodings, b"") == b""


@pytest.mark.parametrize(
    ("encodings", "body"),
    [("gzip", b"this is no gzip"), ("gzip", gzip.compress(TEXT)[:-12]), ("deflate", b"\xff" * 20), ("br", TEXT)],
)
def test_what_is_not_what_it_says_is_an_error(encodings: str, body: bytes) -> None:
    with pytest.raises(BodyError):
        read(encodings, body)


@pytest.mark.parametrize("encodings", ["", "gzip", "gzip, gzip"])
def test_no_more_comes_out_than_may(encodings: str) -> None:
    body = b" " * (10 << 20)
    for _ in encodings.split(",") if encodings else []:
        body = gzip.compress(body)
    with pytest.raises(BodyTooLarge):
        read(encodings, body, most=1 << 20, size=1 << 16)
