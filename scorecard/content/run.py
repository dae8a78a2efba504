"""One run over a content folder: file after file, with the mistakes of all of them in one list."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from scorecard.content import parts
from scorecard.content.coverage import Coverage, Gap, askers_of, coverage_of
from scorecard.content.files import Source, check_data_names, read_source, yaml_files
from scorecard.content.known import Checker, Ids, Known, ids_in
from scorecard.content.mistakes import Mistakes
from scorecard.content.models import (
    Authorities,
    Content,
    ContentFolder,
    CouncilRecord,
    FactAsked,
    GuidanceFile,
    Questionnaire,
    Retired,
    StatementArea,
    Term,
)
from scorecard.content.rules_between import (
    check_once,
    check_retired_ids,
    questions_of,
    resources_of,
)
from scorecard.content.rules_guidance import check_successors, might_fill, spoilt_resources


@dataclass(slots=True)
class Run:
    """What has been read so far. Models are kept of all that is right, also beside mistakes."""

    root: Path
    mistakes: Mistakes = field(default_factory=Mistakes)
    known: Known = field(default_factory=Known)
    theme_sources: list[Source] = field(default_factory=list)
    guidance_sources: list[Source] = field(default_factory=list)
    authorities: Authorities | None = None
    themes: list[Questionnaire] = field(default_factory=list)
    guidance: list[GuidanceFile] = field(default_factory=list)
    guidance_complete: bool = False
    councils: tuple[CouncilRecord, ...] = ()
    terms: tuple[Term, ...] = ()
    retired: tuple[Retired, ...] = ()
    facts: tuple[FactAsked, ...] = ()
    statement: tuple[StatementArea, ...] = ()

    def data(self) -> Content | None:
        """What an assessment is pinned to; None where there is a mistake."""
        scoring = self._source("data/scoring.yaml")
        capabilities = self._source("data/capabilities.yaml")
        authorities = self._source("data/authorities.yaml")
        self.theme_sources, complete = self._folder("data/questionnaires")
        self.known = Known(
            capabilities=_ids(capabilities, "capabilities"),
            nations=_ids(authorities, "nations"),
            functions=_ids(authorities, "functions"),
            types=_ids(authorities, "types"),
            themes=frozenset(s.stem for s in self.theme_sources) if complete else None,
            questions=_question_ids(self.theme_sources) if complete else None,
        )
        scale = parts.scale(scoring, self.mistakes) if scoring else None
        columns = parts.capabilities(capabilities, self.mistakes) if capabilities else ()
        if authorities:
            self.authorities = parts.authorities(authorities, self.known, self.mistakes)
        names = len(scale.levels) if scale and scale.levels else None
        for source in self.theme_sources:
            theme = parts.theme(source, self.known, names, self.mistakes)
            self.themes += [theme] if theme else []
        check_once(questions_of(self.theme_sources), "question", self.mistakes)
        if self.mistakes.found or scale is None or self.authorities is None:
            return None
        return Content(
            scale=scale,
            capabilities=columns,
            authorities=self.authorities,
            questionnaires=tuple(sorted(self.themes, key=lambda theme: theme.id)),
        )

    def everything(self) -> ContentFolder | None:
        """The whole folder; None where there is a mistake."""
        content = self.data()
        check_data_names(self.root / "data", self.mistakes)
        self.guidance_sources, self.guidance_complete = self._folder("guidance")
        self._read_retired()
        resources = frozenset(
            text for _, node in resources_of(self.guidance_sources) if (text := node.get("id").text)
        )
        self.known = replace(self.known, resources=resources if self.guidance_complete else None)
        self.guidance = [
            parts.guidance(s, self.known, self.mistakes) for s in self.guidance_sources
        ]
        check_once(resources_of(self.guidance_sources), "resource", self.mistakes)
        self._read_lists()
        if content is None or self.mistakes.found:
            return None
        return ContentFolder(
            content=content,
            guidance=tuple(self.guidance),
            councils=self.councils,
            terms=self.terms,
            retired=self.retired,
            facts=self.facts,
            statement=self.statement,
        )

    def coverage(self) -> Coverage | None:
        """How far the resources reach; every gap becomes a mistake, but for one that a resource
        with a mistake of its own might fill. None where a file this rests on cannot be read."""
        if self.authorities is None or not self.guidance_complete:
            return None
        types = {kind.id for kind in self.authorities.types}
        councils = [council for council in self.councils if council.type in types]
        named = {source.stem for source in self.theme_sources}
        themes = [theme for theme in self.themes if theme.id in named]
        coverage = coverage_of(themes, self.guidance, askers_of(self.authorities, councils))
        spoilt = list(spoilt_resources(self.guidance_sources, self.mistakes))
        for gap in coverage.gaps:
            if not any(might_fill(resource, gap) for resource in spoilt):
                self._name_gap(gap)
        return coverage

    def _name_gap(self, gap: Gap) -> None:
        source, question = next(
            (source, node)
            for source, node in questions_of(self.theme_sources)
            if source.stem == gap.theme and node.get("id").text == gap.question
        )
        level = question.get("levels").items()[gap.position]
        lacking = ", ".join(f"{asker.type} ({asker.scope.nation})" for asker in gap.askers)
        what = (
            f"no resource of tier {gap.tier} is shown to {lacking}: "
            f"add one to guidance/{gap.theme}.yaml, or widen the nations or functions of one there"
        )
        where = f"question {gap.question}, level {gap.position}"
        self.mistakes.add(source.file, level.line, where, what)

    def _read_retired(self) -> None:
        source = self._optional("data/retired.yaml")
        if source is None:
            return
        self.retired = parts.retired(source, self.mistakes)
        check_retired_ids(source, self.theme_sources, self.guidance_sources, self.mistakes)
        if self.known.questions is not None:  # guidance may name what older years still ask
            self.known = replace(self.known, questions=self.known.questions | ids_in(source.root))

    def _read_lists(self) -> None:
        councils = self._optional("data/councils.yaml")
        if councils:
            self.councils = parts.councils(councils, self.known, self.mistakes)
            check_successors(Checker(councils, self.mistakes))
        terms = self._optional("data/terms.yaml")
        if terms:
            self.terms = parts.terms(terms, self.known, self.mistakes)
        facts = self._optional("data/facts.yaml")
        if facts:
            self.facts = parts.facts(facts, self.known, self.mistakes)
        statement = self._optional("data/statement.yaml")
        if statement:
            self.statement = parts.statement(statement, self.known, self.themes, self.mistakes)

    def _source(self, file: str) -> Source | None:
        return read_source(self.root / file, file, self.root.resolve(), self.mistakes)

    def _optional(self, file: str) -> Source | None:
        path = self.root / file
        return self._source(file) if path.exists() or path.is_symlink() else None

    def _folder(self, folder: str) -> tuple[list[Source], bool]:
        """The files of a folder that could be read, and whether these are all there are."""
        before = len(self.mistakes.found)
        paths = yaml_files(self.root / folder, folder, self.mistakes)
        whole = len(self.mistakes.found) == before
        found = [self._source(f"{folder}/{path.name}") for path in paths]
        read = [source for source in found if source is not None]
        return read, whole and len(read) == len(paths)


def _ids(source: Source | None, key: str) -> Ids:
    """The ids of a list in a file; None where the file cannot tell."""
    node = source.root.get(key) if source else None
    return ids_in(node) if node is not None and node.items() else None


def _question_ids(themes: list[Source]) -> Ids:
    """The ids of all questions; None where a theme's questions cannot be told."""
    if not all(source.root.get("questions").items() for source in themes):
        return None
    return frozenset(text for _, node in questions_of(themes) if (text := node.get("id").text))
