"""Codes are easy to type, hard to guess, and can be made again."""

import math
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.claims.codes import (
    ALPHABET,
    LENGTH,
    in_groups,
    printed_code,
    understood,
)
from businesses.single_use import stored_hash

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_a_code_has_at_least_45_bits():
    assert LENGTH * math.log2(len(set(ALPHABET))) >= 45


def test_no_letter_looks_like_another():
    assert set("0O1ILU").isdisjoint(ALPHABET)


@given(codes, st.sampled_from(["", " ", "-", ".", " - ", "–"]))
def test_a_code_is_understood_however_it_is_typed(code, between):
    typed = f"  {code[:5].lower()}{between}{code[5:]} "
    assert understood(typed) == code
    assert understood(in_groups(code)) == code


@given(codes)
def test_letters_that_were_misread_are_understood(code):
    assert understood(code.replace("Q", "0")) == code
    assert understood(code.replace("Q", "o")) == code
    assert understood(code.replace("V", "u")) == code


@given(st.text(max_size=40))
def test_anything_else_is_no_code_and_no_error(typed):
    assert understood(typed) == "" or set(understood(typed)) <= set(ALPHABET)


@pytest.mark.parametrize("typed", ["", "ABCDE", "ABCDEFGHJKM", "ABCDE-FGHJ1", "²" * 10])
def test_what_is_too_short_too_long_or_foreign_is_no_code(typed):
    assert understood(typed) == ""


def test_the_same_card_has_the_same_code_again_and_others_have_others(settings):
    batch, other = uuid4(), uuid4()
    code = printed_code(batch, 7)
    assert code == printed_code(batch, 7)
    made = {printed_code(one, n) for one in (batch, other) for n in range(500)}
    assert len(made) == 1000
    settings.SECRET_KEY = "another key that is at least fifty characters long, see"
    assert code != printed_code(batch, 7)


def test_what_is_stored_tells_nothing_without_the_secret_key(settings):
    stored = stored_hash("ABCDEFGHJK")
    assert len(stored) == 64
    assert "ABCDE" not in stored
    settings.SECRET_KEY = "another key that is at least fifty characters long, see"
    assert stored != stored_hash("ABCDEFGHJK")
