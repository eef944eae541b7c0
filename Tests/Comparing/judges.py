"""The judges: this project's validator, and two independent ones.

A verdict is `valid` or `invalid`; `refused` if the schema is not valid; or `silent` if a peer could not say,
because it ran out of stack or does not support numbers of that size. Ours may also be `torn`: the process
ended without a verdict.

Both peers get numbers as they are written, not rounded to the nearest double. Python's validator gets an
engine for the expressions of ECMA-262 in place of Python's own, which are another language.
"""

import decimal
import functools
import json
import os
import subprocess
import sys
from dataclasses import dataclass

import jsonschema
import jsonschema_rs
import regress
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, exceptions
from referencing.jsonschema import DRAFT202012
from rpds import HashTrieMap

import schemas
from questions import Question

BINARY = ".build/release/schema-judge"
sys.setrecursionlimit(6000)
decimal.setcontext(decimal.Context(prec=4000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN))


@dataclass
class Verdict:
    word: str
    reason: str = ""


def ours(questions: list[Question]) -> list[list[Verdict]]:
    """A verdict for each instance of each question; `torn` if the judge's process ended at it."""
    wanted = sum(len(question.instances) for question in questions)
    answers = []
    while len(answers) < wanted:
        lines = "".join(json.dumps(vars(question)) + "\n" for question in after(questions, len(answers)))
        run = subprocess.run([BINARY, "pairs"], input=lines, capture_output=True, text=True, timeout=600)
        answers += [Verdict(*line.split(" ", 1)) for line in run.stdout.split("\n")[:-1]]
        if run.returncode != 0:
            answers.append(Verdict("torn", f"the judge ended with status {run.returncode}"))
    return [[answers.pop(0) for _ in question.instances] for question in questions]


def after(questions: list[Question], count: int) -> list[Question]:
    """The questions without their first `count` instances."""
    rest = []
    for question in questions:
        if len(question.instances) > count:
            rest.append(Question(question.schema, question.registry, question.instances[count:], question.formats))
        count = max(0, count - len(question.instances))
    return rest


def parsed(text: str):
    return json.loads(text, parse_float=decimal.Decimal)


def names(documents: list) -> list[str]:
    """The identifiers of a question's schemas. A schema without one gets the name that our judge gives it."""
    given = [document.get("$id") if isinstance(document, dict) else None for document in documents]
    return [name or f"urn:pair:registry:{index}" for index, name in enumerate(given)]


# --- Python's jsonschema --------------------------------------------------------------------------


class Expressions:
    """Replaces the module `re` in `jsonschema` by an engine for ECMA-262."""

    known: dict[str, regress.Regex] = {}

    @classmethod
    def search(cls, pattern: str, text: str):
        if pattern not in cls.known:
            cls.known[pattern] = regress.Regex(pattern, "u")
        return cls.known[pattern].find(text)


jsonschema._keywords.re = Expressions
jsonschema._utils.re = Expressions


def is_integer(checker, value) -> bool:
    if isinstance(value, decimal.Decimal):
        return value == value.to_integral_value()
    return isinstance(value, int) and not isinstance(value, bool)


Exact = jsonschema.validators.extend(
    Draft202012Validator, type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer)
)
# This class is used for every schema that names the draft in `$schema`.
jsonschema.validators.validates("exact numbers")(Exact)


@functools.lru_cache(maxsize=64)
def not_a_schema(text: str) -> str | None:
    error = next(Exact(Draft202012Validator.META_SCHEMA).iter_errors(parsed(text)), None)
    return error and error.message


def stack_ran_out() -> type[BaseException]:
    """The type of the error when the stack runs out inside the maps of `referencing`. It cannot be imported
    by a name, and it is not a RecursionError.
    """

    class Key:
        def __hash__(self) -> int:
            return 0

        def __eq__(self, other: object) -> bool:
            raise RecursionError

    said = os.dup(2)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        HashTrieMap({Key(): 0}).get(Key())
    except BaseException as error:
        return type(error)
    finally:
        os.dup2(said, 2)
        os.close(said)
    raise AssertionError("the map does not compare its keys")


class Python:
    name = "jsonschema"
    refusals = (jsonschema.SchemaError, exceptions.Unresolvable, exceptions.NoSuchResource, regress.RegressError)
    failures = (
        RecursionError, AttributeError, TypeError, ValueError, decimal.DecimalException, stack_ran_out()
    )

    def verdicts(self, question: Question) -> list[Verdict]:
        try:
            validator = self.validator(question)
        except self.refusals as error:
            return [Verdict("refused", str(error)[:200])] * len(question.instances)
        except self.failures as error:
            return [Verdict("silent", repr(error)[:200])] * len(question.instances)
        return [self.verdict(validator, parsed(instance)) for instance in question.instances]

    def verdict(self, validator, instance) -> Verdict:
        try:
            return Verdict("valid" if validator.is_valid(instance) else "invalid")
        except self.refusals as error:
            return Verdict("refused", str(error)[:200])
        except self.failures as error:
            return Verdict("silent", repr(error)[:200])

    def validator(self, question: Question):
        documents = [parsed(text) for text in [question.schema] + question.registry]
        for text in [question.schema] + question.registry:
            if reason := not_a_schema(text):
                raise jsonschema.SchemaError(reason)
        resources = [DRAFT202012.create_resource(document) for document in documents]
        registry = Registry().with_resources(zip(names(documents), resources))
        registry = registry.combine(jsonschema.validators.SPECIFICATIONS)
        for resource in resources:
            self.look_through(resource, registry.resolver_with_root(resource))
        checker = FormatChecker(schemas.FORMATS) if question.formats else None
        return Exact(documents[0], registry=registry, format_checker=checker)

    def look_through(self, resource, resolver):
        """Finds broken references and expressions in all parts of a schema, not only in those that a value
        reaches.
        """
        schema = resource.contents
        if not isinstance(schema, dict):
            return
        for keyword in ("$ref", "$dynamicRef"):
            if keyword in schema:
                resolver.lookup(schema[keyword])
        for pattern in [schema["pattern"]] if "pattern" in schema else []:
            Expressions.search(pattern, "")
        for pattern in schema.get("patternProperties", {}):
            Expressions.search(pattern, "")
        for inner in resource.subresources():
            self.look_through(inner, resolver.in_subresource(inner))


# --- jsonschema-rs ---------------------------------------------------------------------------------


META = jsonschema_rs.Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})


class Rust:
    name = "jsonschema-rs"
    refusals = (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError)

    def verdicts(self, question: Question) -> list[Verdict]:
        try:
            validator = self.validator(question)
        except self.refusals as error:
            return [Verdict("refused", str(error)[:200])] * len(question.instances)
        except ValueError as error:
            word = "refused" if "not present in a registry" in str(error) else "silent"
            return [Verdict(word, str(error)[:200])] * len(question.instances)
        return [self.verdict(validator, parsed(instance)) for instance in question.instances]

    def verdict(self, validator, instance) -> Verdict:
        try:
            return Verdict("valid" if validator.is_valid(instance) else "invalid")
        except ValueError as error:
            return Verdict("silent", repr(error)[:200])

    def validator(self, question: Question):
        documents = [parsed(text) for text in [question.schema] + question.registry]
        for document in documents:
            META.validate(document)
        named = list(zip(names(documents), documents))[1:]
        registry = jsonschema_rs.Registry(named, draft=jsonschema_rs.Draft202012)
        return jsonschema_rs.Draft202012Validator(
            documents[0], registry=registry, validate_formats=question.formats, offline=True
        )


PEERS = (Python(), Rust())
