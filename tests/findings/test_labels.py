from __future__ import annotations

from compare.findings.labels import labels
from compare.model import Article
from compare.report import ActorLabels, Finding, Label
from tests.findings.builders import quote, three, told
from tests.support import WIRE, article

TEXTS = three("Kim sang diktator pergi.", "Kim sang pahlawan pergi.", "Kim pergi. Kim kejam.")
BY_ID = {text.id: text for text in TEXTS}


def label(text: str, words: str, polarity: str, *, quoted: bool = False) -> Label:
    return Label(text, "kim", words, polarity, quoted, quote(BY_ID.get(text, TEXTS[0])))


def found(
    *rows: Label, actor: str | None = "kim", texts: tuple[Article, ...] = TEXTS
) -> list[Finding]:
    mentions = tuple((text.id, 1) for text in texts)
    return list(
        labels(told(*texts, labels=[ActorLabels(actor, {"id": "Kim"}, rows, mentions, (), ())]))
    )


def test_praise_of_one_text_faces_blame_of_another() -> None:
    (one,) = found(label("a", "Diktator", "neg"), label("b", "pahlawan", "pos"))
    assert (one.id, one.kind, one.subject) == ("labels-kim", "labels", {"id": "Kim"})
    assert one.details == (("a", "diktator"), ("b", "pahlawan"))
    assert (one.found, one.of) == (("a", "b"), ("a", "b", "c"))
    assert one.rests_on_one


def test_two_labels_on_either_side_rest_on_no_single_one() -> None:
    rows = [label("a", word, "neg") for word in ("diktator", "tiran")]
    rows += [label("b", word, "pos") for word in ("pahlawan", "bijak")]
    (one,) = found(*rows)
    assert not one.rests_on_one


def test_the_words_of_a_source_are_not_the_text_s() -> None:
    assert found(label("a", "diktator", "neg"), label("b", "pahlawan", "pos", quoted=True)) == []


def test_a_text_that_does_both_faces_nobody() -> None:
    both = (label("a", "diktator", "neg"), label("a", "bijak", "pos"))
    assert found(*both, label("b", "pahlawan", "pos")) == []


def test_equal_polarity_or_an_uncertain_target_is_no_finding() -> None:
    assert found(label("a", "diktator", "neg"), label("b", "tiran", "neg")) == []
    rows = (label("a", "diktator", "neg"), label("b", "pahlawan", "pos"))
    assert found(*rows, actor=None) == []


def test_the_words_of_a_damaged_text_do_not_count() -> None:
    broken = article("Harga beras yang. Naik tinggi. Kim sang pahlawan.", "b")
    assert broken.damage
    rows = (label("a", "diktator", "neg"), label("b", "pahlawan", "pos"))
    assert found(*rows, texts=(TEXTS[0], broken, TEXTS[2])) == []


def test_copies_do_not_face_each_other() -> None:
    copies = tuple(article(" ".join(WIRE), name) for name in "ab")
    rows = (label("a", "diktator", "neg"), label("b", "pahlawan", "pos"))
    assert found(*rows, texts=(*copies, TEXTS[2])) == []
