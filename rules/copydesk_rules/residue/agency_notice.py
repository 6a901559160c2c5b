"""An agency's note to the desk, left in the copy."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule
from copydesk.analyses.leaks import leaks


class AgencyNotice(Rule):
    """A note of a wire or picture agency to its clients, left in the copy.

    ## What it finds

    “EDITORIAL USE ONLY NO SALES”, “MANDATORY CREDIT”, “Eds: updates throughout”, “2nd Ld-Writethru”, “This material
    may not be published, broadcast …”, optional-trim marks, a sign-off such as “(ab/cde)”, “(Reporting by …; Editing
    by …)” or “With wire services”, and lines that say where the story came from (“Republished with permission”).

    ## Why it matters

    It is addressed to the desk, not to the reader, and some of these notes say that the picture must not be used.

    ## Sources

    Agencies' own terms of use; AP's and Reuters' handbooks on notes to editors.
    """

    name = "agency-notice"
    category = "residue"
    quotes = "check"
    examples = (
        Example(
            "Plan fails\n\n⟦HANDOUT EDITORIAL USE ONLY NO SALES⟧ The mayor in the town hall\n\nIt failed on Friday."
        ),
        Example("Photo: the mayor. ⟦MANDATORY CREDIT:⟧ Daily Planet/Jane Doe"),
        Example("It failed on Friday.\n\n⟦This material may not be published, broadcast or rewritten.⟧"),
        Example("⟦Eds:⟧ Updates with quotes\n\nThe plan failed on Friday, the mayor said."),
        Example("The plan failed on Friday, the mayor said.\n\n⟦(ab/cde)⟧"),
        Example("There was no sale. For editorial use only the best will do. He asked for a handout at the archives."),
        Example("The plan failed.\n\n⟦(Reporting by Jane Doe; Editing by John Roe)⟧"),
        Example("The plan failed.\n\n⟦Originally published at Daily Planet⟧"),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each notice."""
        for leak in article.get(leaks):
            if leak.kind == "notice":
                yield self.found(leak.span, f"A {leak.what} left in the copy: “{article.slice(leak.span)[:60]}”")
