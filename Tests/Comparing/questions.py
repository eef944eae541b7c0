"""What is asked of a judge."""

from dataclasses import dataclass


@dataclass
class Question:
    """A schema with those it may refer to, and values to judge by it; all are texts."""

    schema: str
    registry: list[str]
    instances: list[str]
    formats: bool

    def only(self, index: int) -> "Question":
        return Question(self.schema, self.registry, [self.instances[index]], self.formats)
