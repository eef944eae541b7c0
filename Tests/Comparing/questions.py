"""A question to a judge."""

from dataclasses import dataclass


@dataclass
class Question:
    """A schema, the schemas to which it may refer, and values to validate. All are texts."""

    schema: str
    registry: list[str]
    instances: list[str]
    formats: bool

    def only(self, index: int) -> "Question":
        return Question(self.schema, self.registry, [self.instances[index]], self.formats)
