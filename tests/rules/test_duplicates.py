"""Repeats: what is joined, what is left to another rule, and that the work grows with the text."""

import time

from copydesk import Config, Finding, check

LEAD = "The council of the old town rejected the river plan on Friday after a long debate."
SECOND = "Nobody in the hall was glad of the way in which the vote had gone."


def found(rule: str, text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule,))).findings


def test_neighbouring_sentences_are_one_finding() -> None:
    more = "Others went home by boat and were asleep long before the count was done."
    text = f"It rained. {LEAD} {SECOND}\n\nSome wept for a while. {LEAD} {SECOND} {more}"
    (finding,) = found("duplicated-sentence", text)
    assert text[finding.span.start : finding.span.end] == f"{LEAD} {SECOND}"


def test_repeated_paragraph_is_not_also_a_repeated_sentence() -> None:
    text = f"It rained all day.\n\n{LEAD} {SECOND}\n\nSome wept.\n\n{LEAD} {SECOND}\n\nThe end."
    assert len(found("duplicated-paragraph", text)) == 1
    assert not found("duplicated-sentence", text)


def test_repeated_paragraphs_in_a_row_are_one_finding() -> None:
    text = f"It rained all day.\n\n{LEAD}\n\n{SECOND}\n\nSome wept.\n\n{LEAD}\n\n{SECOND}\n\nThe end."
    (finding,) = found("duplicated-paragraph", text)
    assert text[finding.span.start : finding.span.end] == f"{LEAD}\n\n{SECOND}"


def test_questions_may_come_again() -> None:
    question = "What do you think of the river plan now?"
    assert not found("duplicated-paragraph", f"It rained.\n\n{question}\n\nI like it.\n\n{question}\n\nI don't.")


def test_many_alike_sentences_take_linear_time() -> None:
    text = "\n\n".join(
        f"The price of the share of firm number {n} rose by some percent to close at more." for n in range(3000)
    )
    began = time.perf_counter()
    found("duplicated-sentence", text)
    assert time.perf_counter() - began < 10


def test_repeated_word_over_a_line_end() -> None:
    text = "The council met in the old town hall on Friday with the\nthe mayor of the town and all of the others there."
    (finding,) = found("repeated-word", text)
    assert text[finding.span.start : finding.span.end] == "the\nthe"


def test_a_sentence_told_again_in_other_words() -> None:
    first = "The engineers of the port said that the old bridge would have to be closed because its piers were rotten."
    again = "The engineers of the port stated that the old bridge would have to be shut since its piers were rotten."
    counter = (
        "The engineers of the port said that the new bridge would have to be closed because its piers were rotten."
    )
    middle = "Nobody in the town was glad of it, and many wept."
    for other, expected in ((again, 1), (counter, 0)):
        text = f"{first} {middle}\n\nThe mayor was away. {other}"
        assert len(check(text, Config(select=("duplicated-sentence",))).findings) == expected
