"""Makes the pairs to judge: real records with their own schemas, and small random ones. Most are broken."""

import pathlib
from random import Random

import breaking_schemas
import breaking_values
import extended_schemas
import schemas
import values
from instances import Fitting
from questions import Question
from record_kinds import kind
from texts import Number, places, read, written

#: Values that are judged with one schema. Reading a schema takes longest, above all a real one.
EACH_REAL = 10
EACH_MADE = 5


class Pairs:
    """An endless source of questions. The same seed gives the same ones."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.schemas = {}
        for file in sorted(pathlib.Path("schemas").glob("*.schema.json")):
            self.schemas[file.name.removesuffix(".schema.json")] = read(file.read_text(encoding="utf-8"))
        self.records = {}
        for file in sorted(pathlib.Path("records").rglob("*.json")):
            name = kind(str(file.relative_to("records")))
            self.records.setdefault(name, []).append(read(file.read_text(encoding="utf-8")))

    def questions(self, count: int) -> list[Question]:
        """Questions with exactly `count` pairs in all."""
        questions = []
        while count > 0:
            question = self.question()
            del question.instances[count:]
            count -= len(question.instances)
            questions.append(question)
        return questions

    def question(self) -> Question:
        return self.real() if self.random.random() < 0.4 else self.made()

    def real(self) -> Question:
        """Real records with the schema of their kind. The records, the schema, or both are broken."""
        random = self.random
        name = random.choice(sorted(self.records))
        documents = [self.schemas[name], self.schemas["common"]]
        if random.random() < 0.7:
            documents = breaking_schemas.broken(documents, random)
        records = [random.choice(self.records[name]) for _ in range(EACH_REAL)]
        instances = [record if random.random() < 0.2 else breaking_values.broken(record, random) for record in records]
        return self.texts(documents, instances)

    def made(self) -> Question:
        """Random values with a random schema. Most values are made to match it."""
        random = self.random
        theme = random.choice(("anything", "extended") + tuple(schemas.THEMES))
        keys = values.KEYS if theme == "anything" else random.choice(values.FEW_KEYS)
        if theme == "extended":
            names = schemas.chosen_names(random, extended_schemas.KNOWN, theme)
            documents = [extended_schemas.document(random, names, keys)]
        else:
            documents = [schemas.document(random, theme, keys)]
        if random.random() < 0.5:
            documents = breaking_schemas.broken(documents, random)
        fitting = Fitting(documents[0], random)
        instances = []
        for _ in range(EACH_MADE):
            chance = random.random()
            if instances and chance < 0.2:
                instances.append(breaking_values.broken(random.choice(instances), random))
            else:
                is_themed = chance < 0.6
                value = self.themed(theme, keys, documents[0]) if is_themed else fitting.value(documents[0])
                instances.append(value)
        return self.texts(documents, instances)

    def themed(self, theme: str, keys: tuple[str, ...], document: dict):
        if theme != "numbers":
            return values.themed(self.random, theme, keys)
        numbers = [inner[key] for inner, key in places(document) if isinstance(inner[key], Number)]
        near = self.random.choice(numbers or [Number("1")])
        return breaking_values.number_near(near, self.random)

    def texts(self, documents: list, instances: list) -> Question:
        texts = [written(document, self.random) for document in documents]
        return Question(
            texts[0], texts[1:], [written(instance, self.random) for instance in instances],
            self.random.random() < 0.2,
        )  # fmt: skip
